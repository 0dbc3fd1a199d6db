import type { Phase } from '../../../src-preload/contract/words.ts';
import { between, createRandom } from '../random.ts';
import type { Cadence } from './cadence.ts';
import { createFollow, follow } from './follow.ts';

/** How much of each gesture the arms do, 0..1. */
export interface Gestures {
  leftOpen: number;
  rightOpen: number;
  leftMark: number;
  rightMark: number;
  ponder: number;
  /** Whether the left hand ponders. */
  ponderLeft: boolean;
  /** A short beat with what is stressed, about -1..1. */
  beat: number;
  /** True in the one frame in which a gesture begins; `large` where a recorded one would fit as well. */
  began: boolean;
  large: boolean;
  /** `voice` is her own; `untilPauseS` as in the pose. */
  update(delta: number, phase: Phase, voice: Cadence, untilPauseS: number): void;
}

/** A phrase's begin, or a strong stress in it, may carry a gesture. */
const AT_BEGIN = 0.72;
const AT_ACCENT = 0.3;
const STRONG_ACCENT = 0.5;
/** Hands rest after a gesture for this long. */
const REST_S = [0.8, 3] as const;
const MOST_HELD_S = [1, 2.4] as const;
/** There must be enough of the phrase left to do it in. */
const NEEDED_S = 0.55;
const SIZE = [0.55, 1] as const;
const LARGE = 0.85;
const BOTH = 0.4;
const UP_S = 0.2;
const DOWN_S = 0.36;
const BEAT_SPEED = 5.5;
const BEAT_S = 0.1;
/** Thinking sometimes brings a hand up, after a while. */
const PONDER_AFTER_S = [0.5, 1.6] as const;
const PONDER = 0.65;

/** Small gestures of someone who speaks, from what she stresses and where her phrases begin and end. */
export function createGestures(seed: number): Gestures {
  const random = createRandom(seed);
  const open = [createFollow(), createFollow()] as const;
  const mark = [createFollow(), createFollow()] as const;
  const ponder = createFollow();
  const beat = createFollow();
  const openTo: [number, number] = [0, 0];
  const markTo: [number, number] = [0, 0];
  let ponderTo = 0;
  let untilPonder = Number.POSITIVE_INFINITY;
  let held = 0;
  let untilMay = 0.3;
  let lastPhase: Phase = 'idle';

  function begin(): void {
    const size = between(random, ...SIZE);
    const kind = random();
    if (kind < BOTH) {
      openTo[0] = size;
      openTo[1] = size * between(random, 0.6, 1);
    } else {
      const to = kind < BOTH + 0.25 ? openTo : markTo;
      to[random() < 0.5 ? 0 : 1] = size;
    }
    held = between(random, ...MOST_HELD_S);
    gestures.began = true;
    gestures.large = size > LARGE;
  }

  function end(): void {
    if (held <= 0) return;
    held = 0;
    openTo.fill(0);
    markTo.fill(0);
    untilMay = between(random, ...REST_S);
  }

  const gestures: Gestures = {
    leftOpen: 0,
    rightOpen: 0,
    leftMark: 0,
    rightMark: 0,
    ponder: 0,
    ponderLeft: false,
    beat: 0,
    began: false,
    large: false,
    update(delta, phase, voice, untilPauseS) {
      gestures.began = false;
      gestures.large = false;
      if (phase !== lastPhase) {
        lastPhase = phase;
        end();
        ponderTo = 0;
        untilPonder = Number.POSITIVE_INFINITY;
        if (phase === 'thinking' && random() < PONDER) {
          untilPonder = between(random, ...PONDER_AFTER_S);
          if (gestures.ponder < 0.05) gestures.ponderLeft = random() < 0.5;
        }
      }
      untilPonder -= delta;
      if (untilPonder <= 0) ponderTo = 1;
      untilMay -= delta;
      if (held > 0) {
        held -= delta;
        if (held <= 0 || voice.ending) {
          held = Math.max(held, 1e-6);
          end();
        } else if (voice.accent > 0) beat.speed -= BEAT_SPEED * voice.accent;
      } else if (phase === 'speaking' && untilMay <= 0 && untilPauseS > NEEDED_S) {
        const chance = voice.began ? AT_BEGIN : voice.accent > STRONG_ACCENT ? AT_ACCENT : 0;
        if (chance > 0 && random() < chance) begin();
      }
      gestures.leftOpen = towards(open[0], openTo[0], delta);
      gestures.rightOpen = towards(open[1], openTo[1], delta);
      gestures.leftMark = towards(mark[0], markTo[0], delta);
      gestures.rightMark = towards(mark[1], markTo[1], delta);
      gestures.ponder = follow(ponder, ponderTo, ponderTo > 0 ? 0.4 : 0.3, delta);
      gestures.beat = follow(beat, 0, BEAT_S, delta);
    },
  };
  return gestures;
}

function towards(state: { value: number; speed: number }, to: number, delta: number): number {
  return follow(state, to, to > 0 ? UP_S : DOWN_S, delta);
}
