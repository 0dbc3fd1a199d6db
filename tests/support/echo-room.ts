/** What a microphone hears of a loudspeaker: late, coloured, with the room's tail, in a room that is not silent. */
import { noise } from './sounds.ts';

export interface EchoRoom {
  readonly delayMs: number;
  /** Energy that returns against energy played, dB. */
  readonly gainDb: number;
  /** First-order low-pass of a small loudspeaker heard from behind, Hz. */
  readonly lowPassHz?: number;
  /** Time in which the tail falls by 60 dB; none where it is left out. */
  readonly reverbMs?: number;
}

const RATE = 16_000;

/** The echo of a sound at 16 kHz. */
export function echoOf(played: Float32Array, room: EchoRoom): Float32Array {
  const taps = reverb(room.reverbMs ?? 0);
  const delay = Math.round((room.delayMs / 1000) * RATE);
  const out = new Float32Array(played.length);
  const pole = room.lowPassHz ? Math.exp((-2 * Math.PI * room.lowPassHz) / RATE) : 0;
  let low = 0;
  for (let i = delay; i < out.length; i += 1) {
    let sum = 0;
    for (const { at, gain } of taps) sum += (played[i - delay - at] ?? 0) * gain;
    low = sum * (1 - pole) + low * pole;
    out[i] = low;
  }
  const scale = 10 ** (room.gainDb / 20) * Math.sqrt(energyOf(played) / energyOf(out));
  return out.map((sample) => sample * scale);
}

/** Sums sounds, each from `at` seconds on, over steady noise with peaks of `noiseDb`. */
export function mixed(
  seconds: number,
  noiseDb: number,
  ...sounds: readonly {
    readonly samples: Float32Array;
    readonly at?: number;
    readonly gain?: number;
  }[]
): Float32Array {
  const { samples } = noise(seconds, 32_767 * 10 ** (noiseDb / 20));
  const out = Float32Array.from(samples, (sample) => sample / 32_768);
  for (const sound of sounds) {
    const from = Math.round((sound.at ?? 0) * RATE);
    for (let i = 0; i < sound.samples.length && from + i < out.length; i += 1) {
      out[from + i] = (out[from + i] as number) + (sound.samples[i] as number) * (sound.gain ?? 1);
    }
  }
  return out;
}

/** Brings what sounds of a recording to one level: its loud half at `db`. */
export function levelled(samples: Float32Array, db: number): Float32Array {
  const gain = 10 ** (db / 20) / Math.sqrt(energyOf(samples));
  return samples.map((sample) => sample * gain);
}

/** Mean square where there is sound: blocks within 20 dB of the loudest. */
function energyOf(samples: Float32Array): number {
  const blocks: number[] = [];
  for (let i = 0; i + 320 <= samples.length; i += 320) {
    blocks.push(samples.subarray(i, i + 320).reduce((sum, one) => sum + one * one, 0) / 320);
  }
  const loudest = Math.max(...blocks);
  const loud = blocks.filter((energy) => energy > loudest / 100);
  return loud.reduce((sum, energy) => sum + energy, 0) / Math.max(1, loud.length);
}

/** A direct sound and sparse reflections that die away; the same on every run. */
function reverb(ms: number): { readonly at: number; readonly gain: number }[] {
  const taps = [{ at: 0, gain: 1 }];
  let state = 7;
  const random = (): number => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
  const length = Math.round((ms / 1000) * RATE);
  for (let at = 40; at < length; at += 20 + Math.round(random() * 120)) {
    taps.push({ at, gain: 0.4 * (random() < 0.5 ? -1 : 1) * 10 ** ((-3 * at) / length) });
  }
  return taps;
}
