import type { Audio } from './ports.ts';

/** Quieter than this is silence: -50 dBFS, above the noise of every engine measured and under a spoken [h]. */
const SILENCE = 104;
/** Kept before the first sound, so that a soft onset is not cut. */
const LEAD_MS = 30;
/** Kept after the last sound: the breath between two sentences. */
const TAIL_MS = 120;
/** Ramps at both ends; short enough to leave a plosive alone, long enough not to click. */
const FADE_MS = 4;

/**
 * The same speech without the silence around it, faded at both ends so that it starts and stops without
 * a click. Speech engines end a text with up to 300 ms of nothing, which between sentences sounds
 * like hesitation. All silence becomes no samples.
 */
export function trimSilence(audio: Audio): Audio {
  const { samples, sampleRate } = audio;
  let first = 0;
  while (first < samples.length && Math.abs(samples[first] as number) < SILENCE) first++;
  if (first === samples.length) return { samples: new Int16Array(0), sampleRate };
  let last = samples.length - 1;
  while (Math.abs(samples[last] as number) < SILENCE) last--;

  const start = Math.max(0, first - toSamples(LEAD_MS, sampleRate));
  const end = Math.min(samples.length, last + 1 + toSamples(TAIL_MS, sampleRate));
  const kept = samples.slice(start, end);
  const fade = Math.min(toSamples(FADE_MS, sampleRate), kept.length >> 1);
  for (let i = 0; i < fade; i++) {
    const gain = i / fade;
    kept[i] = Math.round((kept[i] as number) * gain);
    const mirror = kept.length - 1 - i;
    kept[mirror] = Math.round((kept[mirror] as number) * gain);
  }
  return { samples: kept, sampleRate };
}

function toSamples(ms: number, sampleRate: number): number {
  return Math.round((ms / 1000) * sampleRate);
}
