import { afterEach, expect, test } from 'vitest';
import type { ReplyChunk } from '../../../src-main/providers/ports.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { answering, createRig, ended, type RigOptions } from '../../support/conversation-rig.ts';

let open: { close(): void }[] = [];
const rig = (options?: RigOptions) => {
  const made = createRig(options);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A model that says `text` and then goes on thinking until it is aborted. */
const talksOn = (text: string) =>
  async function* (_request: unknown, signal: AbortSignal): AsyncGenerator<ReplyChunk> {
    yield answering;
    yield { type: 'text', text };
    await untilAborted(signal);
  };

test('a typed turn is kept, answered, spoken in order, and over when all was heard', async () => {
  const { conversation, type, next, announced, stored } = rig();
  const turnId = type('I cannot sleep');
  expect(conversation.phase()).toBe('thinking');
  await next('turn/all-spoken');
  expect(conversation.phase()).toBe('speaking');
  expect(stored()).toEqual([{ role: 'person', text: 'I cannot sleep', state: 'complete' }]);
  conversation.played(turnId, 0);
  conversation.played(turnId, 1);
  expect(await next('turn/ended')).toMatchObject({ turnId, outcome: 'complete' });
  await next('phase/changed', ({ phase }) => phase === 'idle');
  expect(stored().at(-1)).toEqual({
    role: 'companion',
    text: 'I hear you. What weighs most?',
    state: 'complete',
  });
  const spoke = announced.filter(
    ({ name, payload }) => name === 'turn/spoke' && payload.piece === 0,
  );
  expect(spoke.map(({ payload }) => payload.text)).toEqual(['I hear you.', 'What weighs most?']);
  expect(announced.map(({ name }) => name).indexOf('turn/heard')).toBeLessThan(
    announced.map(({ name }) => name).indexOf('turn/answering'),
  );
});

test("the person's message is on disk before any model is called", async () => {
  const made = rig({
    reply: async function* () {
      expect(made.stored()).toEqual([{ role: 'person', text: 'hello', state: 'complete' }]);
      yield answering;
      yield { type: 'text', text: 'Hello.' };
      yield ended;
    },
  });
  made.type('hello');
  await made.next('turn/all-spoken');
  expect(made.announced.filter(({ name }) => name === 'notice/fault')).toEqual([]);
});

test('a spoken turn is transcribed and takes the same way [C10]', async () => {
  const { say, next, stored } = rig();
  say();
  expect((await next('turn/heard')).message.text).toBe('spoken words');
  await next('turn/all-spoken');
  expect(stored()[0]?.text).toBe('spoken words');
});

test('keeps only what was heard when interrupted by speech', async () => {
  const { conversation, type, next, stored } = rig({
    reply: talksOn('That is hard. One two three four five six. And more '),
  });
  const turnId = type('a');
  await next('turn/spoke', ({ index }) => index === 1);
  conversation.played(turnId, 0);
  conversation.speechStarted({ turnId, index: 1, playedMs: 500, durationMs: 1000 });
  expect(conversation.phase()).toBe('hearing');
  const { outcome, message } = await next('turn/ended');
  expect(outcome).toBe('interrupted');
  expect(message?.text).toBe('That is hard. One two three');
  expect(stored().at(-1)?.state).toBe('interrupted');
});

test('stores nothing of a reply of which nothing was heard', async () => {
  const { conversation, type, next, stored } = rig({ reply: talksOn('Never heard. More ') });
  type('a');
  await next('turn/spoke');
  conversation.stop(null);
  expect((await next('turn/ended')).message).toBeNull();
  expect(stored()).toHaveLength(1);
  expect(conversation.phase()).toBe('idle');
});

test('an interruption aborts the model call itself', async () => {
  let aborted = false;
  const { conversation, type, next } = rig({
    reply: async function* (_request, signal) {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      yield* talksOn('Yes. Go on ')(_request, signal);
    },
  });
  type('a');
  await next('turn/spoke');
  conversation.stop(null);
  expect(aborted).toBe(true);
});

test('words that were interrupted while thinking are kept and answered with the next', async () => {
  const { conversation, type, next, requests } = rig({
    reply: async function* ({ messages }, signal) {
      if (!messages.at(-1)?.content.includes('second')) await untilAborted(signal);
      yield answering;
      yield { type: 'text', text: 'Both.' };
      yield ended;
    },
  });
  type('first half');
  await next('turn/heard');
  conversation.speechStarted(null);
  type('second half');
  await next('turn/all-spoken');
  expect(requests.at(-1)?.messages).toEqual([{ role: 'user', content: 'first half\nsecond half' }]);
});

test('speech interrupted while it was being transcribed is not lost', async () => {
  const gate = Promise.withResolvers<void>();
  let utterances = 0;
  const { conversation, say, next, stored } = rig({
    hear: async () => {
      utterances += 1;
      if (utterances > 1) return { text: 'and then that', language: 'en', vendor: 'openai' };
      await gate.promise;
      return { text: 'first this', language: 'en', vendor: 'openai' };
    },
  });
  say();
  conversation.speechStarted(null);
  say();
  gate.resolve();
  await next('turn/all-spoken');
  expect(
    stored()
      .map(({ text }) => text)
      .slice(0, 2),
  ).toEqual(['first this', 'and then that']);
});

test('refuses an empty and an overlong message and changes nothing [V6]', async () => {
  const { conversation, type, announced } = rig();
  expect(() => type('  \0 ')).toThrow(expect.objectContaining({ code: 'input/empty' }));
  expect(() => type('가'.repeat(2001))).toThrow(
    expect.objectContaining({ code: 'input/too-long', params: { limit: 2000, length: 2001 } }),
  );
  expect(conversation.phase()).toBe('idle');
  expect(announced).toEqual([]);
  type('가'.repeat(2000));
});

test('a refused message does not interrupt what is being said', async () => {
  const { conversation, type, next } = rig({ reply: talksOn('Go on. More ') });
  type('a');
  await next('turn/spoke');
  expect(() => type('')).toThrow('input/empty');
  expect(conversation.phase()).toBe('speaking');
});

test('an utterance without words is told gently and leaves nothing behind', async () => {
  const { conversation, say, next, stored } = rig({
    hear: async () => ({ text: ' ', language: null, vendor: 'openai' }),
  });
  say();
  expect((await next('notice/fault')).fault.code).toBe('hearing/nothing-heard');
  await next('phase/changed', ({ phase }) => phase === 'idle');
  expect(stored()).toEqual([]);
  expect(conversation.phase()).toBe('idle');
});

test('a failed transcription says so and ends in idle', async () => {
  const { say, next, conversation } = rig({
    hear: async () => {
      throw new AppError('hearing/no-provider');
    },
  });
  say();
  expect((await next('notice/fault')).fault.code).toBe('hearing/no-provider');
  expect((await next('turn/ended')).outcome).toBe('failed');
  expect(conversation.phase()).toBe('idle');
});

test('an acute message is answered by fixed words without any model', async () => {
  const { type, next, requests } = rig();
  type('I want to kill myself tonight');
  expect((await next('safety/raised')).level).toBe('acute');
  await next('turn/all-spoken');
  expect(requests).toEqual([]);
});

test('after a crisis the session stays careful', async () => {
  const { conversation, type, next, requests, announced } = rig();
  const first = type('나 오늘 죽으려고 해');
  const { spoken } = await next('turn/all-spoken');
  for (let i = 0; i < spoken; i += 1) conversation.played(first, i);
  await next('phase/changed', ({ phase }) => phase === 'idle');
  announced.length = 0;
  type('고마워요');
  await next('turn/all-spoken');
  const before = requests[0]?.situation;
  const other = rig();
  other.type('고마워요');
  await other.next('turn/all-spoken');
  expect(before).not.toBe(other.requests[0]?.situation);
});

test('what must not be said is neither spoken nor shown', async () => {
  const { type, next, announced } = rig({
    check: (sentence) => (sentence.includes('weighs') ? null : sentence),
  });
  type('a');
  await next('turn/all-spoken');
  const shown = JSON.stringify(announced.map(({ payload }) => payload));
  expect(shown).toContain('I hear you.');
  expect(shown).not.toContain('weighs');
});

test('a reply that comes out empty is never met with silence', async () => {
  const { type, next } = rig({
    reply: async function* () {
      yield answering;
      yield ended;
    },
  });
  type('음');
  expect((await next('turn/all-spoken')).spoken).toBe(1);
  expect((await next('turn/spoke')).text).toMatch(/요/);
});

test('receipts out of order, repeated or of another turn do no harm', async () => {
  const { conversation, type, next, stored } = rig();
  const turnId = type('a');
  await next('turn/all-spoken');
  conversation.played('turn-999', 0);
  conversation.played(turnId, 7);
  conversation.played(turnId, 0);
  conversation.played(turnId, 0);
  expect(stored().at(-1)?.text).toBe('I hear you.');
  conversation.played(turnId, 1);
  expect((await next('turn/ended')).message?.text).toBe('I hear you. What weighs most?');
});

test('the last ten exchanges go along, beginning with the person [V4]', async () => {
  const { conversation, type, requests, announced } = rig({ aloud: false });
  for (let i = 0; i < 14; i += 1) {
    type(`message ${i}`);
    await conversation.settled();
  }
  expect(announced.filter(({ name }) => name === 'turn/ended')).toHaveLength(14);
  const last = requests.at(-1)?.messages ?? [];
  expect(last[0]).toEqual({ role: 'user', content: 'message 3' });
  expect(last.at(-1)).toEqual({ role: 'user', content: 'message 13' });
});

test('leaving begins a new conversation, resuming goes on with the old one [B2]', async () => {
  const { conversation, type, next, stored, announced } = rig({ aloud: false });
  type('one');
  await conversation.settled();
  const first = conversation.current()?.id ?? '';
  conversation.leave();
  expect(conversation.current()).toBeNull();
  announced.length = 0;
  type('two');
  await next('turn/heard');
  await conversation.settled();
  expect(conversation.current()?.id).not.toBe(first);
  conversation.resume(first);
  expect(stored()[0]?.text).toBe('one');
  expect(() => conversation.resume('nobody')).toThrow('input/not-found');
  expect(conversation.current()?.id).toBe(first);
});

/** A model that says `pieces` and is done. */
const says = (...pieces: string[]) =>
  async function* (): AsyncGenerator<ReplyChunk> {
    yield answering;
    for (const text of pieces) yield { type: 'text', text };
    yield ended;
  };

test('a mark for a feeling reaches the face and is neither shown, spoken, checked nor kept [C7]', async () => {
  const synthesised: string[] = [];
  const checked: string[] = [];
  const { conversation, type, next, announced, stored } = rig({
    reply: says('[sa', 'd] That sounds heavy. [슬', '픔]What weighs', ' most? [hap'),
    speak: async function* ({ text }) {
      synthesised.push(text);
      yield { kind: 'silent', durationMs: 1, vendor: 'captions' };
    },
    check: (sentence) => {
      checked.push(sentence);
      return sentence;
    },
  });
  const turnId = type('My day was long');
  await next('turn/all-spoken');
  conversation.played(turnId, 0);
  conversation.played(turnId, 1);
  const { message } = await next('turn/ended');
  expect(message).toMatchObject({ emotion: 'sad' });
  expect(synthesised).toEqual(['That sounds heavy.', 'What weighs most?']);
  expect(checked).toEqual(synthesised);
  expect(stored().at(-1)?.text).toBe('That sounds heavy. What weighs most?');
  const spoke = announced.filter(
    ({ name, payload }) => name === 'turn/spoke' && payload.piece === 0,
  );
  expect(spoke.map(({ payload }) => payload.emotion)).toEqual(['sad', 'sad']);
  expect(JSON.stringify(announced)).not.toMatch(/\[sa|\[슬|\[hap/);
});

test('words the check puts in place of a sentence are said without its feeling', async () => {
  const { type, next, announced } = rig({
    reply: says('[happy] Good words. Bad words.'),
    check: (sentence) => (sentence === 'Bad words.' ? 'Other words.' : sentence),
  });
  type('hello');
  await next('turn/all-spoken');
  const spoke = announced.filter(
    ({ name, payload }) => name === 'turn/spoke' && payload.piece === 0,
  );
  expect(spoke.map(({ payload }) => [payload.text, payload.emotion])).toEqual([
    ['Good words.', 'happy'],
    ['Other words.', 'neutral'],
  ]);
});

test('a conversation over text alone never sees a mark [V1]', async () => {
  const { type, next, announced } = rig({
    aloud: false,
    reply: says('[happy] Good', ' to see you.'),
  });
  type('hello');
  await next('turn/ended');
  const shown = announced.filter(({ name }) => name === 'turn/reply');
  expect(shown.map(({ payload }) => payload.delta)).toEqual(['Good to see you. ']);
});
