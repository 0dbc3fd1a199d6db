import { ASKED, type Cue, cue } from '../cue.ts';

/** What names or describes an exercise, a self-check or the safety plan. */
export const EXERCISES: readonly Cue[] = [
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
];
