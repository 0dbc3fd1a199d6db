import type {
  Emotion,
  EndOfTurn,
  FaceHint,
  HeardUpTo,
  Language,
  TurnEnding,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { EndOfTurnInput } from './end-of-turn.ts';
import type { Turn } from './turn.ts';
import type { Transcript } from './utterance.ts';

/** How an utterance became a turn. */
export interface Acceptance {
  readonly utterance: string;
  readonly lastSoundAt: number;
  /** When it was taken to be over; the turn may have counted later. */
  readonly overAt: number;
  readonly decision: EndOfTurn | null;
  readonly ending: TurnEnding;
  /** Replies that were begun in its pauses and thrown away. */
  readonly discarded: number;
}

/** What listening asks of the conversation around it. */
export interface Listener {
  /** Whether this turn is what is being said or thought of now. */
  isRunning(turnId: string): boolean;
  /** The person is heard: what runs is interrupted. */
  personSpeaks(heard: HeardUpTo | null): void;
  /** It was nothing. */
  letPass(utterance: string, why: 'back-channel' | 'nothing-heard'): void;
  draft(spoken: {
    readonly heard: Promise<Transcript>;
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    readonly seen: FaceHint | null;
    readonly since: number;
  }): Turn;
  /** How it looks while nothing counts yet: still listening, already thinking, or nothing going on. */
  seems(phase: 'hearing' | 'thinking' | 'idle'): void;
  /** The draft counts. */
  accept(draft: Turn, acceptance: Acceptance): void;
  /** Speech went on although its utterance is a turn already. */
  wentOn(utterance: string): void;
  moment(): EndOfTurnInput['moment'];
  /** Of the words heard last. */
  language(): Language;
  /** Usual time from the beginning of a reply to its first sound. */
  usualFirstSoundMs(): number;
}
