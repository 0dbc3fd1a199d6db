import type { Cue, Cues } from './cue.ts';

const cue = (
  target: Cue['target'],
  weight: number,
  when: RegExp,
  more: Omit<Cue, 'target' | 'weight' | 'when'> = {},
): Cue => ({ target, weight, when, ...more });

const ASKED = { asked: true } as const;
const ANY = { anyLength: true } as const;

const DOCUMENT =
  '(?:pdfs?|documents?|docs?|files?|articles?|papers?|worksheets?|handouts?|leaflets?|brochures?|booklets?|chapters?|uploads?|attachments?|notes file|text file|report i (?:gave|shared|sent)|letter|manual|(?:book|guide|text|notes|pages?|thing) (?:that )?i (?:uploaded|gave|shared|added|imported|sent|put in)|uploaded \\w+)';

export const ENGLISH_CUES: Cues = {
  asking:
    /\b(?:let's|lets|let us|let me|can (?:you|we|i)|could (?:you|we|i)|shall we|should we|will you|would you|may i|might we|please|pls|plz|help me|help us|i(?:'d| would) (?:like|love)|i want|i wanna|i need|guide me|walk me|take me|talk me|bring me|get me|give me|lead me|teach me|start|begin|show|open|try|how about|what about|is there|are there|any (?:tips|ideas|exercise)|ready (?:to|for)|time (?:to|for)|what can i do|what could i do|what should i do|how (?:do|can|could|should) i|do (?:the|a|some|that|this|one|it)|again|ok(?:ay)? do|one more|fix my|suggest|propose|want to)\b|\bhelp[\s.!]*$/i,
  telling:
    /\b(?:yesterday|last (?:week|night|year|month|time)|he|she|they|my (?:boss|mum|mom|dad|friend|sister|brother|partner|therapist|counsellor)|used to|already|was|were|did|told me|said|made me)\b/i,
  short: 34,
  agrees:
    /^(?:(?:yes|yeah|yep|yup|ok(?:ay)?|sure|alright|all right|fine|great|good|please|why not|go on(?: then)?|let's(?: do (?:it|that|this))?|i'd like that|i would like that|sounds good|that sounds \w+|do it|i'm in|could do|yes please|i'll try(?: it)?|let's try(?: it| that)?|we can(?: do that)?)[\s,.!]*)+$/i,
  cues: [
    cue(
      'crisis',
      0.97,
      /\b(?:help ?lines?|hot ?lines?|help card|crisis (?:number|line|text|card|help|contacts?)|phone numbers?|numbers? (?:to|i can) (?:call|ring|text)|emergency (?:number|contacts?|card|services)|lifeline|samaritans|(?:who|where|whom) (?:can|could|do|should) i (?:call|ring|phone|text|get help|turn to)|someone (?:i can|to) (?:call|ring|phone)|(?:talk|speak) to (?:a )?(?:real|actual|human) (?:person|human|being|counsell?or|one)?|real person|connect me|show me (?:the )?help|i need help (?:right )?now)\b/i,
      {
        ...ANY,
        unless:
          /\b(?:are|is) (?:you|this) (?:a )?(?:real|actual|human)|talking to a real|called the|rang the/i,
      },
    ),

    // Breathing.
    cue(
      'breathing_box',
      0.95,
      /\b(?:(?:box|square|tactical|equal|combat)[- ]?breath\w*|breath\w*[^.]{0,30}\b(?:box|square)\b|4\s?[-,x/]?\s?4\s?[-,x/]\s?4|four by four|four four four|navy seals?|hold (?:for )?four[^.]{0,40}hold (?:for )?four|holds? for four on every)|\b(?:four|4)\b[^.]{0,20}\bhold\b[^.]{0,10}\b(?:four|4)\b|\bhold\b[^.]{0,10}\b(?:four|4)\b[^.]{0,20}\b(?:four|4)\b/i,
    ),
    cue(
      'breathing_478',
      0.96,
      /\b4\s?[-,. ]?\s?7\s?[-,. ]?\s?8\b|\bfour[- ,]+seven[- ,]+eight\b|\bhold(?:ing|s)? (?:it |my breath )?(?:for )?(?:7|seven)\b|\b(?:out|exhale) (?:for )?(?:8|eight)\b|\bweil\b/i,
    ),
    cue(
      'breathing_any',
      0.9,
      /\bbreath(?:ing|e|work)? (?:exer[cs]\w+|ring|practice|technique|together|with me|session|slowly|thing)|\b(?:slow|deep|calm|long|some|abdominal|belly)(?:er)? breath\w*|long(?:er)? exhales?|\bhelp me (?:to )?breathe|\bcount my breath/i,
    ),
    cue(
      'breathing_any',
      0.74,
      /\bbreath\w*|\b(?:calm|settle|relax|soothe|steady)(?: (?:me|myself|my|down|a bit|things|the|this))|\brelax\b|\bcalmer\b|panic(?:king| attack|ky)?\b|\bheart(?:'s| is|beat)? (?:is )?(?:pounding|racing|beating|going)|slow me down|\bshak(?:ing|y)\b|hyperventilat\w+|chest (?:is|feels)[^.]{0,12}tight/i,
      { asked: true, unless: /out of breath about|take my breath away|waste my breath/i },
    ),

    // Grounding.
    cue(
      'grounding_54321',
      0.95,
      /\bground(?:ing|ed)? (?:exer\w+|technique|me|myself|practice|thing)|\bgrounding\b|\bground me\b|\b5\s?[-, ]?\s?4\s?[-, ]?\s?3(?:\s?[-, ]?\s?2)?|\bfive[- ,]+four[- ,]+three\b|\b(?:five|5) senses\b|\bsenses (?:exercise|thing|game)|\b(?:five|5|name)(?: the)? things (?:that )?(?:i|you|we)(?: can)? see|things i can see and hear|\bhere and now\b|\banchor me\b/i,
    ),
    cue(
      'grounding_54321',
      0.84,
      /\b(?:unreal|not real|(?:nothing|anything|everything|it) (?:feels?|seems?|is)(?:n't)? (?:real|fake|like a dream)|not (?:really |even )?here|foggy|far away|floating|out of my body|in my body|dissociat\w+|depersonali\w+|dereali[sz]\w+|spac(?:ed|ing|ey) out|zon(?:ed|ing) out|flash ?backs?|detached|back (?:in|into|to) (?:the|this|my) (?:room|present|body|moment|here)|in the present)\b/i,
      ASKED,
    ),

    // Worries.
    cue(
      'worry_time',
      0.95,
      /\bworr(?:y|ies|ying) (?:time|window|list|period|hour|slot|session|box|exercise|postpone\w*|appointment)|\bpostpon\w+[^.]{0,20}\bworr|\bschedul\w+[^.]{0,16}\bworr|\bpark (?:it|this|that|them|my|the|these)\b/i,
    ),
    cue(
      'worry_time',
      0.86,
      /\bworr(?:y|ies|ying|ied)\b[^.]*\b(?:later|tomorrow|until|set time|put|write|written|list|sort|aside|hold|keep|store|act on|control|exercise|tonight)\b|\b(?:later|put|write|list|sort|hold|keep|save|set aside)\b[^.]*\bworr(?:y|ies)\b|\bwhat ifs?\b[^.]*\b(?:later|off|aside|park|down)\b/i,
      ASKED,
    ),
    cue(
      'worry_time',
      0.7,
      /\b(?:stop worrying|worry less|my worries|these worries|worrying so much)\b/i,
      ASKED,
    ),

    // Thoughts.
    cue(
      'thought_record',
      0.95,
      /\bthoughts? (?:record|diary|sheet|log|journal|work|challenge)|\bseven columns\b|\bre-?fram\w+|\bcbt\b|cognitive (?:restructuring|reappraisal)|\bautomatic thoughts?\b|\bbalanced (?:thought|view|way|sentence)|\bthinking (?:trap|habit|error)s?|\bjumping to conclusions\b[^.]*\b(?:help|test|check)/i,
      { unless: /my (?:therapist|counsellor) (?:said|says|wants)|what is cbt/i },
    ),
    cue(
      'thought_record',
      0.86,
      /\b(?:evidence|facts|proof|proven)\b[^.]*\b(?:think\w*|thought|belie\w+|for|against)\b|\b(?:challeng(?:e|ing)|examin(?:e|ing)|question(?:ing)?|check(?:ing)?|test(?:ing)?|work(?:ing)? (?:on|through)|look (?:at|into)|catch|unpack|untangle|weigh|dispute|argue with|change|see|write down|go through|pick apart|take apart)\b[^.]{0,40}\b(?:thoughts?|thinking|belie\w+|what i(?:'m| am) (?:thinking|telling)|assumption|what my (?:mind|head|brain)|tell(?:ing)? myself|said to myself)\b|\bthought\b[^.]*\b(?:true|fair|accurate|work on|check|together|step by step)\b|\b(?:different|other|another|fairer|kinder|more balanced) (?:way|angle|perspective|view)\b|\bkeep (?:thinking|telling myself)\b[^.]*\b(?:work|look|check|test|challenge|help)|\bquestion whether\b|\bis (?:it|this|that) (?:really|actually|even) true\b/i,
      ASKED,
    ),

    // Doing something.
    cue(
      'behavioral_activation',
      0.95,
      /\bbehaviou?ral activation\b|\bactivit(?:y|ies) (?:plan\w*|schedul\w*|diary|exercise)|\bsomething small to do\b|\bget (?:me )?moving\b|\bone (?:small|tiny|little) (?:thing|step|task)\b/i,
    ),
    cue(
      'behavioral_activation',
      0.84,
      /\b(?:plan|pick|choose|find|schedule|set|arrange|put in|organi[sz]e|think of|suggest)\b[^.]{0,40}\b(?:activit\w+|something|thing|things|goal|walk|step|outing|task|bit of it|enjoy\w*|hobby|run|coffee with)\b|\b(?:tiny|small|little|mini) (?:thing|goal|step|task|win|push)s?\b|\b(?:get|getting) (?:me |myself )?(?:started|going|up|moving|out)\b|\boff the (?:sofa|couch)\b|\bin bed all day\b|\bout of bed\b|\b(?:no|any|zero|lost my|lack of) motivation\b|\bunmotivated\b|\b(?:five|ten|two|fifteen|5|10|2|15) minutes\b[^.]*\b(?:do|choose|help)|\bi could do\b|\bstopped doing\b|\bused to enjoy\b/i,
      { asked: true, unless: /\bworr|\bthought|\bsleep|\bsafe|go to sleep/i },
    ),
    cue('behavioral_activation', 0.7, /\bplan (?:a|my|some|the|for)\b|\bschedule a\b/i, {
      asked: true,
      unless: /\bsafe|\bcrisis|\bdark|bad (?:day|night)|\bhard |worst|sleep|bad\b/i,
    }),

    // Good things.
    cue(
      'three_good_things',
      0.95,
      /\b(?:three|3|few|some|two) (?:good|nice|positive|lovely|happy) things\b|\bthree things (?:i'm|i am|to be|that (?:were|went)|i) ?(?:grateful|thankful|good|well|liked)?|\bgratitude\b|\bcount my blessings\b|\bgrateful (?:for|list|things)|\bthings i(?:'m| am) (?:grateful|thankful)/i,
      { unless: /\bthree things (?:i|that) (?:hate|worr)|can't feel gratitude/i },
    ),
    cue(
      'three_good_things',
      0.84,
      /\bwent well\b|\bgood (?:bits|parts|things|moments|stuff)\b|\b(?:good|nice|positive) about (?:today|my day)\b|\bsomething positive\b|\bbright side\b|\bhighlights\b|\bsavou?r/i,
      ASKED,
    ),

    // Sleep.
    cue(
      'sleep_hygiene',
      0.93,
      /\bsleep (?:hygiene|steps?|exercise|diary|log|routine|schedule|tips|plan|habits?|programme|program|coach\w*)|\bbed ?time routine\b|\blog (?:last night's|my|how i) (?:sleep|slept)|\bsleep better\b/i,
      { unless: /\bhave i been\b|\baccording to\b|\bover time\b|this (?:month|week)/i },
    ),
    cue(
      'sleep_hygiene',
      0.8,
      /\b(?:sleep\w*|asleep|insomnia|awake|nights?|bed ?time|wind(?:ing)? down|waking|wake up|wind down|for bed)\b/i,
      {
        asked: true,
        unless:
          /\b(?:do you sleep|good ?night|dark nights?|bad nights?|tonight|last night i (?!slept)|who|pdf|document|file)\b|mind|thought|blessings|panic|worr/i,
      },
    ),

    // Check-in.
    cue(
      'mood_checkin',
      0.93,
      /\b(?:mood|feelings?|emotions?|emotional|daily|quick|evening|morning)[- ](?:check|log|rating|diary|tracker)|\bcheck(?:ing)?[- ]?ins?\b|\bcheck in (?:with|on)\b|\b(?:log|rate|note|record|track|enter|save|register|put down|write down)\b[^.]{0,16}\b(?:mood|feeling|i feel|feelings|emotions?|how i)\b|\bmy mood(?:'s| is)? (?:a |at )?(?:about )?(?:a )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
      {
        unless:
          /\bhow (?:often|many)\b|\btell you\b|\bcheck-?ins (?:tell|say|show)|\bover time|chart|graph|hotel|flight|airport|calendar/i,
      },
    ),

    // Self-checks.
    cue(
      'phq9',
      0.96,
      /\bp\s?h\s?q\b|\bphq[- ]?(?:9|nine)?\b|\bdepress\w*[^.]{0,16}\b(?:tests?|quiz|question\w*|screen\w*|score|scale|self-?\s?(?:check|test|assessment)|inventory|check|survey|assessment)\b|\b(?:test|quiz|screen\w*|questionnaire|check|measure|score|assess\w*|scale|survey)\b[^.]{0,40}\bdepress\w*|\bhow depressed (?:am i|i am|i'm)|\bdepressed am i\b|\bam i depressed\b[^.]*\b(?:test|check|quiz)|\bnine questions\b/i,
      { unless: /\b(?:over time|trend|chart|graph|changed|compare|history)\b/i },
    ),
    cue(
      'gad7',
      0.96,
      /\bg\s?a\s?d\b(?:[- ]?(?:7|seven))?|\banxi\w*[^.]{0,16}\b(?:tests?|quiz|question\w*|screen\w*|score|scale|self-?\s?(?:check|test|assessment)|inventory|check|survey|assessment)\b|\b(?:test|quiz|screen|questionnaire|measure|score|assess\w*|scale|survey|number)\b[^.]{0,30}\banxi\w*|\bhow (?:anxious|bad is my anxiety)(?: am i| i am|\b)|\bseven questions\b/i,
      { unless: /\b(?:over time|trend|chart|graph|changed|compare|history|usually|most)\b/i },
    ),
    cue(
      'safety_plan',
      0.96,
      /\b(?:safety|crisis|emergency|stay[- ]safe|keep[- ]safe|coping) plan\b|\bwarning signs\b|\bplan\b[^.]*\b(?:myself|me|stay|keep) safe\b/i,
    ),
    cue(
      'safety_plan',
      0.86,
      /\b(?:plan|write down|write|list|note|prepare|next time|what to do|what do i do)\b[^.]*\b(?:dark(?:er|est)?|really bad|hard (?:moments?|nights?|times?|days?)|bad (?:nights?|days?|times?)|worst (?:nights?|days?|moments?)|gets? (?:that|too|so) (?:bad|dark|much)|falls? apart)\b|\bwho i can (?:call|turn to|ring)\b/i,
      ASKED,
    ),

    // Memory.
    cue(
      'memory',
      0.92,
      /\bwhat (?:did|had|have|was it|was) i (?:\w+ )?(?:say|said|tell|told|mention\w*|want\w*)|\b(?:did|have|had) i (?:ever |already |not |just )?(?:say|said|tell|told|mention\w*|talk\w*)\b|\b(?:do|can|don't|did) you (?:still |even |actually )?(?:remember|recall)\b|\bdo you (?:still )?know (?:what|who|my|when|where|how old|which)\b|\bwhat (?:do|did|can) you (?:still )?(?:know|remember|recall)\b|\bwhat(?:'s| is| was) my (?:\w+'?s? ){1,2}(?:name|birthday|job|called)|\bwhat was the name\b|\b(?:what|when) (?:did|were|was|have) we (?:last )?(?:talk\w*|discuss\w*|say|said|speak\w*)|\bremind me (?:what|who|when|where|of what)\b|\b(?:where|when|how old|which|who|how)\b[^.?]{0,24}\bdid i (?:last )?(?:say|tell|mention)|\b(?:make|take) a note (?:that|of)\b|\bkeep in mind\b|\bfor next time\b[^.]*\bremember|\byou know my\b|\bwhat (?:have )?you(?:'ve| have)? (?:learn\w+|know|remember\w*) (?:about|of) (?:me|my)|\bgo back to what i\b|\bbring up what i\b|\bi told you (?:something|wrong|about|that|once|last|before|earlier)\b|\b(?:our|the) (?:first|last|previous|earlier) (?:conversation|talk|chat|session)\b|\bfrom your memory\b|\bi told you\b[^.]*\bwhat was it\b|\bwho is \w+,? (?:do|again)\b|\bwhat do i (?:usually )?call\b/i,
      { ...ANY, unless: /\b(?:pdf|document|file|article|uploaded)\b/i },
    ),
    cue(
      'memory',
      0.92,
      /^(?:(?:please|dal|hey|can you|could you|would you|you can|i want you to|i'd like you to|ok(?:ay)?|so|and|oh|also)[, ]+)*(?:remember (?:that|this|my|i|i'm|i've|he|she|we|it|for|to)\b|note that\b|(?:please )?forget (?:what|that|about|everything|this|it|all|the|i)\b|(?:don't|do not|never) (?:keep|remember|store|save|note) (?:that|this|it|what)\b|(?:delete|erase|wipe|remove)\b[^.]*\b(?:you (?:know|remember)|memor(?:y|ies)|i (?:said|told)|about (?:him|her|them|my|me|that))\b|(?:correct|update|change) what you (?:know|remember)|bear in mind)/i,
      {
        ...ANY,
        unless: /\bremember (?:when|the (?:time|day))|document|all my data|stop remembering/i,
      },
    ),
    cue('memory', 0.72, /\b(?:you got (?:that|it) wrong|correct (?:it|that)|it's \w+, not \w+)/i),

    // Documents.
    cue(
      'documents',
      0.94,
      new RegExp(`\\b(?:upload|import)\\w*\\b.*|\\b${DOCUMENT} (?:i|you|that i|my)\\b.*\\?$`, 'i'),
      {
        unless: /\b(?:photo|picture|video|instagram|tiktok|facebook)\b/i,
      },
    ),
    cue(
      'documents',
      0.9,
      new RegExp(
        `\\b(?:summari[sz]e|sum up|search|find|look|read|open|list|quote|cite|what|which|according|show|compare|remove|delete|how many|check|add|give you|where|tell me|explain|does|in|is there|bring up|go through)\\b[^.?!]*\\b${DOCUMENT}\\b`,
        'i',
      ),
      {
        unless:
          /\b(?:hand in|had to|homework|made me cry|boss|manager|wrote|writing|late|deadline|love letter|divorce|tax|for (?:school|work|class)|letter (?:from|to) (?:my|the|him|her))\b/i,
      },
    ),
    cue(
      'documents',
      0.85,
      new RegExp(
        `^(?:my )?${DOCUMENT}$|\\b${DOCUMENT}\\b[^.?!]*\\b(?:says?|said|state|mention\\w*|main point|about|summary|contain\\w*)\\b[^.!]*\\??$`,
        'i',
      ),
      {
        unless:
          /\b(?:i read|hand in|had to|made me|boss|manager|wrote|late|tax|divorce|stress\w*|worr\w*|my (?:article|paper))\b/i,
      },
    ),

    // Insights.
    cue(
      'insights',
      0.94,
      /\b(?:mood|anxiety|emotion\w*|feelings?|sleep|progress|phq|gad|score|sadness|stress) (?:chart|graph|trend|history|calendar|stats|statistics|report|summary|pattern|over time|data|overview|record|timeline|curve)s?\b|\b(?:charts?|graphs?|statistics|stats|trends?|insights?|patterns?|averages?|overview|calendar|timeline)\b[^.]*\b(?:mood|moods|anxi\w*|feel\w*|emotion\w*|sleep|me|my|month|week|days|show)?|\bweekly (?:summary|report|review|overview)|\bmonthly (?:summary|report|review|overview)|\b(?:am i|are things|have i been) (?:getting |doing |feeling )?(?:any )?(?:better|worse|improving|making progress)\b|\bmy progress\b|\bover time\b|\bgoing up or down\b|\bscores? (?:changed|gone|been|improve\w*)/i,
      {
        unless:
          /\bdo you see (?:a )?pattern in him|average (?:person|student)|the trend is|patterns? (?:of|in) (?:him|her|my (?:dad|mum))|i got|grade|on my calendar|bed|schedule/i,
      },
    ),
    cue(
      'insights',
      0.88,
      /\bhow (?:has|have|had|was|were|did|is) (?:my|i|the) ?(?:mood|moods|week|month|anxiety|sleep|stress|emotions?|been|do|doing|feel|feeling)?\b[^.]*\b(?:month|week|weeks|lately|days|year|compared|since|recently|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|spring|autumn|been)\b|\b(?:which|what) (?:days?|time|times|exercises?|hours?|triggers?|activit\w+)\b[^.]*\b(?:hardest|best|worst|helps?|most|for me|show up|low|work\w*)\b|\bwhen (?:am|do) i (?:usually|most|mostly|tend|typically|feel)\b|\bwhat (?:usually |really |tends to )?helps me\b|\bhow (?:often|many (?:times|exercises|check-?ins|days))\b[^.]*\b(?:did|have|do) i\b|\b(?:compare|compared)\b[^.]*\b(?:week|month|year|to last|before|with last)\b|\bdo i (?:feel|sleep|get)\b[^.]*\b(?:worse|better|more|less)?\b on\b|\bhas \w+[^.]*\b(?:made a difference|helped me|work\w*)\b|\bi've been doing\b|\bcheck-?ins? (?:tell|say|show)|\baccording to my (?:log|data|records?|diary)|\bmy (?:data|records|log|entries|check-?ins)\b|\blast (?:thirty|seven|fourteen|30|7|14) days\b|\bmood (?:been|going)\b|\b(?:what|how) (?:has|have|was|were|is) my (?:sleep|mood|week|month|anxiety|stress|energy|feelings?)\b|\b(?:show|see|view|look back (?:at|on)|pull up|display)\b[^.]{0,12}\bmy (?:moods?|feelings?|emotions?|anxiety|progress|scores?|results?|sleep|numbers|weeks?|month|check-?ins?)\b|\bover the (?:last|past) (?:few |couple of |\w+ )?(?:days|weeks?|months?|year)\b/i,
      {
        unless:
          /\b(?:how do i|help me|worries|write|written|plan|he|she|they|what did i (?:say|tell)|told you|pdf|document|file|export|delete|did i say)\b/i,
      },
    ),

    // Smalltalk.
    cue(
      'smalltalk',
      0.9,
      /^(?:(?:oh|ok(?:ay)?|well|so|hey|hi|dal|and)[, ]+)*(?:hi|hello|hey|hiya|yo|howdy|good (?:morning|evening|afternoon|day|night)|morning|evening|dal|bye\w*|good ?bye|see (?:you|ya)|thanks?|thank you|thx|cheers|ta|ty|night|nighty night|welcome back|long time no see|nice (?:to meet|talking)|haha\w*|hehe\w*|lol|lmao|happy (?:new year|birthday|easter|holidays|christmas)|merry christmas)(?:[\s,!.]+(?:there|dal|again|you|so much|a lot|very much|all|for (?:now|today|listening|that|your help|everything)|then|tomorrow|later|soon|everyone|my friend|i'm back|it's me|nice to see you|to you(?: too)?|for the (?:help|chat|talk)|that helped|now|love|meet you|with you))*[\s!.?:)]*$/i,
      ANY,
    ),
    cue(
      'smalltalk',
      0.88,
      /\b(?:how are you|how's it going|how are things|what's up|wassup|how do you do|how was your (?:day|night|weekend)|did you (?:have a good|sleep|eat|miss)|have you (?:eaten|slept|had)|your (?:name|favou?rite|hobb(?:y|ies)|birthday|job)|who (?:made|created|built|programmed|are) you|what are you(?: doing| up to)?\??$|(?:are|r) (?:you|u) (?:there|a |an |real|human|ai|bot|alive|listening|ok|okay|happy|tired|single|married|awake|still there|male|female)|what did you (?:have|eat|do|dream|watch)\b|how old are you|where (?:do|are) you (?:live|from|come)|do you (?:like|love|sleep|dream|eat|have|ever|know any|speak|drink|get|play|believe|watch|read)|can you (?:sing|dance|cook|hear me|see me|rap|count|swim)|what (?:can|do) you do\b|how do(?:es)? (?:you|this) work|tell me (?:a|another|something) (?:joke|story|riddle|funny|fun fact|interesting|about yourself)|tell me about yourself|\bjokes?\b|riddle|fun fact|what(?:'s| is) the (?:weather|time|date|temperature|news|capital)|weather (?:like|today|tomorrow|going)|(?:nice|lovely|sunny|rainy|cold|hot|beautiful) (?:weather|day|today|out|outside)|raining (?:again|today|outside)|what (?:time|day|date|year) is it|who won|who (?:is|was) the (?:president|king|queen|prime)|recommend (?:me )?(?:a|some|any)|(?:good|any) (?:film|movie|book|song|series)s?\b|guess what|you(?:'re| are) (?:funny|cute|sweet|nice|clever|smart|pretty|beautiful|kind|the best|great|adorable|welcome)|that's (?:sweet|funny|nice|kind|cute)|i like (?:you|your|talking)|(?:just )?test(?:ing)?[ ,]+(?:test\w*|one|1)|testing|i(?:'ve| have) (?:got )?to go(?: now)?\b(?!.*\bwork)|(?:talk|speak|see you) (?:to you )?(?:later|soon|tomorrow)|i'm (?:off|going|heading) (?:to bed|now|to sleep)|gotta go|what(?:'s| is) (?:two|one|\d+) (?:plus|times|minus)|play a game|bored,? (?:let's|tell|entertain)|pleased to meet|capital of|translate)/i,
      {
        unless:
          /\b(?:makes? me|because|sad|lonely|afraid|anxious|do you (?:like|think|know) (?:he|she|they|my)|do you have (?:any )?(?:tips|ideas|exercise|documents|files)|helpline|upload|i feel|i felt|my (?:file|document|notes))\b/i,
      },
    ),
    // A subject and a request: enough where nothing narrower is meant.
    ...(
      [
        [
          'breathing_box',
          0.9,
          /\b(?:square|box)\b[^.]{0,16}\bbreath|\bbreath\w*[^.]{0,16}\b(?:square|box)\b/i,
        ],
        [
          'breathing_478',
          0.8,
          /\bbreath\w*[^.]*\b(?:seven|7)\b[^.]*\b(?:eight|8)\b|\bhold\b[^.]{0,10}\b(?:seven|7)\b/i,
        ],
        [
          'breathing_any',
          0.68,
          /\bbreath(?:e|ing|s)?\b|\b(?:calm|slow|settle|soothe) (?:me|myself|down|my body)\b/i,
        ],
        [
          'grounding_54321',
          0.7,
          /\b(?:senses|disconnected|come back to (?:myself|now|earth|the room)|feet on the (?:floor|ground)|present moment|feel real|help me come back)\b/i,
        ],
        [
          'thought_record',
          0.66,
          /\b(?:thoughts?|beliefs?|what i(?:'m| am) telling myself)\b[^.]*\b(?:weigh|look|check|work|challenge|question|examine|write|sort|fair|true|balance)\w*|\b(?:weigh|look at|check|work on|challenge|question|examine|write down|sort)\b[^.]*\b(?:thoughts?|beliefs?)\b/i,
        ],
        [
          'behavioral_activation',
          0.72,
          /\b(?:tiny|small|little|easy|simple|one|nice|fun)\b[^.]{0,16}\b(?:activit\w+|things? to do|task|action|steps?|something to do)\b|\bactivit(?:y|ies)\b|\bget (?:me )?(?:going|moving|up|started|out of bed)\b/i,
        ],
        [
          'worry_time',
          0.7,
          /\bworr(?:y|ies|ying)\b[^.]*\b(?:time|minutes?|hour|evening|aside|plan|schedule|slot|box|away)\b|\b(?:time|minutes|hour|aside)\b[^.]*\bworr(?:y|ies|ying)\b/i,
        ],
        [
          'three_good_things',
          0.72,
          /\b(?:something|things?|anything|bits?|parts?|moments?) (?:that (?:was|were|went) )?(?:good|nice|positive|well)\b[^.]*\b(?:today|day|happened|week)\b|\b(?:good|nice|positive|best) (?:things?|bits?|parts?|moments?|stuff)\b[^.]*\b(?:today|day|week)\b|\bgrat(?:itude|eful)\b|\bthankful\b/i,
        ],
        [
          'sleep_hygiene',
          0.68,
          /\b(?:sleep(?:ing)?|bedtime|insomnia|fall(?:ing)? asleep)\b[^.]*\b(?:better|help|routine|habits?|fix|improve|tips|schedule|work on|steps?|plan|change|advice)\b|\b(?:better|improve|fix|help|work on|change)\b[^.]*\b(?:sleep|sleeping|bedtime|insomnia|nights)\b/i,
        ],
        [
          'phq9',
          0.74,
          /\bdepress\w*\b[^.]*\b(?:fill in|questions?|form|answer|find out|check|tell|know for sure|something)\b|\b(?:find out|check|know|tell)\b[^.]*\bdepress\w*/i,
        ],
        [
          'gad7',
          0.74,
          /\banxi\w*\b[^.]*\b(?:fill in|questions?|form|answer|find out|check|level|how bad|how much)\b|\b(?:find out|check|measure|rate|test)\b[^.]*\banxi\w*/i,
        ],
        [
          'mood_checkin',
          0.74,
          /\b(?:mood|feelings?|how i(?:'m| am)(?: feeling)?|how i feel)\b[^.]*\b(?:number|log|record|track|note|check|rate|down|scale|score)\b|\b(?:log|record|track|note|check|rate|check in on)\b[^.]*\b(?:mood|feelings?|how i(?:'m| am| feel))\b/i,
        ],
        [
          'safety_plan',
          0.76,
          /\bplan\b[^.]*\b(?:crisis|bad (?:nights?|days?|times?)|dark|worst|hard nights?|emergency|safe)\b|\b(?:crisis|emergency|safe|bad nights?)\b[^.]*\bplan\b/i,
        ],
      ] as const
    ).map(([target, weight, when]) =>
      cue(target, weight, when, {
        asked: true,
        unless:
          /\b(?:talk about|talk to you|listen|told|therapist|remember|pdf|document|file|notes|article|show me|over the|last (?:week|month)|this month|he|she|they|upset about)\b|\btell you (?:about|what|how|something)\b/i,
      }),
    ),
    cue(
      'documents',
      0.9,
      /\b(?:look|search|find|check|read)\b[^.]{0,20}\b(?:in|through|from|of) (?:my|the|those|these) (?:notes?|pdfs?|files?|documents?|papers?|handouts?|worksheets?|articles?)\b/i,
    ),
  ],
};
