import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { Sentence } from './sentence.ts';

/** A piece of work for the player: sound that is made ready in one go. */
export interface SoundBlock {
  readonly sentence: Sentence;
  /** -1..1 at the piece's rate; null where nothing sounds. */
  readonly samples: Float32Array | null;
  readonly silentMs: number;
  /** Ends the sentence. */
  readonly last: boolean;
}

/** Small enough that making one ready takes about a millisecond, seconds. */
const BLOCK_S = 0.2;

/** Cuts a piece into blocks. A piece may be all there is of a ten-second sentence. */
export function cutIntoBlocks(
  sentence: Sentence,
  { pcm, sampleRate, durationMs, last }: EventPayload<'turn/spoke'>,
): readonly SoundBlock[] {
  if (!pcm) return [{ sentence, samples: null, silentMs: durationMs ?? 0, last }];
  const samples = toSamples(pcm);
  if (samples.length === 0) return [{ sentence, samples: null, silentMs: 0, last }];
  const size = Math.max(1, Math.round(BLOCK_S * sampleRate));
  const blocks: SoundBlock[] = [];
  for (let from = 0; from < samples.length; from += size) {
    const to = Math.min(samples.length, from + size);
    blocks.push({
      sentence,
      samples: samples.subarray(from, to),
      silentMs: 0,
      last: last && to === samples.length,
    });
  }
  return blocks;
}

/** Signed 16-bit little-endian to -1..1. The bytes may start anywhere in their buffer. */
export function toSamples(pcm: Uint8Array): Float32Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = new Float32Array(pcm.byteLength >> 1);
  for (let i = 0; i < samples.length; i += 1) samples[i] = view.getInt16(i * 2, true) / 32768;
  return samples;
}
