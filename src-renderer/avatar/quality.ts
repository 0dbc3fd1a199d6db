import { MathUtils } from 'three';

/** What a picture costs, from the best to the cheapest. */
export interface Level {
  /** The dark line round every part: a second drawing of it. */
  readonly outlines: boolean;
  /** Samples a pixel for smooth edges; 0 is one. */
  readonly samples: 0 | 2 | 4;
  /** Most pixels drawn for one of the page's. */
  readonly pixelRatio: number;
  /** Shortest time between pictures while speaking and otherwise, milliseconds. */
  readonly talkingMs: number;
  readonly idleMs: number;
}

/** A little under 1000 / 60: at this interval screens of 60 to 240 Hz all draw 60 times a second or more. */
const SMOOTH_MS = 1000 / 90;
const IDLE_MS = 1000 / 30;

export const LEVELS: readonly Level[] = [
  { outlines: true, samples: 4, pixelRatio: 2, talkingMs: SMOOTH_MS, idleMs: IDLE_MS },
  { outlines: true, samples: 4, pixelRatio: 1.5, talkingMs: SMOOTH_MS, idleMs: IDLE_MS },
  { outlines: true, samples: 2, pixelRatio: 1, talkingMs: SMOOTH_MS, idleMs: IDLE_MS },
  { outlines: false, samples: 2, pixelRatio: 1, talkingMs: SMOOTH_MS, idleMs: IDLE_MS },
  { outlines: false, samples: 0, pixelRatio: 1, talkingMs: 1000 / 30, idleMs: 1000 / 20 },
  // For a processor that draws by itself and needs its time for hearing.
  { outlines: false, samples: 0, pixelRatio: 0.75, talkingMs: 1000 / 15, idleMs: 1000 / 10 },
];
export const LOWEST_LEVEL = LEVELS.length - 1;
/** What `low` means where there is a graphics card. */
export const LOW_LEVEL = LEVELS.length - 2;

/** The level's own numbers; the nearest one's where there is none such. */
export function levelAt(level: number): Level {
  return LEVELS[MathUtils.clamp(level, 0, LOWEST_LEVEL)] as Level;
}

/** What the newest pictures were like at the present level. */
export interface FrameHistory {
  /** Pictures measured since the last judgement, and how many of them came late. */
  readonly frames: number;
  readonly late: number;
  /** Time those pictures took, milliseconds. */
  readonly ms: number;
  /** How long no change was needed, milliseconds. */
  readonly calmMs: number;
  /** How long all must be well before a better level is tried, milliseconds. */
  readonly patienceMs: number;
}

/** Pictures that make a judgement: less than a second of talk. Where they are slow, fewer do. */
export const JUDGED_FRAMES = 45;
const FEWEST_FRAMES = 6;
const JUDGED_MS = 1500;
const TOO_MANY_LATE = 0.5;
const FEW_LATE = 0.08;
export const FIRST_PATIENCE_MS = 20_000;
const LONGEST_PATIENCE_MS = 20 * 60_000;

/**
 * The level for the next pictures: one cheaper as soon as half of them come late, one better after long
 * calm, else the same. Between the two lies a wide band in which nothing changes.
 */
export function nextLevel(history: FrameHistory, level: number): number {
  const { frames, late, calmMs, patienceMs } = history;
  if (!isJudged(history)) return level;
  if (late > frames * TOO_MANY_LATE) return Math.min(LOWEST_LEVEL, level + 1);
  if (late <= frames * FEW_LATE && calmMs >= patienceMs) return Math.max(0, level - 1);
  return level;
}

function isJudged({ frames, ms }: FrameHistory): boolean {
  return frames >= JUDGED_FRAMES || (frames >= FEWEST_FRAMES && ms >= JUDGED_MS);
}

/** A picture is late from this many times its interval on. */
const LATE = 1.5;
/** No screen is asked for more than this, milliseconds. */
const SCREEN_MS = 1000 / 60;
/** Longer than this is a page that was hidden or a machine that slept. */
const ASLEEP_MS = 1500;

/** Follows the time that pictures take. Allocates nothing. */
export interface QualityKeeper {
  readonly level: number;
  /** One more picture `elapsedMs` after the last, where `wantedMs` were wanted; true when the level changed. */
  note(elapsedMs: number, wantedMs: number): boolean;
  /** Forgets the newest pictures: something else made them late. */
  forget(): void;
}

export function createQualityKeeper(first: number): QualityKeeper {
  const history = { frames: 0, late: 0, ms: 0, calmMs: 0, patienceMs: FIRST_PATIENCE_MS };
  let level = first;
  let raised = false;

  function forget(): void {
    history.frames = 0;
    history.late = 0;
    history.ms = 0;
  }

  return {
    get level() {
      return level;
    },
    note(elapsedMs, wantedMs) {
      if (elapsedMs > ASLEEP_MS) return false;
      history.frames += 1;
      history.ms += elapsedMs;
      history.calmMs += elapsedMs;
      if (elapsedMs > LATE * Math.max(wantedMs, SCREEN_MS)) history.late += 1;
      if (!isJudged(history)) return false;
      const next = nextLevel(history, level);
      forget();
      if (next === level) return false;
      // A better level that did not last is not tried again soon.
      if (next > level && raised) {
        history.patienceMs = Math.min(LONGEST_PATIENCE_MS, history.patienceMs * 2);
      }
      raised = next < level;
      history.calmMs = 0;
      level = next;
      return true;
    },
    forget,
  };
}
