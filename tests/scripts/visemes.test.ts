import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readWav } from '../../scripts/visemes/read-wav.ts';
import { askedFor, printed } from '../../scripts/visemes.ts';

const PCM = 1;
const FLOAT = 3;

interface Wav {
  tag?: number;
  bits?: number;
  channels?: number;
  rate?: number;
  /** Chunks between the format and the sound. */
  between?: Uint8Array;
  /** What the header says of the sound's length, whatever it is. */
  said?: number;
  extensible?: boolean;
}

function wav(values: readonly number[], wanted: Wav = {}): Uint8Array {
  const { tag = PCM, bits = 16, channels = 1, rate = 16_000, extensible = false } = wanted;
  const bytes = bits / 8;
  const sound = new DataView(new ArrayBuffer(values.length * bytes));
  values.forEach((value, i) => {
    const at = i * bytes;
    if (tag === FLOAT) {
      if (bits === 64) sound.setFloat64(at, value, true);
      else sound.setFloat32(at, value, true);
    } else if (bits === 8) sound.setUint8(at, Math.round(value * 127) + 128);
    else if (bits === 16) sound.setInt16(at, Math.round(value * 32_767), true);
    else if (bits === 24) {
      const whole = Math.round(value * 8_388_607);
      sound.setInt16(at + 1, whole >> 8, true);
      sound.setUint8(at, whole & 255);
    } else sound.setInt32(at, Math.round(value * 2_147_483_647), true);
  });
  const format = new DataView(new ArrayBuffer(extensible ? 40 : 16));
  format.setUint16(0, extensible ? 0xfffe : tag, true);
  format.setUint16(2, channels, true);
  format.setUint32(4, rate, true);
  format.setUint32(8, rate * bytes * channels, true);
  format.setUint16(12, bytes * channels, true);
  format.setUint16(14, bits, true);
  if (extensible) format.setUint16(24, tag, true);
  const body = [
    ...chunk('fmt ', new Uint8Array(format.buffer)),
    ...(wanted.between ?? []),
    ...chunk('data', new Uint8Array(sound.buffer), wanted.said),
  ];
  return Uint8Array.from([
    ...letters('RIFF'),
    ...uint32(body.length + 4),
    ...letters('WAVE'),
    ...body,
  ]);
}

const letters = (name: string): number[] => [...name].map((letter) => letter.charCodeAt(0));
const uint32 = (value: number): number[] => [0, 8, 16, 24].map((by) => (value >>> by) & 255);
const chunk = (name: string, bytes: Uint8Array, said = bytes.length): number[] => [
  ...letters(name),
  ...uint32(said),
  ...bytes,
  ...(bytes.length % 2 ? [0] : []),
];

const wave = Array.from({ length: 3200 }, (_, i) => 0.5 * Math.sin(i / 20));

test.each([
  ['8 bits', { bits: 8 }, 0.01],
  ['16 bits', {}, 1e-4],
  ['24 bits', { bits: 24 }, 1e-6],
  ['32 bits', { bits: 32 }, 1e-6],
  ['32-bit floats', { tag: FLOAT, bits: 32 }, 1e-6],
  ['64-bit floats', { tag: FLOAT, bits: 64 }, 1e-6],
  ['the extensible form', { bits: 24, extensible: true }, 1e-6],
  [
    'an odd chunk before the sound',
    { between: Uint8Array.from(chunk('LIST', new Uint8Array(7))) },
    1e-4,
  ],
  ['a length left open by a stream', { said: 0xffff_ffff }, 1e-4],
  ['a length of nothing left by a stream', { said: 0 }, 1e-4],
  ['a length that says too much', { said: 99_999 }, 1e-4],
])('reads a recording with %s', (_, form, close) => {
  const { samples, rate } = readWav(wav(wave, form));
  expect(rate).toBe(16_000);
  expect(samples).toHaveLength(wave.length);
  expect(Math.max(...samples.map((sample, i) => Math.abs(sample - (wave[i] ?? 9))))).toBeLessThan(
    close,
  );
});

test('mixes channels down to one', () => {
  const { samples } = readWav(wav([0.5, 0.1, -0.5, 0.3], { channels: 2 }));
  expect([...samples].map((sample) => Number(sample.toFixed(3)))).toEqual([0.3, -0.1]);
});

test.each([
  ['text', Uint8Array.from(letters('# Not a sound at all, but words')), 'not a WAV'],
  ['a header alone', wav(wave).subarray(0, 40), 'no sound'],
  ['a coding it does not know', wav(wave, { tag: 7, bits: 8 }), 'not plain PCM'],
  ['no channels', wav(wave, { channels: 0 }), 'no channels'],
  ['a rate that is none', wav(wave, { rate: 1 }), 'rate of 1 Hz'],
])('says what is wrong with %s', (_, bytes, why) => {
  expect(() => readWav(bytes)).toThrow(why);
});

test('prints a frame every 10 ms, from the first sample to the last [C7]', () => {
  for (const rate of [8000, 44_100, 96_000]) {
    const bytes = wav(
      Array.from({ length: rate / 2 }, (_, i) => 0.3 * Math.sin(i / 9)),
      { rate },
    );
    const track = JSON.parse(printed(bytes, { text: '', language: 'en' }, null));
    expect(track).toHaveLength(50);
    expect(Object.keys(track[7])).toEqual(['t', 'aa', 'ih', 'ou', 'ee', 'oh']);
    expect(track[7].t).toBe(0.07);
  }
});

test('prints no frames for a file of no sound, or of no bytes', () => {
  expect(printed(wav([]), { text: '', language: 'ko' }, null)).toBe('[]');
  expect(printed(new Uint8Array(), { text: 'hello', language: 'en' }, null)).toBe('[]');
});

test('takes the language from the text unless it is said', () => {
  expect(askedFor(['a.wav', '--text', '안녕']).language).toBe('ko');
  expect(askedFor(['--text', 'hello', 'a.wav']).language).toBe('en');
  expect(askedFor(['a.wav', '--text', 'hello', '--lang', 'ko']).language).toBe('ko');
});

test.each([
  [[], 'Name a WAV file'],
  [['a.wav', 'b.wav'], 'One file at a time'],
  [['a.wav', '--lang', 'fr'], 'ko or en, not "fr"'],
  [['a.wav', '--speed', '2'], "Unknown option '--speed'"],
  [['a.wav', '--text'], "'--text"],
])('refuses %j in one sentence', (args, why) => {
  expect(() => askedFor(args)).toThrow(why);
});

test('runs from any folder, and fails with one sentence and code 1', { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL('../../scripts/visemes.mjs', import.meta.url));
  const voice = fileURLToPath(new URL('../fixtures/voice/ko-one-sentence.wav', import.meta.url));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: tmpdir(), encoding: 'utf8' });
  const good = run(voice, '--text', '오늘은 아무것도 하기 싫어요.');
  expect(good.status).toBe(0);
  expect(JSON.parse(good.stdout).length).toBeGreaterThan(100);
  const bad = run('there-is-no-such.wav');
  expect(bad.status).toBe(1);
  expect(bad.stdout).toBe('');
  expect(bad.stderr).toBe('there-is-no-such.wav could not be read: there is no such file.\n');
});
