import type { HeardUpTo, TurnMarks } from '../../src-preload/contract/words.ts';

export type Outcome = TurnMarks['outcome'];

/** Something that is being said or thought of: a turn, or a reply that is said once more. */
export interface Running {
  readonly id: string;
  played(index: number): void;
  /** Over, however it ended: what still runs of it is aborted, and it is announced. */
  end(outcome: Outcome, heard: HeardUpTo | null): void;
  /** Resolves when nothing of it runs any more; never rejects. */
  readonly done: Promise<void>;
}
