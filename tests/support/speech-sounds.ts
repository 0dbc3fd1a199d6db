import { spawnSync } from 'node:child_process';

/** A sustained vowel: a pulse train at `pitch` through three resonances. */
export function vowel(
  formants: readonly number[],
  rate: number,
  seconds: number,
  pitch = 120,
): Float32Array {
  let signal = Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    i % Math.round(rate / pitch) === 0 ? 1 : 0,
  );
  // The voice's own fall with frequency, then the mouth.
  signal = onePole(onePole(signal, 0.96), 0.9);
  for (const [i, hz] of [...formants, 3500].entries()) {
    signal = resonate(signal, hz, 70 + i * 40, rate);
  }
  const peak = signal.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return signal.map((sample) => (sample / peak) * 0.5);
}

/** What espeak-ng says, or null where it is not installed. */
export function spoken(
  text: string,
  voice: string,
): { readonly samples: Float32Array; readonly rate: number } | null {
  const { status, stdout } = spawnSync('espeak-ng', ['-v', voice, '--stdout', '--stdin'], {
    input: text,
  });
  if (status !== 0 || !stdout || stdout.length < 44) return null;
  const samples = new Float32Array((stdout.length - 44) >> 1);
  for (let i = 0; i < samples.length; i += 1) {
    samples[i] = stdout.readInt16LE(44 + i * 2) / 32768;
  }
  return { samples, rate: stdout.readUInt32LE(24) };
}

function onePole(signal: Float32Array, pole: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(signal.length);
  for (let i = 0; i < signal.length; i += 1) {
    out[i] = (signal[i] as number) + pole * (out[i - 1] ?? 0);
  }
  return out;
}

function resonate(signal: Float32Array, hz: number, width: number, rate: number) {
  const radius = Math.exp((-Math.PI * width) / rate);
  const first = 2 * radius * Math.cos((2 * Math.PI * hz) / rate);
  const second = -radius * radius;
  const out = new Float32Array(signal.length);
  for (let i = 0; i < signal.length; i += 1) {
    out[i] = (signal[i] as number) + first * (out[i - 1] ?? 0) + second * (out[i - 2] ?? 0);
  }
  return out;
}
