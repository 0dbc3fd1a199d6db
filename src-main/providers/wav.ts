/** RIFF/WAVE both ways: what is uploaded to be heard, and what engines hand over as speech. */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Audio } from './ports.ts';

const HEADER_BYTES = 44;
const FORMAT_PCM = 1;
const FORMAT_FLOAT = 3;
const FORMAT_EXTENSIBLE = 0xfffe;

/** A mono 16-bit PCM WAV file of the samples. */
export function encodeWav(audio: Audio): Uint8Array<ArrayBuffer> {
  const dataBytes = audio.samples.length * 2;
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
  const view = new DataView(bytes.buffer);
  writeTag(bytes, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  writeTag(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, FORMAT_PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, audio.sampleRate, true);
  view.setUint32(28, audio.sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeTag(bytes, 36, 'data');
  view.setUint32(40, dataBytes, true);
  for (let i = 0; i < audio.samples.length; i++) {
    view.setInt16(HEADER_BYTES + i * 2, audio.samples[i] as number, true);
  }
  return bytes;
}

/** True when the bytes begin like a WAV file. */
export function isWav(bytes: Uint8Array): boolean {
  return bytes.length >= 12 && readTag(bytes, 0) === 'RIFF' && readTag(bytes, 8) === 'WAVE';
}

/**
 * Mono 16-bit samples of a WAV file: 8, 16, 24 and 32-bit integers and 32 and 64-bit floats, channels averaged.
 * Engines that write to a pipe leave a made-up data size in the header, so the data runs to its stated
 * size or to the end of the bytes, whichever comes first, and a frame cut off at the end is dropped.
 * Throws AppError('provider/bad-answer') on anything else.
 */
export function decodeWav(bytes: Uint8Array): Audio {
  if (!isWav(bytes)) throw new AppError('provider/bad-answer');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: WaveFormat | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const tag = readTag(bytes, at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag === 'fmt ') format = readFormat(view, body, size);
    if (tag === 'data') {
      if (!format) throw new AppError('provider/bad-answer');
      // 0 and 0xffffffff both stand for "not known when the header was written".
      const end = size === 0 ? bytes.length : Math.min(bytes.length, body + size);
      return { samples: readSamples(view, body, end, format), sampleRate: format.sampleRate };
    }
    // Chunks are padded to even lengths.
    at = body + size + (size & 1);
  }
  throw new AppError('provider/bad-answer');
}

interface WaveFormat {
  readonly sampleRate: number;
  readonly channels: number;
  /** Bytes of one sample of one channel. */
  readonly width: number;
  readonly read: (view: DataView, at: number) => number;
}

function readFormat(view: DataView, at: number, size: number): WaveFormat {
  if (size < 16 || at + 16 > view.byteLength) throw new AppError('provider/bad-answer');
  let code = view.getUint16(at, true);
  // The extensible form keeps the real code in the first two bytes of its GUID.
  if (code === FORMAT_EXTENSIBLE && size >= 26 && at + 26 <= view.byteLength) {
    code = view.getUint16(at + 24, true);
  }
  const channels = view.getUint16(at + 2, true);
  const sampleRate = view.getUint32(at + 4, true);
  const width = view.getUint16(at + 14, true) / 8;
  const read = READERS[`${code}/${width}`];
  if (!read || channels < 1 || channels > 8 || sampleRate < 4000 || sampleRate > 192_000) {
    throw new AppError('provider/bad-answer');
  }
  return { sampleRate, channels, width, read };
}

/** By format code and bytes per sample; every reader answers in the range of 16 bits. */
const READERS: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  [`${FORMAT_PCM}/1`]: (view, at) => (view.getUint8(at) - 128) * 256,
  [`${FORMAT_PCM}/2`]: (view, at) => view.getInt16(at, true),
  [`${FORMAT_PCM}/3`]: (view, at) => view.getInt16(at + 1, true) + view.getUint8(at) / 256,
  [`${FORMAT_PCM}/4`]: (view, at) => view.getInt32(at, true) / 65_536,
  [`${FORMAT_FLOAT}/4`]: (view, at) => view.getFloat32(at, true) * 32_768,
  [`${FORMAT_FLOAT}/8`]: (view, at) => view.getFloat64(at, true) * 32_768,
};

function readSamples(view: DataView, start: number, end: number, format: WaveFormat): Int16Array {
  const frameBytes = format.channels * format.width;
  const samples = new Int16Array(Math.max(0, Math.floor((end - start) / frameBytes)));
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel++) {
      sum += format.read(view, start + i * frameBytes + channel * format.width);
    }
    const value = Math.round(sum / format.channels);
    // A float that is not a number becomes silence: Int16Array stores NaN as 0.
    samples[i] = Math.max(-32_768, Math.min(32_767, value));
  }
  return samples;
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (let i = 0; i < tag.length; i++) bytes[at + i] = tag.charCodeAt(i);
}

function readTag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
