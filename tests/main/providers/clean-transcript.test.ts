import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanTranscript, isTooShort } from '../../../src-main/providers/clean-transcript.ts';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import { babble, joined, noise, silence } from '../../support/sounds.ts';

/** A person speaking between two pauses, as the voice detector cuts it. */
const spoken = (seconds: number) => joined(noise(0.5, 60), babble(seconds), noise(0.6, 60));
const room = noise(2, 80);
const fan = noise(2, 1500);

test.each([
  ['I could not sleep at all.', 'I could not sleep at all.'],
  ['  한숨도   못 잤어요.\n', '한숨도 못 잤어요.'],
  ['(laughs) I am fine, really. [sighs]', 'I am fine, really.'],
  ['*coughs* 네, 괜찮아요 ♪', '네, 괜찮아요'],
  ['내일 3시(15시)에 봐요', '내일 3시(15시)에 봐요'],
])('%j is heard as %j', (text, expected) => {
  expect(cleanTranscript(text, spoken(3))).toBe(expected);
});

test.each([
  '[BLANK_AUDIO]',
  '(웃음)',
  '[음악] ♪♪',
  '*door closes*',
  '...',
  '',
  '(coughing) [silence]',
])('%j is nobody speaking', (text) => {
  expect(cleanTranscript(text, spoken(3))).toBe('');
});

const invented = [
  'Thank you for watching!',
  'Thanks for watching.',
  'Thank you.',
  'Thank you. Thank you.',
  'Please subscribe to my channel.',
  'you',
  'Bye.',
  '시청해주셔서 감사합니다.',
  '시청해 주셔서 감사합니다!',
  '감사합니다.',
  '구독과 좋아요 부탁드립니다',
  '다음 영상에서 만나요.',
];

test.each(invented)('%j out of a quiet room was never said', (text) => {
  expect(cleanTranscript(text, room)).toBe('');
});

test.each(invented)('%j out of the noise of a fan was never said', (text) => {
  expect(cleanTranscript(text, fan)).toBe('');
});

test.each(['Thank you.', '감사합니다.', '고맙습니다', 'Okay.', '네.', 'Bye-bye.'])(
  '%j is believed of somebody who was audible for as long as it takes',
  (text) => {
    expect(cleanTranscript(text, spoken(1))).toBe(text);
    expect(cleanTranscript(text, babble(1))).toBe(text);
  },
);

test('a thank-you is believed from a far, faint microphone', () => {
  const faint = joined(noise(0.5, 20), babble(1, 500), noise(0.5, 20));
  expect(cleanTranscript('감사합니다.', faint)).toBe('감사합니다.');
});

test.each([
  ['ko-one-sentence.wav', '감사합니다.'],
  ['en-barge-in.wav', 'Thank you.'],
])('the voice in %s is audible for as long as %j takes', (name, text) => {
  const path = new URL(`../../fixtures/voice/${name}`, import.meta.url);
  expect(cleanTranscript(text, decodeWav(readFileSync(path)))).toBe(text);
});

test('a click is too short for a farewell to viewers', () => {
  const click = joined(noise(0.5, 60), babble(0.15), noise(0.6, 60));
  expect(cleanTranscript('시청해주셔서 감사합니다.', click)).toBe('');
});

test('other words are believed however quiet: a whisper must not be lost', () => {
  expect(cleanTranscript('I want to die.', room)).toBe('I want to die.');
  expect(cleanTranscript('죽고 싶어요.', noise(2, 50))).toBe('죽고 싶어요.');
});

test('whatever came out of a muted microphone was not said', () => {
  expect(cleanTranscript('I am a bad person.', silence(3))).toBe('');
});

test.each([
  'Subtitles by the Amara.org community',
  '자막 제공 by 한효정',
  'MBC 뉴스 이덕영입니다.',
  'Transcribed by ESO, translated by —',
])('nobody says %j to a companion', (text) => {
  expect(cleanTranscript(text, spoken(5))).toBe('');
});

test('a longer sentence with such words in it stays', () => {
  const text = 'Thank you for watching over me when I was ill.';
  expect(cleanTranscript(text, room)).toBe(text);
  expect(cleanTranscript('자막 없이 영화를 봐서 너무 힘들었어요.', spoken(3))).not.toBe('');
});

test('more words than fit into the time are a bad answer: a loop, or a reply', () => {
  const loop = "I'm going to be a bad person, ".repeat(40);
  const wanted = expect.objectContaining({ code: 'provider/bad-answer' });
  expect(() => cleanTranscript(loop, spoken(2))).toThrow(wanted);
  expect(() => cleanTranscript('그렇군요. 많이 힘드셨겠어요. '.repeat(10), spoken(1.5))).toThrow(
    wanted,
  );
});

test('somebody who talks very fast is believed', () => {
  // 9 syllables and 20 letters a second.
  const korean = '어제밤에한숨도못자고'.repeat(9);
  expect(cleanTranscript(korean, babble(10))).toBe(korean);
  const english = 'Icouldnotsleepatall '.repeat(10).trim();
  expect(cleanTranscript(english, babble(10))).toBe(english);
});

test('no vendor is asked about less than a tenth of a second', () => {
  expect(isTooShort(silence(0.09))).toBe(true);
  expect(isTooShort(silence(0.1))).toBe(false);
  expect(isTooShort(silence(0))).toBe(true);
});
