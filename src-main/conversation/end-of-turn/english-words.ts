import { words } from './judged.ts';

/** Sounds made while looking for words; "well", "so" and "like" only as the last or the only words. */
export const FILLERS = words(`um umm uhm uh uhh er err erm hm hmm hmmm mm mmm ah eh oh huh`);

export const SOFT_FILLERS = words(`well so like anyway okay ok right yeah actually basically`);

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
    stop: [3, 2.8],
    wait: [1.2, 1.2],
    help: [3, 2.8],
    sorry: [2.6, 2.4],
    whatever: [2, 1.6],
    enough: [2.4, 2],
    what: [1.4, 1.4],
    really: [1.4, 1],
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
    off: 1.4,
    up: 1.6,
    out: 1.4,
    over: 1.4,
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
    right: 1.8,
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
  `asked remember forget forgot see lost feeling happen spent guess thinking miss notice trying`,
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
