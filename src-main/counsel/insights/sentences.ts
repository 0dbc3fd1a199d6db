/**
 * What can be said of a span, each with its uncertainty. Descriptions in plain words: never a percentage, a cause,
 * or what somebody has.
 */
import {
  type ExerciseInsight,
  FEWEST_FOR_CHART,
  FEWEST_FOR_MEAN,
  FEWEST_TO_COMPARE,
  type Insights,
  type MoodDay,
  type SelfCheckPoint,
} from '../../../src-preload/contract/insights.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { textsOf } from '../exercises/texts.ts';
import { chanceOn, MAY_BE_WRONG } from './chance.ts';
import { numberOf } from './days.ts';
import { meanOf } from './numbers.ts';
import type { Difference, HalfOfSpan, InsightWords } from './sentence-words.ts';
import { ENGLISH } from './sentences-en.ts';
import { KOREAN } from './sentences-ko.ts';

const WORDS: Readonly<Record<Language, InsightWords>> = { ko: KOREAN, en: ENGLISH };

/** A smaller difference of moods is none worth a word; one as large as a phase of the moon is more than a little. */
const NEARLY_SAME = 0.3;
const A_PHASE = 1;

/**
 * A change of 5 points or more is called clear (section 3.9 e of the counselling notes; Löwe and others 2004 for
 * PHQ-9), and from 10 on a doctor is suggested (3.9 c).
 */
const CLEAR_POINTS = 5;
const ADVISED = 10;
const PLAINLY = { phq9: 20, gad7: 15 } as const;

/** Of each kind, those named. */
const MOST_COMPANY = 2;

const HALF_HOUR = 30;

function halfOf(days: number): HalfOfSpan {
  const half = days / 2;
  if (half >= 6.5 && half <= 7.5) return 'week';
  return half >= 13.5 && half <= 16 ? 'fortnight' : 'half';
}

function moodSentence(
  moods: readonly MoodDay[],
  { from, until }: Pick<Insights, 'from' | 'until'>,
  words: InsightWords,
): string | null {
  if (moods.length === 0) return null;
  if (moods.length < FEWEST_FOR_CHART) return words.fewDays(moods.length);
  const [first, last] = [numberOf(from), numberOf(until)];
  const isLater = moods.map(({ day }) => (numberOf(day) - first) * 2 > last - first);
  const levels = moods.map(({ level }) => level);
  const later = levels.filter((_, at) => isLater[at]);
  const earlier = levels.filter((_, at) => !isLater[at]);
  if (Math.min(later.length, earlier.length) < FEWEST_TO_COMPARE) {
    return words.notComparable(moods.length, last - first + 1);
  }
  const difference = meanOf(later) - meanOf(earlier);
  const half = halfOf(last - first + 1);
  if (Math.abs(difference) < NEARLY_SAME) return words.alike(half);
  const found: Difference = {
    to: difference > 0 ? 'lighter' : 'heavier',
    isLarge: Math.abs(difference) >= A_PHASE,
    isClear: chanceOn(levels)(isLater) < MAY_BE_WRONG,
  };
  return words.differ(half, found);
}

function exerciseSentence(
  exercises: readonly ExerciseInsight[],
  language: Language,
): string | null {
  const most = exercises.toSorted((a, b) => b.tries.length - a.tries.length)[0];
  if (most === undefined || most.tries.length === 0) return null;
  const { tries, exercise } = most;
  const words = WORDS[language];
  if (tries.length < FEWEST_FOR_MEAN) return words.fewTries;
  const title = textsOf(exercise, language).title;
  const eased = tries.filter(({ before, after }) => after < before).length;
  const harder = tries.filter(({ before, after }) => after > before).length;
  if (eased * 2 > tries.length) return words.eased(title, tries.length, eased);
  return harder > eased ? words.harder(title) : words.notEased(title, tries.length);
}

function sleepSentence(nights: Insights['nights'], words: InsightWords): string | null {
  if (nights.length === 0) return null;
  const slept = nights.flatMap(({ sleptMin }) => sleptMin ?? []).toSorted((a, b) => a - b);
  if (slept.length < FEWEST_FOR_MEAN) return words.fewNights;
  const median = slept[Math.floor(slept.length / 2)] ?? 0;
  return words.slept(slept.length, Math.round(median / HALF_HOUR) / 2);
}

function selfCheckSentence(
  name: 'phq9' | 'gad7',
  points: readonly SelfCheckPoint[],
  words: InsightWords,
): string | null {
  const [last, before] = points.toReversed();
  if (last === undefined) return null;
  const title = name === 'phq9' ? 'PHQ-9' : 'GAD-7';
  const { total } = last;
  const said =
    before === undefined
      ? words.once(title, total)
      : words.changed(
          title,
          total,
          total - before.total,
          Math.abs(total - before.total) >= CLEAR_POINTS,
        );
  if (total < ADVISED) return said;
  return `${said} ${total >= PLAINLY[name] ? words.doctorSoon : words.doctor}`;
}

function companySentence(company: Insights['company'], words: InsightWords): string | null {
  if (company.length === 0) return null;
  const clear = (['heavier', 'lighter'] as const).flatMap((tendency) =>
    company
      .filter((one) => one.tendency === tendency)
      .slice(0, MOST_COMPANY)
      .map((one) => words.company(one, tendency)),
  );
  if (clear.length > 0) return [...clear, words.noCause].join(' ');
  const isCompared = company.some(
    ({ days, otherDays }) => Math.min(days, otherDays) >= FEWEST_TO_COMPARE,
  );
  return isCompared ? words.noneClear : words.fewToCompare;
}

export function sentencesOn(
  found: Omit<Insights, 'sentences'>,
  language: Language,
): Insights['sentences'] {
  const words = WORDS[language];
  const checks = [
    selfCheckSentence('phq9', found.phq9, words),
    selfCheckSentence('gad7', found.gad7, words),
  ].filter((one) => one !== null);
  return {
    moods: moodSentence(found.moods, found, words),
    exercises: exerciseSentence(found.exercises, language),
    sleep: sleepSentence(found.nights, words),
    selfChecks: checks.length === 0 ? null : checks.join(' '),
    company: companySentence(found.company, words),
  };
}
