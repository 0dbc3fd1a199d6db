import { words } from './judged.ts';

/** Sounds made while looking for words; "well", "so" and "like" only as the last or the only words. */
export const FILLERS = words(`um umm uhm uh uhh er err erm hm hmm hmmm mm mmm ah eh oh huh`);

export const SOFT_FILLERS = words(`well so like anyway okay ok right yeah actually basically`);

/** Whole phrases that keep the floor. */
export const HOLDING =
  /(?:^|\s)(?:let me (?:think|see)(?: about (?:that|it))?|hold on|hang on|give me a (?:second|sec|minute|moment)|one (?:second|sec|moment)|how (?:do|can|should|would) (?:i|you) (?:say|put|explain|describe)(?: (?:it|this|that))?|what(?:'s| is) the word(?: for it)?|what do you call it|where (?:do|should) i (?:start|begin)|i(?:'m| am) trying to think|it's hard to (?:explain|say|describe|put into words))$/;

/** Closing phrases: what stands before them is over. */
export const CLOSING =
  /\s(?:or something(?: like that)?|or whatever|and stuff(?: like that)?|and everything|and things like that|and all that|i guess|i suppose|i think so|i don'?t know why|if that makes (?:any )?sense|that'?s all|that'?s it|to be honest|or anything)$/;

/** Whole answers: how sure after a question, and at any other moment. */
export const ANSWERS: ReadonlyMap<string, readonly [question: number, other: number]> = new Map(
  Object.entries<readonly [number, number]>({
    yes: [3.2, 2.4],
    yeah: [2.8, 1.6],
    yep: [3.2, 2.4],
    yup: [3.2, 2.4],
    no: [3, 1.8],
    nope: [3.2, 2.4],
    nah: [3, 2],
    okay: [2.6, 2],
    ok: [2.6, 2],
    alright: [2.6, 2],
    sure: [2.8, 2.2],
    maybe: [2.2, -0.4],
    perhaps: [2, -0.4],
    probably: [2.2, -0.2],
    definitely: [2.4, 1],
    absolutely: [2.6, 1.6],
    exactly: [2.8, 2.4],
    right: [2.4, 1.4],
    nothing: [2.4, 0.6],
    never: [2.2, 0.2],
    always: [2, -0.4],
    sometimes: [2.4, -0.4],
    often: [2, -0.4],
    rarely: [2, -0.2],
    hello: [2.4, 2.2],
    hi: [2, 1.8],
    hey: [1.8, 1.2],
    bye: [3, 3],
    goodbye: [3, 3],
    thanks: [3, 3],
    please: [2, 1.2],
    mhm: [2.8, 1.8],
    'mm-hm': [2.8, 1.8],
    'mm-hmm': [2.8, 1.8],
    'uh-huh': [2.8, 1.8],
    'uh-uh': [2.8, 1.8],
  }),
);

/** Answers of several words. */
export const ANSWER_PHRASES =
  /^(?:(?:um|uh|well|oh|yeah|yes|no|so|hmm|honestly|i guess|i think)[\s,]+)*(?:not (?:really|at all|yet|exactly|that much|so much|today|anymore|now|often|sure|very|much)|a (?:bit|little|little bit|lot)|all the time|(?:i )?(?:guess|think|hope|suppose|believe) (?:so|not)|of course(?: not)?|for sure|no idea|i(?:'m| am)(?: really)? not sure|thank you(?: so much| very much)?|thanks a lot|good (?:night|bye|morning)|never mind|nothing really|not today|maybe not|probably not|definitely not|same as (?:always|usual|before)|every (?:day|night|time)|more or less|not that i (?:know|remember|can think)(?: of)?|both(?: of them)?|neither)$/;

/** After these something must come. */
export const OPENERS = words(`
  and but or so because cause cuz 'cause if when while since until till unless although whereas than whether whenever wherever nor plus except which who whose
  a an the my your our their every each of with at from into onto upon between without towards toward against during among beside besides per via despite
  am is are was were be been being has had i'm im i've ive i'd i'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're theyre they've they'd they'll
  you're youre you've you'd you'll that's thats there's theres what's whats who's here's where's how's that'd that'll i he she we they
  would could should may might must shall gonna wanna gotta then
  very quite especially basically literally such as like even
`);

/** May end a sentence, but more often stand before its rest. */
export const LEANING: ReadonlyMap<string, number> = new Map(
  Object.entries({
    to: -2.6,
    about: -1.8,
    for: -2.2,
    in: -1,
    on: -0.6,
    by: -1.6,
    off: 0.6,
    up: 0.8,
    out: 0.8,
    over: 0.4,
    through: 0,
    around: 0.4,
    after: -1.6,
    before: 0,
    do: 0.2,
    does: -0.8,
    did: 0,
    have: -1.6,
    can: -1.4,
    will: -1.4,
    not: -1.8,
    "can't": -0.6,
    cant: -0.6,
    "don't": -1,
    dont: -1,
    "doesn't": -1,
    doesnt: -1,
    "didn't": -1,
    didnt: -1,
    "isn't": -1.4,
    isnt: -1.4,
    "wasn't": -1.4,
    wasnt: -1.4,
    "couldn't": -0.8,
    couldnt: -0.8,
    "wouldn't": -1.2,
    wouldnt: -1.2,
    "won't": -0.8,
    wont: -0.8,
    "haven't": -1,
    havent: -1,
    "shouldn't": -1.2,
    shouldnt: -1.2,
    "aren't": -1.2,
    arent: -1.2,
    "weren't": -1.4,
    werent: -1.4,
    her: 0.4,
    his: -2.4,
    its: -2.6,
    these: -2,
    those: -2,
    some: -1.6,
    any: -1.2,
    no: -1.4,
    really: -1.4,
    just: -2.6,
    pretty: -2,
    almost: -2,
    always: -1.4,
    never: -1.6,
    still: -1.2,
    only: -2,
    maybe: -1.4,
    probably: -1,
    actually: -0.8,
    honestly: -1,
    suddenly: -1.2,
    also: -1.4,
    what: -1.4,
    how: -1,
    why: 0.2,
    where: -1,
    all: -0.8,
    too: 1.8,
    though: 1.2,
    anymore: 2.2,
    again: 2,
    now: 1.6,
    either: 1.8,
    well: 0.8,
    right: 0.8,
    more: 0.2,
    most: -0.4,
    other: -1.8,
    another: -2,
    both: -0.6,
    one: 0.6,
    two: 0,
    three: 0,
    people: 0.8,
    somehow: -0.6,
    sometimes: 0.8,
    mostly: -0.4,
    trying: -1.8,
    going: -0.6,
    supposed: -2.4,
    able: -2.4,
  }),
);

/** Verbs that want an object or a clause after them. */
export const HANGING = words(`
  want wants wanted need needs needed think thinks thought feel feels felt said says say told tell tells mean means meant make makes made keep keeps kept
  get gets got getting let lets put give gives gave take takes took find finds found guess wish hope realize realized realise realised decide decided believe
  seem seems seemed become becomes became asked ask asking bring brings brought call called hate love like liked saw see sees seeing having being trying wanting
  feeling thinking saying telling making keeping wondering hoping used tend tends happen felt wondered noticed notice remember forget forgot promised pretend
  spend spent miss missed lost enjoy expect expected
`);

/** Of those, ones that often end a sentence all the same: "I see", "I forgot", "I remember", "it's all I think". */
export const HANGING_LESS = words(
  `remember forget forgot see lost feeling happen spent guess thinking miss notice trying`,
);

/** Words that show a clause has its verb. Contractions and -ed forms are seen by their shape. */
export const VERBS = words(`
  am is are was were be have has had do does did can could will would should may might must
  feel feels felt think thinks thought know knows knew want wants wanted need needs needed go goes went come comes came get gets got make makes made take takes took see sees saw
  say says said tell tells told ask asks asked find finds found give gives gave keep keeps kept let lets leave leaves left lose loses lost put puts mean means meant
  seem seems become becomes became hate hates love loves like likes miss misses hurt hurts cry cries sleep sleeps slept eat eats ate work works live lives run runs ran
  sit sits sat stand stands stood stay stays wake wakes woke fall falls fell lie lies lay talk talks speak speaks spoke hear hears heard try tries start starts stop stops
  help helps happen happens hope hopes wish wishes guess worry worries fight fights fought yell yells break breaks broke forget forgets forgot remember remembers understand understands understood
  bring brings brought call calls pay pays paid meet meets met move moves spend spends spent look looks turn turns wait waits drink drinks drank die dies pass passes matter matters
  makes scares scare bothers bother changes change sounds sound deserve deserves hold holds held play plays read reads write writes wrote sucks suck gives grew grow took teach taught
  feels stays gotta gonna shut shuts quit hit kick cheat cheats cut ends end wants
  froze freeze shook shake wept hid drove drive rose sank stole swore tore threw throw wore wear won win blew bit bled built caught catch chose choose drew fed flew forgave forgive hung heard led sent send stuck struck swept taught
  woke died apologize apologise refuse refuses listen listens care cares owe dread pretend agree regret trust fail argue handle breathe join touch share deal
`);

export const SUBJECTS = words(`
  i he she it we they you that this there everyone everybody nobody someone everything nothing something people
  i'm im i've ive i'd i'll he's she's it's we're they're you're that's thats there's he'd she'd we'd they'd he'll she'll it'll we'll they'll you'll we've they've you've
`);

/** Said in front of a clause, each as good as "when". */
export const FRONTED =
  /\b(?:every ?time|each time|the (?:first |last |next )?time|by the time|the (?:moment|day|minute|second|night)|as soon as|as long as|ever since|even (?:if|though|when)|in case|now that)(?= (?:i|he|she|it|we|they|you|my|the|his|her|someone|somebody|people|that|there|this)\b)/g;

/** Set the scene for what is to come. */
export const INTRODUCTIONS =
  /^(?:(?:and|but|so|well|um|uh|yeah|no|i mean|like) )*(?:at (?:first|work|home|school|night|the time|the moment|some point|least)|(?:a |one |the other )?part of me|growing up|last (?:night|week|month|year|time)|one (?:day|night|time)|the other (?:day|night)|these days|on top of that|in the (?:end|beginning|morning|evening|past)|for (?:example|instance|me|some reason|a while|years)|to be honest|honestly|sometimes|most(?:ly| of the time)|the (?:thing|problem|point|truth|worst part|hardest part)|after (?:that|work|school|a while|all)|before (?:that|all this|all of this)|all of a sudden|suddenly|once|recently|lately|today|yesterday|tonight|this (?:morning|week|year|time)|everything|everybody(?: else)?|everyone(?: else)?|my whole life|with (?:him|her|them|my \w+)|when it comes to \w+(?: \w+)?)$/;

export const SUBORDINATORS = words(
  `when whenever if since while although though until unless after before once because cause cuz 'cause as`,
);

/** Predicates that stand alone as an answer: "tired", "not great", "a bit lonely". */
export const STATES = words(`
  good bad fine okay ok great better worse tired exhausted sad angry lonely scared afraid anxious nervous worried stressed terrible awful horrible amazing happy empty numb lost stuck hopeless
  overwhelmed frustrated guilty ashamed embarrassed confused hurt alone depressed calm relieved proud jealous upset mad sick hungry weird strange hard difficult heavy true
  disappointed excited annoyed irritated nothing everything drained down restless
`);

const DIGIT =
  '\\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half';
/** "seven", "maybe a six or seven", "like a four out of ten", "about two weeks". */
export const NUMBER = new RegExp(
  `^(?:(?:um|uh|well|maybe|like|probably|about|around|i'd say|i would say|i think|it's|its|a|an|yeah|so|right now|today|at least|for|since|somewhere|between)[\\s,]+)*(?:${DIGIT})(?:(?: and a| or| to| and| point| out of| of|,)? (?:${DIGIT}))*(?: (?:times?|weeks?|days?|months?|years?|hours?|minutes?|percent|o'clock|am|pm|nights?|people|or so|maybe|probably|i (?:think|guess)|ago))*$`,
);
