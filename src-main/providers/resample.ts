import type { Audio } from './ports.ts';

/** The same sound at another rate, by straight lines between samples: good enough for the end of a sentence. */
export function resample({ samples, sampleRate }: Audio, rate: number): Audio {
  if (sampleRate === rate || samples.length === 0) return { samples, sampleRate: rate };
  const step = sampleRate / rate;
  const out = new Int16Array(Math.max(1, Math.round(samples.length / step)));
  for (let i = 0; i < out.length; i++) {
    const at = i * step;
    const before = samples[Math.floor(at)] ?? 0;
    const after = samples[Math.min(Math.floor(at) + 1, samples.length - 1)] ?? before;
    out[i] = Math.round(before + (after - before) * (at % 1));
  }
  return { samples: out, sampleRate: rate };
}
