/** A recording mixed down to one channel, -1..1. */
export interface Recording {
  readonly samples: Float32Array;
  readonly rate: number;
}

interface Format {
  readonly tag: number;
  readonly channels: number;
  readonly rate: number;
  readonly bytes: number;
}

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const LOWEST_RATE = 4000;
const HIGHEST_RATE = 384_000;

/**
 * Reads any plain WAV: 8 to 32-bit integers or 32 and 64-bit floats, one or more channels. Forgives
 * lengths that a stream left open or that say more than there is, and chunks it does not know.
 *
 * @throws Error with a sentence for a person when it is no such file.
 */
export function readWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outer = bytes.length >= 12 ? nameAt(view, 0) : '';
  if ((outer !== 'RIFF' && outer !== 'RF64') || nameAt(view, 8) !== 'WAVE')
    throw new Error('it is not a WAV file');
  let format: Format | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = nameAt(view, at);
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (name === 'fmt ') format = formatAt(view, from, Math.min(size, bytes.length - from));
    if (name === 'data') {
      if (!format) throw new Error('its sound comes before its format');
      const isOpen = size === 0 && !isChunk(view, from);
      const length = isOpen ? bytes.length - from : Math.min(size, bytes.length - from);
      return { samples: mixed(view, from, length, format), rate: format.rate };
    }
    at = from + size + (size % 2);
  }
  throw new Error('it has no sound in it');
}

function formatAt(view: DataView, at: number, size: number): Format {
  if (size < 16) throw new Error('its format is cut off');
  let tag = view.getUint16(at, true);
  if (tag === EXTENSIBLE && size >= 26) tag = view.getUint16(at + 24, true);
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const isKnown =
    (tag === PCM && [8, 16, 24, 32].includes(bits)) || (tag === FLOAT && [32, 64].includes(bits));
  if (!isKnown)
    throw new Error(`it is coded in a way (${tag}, ${bits} bits) that is not plain PCM`);
  if (channels === 0) throw new Error('it has no channels');
  if (rate < LOWEST_RATE || rate > HIGHEST_RATE)
    throw new Error(`its rate of ${rate} Hz is not one of speech`);
  return { tag, channels, rate, bytes: bits / 8 };
}

function mixed(
  view: DataView,
  from: number,
  length: number,
  { tag, channels, bytes }: Format,
): Float32Array {
  const frame = bytes * channels;
  const samples = new Float32Array(Math.floor(length / frame));
  const read = sampleReader(view, tag, bytes);
  for (let i = 0; i < samples.length; i += 1) {
    let sum = 0;
    for (let k = 0; k < channels; k += 1) sum += read(from + i * frame + k * bytes);
    samples[i] = sum / channels;
  }
  return samples;
}

function sampleReader(view: DataView, tag: number, bytes: number): (at: number) => number {
  if (tag === FLOAT)
    return bytes === 8 ? (at) => view.getFloat64(at, true) : (at) => view.getFloat32(at, true);
  switch (bytes) {
    case 1:
      return (at) => (view.getUint8(at) - 128) / 128;
    case 2:
      return (at) => view.getInt16(at, true) / 0x8000;
    case 3:
      return (at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 0x80_0000;
    default:
      return (at) => view.getInt32(at, true) / 0x8000_0000;
  }
}

/** Whether a chunk begins here and ends within the file: then sound of no length is just that. */
function isChunk(view: DataView, at: number): boolean {
  if (at + 8 > view.byteLength) return true;
  return (
    /^[A-Za-z0-9 ]{4}$/.test(nameAt(view, at)) &&
    at + 8 + view.getUint32(at + 4, true) <= view.byteLength
  );
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
