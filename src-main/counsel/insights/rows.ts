/** What looking back is computed from: plain rows, read elsewhere. */
import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';

/** Something that is known of the person was said then. */
export interface Mention {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly topic: Topic;
  /** Whom it is about, as the person calls them; empty is the person themself. */
  readonly person: string;
}

/** What the camera guessed of one turn. */
export interface SeenTurn {
  readonly at: number;
  readonly emotion: Emotion;
}

export interface InsightRows {
  /** Of the span and the six days before it, in any order. */
  readonly records: readonly ExerciseRecord[];
  /** Check-ins in all, whenever. */
  readonly checkInsEver: number;
  readonly mentions: readonly Mention[];
  /** Null: not kept. */
  readonly seen: readonly SeenTurn[] | null;
}

/** When a record was made: as the store orders them. */
export const madeAt = ({ endedAt, startedAt }: ExerciseRecord): number => endedAt ?? startedAt;
