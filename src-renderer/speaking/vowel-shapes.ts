import { ANALYSIS_RATE, GRID_HZ } from './spectral-envelope.ts';

/** Mouth weights in the order aa, ih, ou, ee, oh. */
export type Shape = readonly [number, number, number, number, number];

/**
 * Where the first three formants of an adult man's vowels lie, Hz (averages after Peterson & Barney
 * for English, and the Korean monophthongs between them), and how the mouth stands for each.
 * The nasals have a low murmur and little above it; for them the mouth rests.
 */
const VOWELS: readonly { readonly formants: readonly number[]; readonly shape: Shape }[] = [
  { formants: [750, 1200, 2550], shape: [1, 0, 0, 0, 0] },
  { formants: [640, 1190, 2450], shape: [0.85, 0, 0, 0, 0] },
  { formants: [680, 1700, 2450], shape: [0.55, 0, 0, 0.4, 0] },
  { formants: [550, 1820, 2500], shape: [0.1, 0, 0, 0.7, 0] },
  { formants: [430, 2050, 2650], shape: [0, 0.15, 0, 0.6, 0] },
  { formants: [280, 2270, 3000], shape: [0, 0.65, 0, 0, 0] },
  { formants: [390, 1970, 2550], shape: [0, 0.6, 0, 0.1, 0] },
  { formants: [360, 1400, 2300], shape: [0, 0.4, 0.15, 0, 0] },
  { formants: [310, 850, 2250], shape: [0, 0, 0.75, 0, 0] },
  { formants: [430, 1030, 2250], shape: [0, 0, 0.6, 0, 0.15] },
  { formants: [460, 830, 2400], shape: [0, 0, 0.1, 0, 0.8] },
  { formants: [590, 900, 2400], shape: [0.1, 0, 0, 0, 0.8] },
  { formants: [500, 1400, 1700], shape: [0.2, 0, 0.2, 0, 0.2] },
  { formants: [500, 1450, 2450], shape: [0.3, 0, 0, 0.3, 0] },
];
const BANDWIDTHS_HZ = [70, 100, 150, 220, 300];
/** Vocal tracts from a large man's to a child's, as factors on the formants. */
const SCALES = [0.92, 1, 1.08, 1.17, 1.28];
/** How far in decibels a vowel may lie from its template before it stops counting. */
const TOLERANCE_DB = 3.2;

/** Positions of the grid points in log frequency, centred. */
const SLOPE = GRID_HZ.map((_, i) => i - (GRID_HZ.length - 1) / 2);
const SLOPE_POWER = SLOPE.reduce((sum, x) => sum + x * x, 0);

interface Template {
  readonly envelope: Float32Array;
  readonly shape: Shape;
}
const TEMPLATES: readonly Template[] = SCALES.flatMap((scale) =>
  VOWELS.map(({ formants, shape }) => ({ envelope: envelopeOf(formants, scale), shape })),
);
const distances = new Float32Array(TEMPLATES.length);

/** The mouth for a vocal-tract envelope (decibels over GRID_HZ, mean removed), written to `out`. */
export function matchVowel(envelope: Float32Array, out: Float32Array): void {
  level(envelope);
  let nearest = Number.POSITIVE_INFINITY;
  for (let t = 0; t < TEMPLATES.length; t += 1) {
    const template = (TEMPLATES[t] as Template).envelope;
    let sum = 0;
    for (let point = 0; point < template.length; point += 1) {
      const difference = (envelope[point] as number) - (template[point] as number);
      sum += difference * difference;
    }
    const distance = sum / template.length;
    distances[t] = distance;
    if (distance < nearest) nearest = distance;
  }
  out.fill(0, 0, 5);
  let total = 0;
  for (let t = 0; t < TEMPLATES.length; t += 1) {
    const weight = Math.exp(((nearest - (distances[t] as number)) / 2) * TOLERANCE_DB ** -2);
    if (weight < 1e-3) continue;
    total += weight;
    const { shape } = TEMPLATES[t] as Template;
    for (let i = 0; i < 5; i += 1) out[i] = (out[i] as number) + weight * (shape[i] as number);
  }
  for (let i = 0; i < 5; i += 1) out[i] = (out[i] as number) / total;
}

/** The envelope that formants make: a pair of poles each, in the analysis's own sampled domain. */
function envelopeOf(formants: readonly number[], scale: number): Float32Array {
  const resonances = [...formants, 3600, 4500].map((hz) => hz * scale);
  const envelope = Float32Array.from(GRID_HZ, (hz) => {
    let decibels = 0;
    resonances.forEach((centre, i) => {
      if (centre >= ANALYSIS_RATE / 2) return;
      const radius = Math.exp((-Math.PI * (BANDWIDTHS_HZ[i] as number)) / ANALYSIS_RATE);
      decibels -= 10 * Math.log10(distance2(radius, hz - centre) * distance2(radius, hz + centre));
    });
    return decibels;
  });
  level(envelope);
  return envelope;
}

/** Squared distance in the z-plane from the unit circle to a pole `hz` away from it. */
function distance2(radius: number, hz: number): number {
  const angle = (2 * Math.PI * hz) / ANALYSIS_RATE;
  return 1 + radius * radius - 2 * radius * Math.cos(angle);
}

/** Takes out the mean and the overall slope: loudness, and how bright the voice or the recording is. */
function level(envelope: Float32Array): void {
  let mean = 0;
  let slope = 0;
  for (let i = 0; i < envelope.length; i += 1) {
    mean += envelope[i] as number;
    slope += (envelope[i] as number) * (SLOPE[i] as number);
  }
  mean /= envelope.length;
  slope /= SLOPE_POWER;
  for (let i = 0; i < envelope.length; i += 1) {
    envelope[i] = (envelope[i] as number) - mean - slope * (SLOPE[i] as number);
  }
}
