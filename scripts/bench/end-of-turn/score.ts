/** How often a way of ending turns cuts somebody off, and how long it lets somebody wait who is done. */
import {
  type EndOfTurnInput,
  endOfTurn,
  momentOf,
} from '../../../src-main/conversation/end-of-turn.ts';
import type { PauseFacts } from '../../../src-preload/contract/words.ts';
import type { LabelledPause } from './pauses.ts';

/** From the pause being noticed to its words being there: a recogniser at a fixed delay, milliseconds. */
const TRANSCRIPT_MS = 300;
/** Speech that goes on is noticed this long after it began (two frames of the detector), milliseconds. */
const RESUMED_MS = 64;

export interface MeasuredPause extends LabelledPause {
  readonly facts: PauseFacts;
}

/** The silence, from the last sound, after which the turn is taken to be over; milliseconds. */
export type Way = (pause: MeasuredPause) => number;

export interface Score {
  /** Share of unfinished pauses in which the turn was ended, 0..1. */
  readonly cutOff: number;
  /** Over finished pauses, milliseconds. */
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly finished: number;
  readonly unfinished: number;
}

export const fixed =
  (silenceMs: number): Way =>
  () =>
    silenceMs;

export interface DecidedOptions {
  readonly patience?: EndOfTurnInput['patience'];
  readonly usualPauseMs?: number | null;
  /** What the decision may know. */
  readonly knows?: 'all' | 'words' | 'voice';
}

/** The app's own decision, taken at the first moment at which the silence is as long as the wait known then. */
export function decided(options: DecidedOptions = {}): Way {
  const { patience = 'natural', usualPauseMs = null, knows = 'all' } = options;
  return ({ facts, heard, language, she }) => {
    const weigh = (words: string | null, silenceMs: number): number =>
      endOfTurn({
        words,
        language,
        pause: { ...(knows === 'words' ? voiceless(facts) : facts), silenceMs },
        usualPauseMs,
        patience,
        moment: momentOf(she, language),
      }).waitMs;
    const wordsMs = facts.silenceMs + TRANSCRIPT_MS;
    const before = Math.max(facts.silenceMs, weigh(null, facts.silenceMs));
    if (knows === 'voice' || before <= wordsMs) return before;
    return Math.max(wordsMs, weigh(heard, wordsMs));
  };
}

/** From the words to the first sound of the answer, with the vendors' delays of the bench `turn`, milliseconds. */
const ANSWER_MS = 850;

/**
 * When the turn counts, and its answer sounds: whoever goes on before is not cut off. Answers to what sounds
 * unfinished begin in time for the end of the wait.
 */
export function counted(options: DecidedOptions = {}): Way {
  const over = decided(options);
  return (pause) => Math.max(over(pause), pause.facts.silenceMs + TRANSCRIPT_MS + ANSWER_MS);
}

function voiceless(facts: PauseFacts): PauseFacts {
  return { ...facts, finalPitch: null, pitchSlope: null, finalLoudness: null, finalVoicedMs: 0 };
}

export function score(pauses: readonly MeasuredPause[], way: Way): Score {
  const delays: number[] = [];
  let unfinished = 0;
  let cut = 0;
  for (const pause of pauses) {
    const endMs = way(pause);
    if (pause.pauseMs === null) {
      delays.push(endMs);
      continue;
    }
    unfinished += 1;
    if (endMs < pause.pauseMs + RESUMED_MS) cut += 1;
  }
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.ceil(share * delays.length) - 1] ?? 0;
  return {
    cutOff: unfinished === 0 ? 0 : cut / unfinished,
    medianMs: at(0.5),
    p90Ms: at(0.9),
    finished: delays.length,
    unfinished,
  };
}
