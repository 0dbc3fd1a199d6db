import type { Phase } from '../../../src-preload/contract/words.ts';
import { between, createRandom } from '../random.ts';
import { createFollow, follow } from './follow.ts';

/** What a body at rest does by itself. */
export interface Sway {
  /** -1 out, 1 in. */
  breath: number;
  /** 0..1, how much the breath is led from outside: it is deeper then, and the rest of the body stiller. */
  led: number;
  /** -1..1, on which leg the weight is: 1 is the left. */
  weight: number;
  /** Slow drift of the head, radians. */
  headPitch: number;
  headYaw: number;
  headRoll: number;
  /** -1..1 each, slow and uneven; small life for arms and hands. */
  left: number;
  right: number;
  /** `breath` as in the pose. */
  update(delta: number, phase: Phase, breath: number | null): void;
}

/** A calm adult breathes about 14 times a minute; who speaks breathes quicker and shallower. */
const BREATH_S: Readonly<Record<Phase, number>> = {
  idle: 4.6,
  hearing: 4.3,
  thinking: 4.6,
  speaking: 3.8,
};
/** Breathing in is quicker than out. */
const SKEW = 0.35;
const SHIFT_EVERY_S: Readonly<Record<Phase, readonly [number, number]>> = {
  idle: [6, 14],
  hearing: [10, 20],
  thinking: [7, 13],
  speaking: [5, 11],
};
const SHIFT_S = 0.75;
/** Into a led breath, and out of it. */
const LED_S = 0.5;

/** Breath, weight that goes from one leg to the other, and a little drift. The same seed sways the same way. */
export function createSway(seed: number): Sway {
  const random = createRandom(seed);
  const starts = Array.from({ length: 8 }, () => random() * Math.PI * 2);
  const shift = createFollow();
  const led = createFollow();
  let ledBreath = 0;
  let clock = 0;
  let breathing = random() * Math.PI * 2;
  let period = BREATH_S.idle;
  let side = random() < 0.5 ? -1 : 1;
  let shiftTo = 0;
  let untilShift = between(random, 1, 4);

  const wave = (seconds: number, start: number): number =>
    Math.sin((clock / seconds) * Math.PI * 2 + (starts[start] as number));

  const sway: Sway = {
    breath: 0,
    led: 0,
    weight: 0,
    headPitch: 0,
    headYaw: 0,
    headRoll: 0,
    left: 0,
    right: 0,
    update(delta, phase, breath) {
      clock += delta;
      period += (BREATH_S[phase] - period) * Math.min(1, delta / 3);
      breathing = (breathing + (delta / period) * Math.PI * 2) % (Math.PI * 2);
      const own = Math.sin(breathing + SKEW * Math.sin(breathing));
      if (breath !== null) ledBreath = 2 * breath - 1;
      sway.led = Math.max(0, follow(led, breath === null ? 0 : 1, LED_S, delta));
      sway.breath = own + (ledBreath - own) * sway.led;
      untilShift -= delta;
      if (untilShift <= 0) {
        // Mostly to the other leg, now and then only a little, and hardly ever evenly.
        if (random() < 0.75) side = -side;
        shiftTo = side * between(random, 0.3, 1);
        untilShift += between(random, ...SHIFT_EVERY_S[phase]);
      }
      sway.weight = (follow(shift, shiftTo, SHIFT_S, delta) + 0.08 * wave(5.3, 0)) * (1 - sway.led);
      sway.headYaw = 0.02 * wave(7.3, 1) + 0.01 * wave(3.1, 2);
      sway.headRoll = 0.014 * wave(9.1, 3) + 0.006 * wave(4.7, 4);
      sway.headPitch = 0.009 * wave(5.9, 5) + 0.006 * sway.breath;
      sway.left = 0.7 * wave(6.7, 6) + 0.3 * wave(2.9, 1);
      sway.right = 0.7 * wave(8.3, 7) + 0.3 * wave(3.7, 2);
    },
  };
  return sway;
}
