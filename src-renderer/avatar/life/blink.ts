import type { Phase } from '../../../src-preload/contract/words.ts';
import { createRandom, logNormal } from '../random.ts';

export interface Blink {
  /** 0 open, 1 shut. */
  lid: number;
  update(delta: number, phase: Phase): void;
  /** Something that people often blink at has happened; `chance` 0..1 that this one does. */
  invite(chance: number): void;
}

/**
 * Median seconds between blinks that nothing calls for; what phrase ends and gaze shifts add brings
 * each phase to 15 to 20 a minute. Rates differ as Bentivoglio et al. 1997 found them: conversation
 * most, rest in between, quiet attention least.
 */
const EVERY_S: Readonly<Record<Phase, number>> = {
  idle: 4,
  hearing: 3.7,
  thinking: 4.7,
  speaking: 6.6,
};
const SPREAD = 0.5;
const SHORTEST_S = 0.9;
const LONGEST_S = 9;
const DOUBLE = 0.1;
const DOUBLE_AFTER_S = 0.08;
/** A blink that was just done is not called for again. */
const INVITED_AFTER_S = 1.1;
/** A lid falls faster than it rises. */
const CLOSING_S = 0.08;
const SHUT_S = 0.035;
const OPENING_S = 0.19;
/** Calm lids are slower, a speaker's quicker. */
const SLOWNESS: Readonly<Record<Phase, number>> = {
  idle: 1.3,
  hearing: 1.15,
  thinking: 1.2,
  speaking: 0.95,
};

/** Blinks at natural, uneven intervals; the same seed blinks the same way. */
export function createBlink(seed: number): Blink {
  const random = createRandom(seed);
  const due = (phase: Phase): number =>
    Math.min(LONGEST_S, Math.max(SHORTEST_S, logNormal(random, EVERY_S[phase], SPREAD)));
  let untilNext = due('idle') * 0.5;
  /** Seconds into the running blink; negative when none runs. */
  let into = -1;
  let slowness = 1;
  let sinceLast = 10;
  let wasDouble = false;
  let phaseNow: Phase = 'idle';

  function begin(late: number): void {
    into = late;
    sinceLast = late;
    slowness = SLOWNESS[phaseNow];
    const length = (CLOSING_S + SHUT_S + OPENING_S) * slowness;
    wasDouble = !wasDouble && random() < DOUBLE;
    untilNext = (wasDouble ? length + DOUBLE_AFTER_S : length + due(phaseNow)) - late;
  }

  const blink: Blink = {
    lid: 0,
    update(delta, phase) {
      phaseNow = phase;
      untilNext -= delta;
      sinceLast += delta;
      if (into >= 0) into += delta;
      if (untilNext <= 0) begin(Math.min(delta, -untilNext));
      blink.lid = into < 0 ? 0 : lidAt(into / slowness);
      if (into > (CLOSING_S + SHUT_S + OPENING_S) * slowness) into = -1;
    },
    invite(chance) {
      if (sinceLast < INVITED_AFTER_S) return;
      if (random() < chance) begin(0);
    },
  };
  return blink;
}

function lidAt(seconds: number): number {
  if (seconds < CLOSING_S) return smooth(seconds / CLOSING_S);
  if (seconds < CLOSING_S + SHUT_S) return 1;
  const opened = Math.min(1, (seconds - CLOSING_S - SHUT_S) / OPENING_S);
  // Most of the way at once, the last of it slowly.
  return 1 - smooth(opened ** 0.8);
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
