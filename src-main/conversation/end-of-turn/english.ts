import {
  ANSWER_PHRASES,
  ANSWERS,
  CLOSING,
  FILLERS,
  FRONTED,
  HANGING,
  HANGING_LESS,
  HOLDING,
  INTRODUCTIONS,
  LEANING,
  NUMBER,
  OPENERS,
  SOFT_FILLERS,
  STATES,
  SUBJECTS,
  SUBORDINATORS,
  VERBS,
} from './english-words.ts';
import { asked, type Judged, judged, type Moment } from './judged.ts';

const JOINTS = new Set(['and', 'but', 'so', 'or', 'then', 'because', 'that', 'like', 'well']);
/** A verb just before them takes the word as its object: "hate it", "about that". */
const NOT_SUBJECT_BEFORE =
  /^(?:of|about|with|for|to|from|at|like|than|after|on|in|do|did|all|just|is|was|that's|hate|love|know|mean|said|say|feel|want|need|get|make|believe|see|understand|this|tell|stop|stand|take|handle|hated|loved|tried|try|fix|change|doing|saying|over|through)$/;
/** After these "that" begins a clause. */
const COMPLEMENT_BEFORE =
  /^(?:know|said|say|feel|mean|believe|see|want|understand|is|was|tell|just|get|make|over|in|on|know|hope|saying|need)$/;
/** A clause may stand in front of its main clause at the start and after these. */
const BEFORE_FRONTED = new Set([
  ...JOINTS,
  ...FILLERS,
  'yeah',
  'no',
  'yes',
  'just',
  'even',
  'especially',
  'only',
  'maybe',
  'mostly',
  'probably',
]);
const AUXILIARY =
  /^(?:do|does|did|is|are|am|was|were|can|could|will|would|should|have|has|had|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|may|might)$/;
/** Ends where a word was moved from: "the way it is", "what I wanted", "I wish I could". */
const GAPPED =
  /\bthan i (?:am|was|did|do|thought|expected)$|\b(?:as|so) \w+ as (?:i can|possible|ever)$|\bi wish i (?:could|did|was|were|had|knew)$|\b(?:what|who|how|where|why|way|all) (?:it|i|he|she|they|we|things|that|this|you) (?:is|was|am|are|were|do|did|does|have|feel|feels|felt|want|wanted|need|needed|think|thought|said|say|mean|meant|found|like|liked|saw)$/;
const AFTERTHOUGHT =
  /^(?:really|actually|honestly|probably|mostly|sometimes|lately|somehow|maybe)$/;
const ELLIPTIC =
  /(?:^|\s)(?:i|it|he|she|they|we) (?:am|is|was|are|were|do|does|did|have|has|had|can|can't|cant|will|won't|don't|dont|didn't|didnt|haven't|havent|isn't|isnt|wasn't|wasnt|doesn't|doesnt)(?: not)?$/;
const WH = /^(?:what|who|where|when|why|how|which)(?:'s|s|'re|'d)?$/;
const INVERTED =
  /^(?:do|does|did|is|are|am|was|were|can|could|will|would|should|have|has|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|may) (?:i|you|he|she|it|we|they|that|this|there|my|your|the|people|everyone|anyone)\b/;

/** Whether the words of an English utterance sound finished. `text` is trimmed and not empty; its marks are weighed elsewhere. */
export function judgeEnglish(text: string, moment: Moment): Judged {
  const sentences = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.?!…]+(?:\s|$)/)
    .map((sentence) => sentence.replace(/[^a-z0-9'\s-]|(?<![a-z])-|-(?![a-z])/g, ' ').trim())
    .filter((sentence) => sentence !== '');
  const tokens = sentences.at(-1)?.split(/\s+/) ?? [];
  if (tokens.length === 0) return judged('open', 0);
  const sentence = tokens.join(' ');
  const last = tokens.at(-1) ?? '';

  const answer = answerOf(sentence, tokens, moment);
  if (answer !== null) return answer;
  if (tokens.every((token) => FILLERS.has(token) || SOFT_FILLERS.has(token))) {
    return judged('filler', -2.4);
  }
  if (FILLERS.has(last)) return judged('filler', -2.8);
  if (HOLDING.test(sentence)) return judged('filler', -1.8);
  if (NUMBER.test(sentence)) return judged('short-answer', asked(moment, 2.8, 1.8, 0.6));
  return judgeSentence(sentence, tokens, moment, sentences.length > 1);
}

function answerOf(sentence: string, tokens: readonly string[], moment: Moment): Judged | null {
  const last = tokens.at(-1) ?? '';
  if (ANSWER_PHRASES.test(sentence)) return judged('short-answer', asked(moment, 2.8, 2, 1.2));
  const own = ANSWERS.get(last);
  if (own === undefined || tokens.length > 4) return null;
  const known = (token: string): boolean =>
    ANSWERS.has(token) || FILLERS.has(token) || SOFT_FILLERS.has(token);
  if (!tokens.every(known)) return null;
  return judged('short-answer', asked(moment, own[0], (own[0] * 2 + own[1]) / 3, own[1]));
}

function judgeSentence(
  sentence: string,
  tokens: readonly string[],
  moment: Moment,
  follows: boolean,
): Judged {
  const last = tokens.at(-1) ?? '';
  const before = tokens.at(-2) ?? '';
  const isQuestion = asksSomething(sentence, tokens);

  if (CLOSING.test(` ${sentence}`)) return judged('sentence', 1.8);
  if (/^(?:(?:um|uh|well|okay|ok|so|hi|hello|hey) )*(?:thank you|thanks)\b/.test(sentence)) {
    if (!OPENERS.has(last) && !LEANING.has(last)) return judged('sentence', 2.6);
  }
  if (
    /^(?:hello|hi|hey|good (?:morning|evening|night))(?: there| again| everyone)?$/.test(sentence)
  ) {
    return judged('short-answer', 2.2);
  }
  if (
    /\byou know$/.test(sentence) &&
    !/\b(?:do|did|if|as|how|what|where) you know$/.test(sentence)
  ) {
    return judged('filler', -1);
  }
  if (/(?<!\bwhat |\bhow )\bi mean$/.test(sentence)) return judged('filler', -2.6);
  if (
    /\b(?:the|my|his|her) (?:\w+ )?(?:thing|problem|point|question|part|fear) is$/.test(sentence)
  ) {
    return judged('open', -2.8);
  }
  if (/^(?:(?:um|uh|well|yeah) )?(?:kind|sort) of$/.test(sentence)) {
    return judged('short-answer', asked(moment, 2, -0.6, -1.6));
  }
  if (/\b(?:kind|sort) of$/.test(sentence)) return judged('open', -2);
  if (/\bwhich is (?:why|what|how|where|when)$/.test(sentence)) return judged('open', -2.4);
  // A joint and a bare subject: "and this woman", "it feels like my life".
  if (
    /\b(?:that|because|but|if|when|so|like|and) (?:my|this|the|his|our) (?:whole |own |best )?\w+$/.test(
      sentence,
    )
  ) {
    const joins =
      !/\b(?:like|and) (?:the|his|our|my|this) /.test(sentence) ||
      /\b(?:feels?|felt|seems?|seemed) like (?:my|this)|\band (?:this|then my) /.test(sentence);
    if (joins && !/\b(?:like|do|did|about|of|with) that (?:my|the)/.test(sentence))
      return judged('open', -1.8);
  }
  if (INTRODUCTIONS.test(sentence)) return judged('open', asked(moment, 0.4, -1.2, -1.8));
  if (/\bi (?:think|believe|feel)$/.test(sentence)) return judgeAside(tokens, moment);
  const stranded = strandedAt(sentence);
  if (stranded !== null) return judged('sentence', stranded);
  if (GAPPED.test(sentence)) return judged('sentence', 1.6);

  // "yes I am", "no I don't", "I can't"; and, said of others, more often a beginning.
  if (tokens.length <= 4 && ELLIPTIC.test(sentence)) {
    if (/^(?:yes|yeah|no)\b/.test(sentence))
      return judged('short-answer', asked(moment, 2.6, 1.6, 1));
    const own = /^i (?:do|did|am|can|will|have)(?:n't|'t|nt)?$/.test(sentence);
    return judged('open', own ? asked(moment, 1.2, -0.4, -1) : asked(moment, -0.8, -1.8, -2.2));
  }
  if (last === 'that') return judgeThat(sentence, tokens);
  if (last === 'this') {
    const object = NOT_SUBJECT_BEFORE.test(before) && !/^(?:is|was|over|have|had)$/.test(before);
    return judged(object ? 'sentence' : 'open', object ? 1.8 : -1.2);
  }
  if (['it', 'you', 'there', 'this', 'people', 'everyone', 'someone', 'something'].includes(last)) {
    const isSubject =
      JOINTS.has(before) ||
      SUBORDINATORS.has(before) ||
      before === '' ||
      WH.test(before) ||
      (AUXILIARY.test(before) && tokens.length === 2);
    if (isSubject)
      return judged(
        'open',
        asked(moment, last === 'people' || last.startsWith('some') ? 0.6 : -2.4, -2.4, -2.4),
      );
  }
  if (
    /\b(?:makes?|made|making|lets?|gives?|gave|giving) (?:me|him|her|them|us|you|people)$/.test(
      sentence,
    )
  ) {
    return judged('open', -1.8);
  }
  if (
    /\b(?:tells?|told|asks?|asked|wants?|wanted|helps?|shows?|showed) (?:me|him|her|them|us)$/.test(
      sentence,
    ) &&
    tokens.length <= 4 &&
    !/n't|not|never|to/.test(sentence)
  ) {
    return judged('open', -0.6);
  }
  if (/\b(?:around|by|at|during|about) the (?:time|moment|age)$/.test(sentence))
    return judged('open', -2);
  if (OPENERS.has(last)) return judged('open', -3.2);

  const leaning = LEANING.get(last);
  const clause = frontedClause(sentence);
  if (clause !== null && clause.count < 2) {
    if (/^(?:because|cause|cuz|'cause)$/.test(clause.first)) {
      // "Because I was scared" answers "why"; "when I came home" answers nothing.
      const reason = clause.count === 0 ? -2 : follows ? 0.4 : asked(moment, 1.2, 0.8, -0.8);
      if ((leaning ?? 0) >= 0 && !HANGING.has(last)) {
        return judged(reason > 0 ? 'sentence' : 'open', reason);
      }
    }
    const isTime =
      clause.count === 0 &&
      tokens.length <= 4 &&
      /^(?:since|until|till|before|after)$/.test(tokens[0] ?? '');
    if (isTime) return judged('short-answer', asked(moment, 2, 0.6, -1.2));
    return judged('open', tokens.length <= 5 ? asked(moment, -0.4, -2, -2.2) : -2.2);
  }
  if (last === 'too' && /^(?:i'm|im|is|was|are|am|it's|he's|she's|they're|way|far)$/.test(before)) {
    return judged('open', -2.4);
  }
  if (AFTERTHOUGHT.test(last) && STATES.has(before)) return judged('sentence', 1.2);
  if (leaning !== undefined && leaning < 0) {
    return judged('open', isQuestion && leaning > -1.6 ? leaning + 1 : leaning);
  }
  if (
    /^(?:i (?:just |really |honestly |still )?(?:don'?t|do not) know|i dunno|dunno)$/.test(sentence)
  ) {
    return judged('sentence', asked(moment, 1.4, 0.8, 0.6));
  }
  if (isQuestion && /^(?:think|feel|mean|want|need|say|do|suggest|call|like|believe)$/.test(last)) {
    return judged('sentence', WH.test(tokens[0] ?? '') ? 2 : -0.6);
  }
  const isState =
    STATES.has(last) &&
    /^(?:am|i'm|im|is|was|are|feel|feels|felt|get|got|so|really|just|completely|totally|and)$/.test(
      before,
    );
  if (HANGING.has(last) && !isState && tokens.length > 1) {
    const less = HANGING_LESS.has(last) ? 1.6 : 0;
    const bare = /^(?:to|not|don't|dont|can't|cant|never|n't)$/.test(before) ? 0.3 : 0;
    return judged('open', -2.2 + less + bare);
  }
  if (isQuestion) return judged('sentence', 2.4);

  // "Mondays terrify me": whoever is meant by "me" has a verb before.
  const hasObject =
    /^(?:me|him|us|them)$/.test(last) && !NO_VERB_AFTER.test(before) && tokens.length > 2;
  if (hasObject || clauses(tokens) > 0) return judged('sentence', leaning ?? 2.2);
  // Without a verb: a whole answer when asked, a state at any time, else the beginning of something.
  if (STATES.has(last) || (leaning ?? 0) >= 0.8) {
    return judged('short-answer', asked(moment, 2.2, 1.6, 1.2));
  }
  const few = tokens.length <= 5;
  if (few && moment === 'after-question') return judged('short-answer', 1.5);
  return judged('open', few ? asked(moment, 1.5, -0.3, -1.2) : -1);
}

const asksSomething = (sentence: string, tokens: readonly string[]): boolean =>
  INVERTED.test(sentence) ||
  (WH.test(tokens[0] ?? '') &&
    (AUXILIARY.test(tokens[1] ?? '') ||
      /'s$/.test(tokens[0] ?? '') ||
      AUXILIARY.test(tokens[2] ?? '')) &&
    tokens[0] !== 'when');

/** "It's over I think" is done; "so I think" and "I think" alone are not. */
function judgeAside(tokens: readonly string[], moment: Moment): Judged {
  const rest = tokens.slice(0, -2);
  const joins =
    rest.length === 0 || JOINTS.has(rest.at(-1) ?? '') || FILLERS.has(rest.at(-1) ?? '');
  if (joins) return judged('open', -2.4);
  if (WH.test(rest.at(-1) ?? '')) return judged('sentence', 1.2);
  if (tokens.at(-1) !== 'think') return judged('open', -2);
  return clauses(rest) > 0
    ? judged('sentence', 0.8)
    : judged('short-answer', asked(moment, 1.4, 0.4, -0.8));
}

/** "I never did that" has an object, "she told me that" has only begun. */
function judgeThat(sentence: string, tokens: readonly string[]): Judged {
  const before = tokens.at(-2) ?? '';
  const object = NOT_SUBJECT_BEFORE.test(before) && !COMPLEMENT_BEFORE.test(before);
  const refused =
    /(?:n't|\bnot|\bnever|\bto|\bstop|\bplease|dont|cant) (?:\w+ )?(?:say|tell|know|believe|understand|want|feel|see|mean|said|told|get|told \w+|tell \w+) (?:\w+ )?that$/.test(
      sentence,
    );
  const known =
    tokens.length <= 4 &&
    /\b(?:i|you|we) (?:know|mean|see|understand|hate|get) that$/.test(sentence);
  return object || refused || known ? judged('sentence', 1.6) : judged('open', -2.2);
}

/** "someone to talk to", "nothing left to say", "what I am afraid of": the noun a preposition or verb wants stands before. */
const MISSING =
  /\b(?:what|who|whom|which|something|someone|nothing|nobody|no one|anyone|anybody|anything|everything|thing|things|lot|much|more|all|one|person|people|reason|place|time|where|that (?:i|he|she|they|you|we)(?:'m)?)\b/;
const WANTS_NOUN =
  /\b(?:to (?:\w+ )?(?:say|do|give|tell|lose|eat|wear|see|offer|fear|want)|(?:(?:to|can|could) (?:\w+ )?\w+|afraid|scared|tired|proud|ashamed|sick|capable|waiting|looking|wrong|talking|talked|worried|thinking|dealing|going|living|coming|came|crying) (?:to|about|for|with|of|on|from|at|through|forward to|in))$/;

function strandedAt(sentence: string): number | null {
  const end = WANTS_NOUN.exec(sentence);
  if (end !== null && MISSING.test(sentence.slice(0, end.index))) return 1.6;
  return /\b(?:what|whatever) .*(?:going on|about|for|like|happened)$/.test(sentence) &&
    !/\bwhat about$/.test(sentence)
    ? 0.9
    : null;
}

/** The last clause that stands before its main clause, "and when I get home", and how many clauses the words from there on hold. */
function frontedClause(
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
const NO_VERB_AFTER =
  /^(?:to|the|a|an|my|of|your|his|her|their|our|no|this|for|some|any|with|in|at|on|about)$/;
const NO_ED_VERB_AFTER =
  /^(?:is|was|am|are|were|been|be|being|a|an|the|so|very|really|too|i'm|it's|he's|she's|they're|get|got|feel|felt)$/;
const BETWEEN_VERBS =
  /^(?:not|just|really|always|never|still|been|being|to|going|also|even|almost|only|so|ever)$/;
const PRONOUN = /^(?:i|he|she|we|they|you|nobody|everyone|everybody|someone)$/;
const NOUN_SUBJECT = /^(?:my|the|his|her|our|their|your|this|that)$/;

/** How many clauses the words hold: verbs with a subject, or commands; the parts of one verb count once. */
function clauses(tokens: readonly string[]): number {
  let count = 0;
  let inVerb = false;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1] ?? '';
    const isContracted =
      SUBJECTS.has(token) && (token.includes("'") || /^(?:im|ive|thats|theres)$/.test(token));
    const isVerb =
      isContracted || (isVerbLike(token, before, tokens, at) && !NO_VERB_AFTER.test(before));
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
