import type { InsightRows, Mention, SeenTurn } from '../../../src-main/counsel/insights/rows.ts';
import type { Answers, ExerciseId, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import { DAY_BEGINS } from '../../../src-preload/contract/insights.ts';
import type { Emotion, Language } from '../../../src-preload/contract/words.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The same numbers with every run, 0..1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How light the last thirty days were, oldest first, 0 where nothing was noted: the design's own month. */
const MONTH = [
  3, 2, 0, 3, 2, 1, 0, 2, 3, 3, 0, 0, 2, 3, 4, 3, 0, 3, 2, 4, 4, 0, 3, 4, 3, 0, 4, 3, 3, 4,
];

/** Two years of an ordinary person, ending now, seen as main reads it. */
export function sampleRows(language: Language, now: number, withSeen: boolean): InsightRows {
  const roll = dice(7);
  const records: ExerciseRecord[] = [];
  const mentions: Mention[] = [];
  const seen: SeenTurn[] = [];
  const evening = (daysAgo: number, hour: number): number => {
    // A day begins at four in the morning.
    const day = new Date(now - DAY_BEGINS * HOUR - daysAgo * DAY);
    const at = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour).getTime();
    return Math.min(at, now - 60_000);
  };
  const add = (
    exercise: ExerciseId,
    at: number,
    answers: Answers,
    [before, after]: readonly [number | null, number | null] = [null, null],
  ): void => {
    records.push({
      ...{ id: `r${records.length}`, exercise, startedAt: at, endedAt: at, completed: true },
      ...{ before, after, emotion: null, answers, source: 'text', language },
    });
  };
  const checkIn = (at: number, level: number, emotion: Emotion): void => {
    const strength = Math.min(10, Math.max(0, 11 - 2 * level));
    add('mood_checkin', at, { strength, emotion }, [strength, null]);
  };

  for (let daysAgo = 729; daysAgo >= 0; daysAgo -= 1) {
    const drift = 2.8 + Math.sin(daysAgo / 40) * 0.8;
    const own = MONTH[29 - daysAgo];
    const level = own ?? (roll() < 0.3 ? 0 : Math.round(drift + (roll() - 0.5) * 2.4));
    const morning = evening(daysAgo, 8);
    if (level > 0) {
      const emotion = level <= 2 ? (roll() < 0.5 ? 'anxious' : 'sad') : 'happy';
      checkIn(evening(daysAgo, 21), level, level === 3 ? 'neutral' : emotion);
      if (daysAgo % 9 === 4) checkIn(evening(daysAgo, 13), Math.max(1, level - 2), 'anxious');
    }
    if (daysAgo % 3 === 1) {
      const hard = 5 + Math.round(roll() * 3);
      add('breathing_any', evening(daysAgo, 22), {}, [hard, hard - Math.round(roll() * 4)]);
    }
    if (daysAgo % 7 === 2)
      add('thought_record', evening(daysAgo, 20), {}, [7, 4 + Math.round(roll() * 2)]);
    if (daysAgo % 10 === 5)
      add('grounding_54321', evening(daysAgo, 23), {}, [8, 5 + Math.round(roll() * 2)]);
    if (daysAgo % 14 === 6)
      add('worry_time', evening(daysAgo, 19), {}, [6, 6 - Math.round(roll() * 3)]);
    if (daysAgo % 8 === 3) add('three_good_things', evening(daysAgo, 21), {});
    if (roll() < 0.7) {
      const minutes = Math.round(roll() * 11) * 5;
      add('sleep_hygiene', morning, {
        bed: roll() < 0.5 ? `23:${two(minutes)}` : `00:${two(minutes)}`,
        asleep: `0${roll() < 0.6 ? 1 : 2}:${two(minutes)}`,
        up: `0${roll() < 0.7 ? 7 : 8}:${two(minutes)}`,
        quality: Math.round(2 + roll() * 7),
        woke: roll() < 0.15 ? (language === 'ko' ? '새벽에 한 번' : 'once, towards morning') : '',
      });
    }
    if (daysAgo % 14 === 3) {
      check(
        'phq9',
        9,
        evening(daysAgo, 18),
        13 - Math.round((729 - daysAgo) / 120) + Math.round(roll() * 4),
      );
      check(
        'gad7',
        7,
        evening(daysAgo, 18),
        9 - Math.round((729 - daysAgo) / 150) + Math.round(roll() * 3),
      );
    }
    if (level > 0 && level <= 2)
      mentions.push({ at: evening(daysAgo, 21), topic: 'work', person: '' });
    if (level >= 4 || roll() < 0.1)
      mentions.push({ at: evening(daysAgo, 20), topic: 'movement', person: '' });
    if (roll() < 0.25)
      mentions.push({
        at: evening(daysAgo, 20),
        topic: 'family',
        person: language === 'ko' ? '지수' : 'Jisoo',
      });
    if (roll() < 0.1) mentions.push({ at: evening(daysAgo, 20), topic: 'sleep', person: '' });
    if (roll() < 0.5)
      seen.push({ at: evening(daysAgo, 21), emotion: roll() < 0.5 ? 'neutral' : 'happy' });
    if (roll() < 0.3) seen.push({ at: evening(daysAgo, 21) + HOUR / 2, emotion: 'sad' });
  }

  function check(exercise: 'phq9' | 'gad7', items: number, at: number, total: number): void {
    const answers: Record<string, string> = {};
    for (let item = 1, left = Math.max(0, total); item <= items; item += 1) {
      const most = exercise === 'phq9' && item === 9 ? 0 : Math.min(3, left);
      answers[`item${item}`] = ['never', 'several', 'half', 'daily'][most] ?? 'never';
      left -= most;
    }
    add(exercise, at, answers);
  }
  const checkInsEver = records.filter(({ exercise }) => exercise === 'mood_checkin').length;
  return { records, checkInsEver, mentions, seen: withSeen ? seen : null };
}

const two = (part: number): string => String(part).padStart(2, '0');
