import type { ExerciseId, Intent } from '../../../src-preload/contract/counsel.ts';

/** What a cue speaks for: an exercise, or an intent that is none. */
export type Target = ExerciseId | Exclude<Intent, 'exercise' | 'settings'>;

/** Words that speak for something, and how strongly. */
export interface Cue {
  readonly target: Target;
  /** 0..1; several cues of one target count as the strongest and a little more. */
  readonly weight: number;
  readonly when: RegExp;
  /** Only where something is asked for: a subject alone may as well be told of. */
  readonly asked?: boolean;
  /** Holds however long the words are: nobody tells of it in these words. */
  readonly anyLength?: boolean;
  readonly unless?: RegExp;
}

export const cue = (
  target: Target,
  weight: number,
  when: RegExp,
  more: Omit<Cue, 'target' | 'weight' | 'when'> = {},
): Cue => ({ target, weight, when, ...more });

export const ASKED = { asked: true } as const;
export const ANY_LENGTH = { anyLength: true } as const;

/** A subject each, for which a request speaks where `unless` is not said. */
export const withRequest = (
  unless: RegExp,
  subjects: readonly (readonly [target: Target, weight: number, when: RegExp])[],
): readonly Cue[] =>
  subjects.map(([target, weight, when]) => cue(target, weight, when, { ...ASKED, unless }));

/** The cues of one language, and what a request and a story look like in it. */
export interface Cues {
  /** Of two that weigh the same the first is meant. */
  readonly cues: readonly Cue[];
  /** Something is asked for or proposed. */
  readonly asking: RegExp;
  /** Told of others or of what was: no request. */
  readonly telling: RegExp;
  /** At most this many characters: a name alone is a request ("box breathing"). */
  readonly short: number;
  /** Agrees to what was offered. */
  readonly agrees: RegExp;
}
