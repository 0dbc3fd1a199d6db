import { afterEach, expect, test } from 'vitest';
import type { ProviderChains, ReplyChunk } from '../../../src-main/providers/ports.ts';
import { answering, createRig, ended, type RigOptions } from '../../support/conversation-rig.ts';

type SpeechAsked = Parameters<ProviderChains['speak']>[0];

let open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

/** Someone types, and a reply of these words is spoken. */
async function replying(reply: string, words = 'hello there', options: RigOptions = {}) {
  const asked: SpeechAsked[] = [];
  const made = createRig({
    reply: async function* (): AsyncGenerator<ReplyChunk> {
      yield answering;
      yield { type: 'text', text: reply };
      yield ended;
    },
    speak: async function* (request) {
      asked.push(request);
      const audio = { samples: new Int16Array(240), sampleRate: 24_000 };
      yield { kind: 'audio', audio, timing: null, vendor: 'system' };
    },
    ...options,
  });
  open.push(made);
  const turnId = made.type(words);
  const { spoken } = await made.next('turn/all-spoken');
  return { ...made, asked, turnId, spoken };
}

test('numbers are said in words and shown as they were written', async () => {
  const { asked, next } = await replying('It is 3 pm where you are now, I think.');
  expect(asked[0]?.text).not.toMatch(/\d/);
  const { text, spoken, differs } = await next('turn/spoke');
  expect(text).toBe('It is 3 pm where you are now, I think.');
  expect(spoken).toBe(asked[0]?.text);
  expect(differs.map(({ from, to }) => text.slice(from, to)).join(' ')).toContain('3');
});

test('a sentence with nothing to say is shown, takes no sound, and its receipt counts', async () => {
  const { asked, conversation, turnId, spoken, next, announced } = await replying(
    'I am here with you tonight. ... What helps you to rest?',
    'hello there',
    { check: (sentence) => (sentence.includes('tonight') ? '…' : sentence) },
  );
  expect(asked.map(({ text }) => text)).not.toContain('');
  const first = await next('turn/spoke');
  expect(first).toMatchObject({ text: '…', spoken: '', pcm: null, durationMs: null, last: true });
  expect(announced.filter(({ name }) => name === 'turn/reply').length).toBe(spoken);
  conversation.played(turnId, spoken - 1);
  expect((await next('turn/ended')).message?.text).toContain('…');
});

test('someone in distress is answered more softly and slowly', async () => {
  const { asked: calm } = await replying('I hear you.');
  expect(calm[0]).toMatchObject({ manner: 'plain', pace: 0.95, quiet: false });
  const { asked } = await replying('I hear you.', 'I wish I were dead');
  expect(asked[0]).toMatchObject({ manner: 'soft', pace: expect.closeTo(0.8835) });
});

test('with captions alone every sentence is asked for quietly', async () => {
  const { asked } = await replying('I hear you. What weighs most on you now?', 'hello', {
    preferences: { speaksAloud: false },
  });
  expect(asked.map(({ quiet }) => quiet)).toEqual([true, true]);
});

test('an interruption keeps whole what was said in other words', async () => {
  const { conversation, turnId, next } = await replying('You slept 3 hours last night, you said.');
  conversation.speechStarted({ turnId, index: 0, playedMs: 500, durationMs: 1000 });
  const { message } = await next('turn/ended');
  expect(message?.text).toMatch(/^You slept 3/);
});
