import { ANY_LENGTH, type Cue, cue } from '../cue.ts';

const DOCUMENT =
  '(?:pdfs?|documents?|docs?|files?|articles?|papers?|worksheets?|handouts?|leaflets?|brochures?|booklets?|chapters?|uploads?|attachments?|notes file|text file|report i (?:gave|shared|sent)|letter|manual|(?:book|guide|text|notes|pages?|thing) (?:that )?i (?:uploaded|gave|shared|added|imported|sent|put in)|uploaded \\w+)';

/** To be shown whom to call. */
export const HELP: Cue = cue(
  'crisis',
  0.97,
  /\b(?:help ?lines?|hot ?lines?|help card|crisis (?:number|line|text|card|help|contacts?)|phone numbers?|numbers? (?:to|i can) (?:call|ring|text)|emergency (?:number|contacts?|card|services)|lifeline|samaritans|(?:who|where|whom) (?:can|could|do|should) i (?:call|ring|phone|text|get help|turn to)|someone (?:i can|to) (?:call|ring|phone)|(?:talk|speak) to (?:a )?(?:real|actual|human) (?:person|human|being|counsell?or|one)?|real person|connect me|show me (?:the )?help|i need help (?:right )?now)\b/i,
  {
    ...ANY_LENGTH,
    unless:
      /\b(?:are|is) (?:you|this) (?:a )?(?:real|actual|human)|talking to a real|called the|rang the/i,
  },
);

/** Memory, documents, insights, smalltalk. */
export const INTENTS: readonly Cue[] = [
  // Memory.
  cue(
    'memory',
    0.92,
    /\bwhat (?:did|had|have|was it|was) i (?:\w+ )?(?:say|said|tell|told|mention\w*|want\w*)|\b(?:did|have|had) i (?:ever |already |not |just )?(?:say|said|tell|told|mention\w*|talk\w*)\b|\b(?:do|can|don't|did) you (?:still |even |actually )?(?:remember|recall)\b|\bdo you (?:still )?know (?:what|who|my|when|where|how old|which)\b|\bwhat (?:do|did|can) you (?:still )?(?:know|remember|recall)\b|\bwhat(?:'s| is| was) my (?:\w+'?s? ){1,2}(?:name|birthday|job|called)|\bwhat was the name\b|\b(?:what|when) (?:did|were|was|have) we (?:last )?(?:talk\w*|discuss\w*|say|said|speak\w*)|\bremind me (?:what|who|when|where|of what)\b|\b(?:where|when|how old|which|who|how)\b[^.?]{0,24}\bdid i (?:last )?(?:say|tell|mention)|\b(?:make|take) a note (?:that|of)\b|\bkeep in mind\b|\bfor next time\b[^.]*\bremember|\byou know my\b|\bwhat (?:have )?you(?:'ve| have)? (?:learn\w+|know|remember\w*) (?:about|of) (?:me|my)|\bgo back to what i\b|\bbring up what i\b|\bi told you (?:something|wrong|about|that|once|last|before|earlier)\b|\b(?:our|the) (?:first|last|previous|earlier) (?:conversation|talk|chat|session)\b|\bfrom your memory\b|\bi told you\b[^.]*\bwhat was it\b|\bwho is \w+,? (?:do|again)\b|\bwhat do i (?:usually )?call\b/i,
    { ...ANY_LENGTH, unless: /\b(?:pdf|document|file|article|uploaded)\b/i },
  ),
  cue(
    'memory',
    0.92,
    /^(?:(?:please|dal|hey|can you|could you|would you|you can|i want you to|i'd like you to|ok(?:ay)?|so|and|oh|also)[, ]+)*(?:remember (?:that|this|my|i|i'm|i've|he|she|we|it|for|to)\b|note that\b|(?:please )?forget (?:what|that|about|everything|this|it|all|the|i)\b|(?:don't|do not|never) (?:keep|remember|store|save|note) (?:that|this|it|what)\b|(?:delete|erase|wipe|remove)\b[^.]*\b(?:you (?:know|remember)|memor(?:y|ies)|i (?:said|told)|about (?:him|her|them|my|me|that))\b|(?:correct|update|change) what you (?:know|remember)|bear in mind)/i,
    {
      ...ANY_LENGTH,
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
    ANY_LENGTH,
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
];

/** To look something up in what was added. */
export const LOOK_UP: Cue = cue(
  'documents',
  0.9,
  /\b(?:look|search|find|check|read)\b[^.]{0,20}\b(?:in|through|from|of) (?:my|the|those|these) (?:notes?|pdfs?|files?|documents?|papers?|handouts?|worksheets?|articles?)\b/i,
);
