/** All words of the exercises, per language. To add one: import its two files and name them under its id. */
import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { ExerciseTexts } from './exercise.ts';
import engineEn from './texts/en/engine.json' with { type: 'json' };
import moodCheckinEn from './texts/en/mood-checkin.json' with { type: 'json' };
import engineKo from './texts/ko/engine.json' with { type: 'json' };
import moodCheckinKo from './texts/ko/mood-checkin.json' with { type: 'json' };

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

const TEXTS: Readonly<Partial<Record<ExerciseId, InBoth<ExerciseTexts>>>> = {
  mood_checkin: { ko: moodCheckinKo, en: moodCheckinEn },
};

export function engineTexts(language: Language): EngineTexts {
  return ENGINE[language];
}

export function textsOf(exercise: ExerciseId, language: Language): ExerciseTexts {
  const texts = TEXTS[exercise]?.[language];
  if (texts === undefined) throw new Error(`no words for the exercise ${exercise}`);
  return texts;
}
