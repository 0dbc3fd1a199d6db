/** Ticks of the level ring; 48 keep 7.5 degrees apart (design, section 4). */
export const TICKS = 48;
const CENTRE = 64;
const INNER = 48;
const SHORTEST = 0.4;
const LONGEST = 11;

/** Unit vectors of the ticks, the first at the top, then clockwise. */
const DIRECTIONS: readonly (readonly [number, number])[] = Array.from({ length: TICKS }, (_, i) => {
  const angle = (i / TICKS) * 2 * Math.PI;
  return [Math.sin(angle), -Math.cos(angle)] as const;
});

/** Where tick `i` begins, in the ring's 128 px box. */
export const tickStart = (i: number): readonly [number, number] => tickEnd(i, -SHORTEST);

function tickEnd(i: number, length: number): readonly [number, number] {
  const [x, y] = DIRECTIONS[i] ?? [0, 0];
  const radius = INNER + SHORTEST + length;
  return [CENTRE + x * radius, CENTRE + y * radius];
}

/** Attack 40 ms, release 180 ms: a ring that answers at once and lets go gently. */
const ATTACK = 40;
const RELEASE = 180;

/** `level` after `elapsed` ms of following `target`; all 0..1. */
export function follow(level: number, target: number, elapsed: number): number {
  const time = target > level ? ATTACK : RELEASE;
  return level + (target - level) * (1 - Math.exp(-elapsed / time));
}

/** Speech is quiet on a linear scale: the square root spreads it over the ring. */
export const asSeen = (level: number): number => Math.sqrt(Math.min(1, Math.max(0, level)));

/** With less motion the ring has three sizes. */
export const inThreeSteps = (level: number): number => Math.round(level * 3) / 3;

/**
 * Moves the loudness through the ring: the newest at the top, older on both sides downward.
 * `history[0]` is the newest.
 */
export function drawTicks(lines: ArrayLike<SVGLineElement>, history: Float32Array): void {
  for (let i = 0; i < lines.length; i += 1) {
    const age = Math.min(i, TICKS - i);
    // What is older is drawn shorter, so that the ring reads as a sound from above.
    const level = (history[age] ?? 0) * (1 - age / TICKS);
    const [x, y] = tickEnd(i, level * LONGEST);
    lines[i]?.setAttribute('x2', x.toFixed(1));
    lines[i]?.setAttribute('y2', y.toFixed(1));
  }
}
