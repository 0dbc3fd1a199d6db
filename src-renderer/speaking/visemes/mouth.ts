import { appendFrame, type MouthTrack } from '../mouth-track.ts';
import { CLASSES, FIRST_VOWEL, OPENNESS, PP, SIL } from './classes.ts';
import { appendRow, createRows } from './rows.ts';

/** Weights aa, ih, ou, ee, oh that each class leans to, in the order of `PHONE_CLASSES`. */
const SHAPES: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0.2, 0.05, 0.1, 0],
  [0.1, 0.1, 0, 0.2, 0],
  [0.05, 0.2, 0, 0.2, 0],
  [0.1, 0.1, 0, 0.15, 0.05],
  [0, 0.15, 0.35, 0, 0.1],
  [0, 0.35, 0, 0.15, 0],
  [0.05, 0, 0.3, 0.05, 0.2],
  [1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 1, 0, 0, 0],
  [0, 0, 0, 0, 1],
  [0, 0, 1, 0, 0],
];

/**
 * Weight of neighbouring frames on a frame's vowel, falling by this a frame, as far as `REACH`;
 * less where only the past is known, which would hold the mouth back.
 */
const NEARNESS = 0.72;
const NEARNESS_LIVE = 0.4;
const REACH = 4;
/** A frame's vowels count by their shares to this power: one that is undecided is no third vowel. */
const DECIDED = 2;
/** Lips are shaped by the vowels around them; a consonant's own shape shows where there are none. */
const CONSONANT = 0.25;
/** Shares of silence and of met lips at which the mouth shuts, and below which it may open again. */
const SHUTS = 0.5;
const OPENS = 0.44;
/** Met lips stay so this long, frames: shorter is lost between two pictures. */
const HELD = 1;
/** How wide a shut mouth may stand, and an open one must. */
const SHUT_WIDTH = 0.03;
const OPEN_WIDTH = 0.13;
const ATTACK = 0.9;
const RELEASE = 0.65;
/** Lips need some 20 ms from wide open to shut: the most a mouth moves in one frame. */
const SWIFTEST = 0.5;
/** Sound whose loudest frames are fainter than this is no speech to a mouth. */
const NOTHING_DB = -62;
const SOMETHING_DB = -54;
/** The jaw opens by loudness, from this far under the loudest frames of late. */
const HUSHED_DB = -20;
const JAW = 0.18;
const PEAK_DECAY_DB = 0.06;

export interface MouthShaper {
  /**
   * Appends frames to the track, up to those that `ahead` frames follow (all when finished).
   * `shares` holds `frames` rows of `CLASSES`, `levels` as many decibels.
   */
  advance(shares: Float32Array, levels: Float32Array, frames: number, isFinished: boolean): void;
}

/**
 * Turns shares of classes into a mouth: the winner and its runner-up by what surrounds them, open as
 * far as the classes ask and the voice is loud, quick to open and slower to close; and shut, after
 * all smoothing, where nothing sounds or lips meet.
 */
export function createMouthShaper(track: MouthTrack, ahead: number): MouthShaper {
  const nearness = ahead > 0 ? NEARNESS : NEARNESS_LIVE;
  /** What each frame leans to by itself, five numbers a frame. */
  const alone = createRows(5);
  const gathered = new Float32Array(5);
  /** Shares of the five weights. */
  const leaning = new Float32Array(5);
  let width = 0;
  let stands = 0;
  let held = 0;
  let isShut = true;
  let peak = -100;

  function shape(shares: Float32Array, levels: Float32Array, frame: number, last: number): void {
    const at = appendFrame(track);
    const level = levels[frame] as number;
    peak = Math.max(level, peak - PEAK_DECAY_DB);
    track.data[at + 5] = Math.min(1, Math.max(0, (level + 50) / 42));

    const row = frame * CLASSES;
    const together = togetherAt(shares, frame);
    let aim = 0;
    for (let c = 0; c < CLASSES; c += 1) {
      aim += (shares[row + c] as number) * (OPENNESS[c] as number);
    }
    aim *= 1 - JAW * ramp(0, 1, (level - peak) / HUSHED_DB);
    width += (aim - width) * (aim > width ? ATTACK : RELEASE);

    if (held > 0) held -= 1;
    if (together > SHUTS) {
      if (!isShut) held = HELD;
      isShut = true;
    } else if (together < OPENS && held === 0) isShut = false;

    const most = lean(frame, last);
    let wanted = isShut ? Math.min(width, SHUT_WIDTH) : Math.max(width, OPEN_WIDTH / most);
    if (isShut && (shares[row + SIL] as number) > 0.5) wanted = 0;
    for (let next = 1; next <= ahead && frame + next <= last; next += 1) {
      // Lips that meet soon are on their way.
      if (togetherAt(shares, frame + next) > SHUTS) {
        wanted = Math.min(wanted, SHUT_WIDTH + SWIFTEST * next);
      }
    }
    wanted *= ramp(NOTHING_DB, SOMETHING_DB, peak);
    stands = Math.min(stands + SWIFTEST, Math.max(stands - SWIFTEST, wanted, 0));
    for (let k = 0; k < 5; k += 1) {
      track.data[at + k] = Math.min(1, stands * (leaning[k] as number));
    }
  }

  /** What the next frame leans to by itself. */
  function leanAlone(shares: Float32Array): void {
    const row = alone.count * CLASSES;
    const at = appendRow(alone);
    let vowels = 0;
    let decided = 0;
    for (let c = FIRST_VOWEL; c < CLASSES; c += 1) {
      const share = shares[row + c] as number;
      vowels += share;
      decided += share ** DECIDED;
    }
    const scale = decided > 0 ? vowels / decided : 0;
    for (let c = PP + 1; c < CLASSES; c += 1) {
      const share = shares[row + c] as number;
      const pull = c < FIRST_VOWEL ? share * CONSONANT : share ** DECIDED * scale;
      const shapeOf = SHAPES[c] as (typeof SHAPES)[number];
      for (let k = 0; k < 5; k += 1) {
        alone.data[at + k] = (alone.data[at + k] as number) + pull * (shapeOf[k] as number);
      }
    }
  }

  /** Shares of the five weights at a frame, adding up to 1; returns the largest. */
  function lean(frame: number, last: number): number {
    gathered.fill(0);
    const from = Math.max(0, frame - REACH);
    const to = Math.min(last, frame + Math.min(REACH, ahead));
    for (let near = from; near <= to; near += 1) {
      const weight = nearness ** Math.abs(near - frame);
      for (let k = 0; k < 5; k += 1) {
        gathered[k] = (gathered[k] as number) + weight * (alone.data[near * 5 + k] as number);
      }
    }
    let sum = 0;
    for (let k = 0; k < 5; k += 1) sum += (gathered[k] as number) ** 2;
    // Nothing to go by: the mouth closes in the shape it has.
    if (sum > 1e-4) {
      for (let k = 0; k < 5; k += 1) leaning[k] = (gathered[k] as number) ** 2 / sum;
    }
    return Math.max(0.2, ...leaning);
  }

  return {
    advance(shares, levels, frames, isFinished) {
      const ready = isFinished ? frames : frames - ahead;
      while (alone.count < frames) leanAlone(shares);
      while (track.length < ready) shape(shares, levels, track.length, frames - 1);
    },
  };
}

function togetherAt(shares: Float32Array, frame: number): number {
  const row = frame * CLASSES;
  return (shares[row + SIL] as number) + (shares[row + PP] as number);
}

function ramp(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
