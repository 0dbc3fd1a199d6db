import type { BreathPattern } from '../../../../src-preload/contract/counsel.ts';

export type BreathPhase = BreathPattern['phases'][number]['phase'];

/** Where a breath is at one moment. Filled anew each frame. */
export interface BreathMoment {
  /** From 0; the number of rounds once it is over. */
  round: number;
  phase: BreathPhase;
  /** Of the phase, 0..1. */
  progress: number;
  /** Of the whole round, 0..1. */
  share: number;
  /** How full the lungs are, 0..1. */
  fill: number;
  /** Whole seconds of the phase that are left, the one that runs included. */
  secondsLeft: number;
  isOver: boolean;
}

export const newMoment = (): BreathMoment => ({
  round: 0,
  phase: 'in',
  progress: 0,
  share: 0,
  fill: 0,
  secondsLeft: 0,
  isOver: false,
});

/** One round, milliseconds. */
export function roundMs({ phases }: BreathPattern): number {
  let sum = 0;
  for (let at = 0; at < phases.length; at += 1) sum += phases[at]?.ms ?? 0;
  return sum;
}

/**
 * Where the breath is `elapsedMs` after its first in-breath. Found from the clock alone, so nothing adds up
 * however unevenly it is asked. Allocates nothing.
 */
export function breathAt(
  pattern: BreathPattern,
  elapsedMs: number,
  out: BreathMoment,
): BreathMoment {
  const { phases, rounds } = pattern;
  const whole = roundMs(pattern);
  const elapsed = Math.max(0, elapsedMs);
  const round = whole > 0 ? Math.floor(elapsed / whole) : rounds;
  out.isOver = round >= rounds;
  if (out.isOver) {
    out.round = rounds;
    out.phase = phases[phases.length - 1]?.phase ?? 'out';
    out.progress = 1;
    out.share = 1;
    out.fill = 0;
    out.secondsLeft = 0;
    return out;
  }
  let within = elapsed - round * whole;
  out.round = round;
  out.share = within / whole;
  for (let at = 0; at < phases.length; at += 1) {
    const one = phases[at];
    if (!one) break;
    if (within < one.ms || at === phases.length - 1) {
      out.phase = one.phase;
      out.progress = Math.min(1, within / one.ms);
      out.secondsLeft = Math.max(1, Math.ceil((one.ms - within) / 1000));
      out.fill = fillOf(one.phase, out.progress);
      return out;
    }
    within -= one.ms;
  }
  return out;
}

function fillOf(phase: BreathPhase, progress: number): number {
  switch (phase) {
    case 'in':
      return ease(progress);
    case 'hold':
      return 1;
    case 'out':
      return 1 - ease(progress);
    case 'rest':
      return 0;
  }
}

/** The design's e-breath, cubic-bezier(.37, 0, .63, 1), which is a half wave of the cosine. */
const ease = (progress: number): number => (1 - Math.cos(Math.PI * progress)) / 2;
