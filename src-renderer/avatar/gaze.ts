import type { Phase } from '../../src-preload/contract/words.ts';
import { approach } from './approach.ts';
import { between, createRandom } from './random.ts';

/** Where the eyes aim, metres beside the viewer's eyes. */
export interface Gaze {
  x: number;
  y: number;
  update(delta: number, phase: Phase): void;
}

/** Seconds of eye contact and of looking away. A listener holds contact longer than a speaker. */
const CONTACT_S: Readonly<Record<Phase, readonly [number, number]>> = {
  idle: [3, 7],
  hearing: [4.5, 9],
  thinking: [0.4, 1],
  speaking: [2.2, 5],
};
const AWAY_S: Readonly<Record<Phase, readonly [number, number]>> = {
  idle: [0.7, 1.6],
  hearing: [0.4, 0.9],
  thinking: [1.2, 2.6],
  speaking: [0.6, 1.4],
};
/** An eye jumps; it does not pan. */
const SACCADE_S = 0.025;

/** Eye contact that comes and goes, as people's does; staring is what puppets do. */
export function createGaze(seed: number): Gaze {
  const random = createRandom(seed);
  let away = false;
  let untilTurn = 2;
  let untilTwitch = 0.5;
  let baseX = 0;
  let baseY = 0;
  let targetX = 0;
  let targetY = 0;
  let lastPhase: Phase = 'idle';

  function turn(phase: Phase): void {
    away = !away;
    untilTurn = between(random, ...(away ? AWAY_S : CONTACT_S)[phase]);
    const side = random() < 0.5 ? -1 : 1;
    const distance = between(random, 0.35, 0.8);
    const height = between(random, -0.25, 0.1);
    baseX = away ? side * distance : 0;
    // Who thinks looks up and aside.
    baseY = away ? (phase === 'thinking' ? 0.55 : height) : 0;
  }

  const gaze: Gaze = {
    x: 0,
    y: 0,
    update(delta, phase) {
      untilTurn -= delta;
      untilTwitch -= delta;
      if (phase !== lastPhase) {
        lastPhase = phase;
        // A new phase begins with eye contact, except thinking.
        away = phase !== 'thinking';
        untilTurn = 0;
      }
      if (untilTurn <= 0) turn(phase);
      if (untilTwitch <= 0) {
        untilTwitch = between(random, 0.4, 1.4);
        targetX = baseX + between(random, -0.035, 0.035);
        targetY = baseY + between(random, -0.025, 0.025);
      } else if (Math.abs(targetX - baseX) > 0.04 || Math.abs(targetY - baseY) > 0.04) {
        targetX = baseX;
        targetY = baseY;
      }
      gaze.x = approach(gaze.x, targetX, SACCADE_S, delta);
      gaze.y = approach(gaze.y, targetY, SACCADE_S, delta);
    },
  };
  return gaze;
}
