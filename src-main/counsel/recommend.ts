/**
 * Which exercise fits the moment, after the routing table of the counselling notes (section 3), and the words that
 * offer it. An offer can always be declined; nothing here starts anything.
 */
import type { AgeBand, ExerciseId, ExerciseRecord } from '../../src-preload/contract/counsel.ts';
import type { Emotion, Language } from '../../src-preload/contract/words.ts';
import { breathingHelpsLittle } from './exercises/breathing.ts';
import { GAD7 } from './exercises/gad7.ts';
import { PHQ9 } from './exercises/phq9.ts';
import { waits } from './exercises/self-checks.ts';
import { ENGLISH_OFFERS } from './offers-en.ts';
import { KOREAN_OFFERS } from './offers-ko.ts';

export interface Offers {
  /** Each ends in a question that can be answered with no. */
  readonly exercises: Readonly<Record<ExerciseId, readonly string[]>>;
  /** A self-check after heavy days: says why it is named, and names a person too. */
  readonly afterHeavyDays: Readonly<Record<'phq9' | 'gad7', readonly string[]>>;
  /** Heavy days where no self-check fits (done lately, or under 18): to talk to a person. */
  readonly person: readonly string[];
}

const OFFERS: Readonly<Record<Language, Offers>> = { ko: KOREAN_OFFERS, en: ENGLISH_OFFERS };

/** How somebody is now. */
export interface Moment {
  /** Null where it is unclear. Shame is offered what disgust is. */
  readonly emotion: Emotion | null;
  /** 0 to 10; null where not said. */
  readonly distress: number | null;
  readonly energy: number | null;
  /** Tired, or cannot sleep. */
  readonly tired: boolean;
  /** Words of panic: breath, heart, "I am going mad". */
  readonly panic: boolean;
  readonly ageBand: AgeBand | null;
  /** Newest first. */
  readonly records: readonly ExerciseRecord[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** From here it is calmed before anything is thought about. */
const HIGH = 8;
/** Thoughts are looked at up to this much distress (J4). */
const THINKS = 7;
/** Below this, good things of the day can be looked for (3.7). */
const GOOD_THINGS_BELOW = 7;
const LOW_ENERGY = 3;
const HEAVY_DAYS = 3;

const CALMING: readonly ExerciseId[] = ['breathing_any', 'grounding_54321'];

function byFeeling({ emotion, distress, energy }: Moment): readonly ExerciseId[] {
  switch (emotion) {
    case 'anxious':
    case 'fearful':
      if (distress !== null && distress >= HIGH) return [...CALMING, 'worry_time'];
      if (emotion === 'fearful') return ['grounding_54321', 'breathing_any', 'thought_record'];
      return ['worry_time', 'thought_record', 'breathing_any'];
    case 'sad':
      return energy === null || energy <= LOW_ENERGY || (distress ?? 0) > THINKS
        ? ['behavioral_activation', 'three_good_things', 'thought_record']
        : ['behavioral_activation', 'thought_record', 'three_good_things'];
    case 'angry':
      return distress === null || distress >= THINKS
        ? ['breathing_any', 'thought_record']
        : ['thought_record', 'breathing_any'];
    case 'disgusted':
      return ['grounding_54321', 'thought_record'];
    case 'neutral':
    case 'happy':
      return ['three_good_things', 'behavioral_activation'];
    case 'surprised':
    case null:
      return ['mood_checkin'];
  }
}

function byState(moment: Moment): readonly ExerciseId[] {
  const { distress, panic, tired, emotion } = moment;
  const feeling = byFeeling(moment);
  const calming = panic ? CALMING : [];
  if (!tired) return [...calming, ...feeling];
  // Worries are not sorted within two hours of bed (3.6), and an unclear feeling is clear enough: tired.
  const awake = feeling.filter((id) => id !== 'worry_time' && id !== 'mood_checkin');
  const isHigh = distress !== null && distress >= HIGH && emotion !== null;
  const sleep: readonly ExerciseId[] = ['sleep_hygiene', 'breathing_any'];
  return isHigh ? [...calming, ...awake, ...sleep] : [...calming, ...sleep, ...awake];
}

function fits(id: ExerciseId, { distress, panic }: Moment): boolean {
  if (id === 'thought_record') return !panic && (distress === null || distress <= THINKS);
  if (id === 'three_good_things') return distress === null || distress < GOOD_THINGS_BELOW;
  return true;
}

/** Twice without any change: attention on the breath does not suit everybody (3.4). */
function withoutBreath(ids: readonly ExerciseId[]): readonly ExerciseId[] {
  return ids.flatMap((id) => (id === 'breathing_any' ? ['grounding_54321' as const] : [id]));
}

function dayOf(at: number, before = 0): string {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - before).toDateString();
}

const isHeavy = (emotion: Emotion | null, distress: number | null): boolean =>
  (emotion === 'sad' || emotion === 'anxious') && distress !== null && distress >= HIGH;

/** Today and the two days before each had sadness or anxiety of 8 or more (3.1). Days are local ones. */
export function hasHeavyDays(moment: Moment): boolean {
  const { emotion, distress, records, now } = moment;
  if (!isHeavy(emotion, distress)) return false;
  const heavy = new Set(
    records
      .filter((record) => isHeavy(record.emotion, record.before))
      .map(({ startedAt }) => dayOf(startedAt)),
  );
  heavy.add(dayOf(now));
  return Array.from({ length: HEAVY_DAYS }, (_, before) => dayOf(now, before)).every((day) =>
    heavy.has(day),
  );
}

/** The self-check that heavy days suggest; null where it was done within two weeks, or would not be scored. */
function selfCheckFor(moment: Moment): 'phq9' | 'gad7' | null {
  if (moment.ageBand === 'minor' || !hasHeavyDays(moment)) return null;
  const { id, items } = moment.emotion === 'sad' ? PHQ9 : GAD7;
  return waits(id, items, moment.records, moment.now) > 0 ? null : id;
}

/** What to offer, the most fitting first. Never empty. */
export function recommend(moment: Moment): readonly ExerciseId[] {
  const states = byState(moment).filter((id) => fits(id, moment));
  const fitting = breathingHelpsLittle(moment.records) ? withoutBreath(states) : states;
  const check = selfCheckFor(moment);
  if (check === null) return [...new Set(fitting)];
  return moment.panic ? [...new Set([...fitting, check])] : [...new Set([check, ...fitting])];
}

/** Phrasings that offer an exercise in this moment; each one or two sentences, the last a question. */
export function offersOf(
  exercise: ExerciseId,
  language: Language,
  moment: Moment,
): readonly string[] {
  const offers = OFFERS[language];
  return (exercise === 'phq9' || exercise === 'gad7') && hasHeavyDays(moment)
    ? offers.afterHeavyDays[exercise]
    : offers.exercises[exercise];
}

/** Phrasings that suggest talking to a person, after heavy days on which no self-check is offered; else null. */
export function personOf(language: Language, moment: Moment): readonly string[] | null {
  return hasHeavyDays(moment) && selfCheckFor(moment) === null ? OFFERS[language].person : null;
}
