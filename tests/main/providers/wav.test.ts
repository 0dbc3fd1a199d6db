import { expect, test } from 'vitest';
import { decodeWav, encodeWav, isWav } from '../../../src-main/providers/wav.ts';

const samples = Int16Array.from([0, 1, -1, 1000, -1000, 32_767, -32_768]);

/** A WAV file put together by hand, to be wrong in any way a test wants. */
function wav(options: {
  code?: number;
  channels?: number;
  bits?: number;
  data: Uint8Array;
  dataSize?: number;
  before?: Uint8Array;
  format?: Uint8Array;
}): Uint8Array {
  const { code = 1, channels = 1, bits = 16, data } = options;
  const fmt = Buffer.alloc(16);
  fmt.writeUInt16LE(code, 0);
  fmt.writeUInt16LE(channels, 2);
  fmt.writeUInt32LE(22_050, 4);
  fmt.writeUInt32LE((22_050 * channels * bits) / 8, 8);
  fmt.writeUInt16LE((channels * bits) / 8, 12);
  fmt.writeUInt16LE(bits, 14);
  const format = options.format ?? fmt;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(options.dataSize ?? data.length);
  const formatSize = Buffer.alloc(4);
  formatSize.writeUInt32LE(format.length);
  return Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WAVEfmt '),
    formatSize,
    format,
    options.before ?? new Uint8Array(0),
    Buffer.from('data'),
    size,
    data,
  ]);
}

function pcm16(values: readonly number[]): Uint8Array {
  return new Uint8Array(Int16Array.from(values).buffer);
}

test('what is encoded decodes to the same samples at the same rate', () => {
  const audio = decodeWav(encodeWav({ samples, sampleRate: 16_000 }));
  expect([...audio.samples]).toEqual([...samples]);
  expect(audio.sampleRate).toBe(16_000);
});

test('writes the header every program expects: 16 kHz, mono, 16-bit, exact sizes', () => {
  const header = Buffer.from(encodeWav({ samples: new Int16Array(1600), sampleRate: 16_000 }));
  expect(header).toHaveLength(44 + 3200);
  expect(header.subarray(0, 44).toString('hex')).toBe(
    '52494646a40c000057415645666d74201000000001000100803e0000007d00000200100064617461800c0000',
  );
});

test.each([
  ['8-bit', 1, 8, Uint8Array.from([128, 255, 0]), [0, 32_512, -32_768]],
  ['24-bit', 1, 24, Uint8Array.from([0, 0, 0, 0, 0, 0x40, 0, 0, 0xc0]), [0, 16_384, -16_384]],
  [
    '32-bit',
    1,
    32,
    new Uint8Array(Int32Array.from([0, 2 ** 30, -(2 ** 30)]).buffer),
    [0, 16_384, -16_384],
  ],
  [
    '32-bit float',
    3,
    32,
    new Uint8Array(Float32Array.from([0, 0.5, -0.5]).buffer),
    [0, 16_384, -16_384],
  ],
  [
    '64-bit float',
    3,
    64,
    new Uint8Array(Float64Array.from([0, 0.5, -0.5]).buffer),
    [0, 16_384, -16_384],
  ],
])('reads %s samples', (_name, code, bits, data, expected) => {
  expect([...decodeWav(wav({ code, bits, data })).samples]).toEqual(expected);
});

test('floats beyond full scale are held at it and not-a-number is silence', () => {
  const data = new Uint8Array(Float32Array.from([2, -2, Number.NaN]).buffer);
  expect([...decodeWav(wav({ code: 3, bits: 32, data })).samples]).toEqual([32_767, -32_768, 0]);
});

test('averages two channels into one', () => {
  const data = pcm16([100, 300, -100, -300, 32_767, 32_767]);
  expect([...decodeWav(wav({ channels: 2, data })).samples]).toEqual([200, -200, 32_767]);
});

test.each([[0], [0x7ffff000], [0xffff_ffff]])(
  'reads to the end when the header claims %d bytes',
  (dataSize) => {
    expect([...decodeWav(wav({ data: pcm16([1, 2, 3]), dataSize })).samples]).toEqual([1, 2, 3]);
  },
);

test('does not take what follows the data for sound', () => {
  const data = Buffer.concat([pcm16([1, 2]), Buffer.from('LIST\x04\0\0\0INFO')]);
  expect([...decodeWav(wav({ data, dataSize: 4 })).samples]).toEqual([1, 2]);
});

test('skips other chunks before the data, odd ones with their padding', () => {
  const before = Buffer.from('LIST\x03\0\0\0abc\0');
  expect([...decodeWav(wav({ data: pcm16([7]), before })).samples]).toEqual([7]);
});

test('reads the extensible header', () => {
  const format = Buffer.alloc(40);
  format.writeUInt16LE(0xfffe, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(48_000, 4);
  format.writeUInt16LE(16, 14);
  format.writeUInt16LE(1, 24);
  const audio = decodeWav(wav({ format, data: pcm16([5]) }));
  expect([...audio.samples]).toEqual([5]);
  expect(audio.sampleRate).toBe(48_000);
});

test('drops half a sample at the end of a file cut off', () => {
  const whole = wav({ data: pcm16([1, 2, 3]) });
  expect([...decodeWav(whole.subarray(0, whole.length - 1)).samples]).toEqual([1, 2]);
});

test('a header with nothing after it holds no samples', () => {
  expect(decodeWav(wav({ data: new Uint8Array(0) })).samples).toHaveLength(0);
});

test('reads samples that start at an odd place in a larger buffer', () => {
  const whole = wav({ data: pcm16([1, -2]) });
  const shifted = new Uint8Array(whole.length + 1);
  shifted.set(whole, 1);
  expect([...decodeWav(shifted.subarray(1)).samples]).toEqual([1, -2]);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['a web page', Buffer.from('<!doctype html><title>Bad gateway</title>'.repeat(3))],
  ['a header cut off', Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0')],
  ['no data', Buffer.from('RIFF\0\0\0\0WAVE')],
  ['data before a format', Buffer.from('RIFF\0\0\0\0WAVEdata\x02\0\0\0ab')],
  ['a format nobody reads', wav({ code: 85, data: pcm16([1]) })],
  ['no channels', wav({ channels: 0, data: pcm16([1]) })],
])('refuses %s as a bad answer', (_name, bytes) => {
  expect(() => decodeWav(bytes)).toThrow(expect.objectContaining({ code: 'provider/bad-answer' }));
});

test('tells a WAV file from raw samples', () => {
  expect(isWav(encodeWav({ samples, sampleRate: 8000 }))).toBe(true);
  expect(isWav(pcm16([1, 2, 3, 4, 5, 6, 7]))).toBe(false);
});
