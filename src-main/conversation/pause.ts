import type {
  Emotion,
  EndOfTurn,
  FaceHint,
  HeardUpTo,
  PauseFacts,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Turn } from './turn.ts';
import type { Transcript } from './utterance.ts';

/** What came with the silence. */
interface Before {
  readonly facts: PauseFacts;
  readonly voice: VoiceMetrics;
  readonly emotion: Emotion | null;
  readonly seen: FaceHint | null;
  /** Spoken over a reply that is held and not yet interrupted. */
  readonly over: HeardUpTo | null;
}

/** A silence within an utterance, or at its end. */
export interface Pause extends Before {
  readonly lastSoundAt: number;
  readonly heard: Promise<Transcript>;
  words: Transcript | null;
  /** Null while it is not known whether what was spoken over a reply is a turn. */
  draft: Turn | null;
  decision: EndOfTurn | null;
  /** When the silence had lasted; null while it has not. */
  overAt: number | null;
}

/** Nothing of it is decided yet. */
export function beginPause(before: Before, heard: Promise<Transcript>, now: number): Pause {
  return {
    ...before,
    lastSoundAt: now - before.facts.silenceMs,
    heard,
    words: null,
    draft: null,
    decision: null,
    overAt: null,
  };
}
