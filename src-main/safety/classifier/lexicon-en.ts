import type { Hint } from './lexicon.ts';

const any = (words: string): RegExp =>
  new RegExp(
    ` (?:${words
      .trim()
      .split(/\s*\n\s*/)
      .join('|')}) `,
  );

// Written for text as plain-words.ts leaves it: lower case, no apostrophes, spaces at both ends.
export const ENGLISH_HINTS: Readonly<Record<Hint, RegExp>> = {
  pills: any(`
    pills?|tablets?|meds|medication|medicine|capsules?|overdos\\w+|od|insulin|morphine|codeine|opioids?|fentanyl
    paracetamol|tylenol|ibuprofen|aspirin|xanax|valium|ambien|antidepressants?|painkillers?|sleeping pills
    bleach|poison|pesticide|antifreeze|packets?|blister|bottle of|whole bottle|prescription|doses?|under the sink`),
  height: any(`
    bridge|ledge|roof|rooftop|cliffs?|balcony|railings?|rail|parapet|edge|viaduct|car park|parking garage|multi storey
    overpass|window|windowsill|top floor|floors? up|story|storeys?|jump|jumping|jumped|drop|let go|barrier`),
  rope: any(`
    rope|noose|beam|hang|hanging|hanged|hung|belt|stool|chair|rafters?|knot|cord|cable|scarf|dupatta|fan|shed|tie`),
  blade: any(`
    razors?|blades?|knife|knives|scissors|glass|wrists?|slit|slash\\w*|cut|cuts|cutting|stab\\w*|scalpel|machete|throat
    thighs?|scars?|carv\\w+`),
  gun: any(
    `guns?|pistol|rifle|shotgun|sidearm|revolver|trigger|loaded|bullets?|safety is off|shoot|shooting|shot|holster|weapon|ammo`,
  ),
  water: any(
    `river|drown\\w*|lake|sea|ocean|canal|pier|dock|waves|tide|water|bath|tub|wade|wading|pockets`,
  ),
  traffic: any(`
    trains?|tracks?|platform|traffic|motorway|highway|freeway|lorry|truck|bus|car|engine|garage|exhaust|steering|wheel
    crash|drive|driving|junction|railway|subway|underground|tree|hosepipe|charcoal|gas|oven|carbon`),
  now: any(`
    tonight|now|right now|just now|already|this minute|this second|currently|today|this evening|this morning
    minutes? ago|hours? ago|an hour ago|just|in front of me|in my hands?|at last|finally`),
  soon: any(`
    tomorrow|by morning|by then|midnight|soon|this weekend|weekend|friday|saturday|sunday|monday|tuesday|wednesday|thursday
    next week|next month|after \\w+|before \\w+|until|when (?:he|she|they|everyone|everybody)|once|in a few|\\d+ more|few more
    birthday|anniversary|christmas|not long|going to|about to|ready to`),
  farewell: any(`
    goodbyes?|bye|farewell|thank you for|thanks for|forgive|sorry|love (?:you|her|him|them|u)|last time|one last|take care
    miss me|remember me|look after|tell (?:my|mum|mom|dad|her|him|them)|other side|see you|kind to me|proud|hug\\w*|kissed`),
  note: any(`
    letters?|note|notes|wills?|passwords?|paperwork|papers|documents|insurance|funeral|video|diary|journal|envelopes?
    scheduled|emails?|message|written|wrote|signed|custody|guardian|obituary|grave|ashes|organs?`),
  'given-away': any(`
    gave|given|giving|give|giv(?:e|ing) away|gave away|rehom\\w+|home for|sorted|tidied|tied up|loose ends|cancell?ed|deleted
    wiped|cleared|cleaned|sold|donat\\w+|paid off|arranged|packed|handed|left (?:the|my|a|out)|bring|all set|in order|affairs`),
  last: any(`
    last|final|finally|never again|no more|any ?more|for good|forever|over|done|finished|end|ends|ending|ended|the rest
    not be (?:here|around|back|needing|there|home)|not (?:need|see|make it)|no longer|gone|without me`),
  calm: any(
    `calm|peace|peaceful|at peace|quiet|ready|decided|certain|made up my mind|made my mind up|relief|relieved|free|settled|resolved|rest`,
  ),
  death: any(
    `die|dies|died|dying|dead|death|kill|kills|killed|killing|murder\\w*|deadly|fatal|lethal|heaven|afterlife|grave`,
  ),
  suicide: any(`
    suicid\\w+|kms|unaliv\\w+|sewer ?slide|kill myself|end my (?:own )?life|end it|end it all|take my (?:own )?life|off myself
    ending it|ending my life|killing myself|taking my (?:own )?life|end everything|ctb|hang myself|shoot myself|drown myself`),
  'self-harm': any(`
    self ?harm\\w*|self ?injur\\w*|sh|hurt myself|hurting myself|harm myself|harming myself|cut myself|cutting|burn\\w* myself
    hit myself|punch\\w* myself|relapse\\w*|clean|urges?|itch|starv\\w+ myself|rubber band|scratch\\w*`),
  attack: any(`
    hit|hits|hitting|beat|beats|beating|chok\\w+|strangl\\w+|stab\\w*|rape\\w*|punch\\w*|slap\\w*|threat\\w*|attack\\w*|abus\\w+
    assault\\w*|forc\\w+|burn|hammer|machete|stalk\\w*|hurt (?:me|him|her|them|us)|hurting me|scream\\w*|smash\\w*|follow\\w*
    kill (?:him|her|them|me|us)|pay for|poison|molest\\w*|groom\\w*|grab\\w*|break(?:ing)? in|broke in|intruder|revenge`),
  hiding: any(`
    locked|lock|hiding|hide|hid|wardrobe|closet|bathroom|under (?:the )?(?:bed|stairs|table|desk)|whisper\\w*|barricad\\w*|door|downstairs|upstairs
    outside|footsteps|keys|cant talk|can not talk|loud|escape|trapped|get out|not let me|scared|help|please|police`),
  voice: any(`
    voices?|whisper\\w*|telling me|tells me|tell me|told me to|commands?|commanding|order\\w*|god|angels?|demons?|devil|radio|signs?
    they say|it says|hearing|in my head|inside my head|sacrifice|the noise|chosen`),
  body: any(`
    blood|bleed\\w*|bled|dizzy|sleepy|floaty|numb|shak\\w+|breath\\w*|unconscious|towel|soaked|vomit\\w*|throwing up|faint\\w*
    chest|tummy|stomach|legs|hurts|pain|deep|deeper|cold|wake (?:him|her|them) up|blue|heavy|blurry|stop it|ambulance|red`),
  'no-answer': any(`
    not (?:answer\\w*|pick\\w*|reply\\w*|respond\\w*|open\\w*|wak\\w+|mov\\w+|breath\\w+)|voicemail|phone is off|phones off|switched off|offline|hung up
    went (?:quiet|silent|dark|offline|to voicemail)|location|disappeared|left on read|last seen|no reply|cant reach|can not reach|cant find|can not find|not home|ran out`),
  past: any(`
    used to|years? ago|months? ago|last (?:year|month|week|spring|summer|winter|autumn)|when i was|once|back (?:then|when|in)|ago|since
    in (?:19|20)?\\d\\d|was|were|had|did|survived|attempt\\w*|tried|long time|childhood|school|as a (?:child|kid|teen\\w*)`),
  'not-acting': any(`
    would not|would never|never|not (?:going to|do|act|planning|actually|doing|that)|no (?:plan|plans|intention)|just thoughts?|passive\\w*
    thoughts?|thinking|think about|not act|imagine|picture|sometimes|some (?:nights|days|mornings)|every (?:day|night|morning)|most|always|baseline`),
  'holding-on': any(`
    but i|kids|family|mum|mom|safe|therap\\w+|counsell?or|doctor|gp|hospital|meds|helpline|friend|with me|hold\\w*|resist\\w*|trying not
    hid|hide|threw|locked away|afraid|scared|promis\\w+|help|coping|stay|stayed|urge`),
  hopeless: any(`
    hopeless\\w*|pointless|no (?:point|hope|future|reason|way|use|purpose)|point|worthless|useless|meaning\\w*|future|empty|nothing|numb|never get
    get better|gets better|tired of|sick of|exhausted|cant go on|can not go on|can not do this|give up|given up|why bother|what for|trapped|broken|waste`),
  burden: any(`
    burden\\w*|better off|better without|without me|cost to|too much for|in the way|waste of|weight|nobody would|no one would|notice|miss me|deserve\\w*
    taking up space|space|ruin\\w*|fail\\w*|disappoint\\w*|hate myself|everyone else|happier|relieved|my fault|unwanted`),
  vanish: any(`
    disappear\\w*|vanish\\w*|exist\\w*|fade\\w*|wake|waking|not be here|be here|being here|not here|never been born|been born|born|gone|alive|living|live
    life|sleep forever|asleep|stop being|cease|invisible|ghost|erase\\w*|nowhere|go away`),
  wish: any(
    `wish\\w*|want|wanted|hope|hoping|hoped|rather|wanting|pray\\w*|would be nice|if only|jealous|envy|prefer|mind if|dream of`,
  ),
  someone: any(`
    friends?|mates?|brother|sister|bro|sis|mum|mom|mam|mother|dad|father|husband|wife|boyfriend|girlfriend|bf|gf|partner|son|daughter|cousin
    roommate|flatmate|uncle|aunt|student|ex|she|he|her|him|his|they|nan|nana|granny|grandad|grandpa|grandma|kid|kids|neighbour|colleague|he is|she is|m8`),
  me: any(`i|me|my|myself|mine`),
  plan: any(`
    plan|plans|planning|planned|decided|picked|chosen|date|method|bought|ordered|researched|googled|looked up|saved up|saving|stockpil\\w*|hoard\\w*
    counted|lined up|laid out|set up|ready|prepared|arrived|hidden|stash\\w*|tested|practi[cs]ed|how (?:long|many|much|high|deep|fast)|painless\\w*|quick\\w*`),
  care: any(
    `worried|worry|worries|worrying|concerned|how to help|what do i|what should i|how do i|keep an eye|check on|not herself|not himself|not right`,
  ),
  media: any(`
    movie|film|novel|books?|show|series|episode|season|character|song|lyrics|album|band|poem|play|script|documentary|podcast|news|article|read|reading
    watched|watching|netflix|anime|manga|marathon|playlist|gig|concert|opera|theatre|actor|scene|chapter|quote|meme|joke|tv|telly|listen\\w*`),
  game: any(`
    games?|gaming|boss|level|squad|raid|respawn\\w*|minecraft|fortnite|valorant|lobby|ranked|ps\\d|xbox|controller|quest|npc|zombies?|dnd|d d|match
    team|league|score|goal|chess|opponent|football|tournament|race|gym|workout|practice|overtime|season`),
  study: any(`
    essay|exams?|class|lecture|homework|assignment|thesis|dissertation|professor|teacher|module|course|revision|coursework|seminar|research|paper
    presentation|grades?|test|maths?|chem|uni|college|school|quiz|viva|project|training|awareness|prevention|statistics`),
  work: any(`
    work|job|boss|manager|deadline|meeting|office|shift|colleagues?|coworker|client|interview|commute|overtime|salary|rent|promotion|retir\\w+|printer
    spreadsheet|email|laptop|phone|wifi|battery|server|app|update|computer|process|code|build`),
  laugh: any(
    `lol|lmao|haha\\w*|lmfao|rofl|omg|ffs|ngl|so funny|hilarious|laugh\\w*|jk|joking|kidding|meme|cringe|embarrass\\w*|absolutely|literally`,
  ),
  food: any(`
    curry|pizza|coffee|chocolate|dinner|lunch|breakfast|cake|chicken|onions?|cook\\w*|bak\\w+|kitchen|chilli|wine|beer|tea|biscuits?|soup|burger|eat|ate
    hungry|starving|snack|recipe|sugar|food|diet`),
  errand: any(`
    remind|reminder|set|play|turn|delete|save|export|remember|timer|alarm|louder|slower|faster|change|open|start|stop|call me|how do you|who are you
    can you|could you|could we|can we|tell me|what is your|exercise|breathing|meditat\\w*|journal|settings|again please|language`),
  grief: any(`
    passed away|passed|lost (?:my|our|him|her)|funeral|wake|buried|grief|grieving|miss him|miss her|widow\\w*|anniversary|years today|granny|grandma
    grandpa|grandad|in memory|peacefully|cremat\\w+|condolence\\w*|hospice|cancer|put (?:him|her|our \\w+|my \\w+) (?:to sleep|down)`),
  thing: any(`
    dog|cat|hamster|goldfish|plants?|houseplant|bugs?|ants?|mosquito\\w*|mice|mouse|spider|weeds|germs|shoes|hair|nails|clothes|car|bike|tv|heat|traffic
    weather|feet|back|knees?|head|tooth|dentist|boots|dress|holiday|beach|trip|party|wedding|baby|photos?|paint|garden|bread|sourdough|traffic`),
  denial: any(`
    not suicidal|i am not|do not want to (?:die|hurt|kill|harm)|not (?:going to|gonna) (?:hurt|kill|harm|do)|no thoughts|never hurt|would never|not like that
    to be clear|just tired|just sad|just venting|just need|not in danger|no plans|figure of speech|exaggerat\\w+|do not worry`),
  question: / \? $| (?:what|how|why|when|where|who|do you|does|is it|can you|could you|should i) /,
};
