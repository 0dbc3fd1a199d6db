/** Moves a value towards its target: 63 % of the way in `seconds`, at any frame rate. */
export function approach(value: number, target: number, seconds: number, delta: number): number {
  return target + (value - target) * Math.exp(-delta / seconds);
}
