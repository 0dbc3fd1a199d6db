import type { PauseFacts, VoiceMetrics } from '../../src-preload/contract/words.ts';
import { FRAME_MS, FRAME_SAMPLES } from './frames.ts';
import { createHistogram } from './histogram.ts';
import { decibelScale, toDecibels } from './loudness.ts';
import { createPitchTrack, HOP_MS, HOPS_PER_FRAME, hertzOf, SEMITONES } from './pitch.ts';
import { createSyllables } from './syllables.ts';

/** Parts of the end that are compared with the rest. */
const FINAL_PITCH_MS = 128;
const SLOPE_MS = 300;
const FINAL_LOUDNESS_MS = 200;
/** The end is voiced if the last pitch is no further back than this. */
const END_MS = 250;
/** A gap in the pitch that does not break a stretch of voice: a hop lost to noise. */
const BREAK_HOPS = 2;
/** Hops kept for looking at the end: one second. */
const RECENT = 64;
/** Silence inside an utterance that counts as a pause. */
const PAUSE_MS = 250;
/** Speech that is measured at all: below this a rate says nothing. */
const LEAST_RATE_MS = 500;

export interface Prosody {
  begin(): void;
  /**
   * A frame of an utterance (none of a pause's). `speech`: it is speech, not a gap. `levels`: loudness
   * of its blocks in the voice's bands, dB.
   */
  frame(samples: Float32Array, speech: boolean, levels: Float32Array): void;
  /** Speech goes on after a silence of this long. */
  resumed(silenceMs: number): void;
  /** The voice at the pause that begins now; `silenceMs` and `spokenMs` are measured elsewhere. */
  pause(silenceMs: number, spokenMs: number): PauseFacts;
  metrics(spokenMs: number): VoiceMetrics;
}

/** How an utterance sounds, measured as it comes in. */
export function createProsody(): Prosody {
  const track = createPitchTrack();
  const syllables = createSyllables();
  const pitches = createHistogram(0, SEMITONES, 0.25);
  const loudnesses = createHistogram(-90, 0, 0.5);
  const hops = new Float32Array(HOPS_PER_FRAME);
  /** Pitch and loudness of the newest hops, newest at `at`. */
  const recentPitch = new Float32Array(RECENT).fill(Number.NaN);
  const recentDb = new Float32Array(RECENT).fill(Number.NaN);
  let at = 0;
  let speechFrames = 0;
  let sincePause = 0;
  let energy = 0;
  let pauses = 0;
  let stretch = 0;
  let gap = BREAK_HOPS;

  /** Newest first: `visit(index, hops back)` until it says stop. */
  function lookBack(visit: (index: number, back: number) => boolean): void {
    for (let back = 0; back < RECENT; back += 1) {
      if (!visit((at - back + RECENT) % RECENT, back)) return;
    }
  }

  /** Pitches of the last `ms` of voice, newest first, each with its hops back from the last one. */
  function finalPitches(
    ms: number,
    silenceMs: number,
  ): { readonly back: number; readonly pitch: number }[] {
    const found: { back: number; pitch: number }[] = [];
    let last = -1;
    lookBack((index, back) => {
      const pitch = recentPitch[index] as number;
      if (Number.isNaN(pitch)) return last < 0 ? back * HOP_MS <= silenceMs + END_MS : inside(back);
      if (last < 0) last = back;
      if (!inside(back)) return false;
      found.push({ back: back - last, pitch });
      return true;
    });
    function inside(back: number): boolean {
      return (back - last) * HOP_MS < ms;
    }
    return found;
  }

  function finalLoudness(): number | null {
    const middle = loudnesses.quantile(0.5);
    if (middle === null) return null;
    let sum = 0;
    let count = 0;
    lookBack((index) => {
      if (Number.isNaN(recentPitch[index] as number)) return true;
      sum += recentDb[index] as number;
      count += 1;
      return count * HOP_MS < FINAL_LOUDNESS_MS;
    });
    return count === 0 ? null : sum / count - middle;
  }

  function hop(pitch: number, db: number): void {
    at = (at + 1) % RECENT;
    recentPitch[at] = pitch;
    recentDb[at] = db;
    if (Number.isNaN(pitch)) {
      gap += 1;
      return;
    }
    loudnesses.add(db);
    pitches.add(pitch);
    stretch = gap < BREAK_HOPS ? stretch + gap + 1 : 1;
    gap = 0;
  }

  return {
    begin() {
      syllables.clear();
      pitches.clear();
      loudnesses.clear();
      recentPitch.fill(Number.NaN);
      recentDb.fill(Number.NaN);
      speechFrames = 0;
      sincePause = 0;
      energy = 0;
      pauses = 0;
      stretch = 0;
      gap = BREAK_HOPS;
    },
    frame(samples, speech, levels) {
      track.frame(samples, speech, hops);
      let voiced = false;
      const length = FRAME_SAMPLES / HOPS_PER_FRAME;
      for (let i = 0; i < HOPS_PER_FRAME; i += 1) {
        const square = meanSquare(samples, i * length, length);
        if (speech) energy += square / HOPS_PER_FRAME;
        const pitch = hops[i] as number;
        if (!Number.isNaN(pitch)) voiced = true;
        hop(pitch, toDecibels(square));
      }
      for (const level of levels) syllables.push(level, voiced);
      if (!speech) return;
      speechFrames += 1;
      sincePause += 1;
    },
    resumed(silenceMs) {
      if (silenceMs > PAUSE_MS) pauses += 1;
      sincePause = 0;
    },
    pause(silenceMs, spokenMs) {
      const middle = pitches.quantile(0.5);
      const end = median(finalPitches(FINAL_PITCH_MS, silenceMs).map(({ pitch }) => pitch));
      return {
        silenceMs,
        spokenMs,
        sinceLastPauseMs: sincePause * FRAME_MS,
        finalPitch: end === null || middle === null ? null : end - middle,
        pitchSlope: movement(finalPitches(SLOPE_MS, silenceMs)),
        finalLoudness: finalLoudness(),
        finalVoicedMs: stretch * HOP_MS,
      };
    },
    metrics(spokenMs) {
      const speechMs = speechFrames * FRAME_MS;
      const middle = pitches.quantile(0.5);
      const low = pitches.quantile(0.1);
      const high = pitches.quantile(0.9);
      return {
        durationMs: spokenMs,
        speechRatio: spokenMs <= 0 ? 0 : Math.min(1, speechMs / spokenMs),
        loudness: speechFrames === 0 ? 0 : decibelScale(energy / speechFrames),
        pauses,
        rate: speechMs < LEAST_RATE_MS ? null : (syllables.count() / speechMs) * 1000,
        pitchHz: middle === null ? null : hertzOf(middle),
        pitchRange: low === null || high === null ? null : high - low,
      };
    },
  };
}

function meanSquare(samples: Float32Array, from: number, length: number): number {
  let sum = 0;
  for (let i = from; i < from + length; i += 1) sum += (samples[i] as number) ** 2;
  return sum / length;
}

function median(values: number[]): number | null {
  values.sort((a, b) => a - b);
  return values[values.length >> 1] ?? null;
}

/**
 * Semitones from the first to the last of the given pitches, along the line whose slope is the median
 * of all pairs' slopes (Theil and Sen): a single octave slip does not tilt it.
 */
function movement(points: { readonly back: number; readonly pitch: number }[]): number | null {
  const slopes: number[] = [];
  for (const [i, later] of points.entries()) {
    for (const earlier of points.slice(i + 1)) {
      slopes.push((later.pitch - earlier.pitch) / (earlier.back - later.back));
    }
  }
  const slope = median(slopes);
  return slope === null ? null : slope * (points.at(-1)?.back ?? 0);
}
