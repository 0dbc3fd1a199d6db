/** All words of the exercises, per language. To add one: import its two files and name them under its id. */
import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { ExerciseTexts } from './exercise.ts';
import behavioralActivationEn from './texts/en/behavioral-activation.json' with { type: 'json' };
import breathing478En from './texts/en/breathing-478.json' with { type: 'json' };
import breathingAnyEn from './texts/en/breathing-any.json' with { type: 'json' };
import breathingBoxEn from './texts/en/breathing-box.json' with { type: 'json' };
import engineEn from './texts/en/engine.json' with { type: 'json' };
import gad7En from './texts/en/gad7.json' with { type: 'json' };
import groundingEn from './texts/en/grounding.json' with { type: 'json' };
import moodCheckinEn from './texts/en/mood-checkin.json' with { type: 'json' };
import phq9En from './texts/en/phq9.json' with { type: 'json' };
import safetyPlanEn from './texts/en/safety-plan.json' with { type: 'json' };
import sleepHygieneEn from './texts/en/sleep-hygiene.json' with { type: 'json' };
import thoughtRecordEn from './texts/en/thought-record.json' with { type: 'json' };
import threeGoodThingsEn from './texts/en/three-good-things.json' with { type: 'json' };
import worryTimeEn from './texts/en/worry-time.json' with { type: 'json' };
import behavioralActivationKo from './texts/ko/behavioral-activation.json' with { type: 'json' };
import breathing478Ko from './texts/ko/breathing-478.json' with { type: 'json' };
import breathingAnyKo from './texts/ko/breathing-any.json' with { type: 'json' };
import breathingBoxKo from './texts/ko/breathing-box.json' with { type: 'json' };
import engineKo from './texts/ko/engine.json' with { type: 'json' };
import gad7Ko from './texts/ko/gad7.json' with { type: 'json' };
import groundingKo from './texts/ko/grounding.json' with { type: 'json' };
import moodCheckinKo from './texts/ko/mood-checkin.json' with { type: 'json' };
import phq9Ko from './texts/ko/phq9.json' with { type: 'json' };
import safetyPlanKo from './texts/ko/safety-plan.json' with { type: 'json' };
import sleepHygieneKo from './texts/ko/sleep-hygiene.json' with { type: 'json' };
import thoughtRecordKo from './texts/ko/thought-record.json' with { type: 'json' };
import threeGoodThingsKo from './texts/ko/three-good-things.json' with { type: 'json' };
import worryTimeKo from './texts/ko/worry-time.json' with { type: 'json' };

/** What whoever leads says in every exercise. */
export interface EngineTexts {
  /** A step was passed over because it was asked for. */
  readonly skipped: readonly string[];
  /** A step was passed over because no answer fitted. */
  readonly passedOver: readonly string[];
  /** There is nothing before this step. */
  readonly first: readonly string[];
  readonly stopped: readonly string[];
  readonly resumed: readonly string[];
  /** Another line, or is that all? */
  readonly more: readonly string[];
  /** Another thing of those that are counted; `{left}` are missing. */
  readonly moreCounted: readonly string[];
  /** After a help line: it may also be left. */
  readonly maySkip: readonly string[];
}

type InBoth<T> = Readonly<Record<Language, T>>;

const ENGINE: InBoth<EngineTexts> = { ko: engineKo, en: engineEn };

const TEXTS: Readonly<Record<ExerciseId, InBoth<ExerciseTexts>>> = {
  mood_checkin: { ko: moodCheckinKo, en: moodCheckinEn },
  thought_record: { ko: thoughtRecordKo, en: thoughtRecordEn },
  behavioral_activation: { ko: behavioralActivationKo, en: behavioralActivationEn },
  breathing_any: { ko: breathingAnyKo, en: breathingAnyEn },
  breathing_box: { ko: breathingBoxKo, en: breathingBoxEn },
  breathing_478: { ko: breathing478Ko, en: breathing478En },
  grounding_54321: { ko: groundingKo, en: groundingEn },
  worry_time: { ko: worryTimeKo, en: worryTimeEn },
  three_good_things: { ko: threeGoodThingsKo, en: threeGoodThingsEn },
  sleep_hygiene: { ko: sleepHygieneKo, en: sleepHygieneEn },
  phq9: { ko: phq9Ko, en: phq9En },
  gad7: { ko: gad7Ko, en: gad7En },
  safety_plan: { ko: safetyPlanKo, en: safetyPlanEn },
};

export function engineTexts(language: Language): EngineTexts {
  return ENGINE[language];
}

export function textsOf(exercise: ExerciseId, language: Language): ExerciseTexts {
  return TEXTS[exercise][language];
}
