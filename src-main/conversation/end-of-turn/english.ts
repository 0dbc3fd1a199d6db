import {
  ANSWER_PHRASES,
  ANSWERS,
  CLOSING,
  FILLERS,
  HANGING,
  HANGING_LESS,
  HOLDING,
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
  const sentence = sentences.at(-1)?.replace(/\s+/g, ' ');
  if (sentence === undefined) return judged('open', 0);
  const tokens = sentence.split(' ');
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
  const isQuestion = WH.test(tokens[0] ?? '') || INVERTED.test(sentence);

  if (CLOSING.test(` ${sentence}`)) return judged('sentence', 1.8);
  if (
    /\byou know$/.test(sentence) &&
    !/\b(?:do|did|if|as|how|what|where) you know$/.test(sentence)
  ) {
    return judged('filler', -1);
  }
  if (/\b(?:i mean|the thing is|the problem is|the point is)$/.test(sentence))
    return judged('filler', -2.6);
  if (/\b(?:kind|sort) of$/.test(sentence)) return judged('open', -2);
  if (/\bi think$/.test(sentence) && tokens.length > 5 && clauses(tokens.slice(0, -2)) > 0) {
    return judged('sentence', 0.6);
  }
  const stranded = strandedAt(sentence);
  if (stranded !== null) return judged('sentence', stranded);
  if (
    /\bthan i (?:am|was|did|do|thought|expected)$|\b(?:as|so) \w+ as (?:i can|possible|ever)$|\bi wish i (?:could|did|was|were|had|knew)$|\b(?:what|who|how|where|why|way|all) (?:it|i|he|she|they|we|things|that|this) (?:is|was|am|are|were|do|did|does|have|feel|feels|felt|want|wanted|need|needed|think|thought|said|say|mean|meant|found|like|liked|saw)$/.test(
      sentence,
    )
  ) {
    return judged('sentence', 1.2);
  }

  // Elliptic answers: "yes I am", "no I don't", "he did".
  if (
    tokens.length <= 4 &&
    /(?:^|\s)(?:i|it|he|she|they|we) (?:am|is|was|are|were|do|does|did|have|has|had|can|can't|cant|will|won't|don't|dont|didn't|didnt|haven't|havent|isn't|isnt|wasn't|wasnt|doesn't|doesnt)(?: not)?$/.test(
      sentence,
    )
  ) {
    return judged(
      'short-answer',
      asked(
        moment,
        /^(?:yes|yeah|no)\b/.test(sentence) ? 2.6 : 0.6,
        0,
        /^(?:yes|yeah|no)\b/.test(sentence) ? 1 : -1.8,
      ),
    );
  }
  if (last === 'that') {
    const object =
      NOT_SUBJECT_BEFORE.test(before) &&
      !/^(?:know|said|say|feel|mean|believe|see|want|understand|is|was|tell|just|get|make|over|in)$/.test(
        before,
      );
    return object ||
      (/\b(?:i|you|we|they) (?:know|said|mean|believe|see|want|understand|hate|get) that$/.test(
        sentence,
      ) &&
        /^(?:yeah|yes|i)\b/.test(sentence) &&
        tokens.length <= 4)
      ? judged('sentence', 1.6)
      : judged('open', -2.2);
  }
  if (last === 'it' || last === 'you' || last === 'there') {
    const subject =
      JOINTS.has(before) || SUBORDINATORS.has(before) || before === '' || WH.test(before);
    if (subject) return judged('open', -2.6);
  }
  if (OPENERS.has(last)) return judged('open', -3.2);

  const leaning = LEANING.get(last);
  const clause = lastClause(tokens);
  if (clause.fronted && clause.count < 2) {
    const because = /^(?:because|cause|cuz|'cause)$/.test(clause.first);
    // "Because I was scared" is a whole answer to "why"; "when I came home" is none to anything.
    const reason = follows ? 0.4 : asked(moment, 1.2, 0.8, -0.8);
    return because && leaning === undefined && !HANGING.has(last)
      ? judged(reason > 0 ? 'sentence' : 'open', reason)
      : judged('open', -2.2);
  }
  if (leaning !== undefined && leaning < 0) {
    return judged('open', isQuestion && leaning > -1.6 ? leaning + 1 : leaning);
  }
  if (HANGING.has(last) && tokens.length > 1) {
    const less = HANGING_LESS.has(last) ? 1.6 : 0;
    const passive = /^(?:to|not|don't|dont|can't|cant|never)$/.test(before) ? 0.3 : 0;
    return judged('open', (isQuestion ? -1 : -2.2) + less + passive);
  }
  if (
    /^(?:i (?:just |really |honestly |still )?(?:don'?t|do not) know|i dunno|dunno)$/.test(sentence)
  ) {
    return judged('sentence', asked(moment, 1.4, 0.8, 0.6));
  }
  if (isQuestion) return judged('sentence', 2.4);

  if (clauses(tokens) > 0) return judged('sentence', leaning ?? 2.2);
  // Without a verb: a whole answer when asked, a state at any time, else the beginning of something.
  if (STATES.has(last) || leaning !== undefined) {
    return judged('short-answer', asked(moment, 2.2, 1.6, 1.2));
  }
  const few = tokens.length <= 5;
  return judged(
    few && moment === 'after-question' ? 'short-answer' : 'open',
    few ? asked(moment, 1.5, 0.4, -1) : -1,
  );
}

/** "someone to talk to", "what I am afraid of": a preposition whose noun stands before. */
function strandedAt(sentence: string): number | null {
  if (
    /\b(?:to (?:talk|think|worry|cry|complain|speak|look|hold|deal|live|write|turn|go|talk)|afraid|scared|tired|proud|ashamed|sick|capable|wait(?:ing)?|look(?:ing)?|wrong|talk(?:ing|ed)?|worr(?:y|ied)|think(?:ing)?|deal(?:ing)?|going|live|come) (?:to|about|for|with|of|on|from|at|through|forward to)$/.test(
      sentence,
    )
  ) {
    const gap =
      /\b(?:what|who|whom|which|something|someone|nothing|nobody|no one|anyone|anything|everything|thing|things|lot|much|all|one|person|people|where|place|that (?:i|he|she|they|you|we)(?:'m)?)\b.* \w+ \w+$/.test(
        sentence,
      );
    return gap ? 1.2 : null;
  }
  return /\b(?:what|whatever|that's what) .*(?:going on|about|for|like|happened)$|\bwhat.* like$/.test(
    sentence,
  ) && !/\bwhat about$/.test(sentence)
    ? 0.9
    : null;
}

/** From the last clause in front of its main clause on: "and when I get home". */
function lastClause(tokens: readonly string[]): {
  readonly fronted: boolean;
  readonly first: string;
  readonly count: number;
} {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] ?? '';
    if (!SUBORDINATORS.has(token)) continue;
    const previous = tokens[at - 1];
    const begins =
      previous === undefined ||
      JOINTS.has(previous) ||
      FILLERS.has(previous) ||
      [
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
      ].includes(previous);
    if (begins && !(previous === 'just' && at > 2)) {
      return { fronted: true, first: token, count: clauses(tokens.slice(at + 1)) };
    }
  }
  return { fronted: false, first: '', count: 0 };
}

/** How many clauses the words hold: finite verbs with a subject or a command, each group of verbs once. */
function clauses(tokens: readonly string[]): number {
  let count = 0;
  let inVerb = false;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1] ?? '';
    const contracted =
      /^(?:[a-z]+'(?:m|re|s|ve|d|ll)|im|ive|thats|theres)$/.test(token) && SUBJECTS.has(token);
    const auxiliary =
      /n't$|^(?:dont|cant|didnt|doesnt|isnt|wasnt|couldnt|wouldnt|wont|havent|shouldnt)$/.test(
        token,
      );
    const verb =
      VERBS.has(token) || auxiliary || (/[a-z]{3}ed$/.test(token) && SUBJECTS.has(before));
    if (
      contracted ||
      (verb &&
        !inVerb &&
        !/^(?:to|the|a|my|of|your|his|her|their|no|this|for|some|any|with)$/.test(before))
    ) {
      count += 1;
      inVerb = true;
    } else if (
      !verb &&
      !/^(?:not|just|really|always|never|still|been|being|to|going|also|even|almost|only|so|ever)$/.test(
        token,
      )
    ) {
      inVerb = false;
    }
  }
  return count;
}
