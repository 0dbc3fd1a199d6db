import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';
import { meanOf } from './numbers.ts';
import type { Week } from './week.ts';

/** Two nights of this kind in a week, and a step towards sleep fits. */
const BAD_NIGHTS = 2;
const POOR_QUALITY = 4;
const SHORT_NIGHT_MIN = 6 * 60;
/** Good things are looked for in days that are not heavy (3.7 of the counselling notes). */
const LIGHT_ENOUGH = 3;

/** Of feelings, what is offered first (section 3). */
const FITTING: Partial<Readonly<Record<Emotion, ExerciseId>>> = {
  anxious: 'worry_time',
  fearful: 'grounding_54321',
  sad: 'behavioral_activation',
  angry: 'breathing_any',
  disgusted: 'grounding_54321',
};

/** One thing to try, by what was noted; null where nothing was. */
export function fittingFor({ found }: Pick<Week, 'found'>): ExerciseId | null {
  const { moods, nights, exercises } = found;
  const badNights = nights.filter(
    ({ quality, sleptMin }) =>
      (quality !== null && quality <= POOR_QUALITY) ||
      (sleptMin !== null && sleptMin < SHORT_NIGHT_MIN),
  );
  if (badNights.length >= BAD_NIGHTS) return 'sleep_hygiene';
  const eased = exercises.find(
    ({ before, after, tries }) =>
      tries.length > 1 && before !== null && after !== null && after < before,
  );
  if (eased !== undefined) return eased.exercise;
  if (moods.length === 0) return null;
  const named = moods
    .toSorted((a, b) => a.level - b.level)
    .flatMap(({ emotions }) => emotions)
    .find((emotion) => FITTING[emotion] !== undefined);
  const level = meanOf(moods.map((mood) => mood.level));
  if (named !== undefined && level <= LIGHT_ENOUGH) return FITTING[named] ?? null;
  return level < LIGHT_ENOUGH ? 'behavioral_activation' : 'three_good_things';
}
