import type { RuleSet } from './rule.ts';

// Written for normalised sentences: lower case, no apostrophes, single spaces, a space at both ends (normalise.ts).
// The words for means stand here only to be noticed; nothing the companion says contains them.

/** Ending one's own life, said outright. */
const ACT =
  '(?:kill?(?:ing)? (?:my ?self|meself)|kms|end(?:ing)? (?:my (?:own )?life|my own existence)|tak(?:e|ing) my (?:own )?life|com+it+(?:t?ing)? suicide|off(?:ing)? myself|unaliv(?:e|ing)(?: myself)?|hang(?:ing)? myself|shoot(?:ing)? myself|drown(?:ing)? myself|overdos(?:e|ing)|slit(?:ting)? my (?:wrist|throat)s?|jump(?:ing)? (?:off (?:a|the|this|my) (?:bridge|roof|building|balcony|ledge|cliff)|in front of (?:a|the) (?:train|bus|truck|car|subway)))';

const LONG_AGO =
  / (?:used to|years? ago|months? ago|back (?:then|when)|when i was (?:a|in|young|little|\d+|sixteen|seventeen|fifteen|fourteen|thirteen|twelve)|as a (?:teen|kid|teenager)|in (?:high school|college|my (?:teens|twenties))|in the past|last year|once tried|had tried|tried (?:before|once)) /;
const DENIED =
  / (?:(?:im|i am|am) not (?:suicidal|going to|gonna|planning|thinking|about to|trying|saying|here to)|not (?:suicidal|like i want|that i want|thinking of|thinking about|planning)|(?:dont|do not|didnt|never|would never|id never|wouldnt|would not|wont|will not|no longer) (?:really |actually |ever )?(?:want|plan|intend|mean|think|feel|wanted|thought|kill|hurt|harm|do|planned)|no (?:plans?|intention|thoughts?|desire) (?:to|of)|without wanting) /;

const THEM =
  '(?:friend|brother|sister|mom|mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|cousin|roommate|flatmate|housemate|colleague|coworker|aunt|uncle|nephew|niece|neighbour|neighbor|student|ex|kid|buddy|bestie|he|she|they|someone i know|guy i know|girl i know)';

const ATTACKER =
  '(?:hes|shes|theyre|he is|she is|(?:my )?(?:husband|wife|boyfriend|girlfriend|partner|dad|father|stepdad|stepfather|mom|mother|ex|brother|roommate|son|stalker) (?:is|has|keeps)|(?:a |some )?(?:man|guy|someone|somebody|stranger) (?:is|has)|someones|theres (?:a man|someone|somebody|a guy))';

export const ENGLISH: RuleSet = {
  idioms:
    / (?:dying to (?:see|know|try|hear|meet|go|eat|get|tell|find|read|play|visit|watch)|dying (?:for a|of (?:laughter|laughing|boredom|heat|thirst|hunger|embarrassment|curiosity))|to die for|die (?:laughing|of (?:embarrassment|boredom|laughter|shame|cringe))|(?:nearly|almost|literally|just) (?:died|dying) (?:laughing|of \w+|when|on stage|inside)?|died (?:laughing|of (?:embarrassment|boredom|laughter))|killing it|kill it|killed it|killed the (?:presentation|audition|interview|mood|vibe|engine|lights?|process|server|bug)|kill(?:ing|ed)? (?:time|some time|an hour|the (?:lights?|process|engine|mood|vibe|music|bug|boss|dragon|server|weeds|bacteria|germs))|(?:is|are|was|were|been) (?:absolutely |literally |really |just |totally )?killing me|(?:would|could|id) kill for|dress(?:ed)? to kill|if looks could kill|kill two birds|kills? (?:germs|bacteria|weeds|the mood|the vibe|time|me how)|curiosity killed|dead (?:tired|serious|line|end|weight|battery|on my feet|sure|wrong|beat|inbox|pixel|lift)|deadlines?|over my dead body|drop dead gorgeous|(?:battery|phone|laptop|plant|plants|car|wifi|signal|goldfish|cactus|houseplant|tree|engine|computer|controller) (?:is |are |just |has |keeps )?(?:dead|died|dying|die|dies)|shoot myself in the foot|shot myself in the foot|kick(?:ed)? myself|cut (?:my|me) (?:hair|nails|fringe|bangs|some slack|losses|hours)|cut (?:myself|my (?:finger|thumb|hand)) (?:shaving|cooking|chopping|slicing|on|while|opening|peeling|in the kitchen|gardening)|overdos(?:e|ed|ing) on (?:chocolate|coffee|caffeine|sugar|netflix|cheese|tiktok|turkey|christmas|pizza|cookies|anime)|suicide (?:squad|prevention|awareness|door|doors|drill|sprints|pact scene|hotline training)|suicides at (?:practice|training)|(?:my )?(?:mom|mum|dad|boss|mother|teacher|wife|husband|coach|landlord|sister|roommate) (?:is going to|is gonna|will|would|s gonna|s going to|gonna) (?:absolutely |literally |so )?(?:kill|murder) me|(?:gonna|going to|will) kill me (?:if|when|for)|hang(?:ing)? (?:out|up|on|in there)|jump (?:off the (?:diving board|couch|bed|sofa)|at the chance|the gun|rope|on a call|in the (?:pool|lake|shower))|end of the (?:day|week|month|line|world|book|road)|weekend|dead(?:pool| poets| sea)|walking dead|die hard|never say die|live and let die|do or die|id rather die than (?:eat|wear|watch|miss|sing|dance|do karaoke)|die on (?:this|that|my) hill|(?:sank|sink|disappear(?:ed)?|vanish(?:ed)?|swallow(?:ed)? me) (?:in)?to the (?:floor|ground|sofa)|(?:floor|ground|earth) to swallow me|bury my head|shoot (?:me|you|him|her|them) (?:a|an) (?:text|email|message|note)|photo shoot|no point (?:in )?(?:arguing|calling|texting|going out|cooking|cleaning|rushing|waiting)|beat(?:ing)? (?:myself up|the (?:boss|level|game|traffic|rush|heat)|him at|her at|them at|my (?:brother|sister|friend|record) at)|hit (?:me up|the (?:gym|road|books|sack|snooze)|my stride|a wall)|hits (?:different|home|hard)|burn(?:ing|ed|t)? (?:out|calories|dinner|the)|end (?:the (?:meeting|call|project|contract|lease|relationship|engagement|game|stream|show)|things with|my (?:subscription|lease|contract|shift|membership))|give up (?:smoking|coffee|sugar|my seat|meat|alcohol|on (?:the|this|that) (?:diet|show|book|puzzle|recipe|game))|want to disappear (?:to|into|for|on|from) (?:the|a|my) (?:\w+ )?(?:beach|woods|mountains?|holiday|week|weekend|island|cabin|spotlight|blanket|sofa|sea|country)|disappear (?:to|into) (?:the|a) (?:\w+ )?(?:beach|woods|mountains?|cabin|island|sea|country|night|crowd)|want to live (?:in|with|near|by|abroad|alone)|living room|cost of living|for a living|long live)(?= )/g,
  aboutAStory:
    / (?:movie|film|novel|book|books|show|series|episode|season|game|gaming|character|characters|protagonist|villain|song|songs|lyrics|album|band|poem|play|script|essay|thesis|paper|class|lecture|professor|assignment|homework|documentary|podcast|news|article|headline|statistics|stats|boss fight|raid|quest|level|respawn|npc|zombies?|minecraft|fortnite|valorant|elden ring|dnd|campaign|hamlet|romeo|juliet|shakespeare|netflix|anime|manga|comic|audition|improv|fanfic|story im writing|ochem|seminar|textbook|research|sims|chess|opponent|team|tournament) /,
  butMyself:
    / (?:me too|so do i|i do too|just like me|thats me|same as me|i feel the same|i relate|i want that too|i wish that was me|in real life|for real though|but i|and i (?:really|actually|want|wish|might|feel)|made me want|makes me want) /,
  rules: [
    // Intent
    {
      level: 'acute',
      when: new RegExp(
        ` (?:im|i am|ill|i will|gonna|going to|about to|planning|plan|planned|decided|want|wanna|ready|need|trying|have|had|might|could|should|id|i would|tonight|today|tomorrow|let me|time|way|ways|how) (?:\\w+ ){0,3}${ACT} `,
      ),
      unless: new RegExp(
        `${LONG_AGO.source}|${DENIED.source}| thoughts? (?:of|about) | think(?:ing)? (?:of|about) (?:it )?sometimes | (?:for|after) (?:forgetting|missing|losing|saying|not (?:saving|buying)) | urge to | afraid (?:ill|i will|i might) be | (?:he|she|they|my friend|my \\w+) (?:says?|said|told me) (?:s?he|they) `,
      ),
    },
    {
      level: 'acute',
      when: / (?:im|i am|ill|i will|going to|gonna|plan to|planning to|decided to|about to|ready to) (?:be )?(?:die|dead|gone for good|dying) (?:tonight|today|tomorrow|soon|this (?:week|weekend|evening)|by (?:morning|sunday|monday|friday|the)|on (?:my|monday|sunday|friday|saturday|purpose)|and nobody) /,
      unless: / (?:deadline|exam|finals|workout|hangover|of (?:hunger|boredom|heat)) /,
    },
    {
      level: 'acute',
      when: / (?:wont|will not|not going to|not gonna) be (?:here|around|alive|on this earth) (?:tomorrow|anymore|much longer|by (?:morning|tomorrow|monday|sunday|then|the)|after tonight|next week|for long|when) | (?:tonight|today|this) (?:is|will be) (?:the|my) (?:last )?(?:night|day|last) (?:i|on earth|alive|of my life|for me|ever)| last night alive | (?:this is|its) (?:my )?(?:goodbye|farewell)(?: forever| everyone| for good| to (?:you|everyone))? | goodbye (?:forever|cruel world|for good) | (?:going to|gonna|will|about to|ready to) (?:actually |finally |really )?do it tonight | doing it tonight | (?:dont think i(?:ll| will)|wont|might not|not sure i(?:ll| will)) (?:make it|live|survive|get) (?:through|past|until|to) (?:the night|tonight|morning|tomorrow|the morning) | (?:cant|cannot|not able to|dont think i can) keep myself safe | (?:driv(?:e|ing)|crash(?:ing)?) my car (?:into|off) | (?:step|walk|run)(?:ping|ing)? (?:into|out into|in front of) (?:\w+ )?traffic | (?:end|ending) (?:it all|everything|it) (?:tonight|today|now|tomorrow|for good|right now|this weekend) | (?:going to|gonna|about to|ready to|decided to|want to|wanna|plan to|planning to|will) (?:just )?end (?:it all|it) /,
      unless:
        / (?:vacation|holiday|shift|office|work|school|class|years|marriage|engaged|dating|together|relationship|with (?:him|her|them)|marriage|meeting|weekend trip|contract) /,
    },
    {
      level: 'acute',
      when: / (?:have|got|made|worked out|know) (?:a|the|my|it all|everything)? ?plan(?:ned)? (?:to|for|of)? ?(?:\w+ ){0,3}(?:die|end my|kill myself|suicide|do it tonight|end it)| (?:painless|easiest|quickest|best|quick|easy|least painful|fastest|surest) (?:\w+ )?ways? to (?:die|kill myself|end (?:it|my life)|go for good)| how (?:many|much) (?:\w+ ){0,6}(?:to die|lethal|to kill (?:me|myself|you)|fatal|to overdose|to never wake| to not wake)| (?:is|be) (?:it )?enough to kill me | where to buy (?:\w+ ){0,4}to (?:die|kill myself|end)/,
    },
    // Preparation
    {
      level: 'acute',
      when: / (?:wrote|writing|written|write|finished|left|leaving|penned) (?:\w+ ){0,3}(?:suicide (?:note|letter)s?|(?:goodbye|farewell|final|last) (?:note|letter|message|email)s?|notes? (?:to say|saying) goodbye|(?:note|letter)s? for (?:when|after) (?:im|i am) gone)| said my (?:final )?goodbyes | suicide note /,
      unless: / (?:job|colleagues|team|leaving do|moving|graduat\w+|retire\w*) /,
    },
    {
      level: 'acute',
      when: / (?:sav(?:ed|ing)|stockpil\w+|hoard\w+|collect(?:ed|ing)|count(?:ed|ing)|lined|lining|stash\w*|been keeping) (?:\w+ ){0,4}(?:pills?|tablets?|meds|medication|sleeping pills|painkillers)| (?:pills?|tablets?|meds|medication|painkillers) (?:\w+ ){0,5}(?:saved up|stockpil\w+|counted out|lined up|in front of me|in my hand|laid out|ready to (?:go|take))| noose | (?:gun|pistol|rifle) is loaded| rope is (?:tied|ready|up|hanging)| tied (?:the|a) rope | (?:letters?|notes?) (?:are|is) (?:all )?(?:written|done|sealed)| (?:everything|it) is (?:all )?(?:planned|set|ready) (?:out )?(?:for (?:tonight|my death)|to end)| (?:bought|got|have|loaded|grabbed|holding|took out) (?:\w+ ){0,2}(?:gun|rope|razor|blade|knife) (?:\w+ ){0,8}(?:myself|do it|tonight|end (?:it|my)|to die|my (?:head|wrist|throat)|use it on|ready)| (?:gun|knife|blade|razor) (?:is )?(?:to|against|on|at) my (?:head|throat|wrist|neck|arm) /,
      unless: / (?:vitamins?|vitamin|dog|cat|pharmacy|nurse|recycle|weekly organi[sz]er|pill box) /,
    },
    // Place
    {
      level: 'acute',
      when: / (?:standing|sitting|im|i am|stood|here|up|climbed) (?:\w+ ){0,3}(?:on|at|over) (?:the|a|this) (?:edge|ledge|railing|rail|parapet|tracks|train tracks|edge of (?:the|a) (?:roof|bridge|cliff|platform|building))| (?:on|at) (?:the|a) (?:bridge|rooftop|roof|balcony) (?:\w+ ){0,6}(?:jump|end it|let go|fall|step off|over the)| (?:going to|gonna|about to|want to|wanna|ready to|could just|might) (?:just )?(?:jump|step off|let go of the rail) (?:off |from )?(?:\w+ ){0,3}(?:tonight|now|bridge|roof|building|balcony)| step in front of (?:a|the) (?:train|bus|truck|car|bullet train) /,
      unless:
        / (?:view|photo|photos|picture|sunset|bungee|skydiv\w*|pool|parachute|safely|hiking|hike) /,
    },
    // Already happening
    {
      level: 'acute',
      when: / (?:took|taken|swallow(?:ed|ing)|downed|taking) (?:\w+ ){0,4}(?:whole (?:bottle|pack|packet|box|strip)|all (?:of )?(?:my|the|them|those|his|her|these) ?(?:pills|meds|tablets|sleeping pills|medication|painkillers)?|too many|handfuls? of|bottle of|bunch of|loads of|fistful of|\d\d+|twenty|thirty|forty|fifty|sixty|a lot of|so many|the rest of my) ?(?:\w+ ){0,2}(?:pills?|tablets?|meds|medication|painkillers|tylenol|paracetamol|ibuprofen|sleeping pills|antidepressants|xanax|ambien|aspirin|bottle|pack|of them)| (?:ive|i have|i) (?:just |already )?(?:overdosed|od ed|odd)| (?:slit|slitting|just cut|cut) my (?:wrists?|throat) | (?:im|i am|keep) cutting (?:myself|my (?:arm|wrist|thigh|leg|skin)s?)| (?:just|already|i) (?:cut|burned|burnt|hurt|stabbed) (?:myself|my (?:arm|wrist|thigh|leg)s?) (?:again|deep|deeper|bad|badly|on purpose|tonight|and|right now|just now)| (?:wont|doesnt|does not|will not|cant) stop (?:the )?bleeding | about to (?:cut|hurt|harm|burn) myself | (?:going to|gonna|want to hurt myself right now|will) (?:cut|hurt|harm) myself /,
      unless: new RegExp(
        `${LONG_AGO.source}| (?:shaving|cooking|kitchen|vitamins|antibiotics|course of|prescribed|by accident|accidentally) |${DENIED.source}`,
      ),
    },
    {
      level: 'acute',
      when: / voices? (?:\w+ ){0,6}(?:tell|telling|tells|told|say|saying|says|order\w*|command\w*|want|wants|keep|keeps) (?:\w+ ){0,6}(?:kill|hurt|die|jump|end it|do it|cut|stab|burn|deserve to die)/,
      unless: / (?:voice actor|voiceover) /,
    },
    // Harm to others
    {
      level: 'acute',
      when: / (?:im going to|im gonna|i am going to|ill|i will|planning to|plan to|ready to|about to|going over there to|decided to) (?:\w+ )?(?:kill|stab|shoot|murder|strangle|choke) (?:him|her|them|someone|somebody|everyone|people|my \w+|that (?:man|guy|woman|bastard|bitch)|all of them)| (?:bought|got|have|grabbed|bringing|bring|taking|take) (?:a|the|my) (?:gun|knife) (?:\w+ ){0,8}(?:him|her|them|school|work|his house|her house|make (?:him|her|them) pay)| (?:burn|set) (?:his|her|their) (?:house|place|car) (?:down|on fire) /,
      unless:
        / (?:lol|lmao|haha|if he (?:eats|steals|doesnt)|if she (?:eats|steals|doesnt)|for eating|for stealing my|laughing|with kindness|an? (?:text|email|message)) /,
    },
    {
      level: 'concern',
      when: / (?:want to|wanna|feel like|could|thoughts? (?:of|about)|think about|fantasi[sz]e about) (?:\w+ )?(?:kill(?:ing)?|murder(?:ing)?|stab(?:bing)?|strangl(?:e|ing)|hurt(?:ing)?) (?:him|her|them|someone|somebody|people|my \w+)/,
      unless: / (?:lol|haha|feelings|dont|never|didnt|for eating|with kindness) /,
    },
    // Danger now
    {
      level: 'acute',
      when: new RegExp(
        ` ${ATTACKER} (?:\\w+ ){0,5}(?:hitting|beating|choking|strangling|punching|kicking|attacking|breaking (?:in|down|into)|a (?:knife|gun)|threatening|hurting|trying to (?:get in|kill|hurt|break)|going to (?:kill|hurt) me|in my (?:house|flat|apartment)|outside my (?:door|house|window)|banging on|following me|coming after me)`,
      ),
      unless: new RegExp(
        `${LONG_AGO.source}| (?:delivery|courier|postman|plumber|electrician|cat|dog|pinata|video game) `,
      ),
    },
    {
      level: 'acute',
      when: / (?:he|she|they) (?:just |is |will |said hell |says hell |said shell |threatened to |swore hed |says he will |said he would )(?:hit|hits|choked|punched|kick(?:ed)?|beat|hurt|kill|attacked) me (?:again|tonight|now|and|if i|when i|so|just|hard)| threatened to kill me | (?:not|dont feel|do not feel|isnt|is not) safe (?:at home )?(?:right now|tonight|with (?:him|her|them)|here|in (?:my|this) (?:house|home))| hiding (?:in|from) (?:\w+ ){0,4}(?:bathroom|closet|him|husband|boyfriend|dad|father|partner)| please (?:help|save) me (?:\w+ ){0,6}(?:hes|he|she|coming|kill)/,
      unless: / (?:hide and seek|chess|cards|at tennis|poker|quiz|race) /,
    },
    // Someone else
    {
      level: 'acute',
      when: new RegExp(
        ` ${THEM} (?:\\w+ ){0,8}(?:kill (?:him|her|them)sel(?:f|ves)|end (?:his|her|their) (?:own )?life|end it|suicide|suicidal|to die|wants to die|overdosed?|(?:whole bottle|all (?:his|her|their|the)) ?(?:of )?(?:pills|meds|tablets)?|jump|goodbye|not be here tomorrow) (?:\\w+ ){0,6}(?:tonight|right now|now|just now|today|this morning|not (?:answering|picking up|replying|responding)|wont (?:answer|pick up|reply|respond)|isnt (?:answering|replying|responding)|stopped (?:answering|replying|responding)|roof|bridge|pills|a gun|a note)`,
      ),
      unless: new RegExp(`${LONG_AGO.source}| (?:from the party|to work|for the airport) `),
    },
    {
      level: 'acute',
      when: new RegExp(
        ` ${THEM} (?:\\w+ ){0,4}(?:just |right now |tonight |is about to |is going to |is gonna |is threatening to |says shes going to |says hes going to |says hes gonna |says shes gonna |took |has taken |is on the (?:roof|bridge|ledge) )(?:\\w+ ){0,4}(?:kill (?:him|her|them)sel|end (?:his|her|their) life|overdos|(?:bottle|handful) of (?:pills|meds|tablets)|all (?:his|her|their) (?:pills|meds)|jump|suicid|cutting (?:him|her|them)sel)`,
      ),
      unless: LONG_AGO,
    },
    {
      level: 'concern',
      when: new RegExp(
        ` ${THEM} (?:\\w+ ){0,8}(?:suicidal|self harm\\w*|cutting (?:him|her|them)sel(?:f|ves)|wants? to die|wanted to die|wish(?:es|ed)? (?:he|she|they) (?:was|were) dead|kill(?:ing)? (?:him|her|them)sel(?:f|ves)|end(?:ing)? (?:his|her|their) life|suicide|better off dead|no reason to live) `,
      ),
      unless:
        / (?:died by suicide|lost (?:him|her|them|my \w+) to suicide|committed suicide|killed (?:him|her)self|funeral|grief|not suicidal|years ago) /,
    },
    // Wish to be dead
    {
      level: 'concern',
      when: / (?:want|wanna|wanted|wanting|wish|prefer|rather|ready|need|deserve|hope|praying|like) (?:to |i could |i would |i could just |that i |it would |i )?(?:just |really |kind of |kinda |sort of )?(?:to )?(?:die|be dead|were dead|was dead|not be alive|not exist|stop existing|stop living|not wake up|never wake up|never been born|was never born|were never born|had never been born|not be here anymore|disappear forever|cease to exist)| (?:be|am|im|were|was) better off dead | id be better off dead | rather be dead | (?:dont|do not|didnt|never) (?:really |even )?(?:want|wanna|wanted|feel like) (?:to )?(?:live|be alive|be here anymore|exist|wake up|living|keep living|go on living|be on this earth)| (?:wish|hope|hoping|pray|praying) (?:i )?(?:\w+ ){0,4}(?:die in my sleep|never (?:wake|woke)|dont wake|wouldnt wake|not wake|didnt exist|wasnt alive|wasnt born|wasnt here|could disappear|could vanish|never been born|was never born|was dead|were dead|would die) | wish (?:id|i had|i was|i were) (?:never|dead|not (?:been )?born|gone)| go to sleep and (?:never|not) wake | just want to disappear | want to disappear | (?:tired|sick) of (?:living|being alive|existing|life)(?! (?:in|at|with|out|like)) /,
      unless:
        / (?:in this (?:town|city|house|flat|apartment|dorm)|with my parents|early|at six|on mondays|for work|from work|to school|at 5|at 6|from (?:instagram|social media)) | dont (?:actually |really )?want to (?:die|be dead) | not (?:that|like) i want to die | (?:without|never) (?:wanting|wanted) to die |so embarrass\w+ /,
    },
    {
      level: 'concern',
      when: / no (?:reason|point|purpose|sense) (?:left )?(?:to|in|for) (?:me to )?(?:live|living|life|be alive|being alive|go on|going on|carry on|keep going|existing|exist|any of it anymore|anything anymore|waking up|continuing)| (?:dont|do not|cant) see (?:a|any|the) (?:reason|point|future|way out|way forward|hope)(?: (?:to|in|for|anymore|of))| (?:whats|what is) the point (?:of|in) (?:living|life|going on|being (?:here|alive)|existing|waking up|anything|any of it)| life (?:isnt|is not|is no longer|just isnt) worth (?:living|it)| not worth living | (?:theres|there is|have|with) (?:absolutely )?no (?:hope|future|way out) (?:left|for me|anymore|at all)?| (?:feel|feeling|its|everything is|everythings|completely|im|totally|life is) (?:so |all |completely |totally |utterly )?hopeless | (?:things|it) (?:will|is) (?:never|not) (?:going to |gonna )?(?:get|be) (?:any )?better | nothing (?:will|is) (?:ever )?(?:going to )?(?:ever )?(?:get (?:any )?better|be (?:ok|okay|good) again|change for me)| no way out (?:of this|for me|anymore|left)?| whats the point anymore | dont care (?:if|whether) i (?:live|die|wake)| (?:wouldnt|wouldnt really|would not) mind (?:dying|if i (?:died|didnt wake|got hit|never woke))| (?:wish|want) (?:it|everything|this|all of it) (?:would|to) (?:all )?(?:just )?(?:be over|stop) forever| sleep forever | (?:cant|cannot|can not|dont know if i can|not sure i can) (?:go on|keep going|keep living|carry on|live like this|do this anymore|do life|take it anymore|take this anymore|take any more of this|hold on) | (?:given|giving|give) up on (?:life|everything|living|myself)/,
      unless:
        / (?:this (?:job|commute|diet|project|puzzle|argument|traffic|heat)|with this team|at directions|at cooking|at math|at maths|at parking|with names|romantic|my internet|stock|season|this recipe|shift|run|this show|walking|hike|queue|line) /,
    },
    {
      level: 'concern',
      when: / (?:better|happier|easier|relieved|fine|lighter) (?:off )?(?:if i (?:was|were|am|wasnt|werent|just|died|disappeared|left this)|without me|with me (?:gone|dead))| (?:im|i am|feel like|being|just|such|become|only) (?:\w+ ){0,3}(?:a|the)? ?burden | nobody would (?:miss|notice|care) (?:me|if i (?:was|were|died|disappeared|vanished|wasnt|am) ?\w*)| no one would (?:miss|notice|care) (?:me|if i (?:was|were|died|disappeared|vanished|wasnt|am) ?\w*)| world (?:would|is) (?:\w+ )?better (?:off )?without me /,
      unless:
        / (?:tax burden|at the party|from the meeting|on the call|plan the trip without me|eat without me) /,
    },
    // Suicide and self-harm as thought, urge or past
    {
      level: 'concern',
      when: new RegExp(
        ` (?:suicidal|suicide|${ACT.slice(3, -1)}|tried to (?:kill myself|die|end it|end my life)|attempted|survived (?:an|my) attempt|self harm\\w*|self injur\\w*|hurt(?:ing)? myself|harm(?:ing)? myself|cut(?:ting)? myself|used to cut|relapsed (?:and|with) cut\\w*|cut (?:again|myself)|urges? to (?:cut|hurt|harm|burn|jump|end)) `,
      ),
      unless: new RegExp(
        `${DENIED.source}| (?:died by suicide|to suicide|hotline|prevention|trying not to laugh|at the gym|stretching|lifting|playing (?:football|soccer|basketball)|skiing|for (?:forgetting|missing|losing|saying)|attempted (?:to (?:cook|bake|call|fix|learn|run|draw|sing)|a (?:recipe|marathon|backflip|crossword)|the)|suicide rates?|(?:his|her|their|fathers|mothers|brothers|sisters|friends|uncles) suicide) `,
      ),
    },
    // Violence in the past
    {
      level: 'concern',
      when: / (?:he|she|they|husband|wife|boyfriend|girlfriend|partner|dad|father|stepdad|stepfather|mom|mother|ex|brother|uncle|parents) (?:\w+ ){0,3}(?:hit|hits|beat|beats|slapped|slaps|punched|punches|choked|kicked|abused|abuses|raped|molested|assaulted|threatened|threatens|stalk\w*) (?:me|my (?:mom|mum|sister|brother|kids))| (?:i was|i got|ive been|i have been|been|being) (?:\w+ ){0,2}(?:abused|raped|molested|assaulted|beaten|stalked)| abusive (?:relationship|home|husband|partner|father|mother|household|boyfriend|ex) /,
      unless:
        / (?:beat me (?:at|in|to)|hit me (?:up|with a|that|when i)|chess|tennis|cards|scrabble|mario|hits me (?:up|that)) /,
    },
  ],
};
