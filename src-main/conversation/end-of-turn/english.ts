import { clauses, frontedClause, JOINTS, NO_VERB_AFTER, SUBORDINATORS } from './english-clauses.ts';
import { judgePhrase } from './english-phrases.ts';
import {
  ANSWER_PHRASES,
  ANSWERS,
  FILLERS,
  HANGING,
  HANGING_LESS,
  LEANING,
  NUMBER,
  OPENERS,
  SOFT_FILLERS,
  STATES,
} from './english-words.ts';
import { asked, type Judged, judged, type Moment } from './judged.ts';

/** A verb just before them takes the word as its object: "hate it", "about that". */
const NOT_SUBJECT_BEFORE =
  /^(?:of|about|with|for|to|from|at|like|than|after|on|in|do|did|all|just|is|was|that's|hate|love|know|mean|said|say|feel|want|need|get|make|believe|see|understand|this|tell|stop|stand|take|handle|hated|loved|tried|try|fix|change|doing|saying|over|through|repeat|explain|forget|hear|use|eat|watch|read|deserve|regret|admit|accept|mention|ignore)$/;
/** After these "that" begins a clause. */
const COMPLEMENT_BEFORE =
  /^(?:know|said|say|feel|mean|believe|see|want|understand|is|was|tell|just|get|make|over|in|on|know|hope|saying|need)$/;
const AUXILIARY =
  /^(?:do|does|did|is|are|am|was|were|can|could|will|would|should|have|has|had|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|may|might)$/;
const AFTERTHOUGHT =
  /^(?:really|actually|honestly|probably|mostly|sometimes|lately|somehow|maybe)$/;
const WH = /^(?:what|who|where|when|why|how|which)(?:'s|s|'re|'d)?$/;
const INVERTED =
  /^(?:do|does|did|is|are|am|was|were|can|could|will|would|should|have|has|isn't|aren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|may) (?:i|you|he|she|it|we|they|that|this|there|my|your|the|people|everyone|anyone)\b/;

/** A subject at the end, right after a joint or an auxiliary, has its verb still to come: "and it", "is there". */
const SUBJECT_OR_OBJECT = /^(?:it|you|there|people|everyone|someone|something)$/;
const TIME = /^(?:since|until|till|before|after)$/;
const BECAUSE = /^(?:because|cause|cuz|'cause)$/;
/** "lost" and "hurt" are states after these, and verbs that want an object elsewhere. */
const STATE_AFTER =
  /^(?:am|i'm|im|is|was|are|feel|feels|felt|get|got|so|really|just|completely|totally|and)$/;
/** Verbs that close a question: "what do you think". */
const ASKED_FOR = /^(?:think|feel|mean|want|need|say|do|suggest|call|like|believe)$/;

/** One sentence up to the pause. */
interface Sentence {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly last: string;
  readonly before: string;
  readonly isQuestion: boolean;
  /** Something was said before it. */
  readonly follows: boolean;
}

/** Whether the words of an English utterance sound finished. `text` is trimmed and not empty; its marks are weighed elsewhere. */
export function judgeEnglish(text: string, moment: Moment): Judged {
  const sentences = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.?!…]+(?:\s|$)/)
    .map((sentence) => sentence.replace(/[^a-z0-9'\s-]|(?<![a-z])-|-(?![a-z])/g, ' ').trim())
    .filter((sentence) => sentence !== '');
  const tokens = sentences.at(-1)?.split(/\s+/) ?? [];
  const last = tokens.at(-1);
  if (last === undefined) return judged('open', 0);
  const sentence: Sentence = {
    text: tokens.join(' '),
    tokens,
    last,
    before: tokens.at(-2) ?? '',
    isQuestion: asksSomething(tokens),
    follows: sentences.length > 1,
  };
  return (
    judgeAnswer(sentence, moment) ??
    judgeFiller(sentence) ??
    judgeNumber(sentence, moment) ??
    judgePhrase(sentence.text, moment) ??
    judgeLastWord(sentence, moment) ??
    judgeFronted(sentence, moment) ??
    judgeLeaning(sentence) ??
    judgeClause(sentence, moment)
  );
}

/** Whole answers, alone or with others: "yes", "well not really". */
function judgeAnswer({ text, tokens, last }: Sentence, moment: Moment): Judged | null {
  if (ANSWER_PHRASES.test(text)) return judged('short-answer', asked(moment, 2.8, 2, 1.2));
  const own = ANSWERS.get(last);
  if (own === undefined || tokens.length > 4) return null;
  const isKnown = (token: string): boolean =>
    ANSWERS.has(token) || FILLERS.has(token) || SOFT_FILLERS.has(token);
  if (!tokens.every(isKnown)) return null;
  const [question, other] = own;
  return judged('short-answer', asked(moment, question, (question * 2 + other) / 3, other));
}

function judgeFiller({ tokens, last }: Sentence): Judged | null {
  if (FILLERS.has(last)) return judged('filler', -2.8);
  return tokens.every((token) => FILLERS.has(token) || SOFT_FILLERS.has(token))
    ? judged('filler', -2.4)
    : null;
}

const judgeNumber = ({ text, tokens }: Sentence, moment: Moment): Judged | null =>
  tokens.length <= 10 && NUMBER.test(text)
    ? judged('short-answer', asked(moment, 2.8, 1.8, 0.6))
    : null;

/** Words that cannot end anything, and words that can only where they are an object. */
function judgeLastWord({ text, tokens, last, before }: Sentence, moment: Moment): Judged | null {
  if (/\bi (?:think|believe|feel)$/.test(text)) return judgeAside(tokens, moment);
  if (last === 'that') return judgeThat(text, tokens);
  if (last === 'this') {
    const isObject = NOT_SUBJECT_BEFORE.test(before) && !/^(?:is|was|over|have|had)$/.test(before);
    return isObject ? judged('sentence', 1.8) : judged('open', -1.2);
  }
  if (SUBJECT_OR_OBJECT.test(last)) {
    const isSubject =
      before === '' ||
      JOINTS.has(before) ||
      SUBORDINATORS.has(before) ||
      WH.test(before) ||
      (AUXILIARY.test(before) && tokens.length === 2);
    const mayAnswer = /^(?:people|some)/.test(last);
    if (isSubject) return judged('open', asked(moment, mayAnswer ? 0.6 : -2.4, -2.4, -2.4));
  }
  return OPENERS.has(last) ? judged('open', -3.2) : null;
}

/** "It's over I think" is done; "so I think" and "I think" alone are not. */
function judgeAside(tokens: readonly string[], moment: Moment): Judged {
  const rest = tokens.slice(0, -2);
  const joint = rest.at(-1);
  if (joint === undefined || JOINTS.has(joint) || FILLERS.has(joint)) return judged('open', -2.4);
  if (WH.test(joint)) return judged('sentence', 1.2);
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

/** A clause in front of its main clause, which is still to come: "when I got home". */
function judgeFronted({ text, tokens, last, follows }: Sentence, moment: Moment): Judged | null {
  const clause = frontedClause(text);
  if (clause === null || clause.count >= 2) return null;
  const ends = (LEANING.get(last) ?? 0) >= 0 && !HANGING.has(last);
  if (ends && BECAUSE.test(clause.first)) {
    // "Because I was scared" answers "why"; "when I came home" answers nothing.
    const reason = clause.count === 0 ? -2 : follows ? 0.4 : asked(moment, 1.2, 0.8, -0.8);
    return judged(reason > 0 ? 'sentence' : 'open', reason);
  }
  if (clause.count === 0 && tokens.length <= 4 && TIME.test(tokens[0] ?? '')) {
    return judged('short-answer', asked(moment, 2, 0.6, -1.2));
  }
  return judged('open', tokens.length <= 5 ? asked(moment, -0.4, -2, -2.2) : -2.2);
}

/** Words after which something is likely, if not certain, to come. */
function judgeLeaning({ tokens, last, before, isQuestion }: Sentence): Judged | null {
  if (AFTERTHOUGHT.test(last) && STATES.has(before)) return judged('sentence', 1.2);
  const leaning = LEANING.get(last) ?? 0;
  if (leaning < 0) return judged('open', isQuestion && leaning > -1.6 ? leaning + 1 : leaning);
  if (isQuestion && ASKED_FOR.test(last)) {
    return WH.test(tokens[0] ?? '') ? judged('sentence', 2) : judged('open', -0.6);
  }
  const isState = STATES.has(last) && STATE_AFTER.test(before);
  if (!HANGING.has(last) || isState || tokens.length === 1) return null;
  const less = HANGING_LESS.has(last) ? 1.6 : 0;
  const bare = /^(?:to|not|don't|dont|can't|cant|never)$/.test(before) ? 0.3 : 0;
  return judged('open', -2.2 + less + bare);
}

function judgeClause({ tokens, last, before, isQuestion }: Sentence, moment: Moment): Judged {
  if (isQuestion) return judged('sentence', 2.4);
  const leaning = LEANING.get(last);
  // "Mondays terrify me": whoever is meant by "me" has a verb before.
  const hasObject =
    /^(?:me|him|us|them)$/.test(last) && !NO_VERB_AFTER.test(before) && tokens.length > 2;
  if (hasObject || clauses(tokens) > 0) return judged('sentence', leaning ?? 2.2);
  // Without a verb: a whole answer when asked, a state at any time, else the beginning of something.
  if (STATES.has(last) || (leaning ?? 0) >= 0.8) {
    return judged('short-answer', asked(moment, 2.2, 1.6, 1.2));
  }
  if (tokens.length > 5) return judged('open', -1);
  const logOdds = asked(moment, 1.5, -0.3, -1.2);
  return judged(logOdds > 0 ? 'short-answer' : 'open', logOdds);
}

function asksSomething(tokens: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = tokens;
  if (INVERTED.test(tokens.slice(0, 2).join(' '))) return true;
  if (!WH.test(first) || first === 'when') return false;
  return first.endsWith("'s") || AUXILIARY.test(second) || AUXILIARY.test(third);
}
