/**
 * Power of a real signal's Fourier transform. The `size` samples (a power of two) are taken as
 * `size / 2` complex ones, transformed radix-2 in place, and told apart again by symmetry.
 * `power` receives `size / 2` values, for 0 Hz up to just below half the rate.
 */
export function createPowerSpectrum(
  size: number,
): (samples: Float32Array, power: Float32Array) => void {
  const half = size / 2;
  const bits = Math.log2(half);
  const re = new Float64Array(half);
  const im = new Float64Array(half);
  const cosine = Float64Array.from({ length: half }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sine = Float64Array.from({ length: half }, (_, i) => Math.sin((2 * Math.PI * i) / size));
  const mirrored = Uint16Array.from({ length: half }, (_, i) => {
    let mirror = 0;
    for (let bit = 0; bit < bits; bit += 1) mirror |= ((i >> bit) & 1) << (bits - 1 - bit);
    return mirror;
  });

  function transform(): void {
    for (let span = 1; span < half; span *= 2) {
      const turn = half / span;
      for (let start = 0; start < half; start += span * 2) {
        for (let k = 0; k < span; k += 1) {
          const c = cosine[k * turn] as number;
          const s = sine[k * turn] as number;
          const a = start + k;
          const b = a + span;
          const bre = re[b] as number;
          const bim = im[b] as number;
          const tre = bre * c + bim * s;
          const tim = bim * c - bre * s;
          re[b] = (re[a] as number) - tre;
          im[b] = (im[a] as number) - tim;
          re[a] = (re[a] as number) + tre;
          im[a] = (im[a] as number) + tim;
        }
      }
    }
  }

  return (samples, power) => {
    for (let i = 0; i < half; i += 1) {
      const from = (mirrored[i] as number) * 2;
      re[i] = samples[from] as number;
      im[i] = samples[from + 1] as number;
    }
    transform();
    for (let k = 0; k < half; k += 1) {
      const other = k === 0 ? 0 : half - k;
      const evenRe = ((re[k] as number) + (re[other] as number)) / 2;
      const evenIm = ((im[k] as number) - (im[other] as number)) / 2;
      const oddRe = ((im[k] as number) + (im[other] as number)) / 2;
      const oddIm = ((re[other] as number) - (re[k] as number)) / 2;
      const c = cosine[k] as number;
      const s = sine[k] as number;
      const x = evenRe + c * oddRe + s * oddIm;
      const y = evenIm + c * oddIm - s * oddRe;
      power[k] = x * x + y * y;
    }
  };
}
