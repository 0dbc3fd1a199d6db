/** Sounds for tests, as 16-bit samples. */
import type { Audio } from '../../src-main/providers/ports.ts';

export function silence(seconds: number, sampleRate = 16_000): Audio {
  return { samples: new Int16Array(Math.round(seconds * sampleRate)), sampleRate };
}

/** Something like a voice: a 150 Hz buzz in syllables of 200 ms. `level` is the peak. */
export function babble(seconds: number, level = 6000, sampleRate = 16_000): Audio {
  const { samples } = silence(seconds, sampleRate);
  for (let i = 0; i < samples.length; i++) {
    const t = i / sampleRate;
    const envelope = Math.sin(Math.PI * t * 5) ** 2;
    samples[i] = Math.round(level * envelope * (((t * 150) % 1) * 2 - 1));
  }
  return { samples, sampleRate };
}

/** Steady noise of a peak; the same on every run. */
export function noise(seconds: number, level: number, sampleRate = 16_000): Audio {
  const { samples } = silence(seconds, sampleRate);
  let state = 1;
  for (let i = 0; i < samples.length; i++) {
    state = (state * 48_271) % 0x7fff_ffff;
    samples[i] = Math.round(((state / 0x7fff_ffff) * 2 - 1) * level);
  }
  return { samples, sampleRate };
}

/** One after the other. All have the first one's rate. */
export function joined(...parts: readonly [Audio, ...Audio[]]): Audio {
  const samples = new Int16Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part.samples, at);
    at += part.samples.length;
  }
  return { samples, sampleRate: parts[0].sampleRate };
}

/** As the bytes that travel: 16-bit little-endian. */
export function bytesOf(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength).slice();
}
