/**
 * Makes the recordings in tests/fixtures/voice that stand in for a person at the microphone:
 *   node scripts/make-voice-fixtures.mjs
 * Needs `flite` (English) and `espeak-ng` (Korean) on the PATH. What they hold and why is told in the
 * README beside them. The same engines give the same bytes: all noise comes from a fixed seed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As microphones give it; what only stands for somebody speaking is smaller. */
const RATE = 48_000;
const SMALL_RATE = 16_000;
/** Peak of speech: -6 dBFS, a person close to a laptop. */
const SPEECH_PEAK = 16_000;
/** Peak of the noise under everything: -64 dBFS, a quiet room and an ordinary microphone. */
const ROOM_PEAK = 20;

const folder = fileURLToPath(new URL('../tests/fixtures/voice/', import.meta.url));
let rate = RATE;
const seconds = (count) => new Float64Array(Math.round(count * rate));
/** What is said, with a little room around it. */
const alone = (speech) => [seconds(0.2), speech, seconds(0.3)];

const fixtures = {
  'silence.wav': () => [seconds(3)],
  'cough.wav': () => [seconds(0.6), cough(), seconds(0.18), cough(0.6), seconds(1)],
  'en-one-sentence.wav': () => [
    seconds(0.5),
    english('My day was long and I feel tired.'),
    seconds(1),
  ],
  'en-one-sentence-after-silence.wav': () => [
    seconds(5.4),
    english('I could not sleep last night.'),
    seconds(0.1),
  ],
  'en-two-sentences-with-pause.wav': () => [
    seconds(1.5),
    english('I had a bad day.'),
    seconds(1.2),
    english('I do not want to talk to anyone.'),
    seconds(1),
  ],
  'en-barge-in.wav': () => [seconds(0.2), english('Wait, stop please.'), seconds(1)],
  'ko-one-sentence.wav': () => [seconds(0.5), korean('요즘 잠을 잘 못 자요.'), seconds(1)],
};

const small = {
  'en-thinking-pause.wav': () => [
    seconds(0.2),
    english('I wanted to talk about'),
    seconds(1.5),
    english('my father.'),
    seconds(0.3),
  ],
  'ko-thinking-pause.wav': () => [
    seconds(0.2),
    korean('요즘에 제가 밤에'),
    seconds(1.5),
    korean('잠을 잘 못 자요.'),
    seconds(0.3),
  ],
  'en-two-sentences-close.wav': () => [
    seconds(0.2),
    english('I had a fight with my sister.'),
    seconds(0.4),
    english('I feel bad about it.'),
    seconds(0.3),
  ],
  'ko-two-sentences-close.wav': () => [
    seconds(0.2),
    korean('동생이랑 싸웠어요.'),
    seconds(0.4),
    korean('마음이 안 좋아요.'),
    seconds(0.3),
  ],
  'en-yes.wav': () => alone(english('Yes.')),
  'ko-yes.wav': () => alone(korean('네.', 130)),
  'en-back-channel.wav': () => alone(english('Yeah.')),
  'ko-back-channel.wav': () => alone(korean('응.', 175)),
  'ko-barge-in.wav': () => alone(korean('잠깐만요, 그만해 주세요.')),
  'en-story-part.wav': () => [english('I went to work in the morning and')],
  'ko-story-part.wav': () => [korean('아침에 일어나서 회사에 갔는데')],
};

mkdirSync(folder, { recursive: true });
for (const [name, parts] of [...Object.entries(fixtures), ...Object.entries(small)]) {
  rate = name in small ? SMALL_RATE : RATE;
  const wav = toWav(overRoom(joined(parts())));
  writeFileSync(join(folder, name), wav);
  console.log(`${name}  ${(wav.length / 1024).toFixed(0)} kB`);
}

function english(text) {
  const place = mkdtempSync(join(tmpdir(), 'voice-fixture-'));
  try {
    const file = join(place, 'speech.wav');
    execFileSync('flite', ['-voice', 'slt', '-t', text, '-o', file]);
    return spoken(readFileSync(file));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function korean(text, speed = 165) {
  const args = ['-v', 'ko+f3', '-s', `${speed}`, '-p', '42', '--stdin', '--stdout'];
  return spoken(execFileSync('espeak-ng', args, { input: text }));
}

/** The speech of a mono 16-bit WAV file at our rate and level, without the silence around it. */
function spoken(wav) {
  const from = wav.readUInt32LE(24);
  const start = wav.indexOf('data') + 8;
  const samples = [];
  for (let at = start; at + 2 <= wav.length; at += 2) samples.push(wav.readInt16LE(at));
  const loud = (sample) => Math.abs(sample) > 150;
  const trimmed = samples.slice(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
  const speech = resampled(trimmed, from);
  const peak = speech.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  return speech.map((sample) => (sample * SPEECH_PEAK) / peak);
}

/** To our rate by a sinc of 32 taps under a Hann window; more of them downwards, where it also cuts what would fold. */
function resampled(samples, from) {
  const cut = Math.min(1, rate / from);
  const taps = Math.ceil(16 / cut);
  const out = new Float64Array(Math.floor((samples.length * rate) / from));
  for (let i = 0; i < out.length; i++) {
    const at = (i * from) / rate;
    const first = Math.floor(at) - taps + 1;
    for (let k = first; k < first + 2 * taps; k++) {
      const x = at - k;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x * cut) / (Math.PI * x * cut);
      out[i] += cut * (samples[k] ?? 0) * sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / taps));
    }
  }
  return out;
}

/** A burst of noise with a hard start that dies away in 0.25 s, without a pitch: a cough, and no voice. */
function cough(strength = 1) {
  const out = seconds(0.3);
  const random = noise(7);
  let low = 0;
  let band = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / rate;
    // A resonance at 1.2 kHz, as of an open throat.
    const f = 2 * Math.sin((Math.PI * 1200) / rate);
    low += f * band;
    band += f * (random() - low - 0.5 * band);
    out[i] = strength * SPEECH_PEAK * 2.2 * band * Math.min(1, t / 0.008) * Math.exp(-t / 0.07);
  }
  return out;
}

function joined(parts) {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function overRoom(samples) {
  const random = noise(1);
  return samples.map((sample) => sample + ROOM_PEAK * random());
}

/** -1..1, the same on every run. */
function noise(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return (state / 0x7fffffff) * 2 - 1;
  };
}

function toWav(samples) {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, i) => {
    wav.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(sample))), 44 + i * 2);
  });
  return wav;
}
