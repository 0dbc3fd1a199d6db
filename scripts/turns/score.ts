import { checkTurn, type Finding, isHard } from '../../src-main/safety/turn/check-turn.ts';
import { disordersIn } from '../../src-main/safety/turn/disorders.ts';
import { asksWhy, givesBack, isQuestion } from '../../src-main/safety/turn/kinds.ts';
import { sentencesOf } from '../../src-main/safety/turn/sentences.ts';
import { lengthOf, SOFT_RULES, type SoftRule } from '../../src-main/safety/turn/soft-rules.ts';
import { LANGUAGES, type Language } from '../../src-preload/contract/words.ts';
import type { Line } from './read-transcript.ts';

type Placed = Finding & { readonly line: number };

/** Of English words, of Korean letters without spaces. */
interface Length {
  readonly mean: number;
  readonly p95: number;
}

export interface Score {
  /** Of the companion's. */
  readonly turns: number;
  readonly hard: readonly Placed[];
  readonly soft: readonly Placed[];
  /** Of whole turns, the share that keeps each soft rule, and all of them. */
  readonly kept: Readonly<Record<SoftRule | 'all', number>>;
  readonly length: Readonly<Partial<Record<Language, Length>>>;
  readonly reflections: number;
  readonly questions: number;
  /** Reflections for each question; null without one. At least 1 is fair, 2 is good. */
  readonly reflectionToQuestion: number | null;
  /** Of turns, the share that asks why. */
  readonly why: number;
}

/** Every reply against the rules of a good turn. One that was cut off is held to the hard ones alone. */
export function scoreOf(lines: readonly Line[]): Score {
  const turns = lines.flatMap((line, at) =>
    line.role === 'companion' ? [turnAt(lines, line, at)] : [],
  );
  const whole = turns.filter(({ isCut }) => !isCut);
  const found = turns.flatMap((turn) => turn.found);
  const shareOf = (count: number): number => (whole.length === 0 ? 1 : count / whole.length);
  const keeping = (rule: SoftRule | null): number =>
    shareOf(
      whole.filter(
        (turn) => !turn.found.some((one) => !isHard(one) && (rule === null || one.rule === rule)),
      ).length,
    );
  const sum = (count: (turn: (typeof turns)[number]) => number): number =>
    turns.reduce((total, turn) => total + count(turn), 0);
  const reflections = sum((turn) => turn.reflections);
  const questions = sum((turn) => turn.questions);
  return {
    turns: turns.length,
    hard: found.filter(isHard),
    soft: found.filter((one) => !isHard(one)),
    kept: {
      ...(Object.fromEntries(SOFT_RULES.map((rule) => [rule, keeping(rule)])) as Record<
        SoftRule,
        number
      >),
      all: keeping(null),
    },
    length: Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const lengths = whole
          .filter((turn) => turn.language === language)
          .map((turn) => turn.length);
        return lengths.length === 0 ? [] : [[language, spread(lengths)]];
      }),
    ),
    reflections,
    questions,
    reflectionToQuestion: questions === 0 ? null : reflections / questions,
    why: whole.length === 0 ? 0 : shareOf(whole.filter((turn) => turn.why).length),
  };
}

function turnAt(lines: readonly Line[], line: Line, at: number) {
  const { text, language, level, leading, isCut } = line;
  const before = lines.slice(0, at);
  // What the person said since the companion spoke last.
  const from = before.findLastIndex(({ role }) => role === 'companion') + 1;
  const person = before
    .slice(from)
    .map((each) => each.text)
    .join('\n');
  const byPerson = before.filter(({ role }) => role === 'person');
  const sentences = sentencesOf(text);
  const found = checkTurn({
    person,
    reply: text,
    language,
    level,
    before: before.slice(0, from),
    leading,
    disordersNamed: disordersIn(byPerson.map((each) => each.text).join('\n')),
    valence: null,
  }).map((one): Placed => ({ line: line.line, ...one }));
  return {
    language,
    isCut,
    found: isCut ? found.filter((one) => isHard(one) && one.where !== '') : found,
    length: lengthOf(text, language),
    reflections: sentences.filter((sentence) => givesBack(sentence, language)).length,
    questions: sentences.filter(isQuestion).length,
    why: sentences.some((sentence) => asksWhy(sentence, language)),
  };
}

function spread(lengths: readonly number[]): Length {
  const sorted = lengths.toSorted((a, b) => a - b);
  return {
    mean: lengths.reduce((a, b) => a + b, 0) / lengths.length,
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
  };
}
