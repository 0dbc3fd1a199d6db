/** Mean square of samples in -1..1 to 0..1 over speech levels: -60 dB is 0, -10 dB is 1. */
export function decibelScale(meanSquare: number): number {
  if (meanSquare <= 0) return 0;
  return Math.min(1, Math.max(0, (toDecibels(meanSquare) + 60) / 50));
}

/** Of a mean square; silence is -120. */
export function toDecibels(meanSquare: number): number {
  return 10 * Math.log10(Math.max(meanSquare, 1e-12));
}
