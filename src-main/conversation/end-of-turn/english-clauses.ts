import { FILLERS, OPENERS, STATES } from './english-words.ts';
import { words } from './judged.ts';

/** Words that tie a clause to what was said before it. */
export const JOINTS = words('and but so or then because that like well');

export const SUBORDINATORS = words(
  `when whenever if since while although though until unless after before once because cause cuz 'cause as`,
);

/** Said in front of a clause, each as good as "when". */
const FRONTED =
  /\b(?:every ?time|each time|the (?:first |last |next )?time|by the time|the (?:moment|day|minute|second|night)|as soon as|as long as|ever since|even (?:if|though|when)|in case|now that)(?= (?:i|he|she|it|we|they|you|my|the|his|her|someone|somebody|people|that|there|this)\b)/g;

/** A clause may stand in front of its main clause at the start and after these. */
const BEFORE_FRONTED = new Set([
  ...JOINTS,
  ...FILLERS,
  ...words('yeah no yes just even especially only maybe mostly probably'),
]);

/** Words that show a clause has its verb. Contractions and -ed forms are seen by their shape. */
const VERBS = words(`
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

const SUBJECTS = words(`
  i he she it we they you that this there everyone everybody nobody someone everything nothing something people
  i'm im i've ive i'd i'll he's she's it's we're they're you're that's thats there's he'd she'd we'd they'd he'll she'll it'll we'll they'll you'll we've they've you've
`);

/** The last clause that stands before its main clause, "and when I get home", and how many clauses the words from there on hold. */
export function frontedClause(
  sentence: string,
): { readonly first: string; readonly count: number } | null {
  const tokens = sentence
    .replace(FRONTED, 'whenever')
    .replace(/\bbecause of\b/g, 'given')
    .split(' ');
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const first = tokens[at] ?? '';
    if (!SUBORDINATORS.has(first)) continue;
    const previous = tokens[at - 1];
    if (
      previous === undefined ||
      (BEFORE_FRONTED.has(previous) && !(previous === 'just' && at > 2))
    ) {
      return { first, count: clauses(tokens.slice(at + 1)) };
    }
  }
  return null;
}

/** No verb stands right after these: what looks like one is a noun or part of another verb. */
export const NO_VERB_AFTER =
  /^(?:to|the|a|an|my|of|your|his|her|their|our|no|this|for|some|any|with|in|at|on|about)$/;
const NO_ED_VERB_AFTER =
  /^(?:is|was|am|are|were|been|be|being|a|an|the|so|very|really|too|i'm|it's|he's|she's|they're|get|got|feel|felt)$/;
const BETWEEN_VERBS =
  /^(?:not|just|really|always|never|still|been|being|to|going|also|even|almost|only|so|ever)$/;
const ALWAYS_VERB = /^(?:is|was|isn't|wasn't|has|hasn't|would|could|should|were|are|am)$/;
const PRONOUN = /^(?:i|he|she|we|they|you|nobody|everyone|everybody|someone)$/;
const NOUN_SUBJECT = /^(?:my|the|his|her|our|their|your|this|that)$/;

/** How many clauses the words hold: verbs with a subject, or commands; the parts of one verb count once. */
export function clauses(tokens: readonly string[]): number {
  let count = 0;
  let inVerb = false;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1] ?? '';
    const isContracted =
      SUBJECTS.has(token) && (token.includes("'") || /^(?:im|ive|thats|theres)$/.test(token));
    const isVerb =
      isContracted ||
      (isVerbLike(token, before, tokens, at) &&
        (ALWAYS_VERB.test(token) || !NO_VERB_AFTER.test(before)));
    if (isVerb && (isContracted || !inVerb)) count += 1;
    if (isVerb) inVerb = true;
    else if (!BETWEEN_VERBS.test(token)) inVerb = false;
  }
  return count;
}

function isVerbLike(token: string, before: string, tokens: readonly string[], at: number): boolean {
  if (VERBS.has(token) || NEGATED.test(token)) return true;
  if (/[a-z]{2}ed$/.test(token)) return !STATES.has(token) && !NO_ED_VERB_AFTER.test(before);
  // Any word after a pronoun, and one in -s after "my heart", with something to follow it.
  const adverb = BETWEEN_VERBS.test(token) || /ly$/.test(token);
  if (PRONOUN.test(before)) return !adverb && !OPENERS.has(token);
  if (/^(?:never|always|still)$/.test(before) && /s$/.test(token)) return true;
  return (
    /[^s]s$/.test(token) &&
    at < tokens.length - 1 &&
    NOUN_SUBJECT.test(tokens[at - 2] ?? '') &&
    !VERBS.has(before)
  );
}

const NEGATED = /n't$|^(?:dont|cant|didnt|doesnt|isnt|wasnt|couldnt|wouldnt|wont|havent|shouldnt)$/;
