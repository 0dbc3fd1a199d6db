// Written for normalised sentences: lower case, no apostrophes, single spaces, a space at both ends (normalise.ts).
// The words for means stand here only to be noticed; nothing the companion says contains them.

/** At most so many words between two others: `pills${upTo(3)} ready`. */
export const upTo = (most: number): string => `(?: \\w+){0,${most}}`;

/** A whole word or phrase of the list; a line may hold several parted by `|`. */
export const phrases = (...some: readonly string[]): RegExp =>
  new RegExp(` (?:${some.join('|')})(?= )`);

/** Ending one's own life, said outright. */
export const ACT =
  '(?:kil+(?:ing)? (?:my ?self|meself)|kms|end(?:ing)? (?:my (?:own )?life|my own existence|myself)|tak(?:e|ing) my (?:own )?life|com+it+(?:t?ing)? suicide|kermit suicide|suicide|off(?:ing)? myself|unaliv(?:e|ing)(?: myself)?|delet(?:e|ing) myself|hang(?:ing)? myself|shoot(?:ing)? myself|drown(?:ing)? myself|gass?(?:ing)? myself|burn(?:ing)? myself alive|set(?:ting)? myself on fire|starv(?:e|ing) myself to death|throw(?:ing)? myself (?:off|from|out|under|in front|into|in|over)|overdos(?:e|ing)|od|slit(?:ting)? my (?:wrist|throat)s?|cut(?:ting)? my (?:wrists?|throat)|blow(?:ing)? my (?:brains|head)(?: out| off)?|jump(?:ing)? (?:off (?:a|the|this|my) (?:bridge|roof|building|balcony|ledge|cliff)|in front of (?:a|the) (?:train|bus|truck|car|subway)))';

export const IM = '(?:im|i am|am|were|we are)';
export const WILL =
  '(?:im|i am|im going to|i am going to|going to|goin to|im gonna|gonna|gunna|i will|ill|about to|ready to|plan to|planning to|planned to|decided to|intend to|intending to|determined to|resolved to|have to|need to|want to|wanna|trying to|might just|let me|off to)';

export const PILLS =
  '(?:pills?|tablets?|tabs|meds|medication|medicines?|sleepers|pain ?killers|capsules|paracetamol|tylenol|panadol|ibuprofen|aspirin|codeine|oxy\\w*|morphine|insulin|xanax|valium|ambien|zopiclone|benzos?|antidepressants?|opioids?|fentanyl|sedatives)';
export const POISON =
  '(?:bleach|poison|pesticides?|insecticide|weed ?killer|antifreeze|(?:drain|toilet|oven) cleaner|drano|detergent|paraquat|rat poison|cyanide)';
export const GUN =
  '(?:gun|guns|pistol|rifle|shotgun|revolver|handgun|glock|firearm|service weapon|sidearm)';
export const BLADE =
  '(?:knife|knives|razors?|razor ?blades?|blades?|scalpel|box ?cutter|scissors|broken glass|machete)';
export const ROPE = '(?:rope|noose|ligature|dupatta|cord|belt)';
export const HIGH =
  '(?:bridge|overpass|roof|rooftop|rooftops|ledge|balcony|cliffs?|railings?|rail|parapet|barrier|viaduct|window ?ledge|window ?sill|multi ?storey|car park|parking garage|tower|scaffolding)';
export const RAILS =
  '(?:tracks?|train tracks|railway|rails|platform|platform edge|yellow line|level crossing)';

export const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const SOON = `(?:tonight|today|tomorrow|now|right now|soon|this (?:morning|afternoon|evening|weekend|week|minute|second|time)|at (?:midnight|dawn|noon|sunrise)|by (?:morning|then|midnight|dawn|sunrise|tomorrow|${DAY})|(?:on|this|next|come) ${DAY}|(?:in|within) (?:an|a few|the next|half an|a couple of|\\d+) (?:hours?|minutes?|mins?|days)|before (?:dawn|midnight|sunrise|morning)|after (?:tonight|dark)|before (?:they|he|she|anyone|everyone) (?:get|gets|come|comes|wake|wakes))`;

export const THEM =
  '(?:friend|friends|mate|brother|sister|bro|sis|mom|mum|mam|ma|mother|dad|papa|da|father|husband|wife|hubby|partner|boyfriend|girlfriend|bf|gf|fianc\\w+|son|daughter|cousin|roommate|flatmate|housemate|colleague|coworker|aunt|auntie|uncle|nephew|niece|neighbou?r|student|pupil|ex|kid|buddy|bestie|nan|nana|gran|granny|grandma|grandmother|grandad|grandpa|grandfather|stepson|stepdad|teammate|classmate|lodger|tenant|patient|he|she|they|shes|hes|theyre|someone i (?:know|follow|met)|(?:guy|girl|dude|person|someone|somebody) (?:i know|online|on|in)|someone online)';

export const LONG_AGO =
  / (?:used to|years? ago|months? ago|back (?:then|when|in)|when i was (?:a|in|at|young|little|small|\d+|sixteen|seventeen|fifteen|fourteen|thirteen|twelve|eleven|ten)|as a (?:teen|teenager|kid|child)|in (?:high school|college|school|uni|my (?:teens|twenties))|in the past|last (?:year|spring|summer|autumn|winter|month)|once tried|had tried|tried (?:before|once)|growing up|(?:months|years) clean|in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december)) /;
export const DENIED =
  / (?:(?:im|i am|am) not (?:suicidal|going to|gonna|planning|thinking|about to|trying|saying|here to)|not (?:suicidal|like i want|that i want|thinking of|thinking about|planning)|(?:dont|do not|didnt|never|would never|id never|wouldnt|would not|wont|will not|no longer) (?:really |actually |ever )?(?:want|plan|intend|mean|think|feel|wanted|thought|kill|hurt|harm|do|act|planned|go through)|no (?:plans?|intention|thoughts?|desire) (?:to|of)|without wanting) /;
/** Work, school, games and journeys, where leaving, ending and goodbyes are plain. */
export const EVERYDAY =
  / (?:last entry|hammock|emigrat\w*|standard question|eulogy|hamster|grandfather|my character|barbecue|bbq|party|wedding|engaged|june|birthday|anniversary|christmas|easter|tax return|chapters?|pen ?friends|pub|powerpoint|my stop|junk food|food|telling my|coming out|dentist|doctors|hairdresser|on leave|talk (?:on|later|soon|next)|see you (?:on|next|later)|cake|dumplings?|minibus|course|knitting|puzzle|jigsaw|level|crossword|laundry|ironing|shopping|book club|choir|rehearsal|play|recital|training|race|run|hike|trip|paint\w*|diy|garden\w*|allotment|homework|assignment|revision|job|jobs|work|works|notice|quitting|quit|leave my|office|shift|shifts|company|boss|manager|clients?|contract|lease|landlord|subscription|gym|exams?|finals|essay|coursework|school year|term|semester|graduat\w*|retir\w*|leaving do|leaving party|promotion|interview|project|presentation|meeting|deadline|sprint|release|game|games|match|season|series|finale|episode|show|gig|concert|tour|festival|playlist|holiday|vacation|airport|flight|abroad|honeymoon|wedding|moving (?:out|house|away|to|abroad|in)|new (?:flat|house|place|job|city|school)|deployment|boot camp|placement|year abroad|camp|conference|marathon|charity|charity shop|marie kondo|surgery|operation|the gym|garage sale|ebay|vinted|decluttering|spring cleaning|downsizing|lol|lmao|haha|hahaha|ffs|jk) /;
