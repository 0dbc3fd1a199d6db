import { between, createRandom } from '../random.ts';
import type { Cadence } from './cadence.ts';

export interface Nods {
  /** How far the head is down by nods, radians. */
  pitch: number;
  /** Which way it leans by them, radians. */
  roll: number;
  /** Nods to the person where `hearing`, stresses her own words where `speaking`. */
  update(delta: number, hearing: Cadence | null, speaking: Cadence | null): void;
}

/** Speech at least this long is worth a nod. */
const AFTER_SPEECH_S = 0.9;
const CHANCE = 0.72;
/** Two nods never come closer than this, and never at an even distance. */
const APART_S = [3, 8] as const;
const DELAY_S = [0.02, 0.3] as const;
const NOD_S = [0.6, 0.9] as const;
const NOD_RADIANS = [0.045, 0.085] as const;
const DOUBLE = 0.35;
const SECOND_SHARE = 0.55;
/** Her own stresses are smaller, quicker and not on every one. */
const BEAT_CHANCE = 0.6;
const BEAT_APART_S = [0.45, 1.5] as const;
const BEAT_S = 0.42;
const BEAT_RADIANS = 0.042;

/** Nods where the person pauses, and small ones at what she herself stresses. The same seed nods the same way. */
export function createNods(seed: number): Nods {
  const random = createRandom(seed);
  let untilMay = 0.5;
  /** Seconds into the running nod; before 0 it waits. */
  let into = 0;
  let length = 0;
  let size = 0;
  let side = 0;
  let again = false;
  let running = false;

  function begin(delay: number, seconds: number, radians: number, twice: boolean): void {
    running = true;
    into = -delay;
    length = seconds;
    size = radians;
    side = between(random, -0.35, 0.35);
    again = twice;
  }

  const nods: Nods = {
    pitch: 0,
    roll: 0,
    update(delta, hearing, speaking) {
      untilMay -= delta;
      if (running) into += delta;
      if (hearing?.ended && hearing.voicedS >= AFTER_SPEECH_S && untilMay <= 0 && !running) {
        if (random() < CHANCE) {
          begin(
            between(random, ...DELAY_S),
            between(random, ...NOD_S),
            between(random, ...NOD_RADIANS),
            random() < DOUBLE,
          );
          untilMay = between(random, ...APART_S);
        }
      } else if (speaking && speaking.accent > 0.3 && untilMay <= 0 && !running) {
        if (random() < BEAT_CHANCE) begin(0, BEAT_S, BEAT_RADIANS * speaking.accent, false);
        untilMay = between(random, ...BEAT_APART_S);
      }
      if (running && into >= length) {
        if (again) {
          into -= length;
          again = false;
          size *= SECOND_SHARE;
          length *= 0.85;
        } else running = false;
      }
      nods.pitch = running && into > 0 ? size * nodAt(into / length) : 0;
      nods.roll = nods.pitch * side;
    },
  };
  return nods;
}

/** Down quickly, up slowly, level at both ends. */
function nodAt(t: number): number {
  return Math.sin(Math.PI * Math.min(1, t) ** 0.72) ** 2;
}
