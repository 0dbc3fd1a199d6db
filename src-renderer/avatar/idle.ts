import { approach } from './approach.ts';
import { between, createRandom } from './random.ts';

/** What a body does by itself. Angles are radians. */
export interface IdleMotion {
  /** -1..1, one breath. */
  breath: number;
  headPitch: number;
  headYaw: number;
  headRoll: number;
  /** 0 open, 1 shut. */
  blink: number;
}

export interface Idle {
  readonly motion: IdleMotion;
  /** `delta` in seconds; `stillness` 0..1 quietens the sway; `micLevel` is what a nod answers to. */
  update(delta: number, stillness: number, micLevel: number): void;
}

/** A calm adult breathes about 14 times a minute. */
const BREATH_S = 4.3;
/** People in conversation blink about 15 to 20 times a minute, unevenly. */
const BLINK_EVERY_S = [1.8, 6] as const;
const DOUBLE_BLINK = 0.12;
/** A lid falls faster than it rises. */
const CLOSING_S = 0.075;
const SHUT_S = 0.03;
const OPENING_S = 0.15;
const NOD_S = 0.75;
const NOD_RADIANS = 0.055;
/** Speech this long, then a pause this long, invites a nod; not more often than this. */
const NOD_AFTER_SPEECH_S = 1.4;
const NOD_AFTER_PAUSE_S = 0.3;
const NOD_APART_S = 4.5;

/** Breath, blinks, a little sway, and a nod where the person pauses. The same seed moves the same way. */
export function createIdle(seed: number): Idle {
  const random = createRandom(seed);
  const phases = Array.from({ length: 6 }, () => random() * Math.PI * 2);
  const motion: IdleMotion = { breath: 0, headPitch: 0, headYaw: 0, headRoll: 0, blink: 0 };
  let clock = 0;
  let untilBlink = between(random, ...BLINK_EVERY_S);
  /** Seconds into the running blink; negative when none runs. */
  let blinking = -1;
  let spoken = 0;
  let paused = 0;
  let nodding = -1;
  let sinceNod = NOD_APART_S;
  let sway = 1;

  function wave(period: number, phase: number): number {
    return Math.sin((clock / period) * Math.PI * 2 + (phases[phase] as number));
  }

  function blink(delta: number): void {
    if (blinking < 0) {
      untilBlink -= delta;
      if (untilBlink > 0) return;
      blinking = 0;
      const again = random() < DOUBLE_BLINK;
      untilBlink = again ? 0.12 : between(random, ...BLINK_EVERY_S);
    } else {
      blinking += delta;
    }
    motion.blink = lidAt(blinking);
    if (blinking >= CLOSING_S + SHUT_S + OPENING_S) blinking = -1;
  }

  function nod(delta: number, micLevel: number): number {
    sinceNod += delta;
    if (micLevel > 0.25) {
      spoken += delta;
      paused = 0;
    } else {
      paused += delta;
      if (paused > NOD_AFTER_PAUSE_S && spoken > NOD_AFTER_SPEECH_S && sinceNod > NOD_APART_S) {
        nodding = 0;
        sinceNod = 0;
      }
      if (paused > NOD_AFTER_PAUSE_S) spoken = 0;
    }
    if (nodding < 0) return 0;
    nodding += delta;
    if (nodding >= NOD_S) {
      nodding = -1;
      return 0;
    }
    const t = nodding / NOD_S;
    // Down quickly, up slowly.
    return Math.sin(Math.PI * t ** 0.7) * NOD_RADIANS;
  }

  return {
    motion,
    update(delta, stillness, micLevel) {
      clock += delta;
      sway = approach(sway, 1 - stillness, 0.5, delta);
      motion.breath = wave(BREATH_S, 0);
      motion.headYaw = sway * (0.022 * wave(7.3, 1) + 0.012 * wave(3.1, 2));
      motion.headRoll = sway * (0.016 * wave(9.1, 3) + 0.006 * wave(4.7, 4));
      motion.headPitch =
        sway * 0.01 * wave(5.9, 5) + 0.006 * motion.breath + nod(delta, micLevel) * sway;
      blink(delta);
    },
  };
}

function lidAt(seconds: number): number {
  if (seconds < CLOSING_S) return smooth(seconds / CLOSING_S);
  if (seconds < CLOSING_S + SHUT_S) return 1;
  return Math.max(0, 1 - smooth(Math.min(1, (seconds - CLOSING_S - SHUT_S) / OPENING_S)));
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
