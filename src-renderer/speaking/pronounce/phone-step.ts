import type { PhoneClass } from '../visemes/classes.ts';

/**
 * One step on the way through a text. A mouth goes from step to step in order, may leave out those
 * that are skippable, and stays in each as long as the sound does.
 */
export interface PhoneStep {
  /** What may be heard here; where there are several, the sound decides. `sil` alone is a pause. */
  readonly classes: readonly PhoneClass[];
  /** What the ear also takes it for, though the mouth does not show it. */
  readonly heardAs?: readonly PhoneClass[];
  readonly skippable: boolean;
  /** How sure the reading is, 0..1: 1 for Hangul and the dictionary, less for guessed words. */
  readonly trust: number;
  /** [from, to) in the composed text (NFC), in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Words and pauses as they are said, before they become steps. */
export interface Said {
  /** Letters of `sounds.ts`; `-` alone is a pause. */
  readonly sounds: string;
  readonly trust: number;
  readonly from: number;
  readonly to: number;
}
