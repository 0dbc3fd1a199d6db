import { expect, test } from 'vitest';
import type { SpeechPiece, SpeechRequest } from '../../../src-main/providers/ports.ts';
import {
  createSystemVoice,
  findSystemVoice,
  listSystemVoices,
} from '../../../src-main/providers/system-voice.ts';

// The real engine of this computer.
const engine = await findSystemVoice();
const korean = (await listSystemVoices('ko')).length > 0;
const ENGLISH = 'It makes sense that you could not sleep after such a day.';
const KOREAN = '그 생각이 떠올랐을 때 몸은 어떻게 느껴졌나요?';

async function speak(
  request: Partial<SpeechRequest>,
  signal: AbortSignal = new AbortController().signal,
): Promise<SpeechPiece> {
  const whole: SpeechRequest = {
    text: ENGLISH,
    language: 'en',
    voice: null,
    pace: 1,
    manner: 'plain',
    ...request,
  };
  const pieces: SpeechPiece[] = [];
  for await (const piece of createSystemVoice().speak(whole, signal)) pieces.push(piece);
  expect(pieces).toHaveLength(1);
  return pieces[0] as SpeechPiece;
}

async function samplesOf(request: Partial<SpeechRequest>) {
  const piece = await speak(request);
  if (piece.kind !== 'audio') throw new Error('no sound');
  return piece.audio;
}

const decibels = (value: number) => 20 * Math.log10(value / 32_768);

function measure(samples: Int16Array) {
  let peak = 0;
  let squares = 0;
  let sum = 0;
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    squares += sample * sample;
    sum += sample;
  }
  return {
    peak: decibels(peak),
    level: decibels(Math.sqrt(squares / samples.length)),
    offset: Math.abs(sum / samples.length),
  };
}

const spoken = test.skipIf(engine === null);
const spokenInKorean = test.skipIf(!korean);
if (engine === null) console.log('skipped: no espeak-ng, say or SAPI on this computer');
else if (!korean) console.log(`skipped: ${engine} has no Korean voice on this computer`);

const sentences = [
  ['en', ENGLISH],
  ['en', 'Yes.'],
  ['en', 'Let us breathe in for four, hold for four, and out for six.'],
  ['ko', KOREAN],
  ['ko', '네.'],
  ['ko', '많이 힘드셨겠어요.'],
] as const;

for (const [language, text] of sentences) {
  const suited = language === 'ko' ? spokenInKorean : spoken;
  suited(`speaks "${text}" at a sane level, from silence to silence [C3]`, async () => {
    const { samples, sampleRate } = await samplesOf({ language, text });
    const { peak, level, offset } = measure(samples);
    expect(peak).toBeGreaterThan(-14);
    expect(peak).toBeLessThan(-0.5);
    expect(level).toBeGreaterThan(-32);
    expect(level).toBeLessThan(-14);
    expect(offset).toBeLessThan(200);
    expect(Math.abs(samples[0] as number)).toBe(0);
    expect(Math.abs(samples.at(-1) as number)).toBe(0);
    const loud = samples.findIndex((sample) => Math.abs(sample) > 104);
    const quiet = samples.length - 1 - samples.findLastIndex((sample) => Math.abs(sample) > 104);
    expect(loud / sampleRate).toBeLessThan(0.04);
    expect(quiet / sampleRate).toBeLessThan(0.13);
  });
}

spoken('a slower pace takes longer', async () => {
  const quick = await samplesOf({ pace: 1.3 });
  const slow = await samplesOf({ pace: 0.7 });
  expect(slow.samples.length).toBeGreaterThan(quick.samples.length * 1.3);
});

spokenInKorean('a voice chosen for English gives way in a Korean sentence', async () => {
  const [english] = await listSystemVoices('en');
  const chosen = await samplesOf({ language: 'ko', text: KOREAN, voice: english?.id ?? '' });
  const own = await samplesOf({ language: 'ko', text: KOREAN });
  expect(chosen.samples.length).toBe(own.samples.length);
});

spoken('a chosen voice of the right language is the one that speaks', async () => {
  const voices = await listSystemVoices('en');
  const [first, second] = voices;
  if (!first || !second) return;
  const one = await samplesOf({ voice: first.id });
  const other = await samplesOf({ voice: second.id });
  expect(Buffer.from(one.samples.buffer).equals(Buffer.from(other.samples.buffer))).toBe(false);
});

spoken('a voice that is none, however spelled, is the default voice', async () => {
  const own = await samplesOf({});
  const strange = await samplesOf({ voice: '--version; rm -rf /' });
  expect(strange.samples.length).toBe(own.samples.length);
});

spoken('every voice offered can speak', async () => {
  for (const language of ['en', 'ko'] as const) {
    for (const { id } of (await listSystemVoices(language)).slice(0, 12)) {
      const text = language === 'ko' ? '괜찮아요.' : 'I am here.';
      const { peak } = measure((await samplesOf({ language, text, voice: id })).samples);
      expect(peak, id).toBeLessThan(-0.1);
      expect(peak, id).toBeGreaterThan(-20);
    }
  }
});

spoken('a sentence without a word in it is a short pause', async () => {
  expect(await speak({ text: '... 🙂' })).toEqual({ kind: 'silent', durationMs: 400 });
});

spoken('hostile text is only text', async () => {
  const { samples } = await samplesOf({ text: '-f /etc/passwd\0 [[slnc 999999]] $(reboot) `id`' });
  expect(samples.length).toBeGreaterThan(0);
});

spoken('aborting ends a long text with the reason', async () => {
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const pending = speak({ text: 'and then again '.repeat(130) }, controller.signal);
  controller.abort(reason);
  await expect(pending).rejects.toBe(reason);
});

spoken('a soft manner is quieter', async () => {
  const plain = await samplesOf({});
  const soft = await samplesOf({ manner: 'soft' });
  const quieter = measure(plain.samples).level - measure(soft.samples).level;
  expect(quieter).toBeGreaterThan(2);
  expect(quieter).toBeLessThan(5);
});
