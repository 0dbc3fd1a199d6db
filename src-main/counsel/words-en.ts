import type { Lexicon } from './lexicon.ts';

/** Not denied right before: "not anxious". */
const felt = (words: string): RegExp =>
  new RegExp(
    `(?<!\\b(?:not|never|no longer|isn't|wasn't|aren't|don't feel)\\s(?:\\w+\\s)?)\\b(?:${words})\\b`,
    'i',
  );

export const ENGLISH_WORDS: Lexicon = {
  moves: {
    human:
      /\b(?:are|r) (?:you|u) (?:a |an |really |actually |even )*(?:human|real|person|robot|bot|ai|machine|chatbot|alive|computer)\b|\b(?:who|what) are you\b|\bam i (?:talking|speaking) to (?:a |an )?(?:human|person|real|robot|bot|ai|machine)|\byou(?:'re| are) (?:just )?(?:a |an )(?:bot|robot|machine|ai|human|person)\b/i,
    abilities:
      /\b(?:what|how) (?:can|could|do) you (?:do|help|offer)\b|\bwhat are you (?:for|able)|\bhow does this work\b|\bwhat is this\b/i,
    dal: /\bhow are you(?: doing)?(?: today| tonight)?\s*[?.]*$|^(?:and )?(?:what about|how about) you\b|\bwhat(?:'s| is) your name\b|\bhow old are you\b|\bwhere (?:do you live|are you from)\b|\bdo you (?:have|feel) (?:feelings|emotions|anything)\b|\bwhat do you (?:like|dream)\b|\bwhat(?:'s| is) up\b/i,
    joke: /\b(?:tell me|know|make) (?:me )?(?:a |any |some )?(?:jokes?|something funny|laugh)\b|\bmake me laugh\b|\bi(?:'m| am) (?:so )?bored\b/i,
    fond: /\bi (?:really )?(?:love|like|adore|missed) you\b|\bdo you (?:love|like) me\b|\bmarry me\b|\bbe my (?:girl|boy)friend\b|\bcan't live without you\b|\byou(?:'re| are) (?:all|the only (?:one|thing)) i have\b/i,
    upset:
      /\byou(?:'re| are|r)? (?:so |really |just |completely |being )?(?:stupid|useless|dumb|annoying|no help|not helping|not helpful|a waste|an idiot|the worst|boring|broken|terrible|awful|not listening)\b|\byou (?:don't|do not|never|can't) (?:even )?(?:understand|listen|get (?:it|me)|help|know)|\b(?:stupid|useless|dumb) (?:bot|app|ai|machine|program)\b|\bshut up\b|\bstop asking\b|\bi hate (?:you|this app)\b|\bthis (?:is|isn't) (?:stupid|useless|helping|pointless)\b/i,
    quiet:
      /\b(?:don't|do not) (?:want|feel like) (?:to talk|talking)\b|\bjust (?:stay|sit|be here|listen)\b|\b(?:stay|sit|be) (?:here )?with me\b|\b(?:don't|do not) say anything\b|\bno talking\b/i,
    diagnosis:
      /\b(?:do i have|am i|have i got|is this|could (?:i|this) (?:have|be))\b[^.]{0,20}\b(?:depress(?:ion|ed)|bipolar|adhd|ptsd|ocd|autis\w+|an? (?:anxiety|panic|personality) disorder|anxiety disorder|burn(?:ed|t)? ?out|mentally ill|crazy)\b|\bdiagnos/i,
    medicine:
      /\b(?:should|can|could|may|is it (?:ok|okay|safe)|how (?:much|many))\b[^.]{0,40}\b(?:meds?|medication|medicine|pills?|antidepressants?|sertraline|prozac|xanax|melatonin|dose|dosage|sleeping pills?|tablets?|ssri\w*)\b/i,
    goodbye:
      /^(?:ok(?:ay)?,? |well,? |alright,? |thanks,? |thank you,? )*(?:bye|goodbye|good ?night|see you|talk (?:to you )?later|i (?:have|need|should|want) to (?:go|sleep|get going)|i(?:'m| am) (?:off|going) (?:to bed|now)|that(?:'s| is) (?:all|it) for (?:now|today|tonight)|gotta go|let's stop|i'll go now)/i,
    greeting: /^(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon|day)|yo|dal)\b/i,
    thanks: /^(?:.{0,12})?\b(?:thank you|thanks|thx|cheers|appreciate)\b/i,
    yes: /^(?:yes|yeah|yep|yup|ok(?:ay)?|sure|alright|right|(?:i do|i am|i would|i have|i have been|i've been)(?=$|\s*[.,!])|please|let's|true|exactly|correct|mm-?hm+|uh-?huh|a (?:bit|little)|sometimes|maybe|i think so|kind of|sort of|probably)\b/i,
    no: /^(?:no|nope|nah|not (?:really|now|yet|today)|i(?:'m| am) not (?:thinking|having|going|suicidal|planning)|(?:i don't|i do not|i'm not|i am not|never)(?=$|\s*[.,!])|rather not|no thanks?)\b/i,
    unsure:
      /^(?:(?:i don't|i do not|don't) (?:really )?know(?=$|\s*[.,!…]|\s+(?:really|what to (?:say|think)|how to (?:say|put|explain)|where to (?:start|begin)))|idk|dunno|not sure(?=$|\s*[.,!])|i'm not sure(?=$|\s*[.,!])|um+|hm+|\.+|…|nothing(?=$|\s*[.,!])|whatever|just because|no idea|hard to say)\b/i,
  },
  topics: {
    grief:
      /\b(?:died|passed (?:away|on)|funeral|grie(?:f|ving)|mourn\w*|lost my (?:mom|mum|mother|dad|father|brother|sister|son|daughter|husband|wife|grand\w+|friend|best friend|uncle|aunt|dog|cat|baby|partner)|widow\w*|bereave\w*|put (?:him|her|our \w+|my \w+) down|anniversary of (?:his|her|the) death|miscarr\w+|death of)\b/i,
    shame:
      /\b(?:ashamed|shame|embarrass\w*|humiliat\w*|guilt\w*|my fault|blame myself|blaming myself|failure|failed|stupid|idiot|worthless|useless|loser|mess(?:ed)? up|screwed up|mistake|not good enough|hate myself|self-esteem|regret)\b/i,
    anger: felt(
      "angry|anger|furious|mad|rage|raging|annoyed|annoying|irritat\\w+|pissed|frustrat\\w+|unfair|resent\\w*|fed up|hate (?:him|her|them|it)|livid|outrag\\w+|betray\\w*|can't stand",
    ),
    anxiety: felt(
      'anxious|anxiety|worr(?:y|ied|ying|ies)|nervous|scared|afraid|fear|panic\\w*|stress\\w*|overwhelm\\w*|tense|terrified|on edge|dread\\w*|freaking out|overthink\\w*|racing|uneasy|pressure|restless',
    ),
    loneliness: felt(
      "lonely|alone|loneliness|isolated|no friends|no one to (?:talk|turn)|nobody to (?:talk|turn)|left out|don't belong|homesick|miss(?:ing)? (?:people|company|him|her|them|my \\w+)|excluded|disconnected",
    ),
    sleep: felt(
      "can't sleep|cannot sleep|couldn't sleep|sleep|insomnia|awake|woke|waking|nightmares?|tired|exhausted|exhausting|worn out|drained|no energy|fatigue\\w*|burn(?:ed|t) out|burnout|sleepless|weary",
    ),
    sadness: felt(
      "sad|sadness|depressed|down|low|cry|crying|cried|tears|empty|numb|hurt|hurts|heartbroken|heartbreak|unhappy|miserable|disappointed|gloomy|blue|broke up|breakup|awful|terrible|struggling|hard|difficult|hopeless|heavy|rejected|no motivation|don't feel like|upset",
    ),
    'good-news': felt(
      'happy|glad|excited|great|good news|proud|relieved|wonderful|amazing|passed|got the job|promoted|promotion|won|celebrat\\w+|better today|feel(?:ing)? (?:good|better)|helped|grateful|enjoyed|fun|lovely|engaged',
    ),
    work: /\b(?:work|job|boss|manager|office|colleagues?|coworkers?|team|meeting|deadline|project|career|fired|laid off|unemployed|interview|exams?|school|college|university|class|grades?|study|studying|homework|thesis|assignment|shift|promotion)\b/i,
    relationships:
      /\b(?:friends?|mom|mum|mother|dad|father|parents?|family|sister|brother|husband|wife|boyfriend|girlfriend|partner|ex|marriage|divorce|dating|relationship|son|daughter|kids?|children|baby|roommate|flatmate|neighbou?r|argu\w+|fight|fought|he|she|they|people)\b/i,
  },
  feelings: [
    { topic: 'grief', when: /\bmiss(?:ing)?\b/i, said: 'longing' },
    {
      topic: 'loneliness',
      when: /\bmiss(?:ing)? (?:him|her|them|my|our|being|having)\b/i,
      said: 'longing',
    },
    { topic: 'shame', when: /\b(?:guilt\w*|my fault|blam\w+)\b/i, said: 'guilt' },
    { topic: 'shame', when: /\b(?:ashamed|shame)\b/i, said: 'shame' },
    { topic: 'shame', when: /\b(?:embarrass\w*|humiliat\w*)\b/i, said: 'embarrassment' },
    { topic: 'shame', when: /\bregret\w*\b/i, said: 'regret' },
    { topic: 'anger', when: felt('frustrat\\w+|fed up'), said: 'frustration' },
    { topic: 'anger', when: felt('resent\\w*|unfair|betray\\w*'), said: 'resentment' },
    { topic: 'anger', when: felt('annoyed|annoying|irritat\\w+'), said: 'irritation' },
    {
      topic: 'anger',
      when: felt('angry|anger|furious|mad|rage|raging|livid|pissed'),
      said: 'anger',
    },
    { topic: 'anxiety', when: felt('worr(?:y|ied|ying|ies)|overthink\\w*'), said: 'worry' },
    { topic: 'anxiety', when: felt('nervous|tense|on edge|restless|uneasy'), said: 'tension' },
    { topic: 'anxiety', when: felt('scared|afraid|fear|terrified|dread\\w*'), said: 'fear' },
    { topic: 'anxiety', when: felt('stress\\w*|pressure|overwhelm\\w*'), said: 'pressure' },
    { topic: 'anxiety', when: felt('anxious|anxiety|panic\\w*'), said: 'anxiety' },
    { topic: 'loneliness', when: felt('homesick'), said: 'homesickness' },
    {
      topic: 'loneliness',
      when: felt('lonely|alone|loneliness|isolated|left out'),
      said: 'loneliness',
    },
    {
      topic: 'sleep',
      when: felt('exhausted|exhausting|worn out|drained|burn(?:ed|t) out|burnout'),
      said: 'exhaustion',
    },
    { topic: 'sleep', when: felt('tired|fatigue\\w*|weary|no energy'), said: 'tiredness' },
    { topic: 'sadness', when: felt('disappointed|rejected'), said: 'disappointment' },
    { topic: 'sadness', when: felt('empty|numb'), said: 'emptiness' },
    { topic: 'sadness', when: felt('hurt|hurts|heartbroken|heartbreak'), said: 'hurt' },
    {
      topic: 'sadness',
      when: felt('sad|sadness|cry|crying|cried|tears|unhappy|miserable|down|low|upset'),
      said: 'sadness',
    },
    { topic: 'good-news', when: felt('proud'), said: 'pride' },
    { topic: 'good-news', when: felt('relieved|better'), said: 'relief' },
    { topic: 'good-news', when: felt('excited'), said: 'excitement' },
    {
      topic: 'good-news',
      when: felt('happy|glad|great|wonderful|amazing|lovely|fun'),
      said: 'joy',
    },
  ],
  subjects:
    /\b(girlfriend|boyfriend|grandmother|grandfather|grandma|grandpa|roommate|flatmate|neighbou?r|interview|project|colleagues?|coworkers?|manager|parents|mother|father|partner|husband|daughter|marriage|divorce|breakup|deadline|thesis|exams?|grades|friends?|sister|brother|family|boss|team|job|work|school|studies|mom|mum|dad|wife|kids|baby|dog|cat|money|rent|debt|health|future|birthday|wedding|career)\b/i,
  question:
    /\b(?:weather|what time|news|stock|translate|calculate|recommend|capital of|who won|how old|how tall|score|recipe|tell me (?:a joke|about)|look up|google|what does .{1,30} mean|how do i (?:fix|install|cook|make|get to))\b/i,
  someoneElse:
    /\b(?:my )?(?:friend|brother|sister|mom|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|roommate|colleague|cousin|he|she|they)(?:'s| is| says| said| told| texted| wants| has| keeps| might)\b/i,
  hurtBySomeone:
    /\b(?:(?:hits?|beats?|beating|slap\w*|punch\w*|chok\w+|kick\w*|threaten\w*|hurts?) me|abus\w+|rape\w*|molest\w*|assault\w*|stalk\w*)\b/i,
  othersFeel:
    /\b(he|she|they|(?:my|the|his|her|their) \w+|everyone|everybody|people)(?:'s|'re| is| are| was| were| got| gets| seems?| seemed| looks?| looked| sounds?| sounded)(?: \w+)? (?:angry|mad|furious|annoyed|irritated|upset|sad|worried|anxious|scared|afraid|crying|depressed|stressed|disappointed|jealous|happy|proud|tired|lonely|ashamed|embarrassed|nervous|frustrated)\b/i,
  goOn: /^(?:(?:sorry|ok(?:ay)?|please|and|so|but|yes|yeah|no|dal|wait)[,.]? )*(?:(?:please )?(?:go on|go ahead|continue|carry on|keep going)(?: please)?|you were saying|(?:what|where) were (?:you|we)(?: (?:saying|going to say|about to say|going with that|just now))?|what did you (?:want|mean) to say|(?:please )?(?:finish|say|tell me) (?:the rest|what you were saying|your (?:sentence|thought)))[\s,.?!…]*$/i,
  shortest: 8,
};
