/** A value that moves like something with weight: it sets off softly and arrives without overshoot. */
export interface Follow {
  value: number;
  speed: number;
}

export function createFollow(value = 0): Follow {
  return { value, speed: 0 };
}

/** A critically damped spring is half way when rate times time is this. */
const HALF_WAY = 1.678;

/**
 * Moves towards `target`, half way in `halfS` seconds from rest. The exact solution of the critically
 * damped spring, so any frame rate gives the same way.
 */
export function follow(state: Follow, target: number, halfS: number, delta: number): number {
  const rate = HALF_WAY / halfS;
  const distance = state.value - target;
  const drift = (state.speed + rate * distance) * delta;
  const decay = Math.exp(-rate * delta);
  state.value = target + (distance + drift) * decay;
  state.speed = (state.speed - rate * drift) * decay;
  return state.value;
}
