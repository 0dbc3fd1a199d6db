import { BLOCK_MS, FRAME_MS } from './frames.ts';

/** A sound that breaks off for no longer than this goes on. */
const BREAK_MS = 60;
/** Energy before the first voiced frame that belongs to it: a consonant, not the chair. */
const LEAD_MS = 160;
/** Energy after the last voiced frame that belongs to it: a final "s", not the fan and not the room's tail. */
const TRAIL_MS = 160;
const TRAIL_DB = 25;
/** The model goes on this long after a voice too soft to stand out. */
const LAG_MS = 96;

interface SoundingFrame {
  readonly endMs: number;
  readonly sounding: Uint8Array;
  readonly levels: Float32Array;
}

export interface SoundEdges {
  /** Every frame, in order. */
  follow(frame: SoundingFrame): void;
  /** Something may begin: the next voiced frame is its first. */
  begin(): void;
  /** The frame just followed is voiced. */
  voiced(): void;
  /** The frame just followed still sounds, unbroken since one that was voiced. */
  trails(): boolean;
  lastSoundAt(): number;
  /** From the first to the last sound. */
  spokenMs(): number;
  silenceMs(): number;
  /** Silence between the newest sound and the one before it. */
  gapMs(): number;
  framesSinceStart(): number;
}

/** First and last sound of speech, to a block: the model says which frame, energy says where in it. */
export function createSoundEdges(): SoundEdges {
  let now = 0;
  /** The stretch of energy that is under way or was last. */
  let runFrom = 0;
  let runTo = Number.NEGATIVE_INFINITY;
  let first: number | null = null;
  let last = 0;
  let lastVoicedFrame = 0;
  let voicedDb = Number.NEGATIVE_INFINITY;
  let frameDb = Number.NEGATIVE_INFINITY;
  let gap = 0;

  const trails = (): boolean =>
    first !== null &&
    runFrom <= last &&
    runTo > now - FRAME_MS &&
    runTo - lastVoicedFrame <= TRAIL_MS &&
    frameDb > voicedDb - TRAIL_DB;

  return {
    follow({ endMs, sounding, levels }) {
      now = endMs;
      frameDb = Math.max(...levels);
      for (let i = 0; i < sounding.length; i += 1) {
        if (sounding[i] === 0) continue;
        const to = endMs - (sounding.length - 1 - i) * BLOCK_MS;
        if (to - BLOCK_MS - runTo > BREAK_MS) runFrom = to - BLOCK_MS;
        runTo = to;
      }
      if (trails()) last = Math.max(last, runTo);
    },
    begin() {
      first = null;
    },
    voiced() {
      const from = now - FRAME_MS;
      const start = runTo >= from ? Math.max(runFrom, from - LEAD_MS) : from;
      if (first === null) {
        first = start;
        last = start;
        voicedDb = frameDb;
      }
      gap = Math.max(0, start - last);
      lastVoicedFrame = now;
      voicedDb += 0.2 * (frameDb - voicedDb);
      last = Math.max(last, runTo >= start ? runTo : 0, now - LAG_MS);
    },
    trails,
    lastSoundAt: () => last,
    spokenMs: () => (first === null ? 0 : last - first),
    silenceMs: () => Math.max(0, now - last),
    gapMs: () => gap,
    framesSinceStart: () => (first === null ? 0 : Math.ceil((now - first) / FRAME_MS)),
  };
}
