/** Spoken turns over a real store, with the clock in the test's hand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReplyChunk } from '../../../src-main/providers/ports.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import {
  answering,
  createRig,
  ended,
  type RigOptions,
  seconds,
} from '../../support/conversation-rig.ts';

const FINISHED = 'I could not sleep at all last night.';
const FINISHED_KO = '어젯밤에 한숨도 못 잤어요.';
const UNFINISHED = 'I wanted to tell her that and then';
/** Longer than any wait for a turn to end. */
const ANY_WAIT_MS = 6000;

let open: { close(): void }[] = [];
const rig = (options: RigOptions = {}) => {
  const made = createRig({ now: Date.now, ...options });
  open.push(made);
  return made;
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  for (const each of open) each.close();
  open = [];
  vi.useRealTimers();
});

/** Lets time pass until it is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let ms = 0; ms < ANY_WAIT_MS && !isSo(); ms += 10) await pass(10);
  expect(isSo()).toBe(true);
}
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** An ear that needs `ms` and then understands these words, one text an utterance or call. */
const hears =
  (ms: number, ...texts: string[]): NonNullable<RigOptions['hear']> =>
  async (_audio, _hint, signal) => {
    const text = texts.length > 1 ? (texts.shift() ?? '') : (texts[0] ?? '');
    await new Promise((resolve) => setTimeout(resolve, ms));
    signal.throwIfAborted();
    const language: Language = /[가-힣]/.test(text) ? 'ko' : 'en';
    return { text, language, vendor: 'openai' };
  };

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

test.each([FINISHED, FINISHED_KO])(
  'says at once what was ready when the turn is over: %s',
  async (words) => {
    const { pause, announced, named, requests, stored, conversation } = rig({
      hear: hears(50, words),
    });
    pause({ pause: { silenceMs: 150 } });
    await pass(60);
    // Everything is ready, and only the understood words are shown.
    expect(requests).toHaveLength(1);
    expect(announced.map(({ name }) => name)).toEqual(['phase/changed', 'hearing/partial']);
    expect(conversation.phase()).toBe('hearing');
    expect(stored()).toEqual([]);
    await pass(600);
    expect(stored()).toEqual([{ role: 'person', text: words, state: 'complete' }]);
    const names = announced.map(({ name }) => name);
    expect(names.slice(2, 7)).toEqual([
      'phase/changed',
      'hearing/accepted',
      'turn/heard',
      'turn/answering',
      'turn/reply',
    ]);
    expect(conversation.phase()).toBe('speaking');
    expect(named('turn/all-spoken')).toHaveLength(1);
    const { decision, turnId } = named('hearing/accepted')[0]?.payload ?? {};
    expect(named('turn/heard')[0]?.payload.turnId).toBe(turnId);
    expect(decision).toMatchObject({ waitMs: expect.any(Number) });
    expect(requests).toHaveLength(1);
  },
);

/** A reply that takes this long to begin. */
const slowReply = (ms: number) =>
  async function* (): AsyncGenerator<ReplyChunk> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    yield answering;
    yield { type: 'text', text: 'I hear you. ' };
    yield ended;
  };

test('whoever goes on before the answer could sound was not cut off: it is one turn', async () => {
  const { pause, conversation, named, stored, learned } = rig({
    hear: hears(50, FINISHED, `${FINISHED} And now I am tired.`),
    reply: slowReply(1500),
  });
  pause({});
  await pass(1000);
  expect(conversation.phase()).toBe('thinking');
  expect(named('hearing/accepted')).toEqual([]);
  conversation.resumed('u');
  expect(conversation.phase()).toBe('hearing');
  expect(learned.at(-1)?.kind).toBe('within');
  pause({ samples: seconds(1) });
  await pass(2500);
  expect(stored().filter(({ role }) => role === 'person')).toEqual([
    { role: 'person', text: `${FINISHED} And now I am tired.`, state: 'complete' },
  ]);
  expect(named('turn/ended')).toEqual([]);
  expect(named('hearing/accepted')[0]?.payload.decision).toMatchObject({
    waitMs: expect.any(Number),
  });
});

test('a turn that is over does not wait for ever for its answer to count', async () => {
  const { pause, stored, conversation } = rig({
    hear: hears(50, FINISHED),
    reply: slowReply(60_000),
  });
  pause({});
  await pass(3000);
  expect(stored()).toEqual([{ role: 'person', text: FINISHED, state: 'complete' }]);
  expect(conversation.phase()).toBe('thinking');
});

test('words that alarm count as soon as the silence has lasted, however late the voice', async () => {
  const { pause, named } = rig({
    hear: hears(50, 'I am going to kill myself tonight.'),
    speak: async function* () {
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      yield* [];
    },
  });
  pause({});
  await pass(900);
  expect(named('safety/raised')[0]?.payload.level).toBe('acute');
});

test('what was said in full is kept when thinking is stopped, or something is typed instead', async () => {
  for (const leave of ['stop', 'type'] as const) {
    const { pause, conversation, stored, type } = rig({
      hear: hears(50, FINISHED),
      reply: slowReply(1500),
    });
    pause({});
    await pass(1000);
    if (leave === 'stop') conversation.stop(null);
    else type('Never mind.');
    await pass(0);
    expect(stored().map(({ text }) => text)).toEqual(
      leave === 'stop' ? [FINISHED] : [FINISHED, 'Never mind.'],
    );
  }
});

test('throws away what it began when the person goes on: nothing stored, nothing announced', async () => {
  let isAborted = false;
  const { pause, conversation, announced, requests, stored, spent } = rig({
    hear: hears(50, FINISHED),
    reply: async function* (_request, signal) {
      signal.addEventListener('abort', () => {
        isAborted = true;
      });
      yield answering;
      yield { type: 'text', text: 'That is a long night. ' };
      await untilAborted(signal);
    },
  });
  pause({});
  await pass(100);
  expect(requests).toHaveLength(1);
  conversation.resumed('u');
  await pass(60_000);
  expect(isAborted).toBe(true);
  expect(announced.map(({ name }) => name)).toEqual(['phase/changed', 'hearing/partial']);
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([]);
  expect(spent.filter(({ slot }) => slot !== 'hearing').every(({ discarded }) => discarded)).toBe(
    true,
  );
  expect(spent.find(({ slot }) => slot === 'chat')).toMatchObject({ vendor: 'anthropic' });
  expect(spent.find(({ slot }) => slot === 'voice')?.usage.characters).toBe(21);
});

test('a pause within a sentence is one turn, answered once', async () => {
  const { pause, conversation, stored, named, marks } = rig({
    hear: hears(50, FINISHED, `${FINISHED} And then I got up.`),
  });
  pause({});
  await pass(200);
  conversation.resumed('u');
  await pass(800);
  pause({});
  await pass(ANY_WAIT_MS);
  expect(stored()).toHaveLength(1);
  expect(named('hearing/accepted')).toHaveLength(1);
  const { turnId } = named('turn/all-spoken')[0]?.payload ?? {};
  conversation.played(String(turnId), 1);
  await pass(0);
  expect(stored().at(-1)?.role).toBe('companion');
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({ discarded: 1, ending: 'decided', kind: 'spoken' });
});

test('an unfinished thought of two seconds asks no model', async () => {
  const { pause, conversation, requests } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(850);
  expect(requests).toEqual([]);
  conversation.resumed('u');
  await pass(ANY_WAIT_MS);
  expect(requests).toEqual([]);
});

test('the end of an unfinished thought that stays one is answered without a further wait', async () => {
  const { pause, requests, named } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(100);
  expect(requests).toEqual([]);
  await until(() => requests.length === 1);
  expect(named('hearing/accepted')).toEqual([]);
  await pass(ANY_WAIT_MS);
  expect(named('turn/all-spoken')).toHaveLength(1);
});

test('asks no model before the turn is over where thinking ahead is off', async () => {
  const { pause, requests, named } = rig({
    hear: hears(50, FINISHED),
    preferences: { thinksAhead: false },
  });
  pause({});
  await pass(100);
  expect(named('hearing/partial')).toHaveLength(1);
  expect(requests).toEqual([]);
  await pass(ANY_WAIT_MS);
  expect(requests).toHaveLength(1);
});

test('a turn whose words never came waits for them, and tells what the ear failed with', async () => {
  const late = Promise.withResolvers<never>();
  const { pause, named, conversation, stored } = rig({ hear: () => late.promise });
  pause({});
  await pass(ANY_WAIT_MS);
  expect(named('hearing/accepted')).toHaveLength(1);
  expect(conversation.phase()).toBe('thinking');
  late.reject(new AppError('hearing/no-provider'));
  await pass(0);
  expect(named('notice/fault')[0]?.payload.fault).toEqual({ code: 'hearing/no-provider' });
  expect(conversation.phase()).toBe('idle');
  expect(stored()).toEqual([]);
});

test('a door that slams is no turn', async () => {
  const { pause, named, conversation, stored, requests } = rig({ hear: hears(50, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(ANY_WAIT_MS);
  expect(named('hearing/let-pass')[0]?.payload).toEqual({ utterance: 'u', why: 'nothing-heard' });
  expect(named('hearing/accepted')).toEqual([]);
  expect(named('notice/fault')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
  expect(stored()).toEqual([]);
  expect(requests).toEqual([]);
});

test('a door that slams while its words are long on their way leaves quietly too', async () => {
  const { pause, named, conversation, marks } = rig({ hear: hears(20_000, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(30_000);
  expect(named('hearing/let-pass')).toHaveLength(1);
  expect(named('notice/fault')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
  expect(marks).toEqual([]);
});

test('a minute of silence begins nothing', async () => {
  const { pause, conversation, announced, requests } = rig({ hear: hears(50, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(ANY_WAIT_MS);
  announced.length = 0;
  await pass(60_000);
  expect(announced).toEqual([]);
  expect(requests).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  expect(conversation.phase()).toBe('idle');
});

/** She has said one sentence and is in the middle of the next. */
async function speaking(options: RigOptions = {}) {
  const made = rig({
    reply: talksOn('That sounds hard to bear alone. One two three four five six seven. '),
    ...options,
  });
  const turnId = made.type('hello there');
  await pass(0);
  expect(made.named('turn/spoke').length).toBeGreaterThan(1);
  made.conversation.played(turnId, 0);
  return { ...made, turnId, over: { turnId, index: 1, playedMs: 500, durationMs: 1000 } };
}

test.each(['mm-hm', '네', '응응', 'Yeah.'])(
  'a back-channel over her speech changes nothing: %s',
  async (words) => {
    const made = await speaking({ hear: hears(50, words) });
    made.announced.length = 0;
    made.pause({ pause: { spokenMs: 300 }, over: made.over });
    await pass(ANY_WAIT_MS);
    expect(made.announced).toEqual([
      { name: 'hearing/let-pass', payload: { utterance: 'u', why: 'back-channel' } },
    ]);
    expect(made.conversation.phase()).toBe('speaking');
    expect(made.stored().filter(({ role }) => role === 'person')).toHaveLength(1);
  },
);

test('a cough over her speech changes nothing', async () => {
  const made = await speaking({ hear: hears(50, '') });
  made.announced.length = 0;
  made.pause({ pause: { spokenMs: 200 }, over: made.over });
  await pass(ANY_WAIT_MS);
  expect(made.announced.map(({ payload }) => payload.why)).toEqual(['nothing-heard']);
  expect(made.conversation.phase()).toBe('speaking');
});

test('a "stop" over her speech interrupts her however late it is understood', async () => {
  const late = await speaking({ hear: hears(8000, 'Stop, please.') });
  late.pause({ pause: { spokenMs: 400 }, over: late.over });
  await pass(7900);
  expect(late.conversation.phase()).toBe('speaking');
  await pass(200);
  expect(late.named('turn/ended')[0]?.payload).toMatchObject({ outcome: 'interrupted' });
  expect(late.stored().at(-1)).toMatchObject({ role: 'person', text: 'Stop, please.' });
});

test('an ear that fails does not stop her', async () => {
  const deaf = await speaking({
    hear: async () => {
      throw new AppError('hearing/no-provider');
    },
  });
  deaf.pause({ over: deaf.over });
  await pass(0);
  expect(deaf.named('hearing/let-pass')).toHaveLength(1);
  expect(deaf.named('notice/fault')).toHaveLength(1);
  expect(deaf.conversation.phase()).toBe('speaking');
});

test('short words over her speech that mean something interrupt her and are a turn', async () => {
  const made = await speaking({ hear: hears(50, 'Wait, stop.') });
  made.pause({ pause: { spokenMs: 400 }, over: made.over });
  await pass(60);
  expect(made.named('turn/ended')[0]?.payload).toMatchObject({ outcome: 'interrupted' });
  expect(made.conversation.phase()).toBe('hearing');
  await pass(ANY_WAIT_MS);
  expect(made.stored().map(({ text }) => text)).toEqual([
    'hello there',
    'That sounds hard to bear alone. One two three',
    'Wait, stop.',
  ]);
});

test('"네" is an answer once she is silent', async () => {
  const { pause, stored } = rig({ hear: hears(50, '네') });
  pause({ pause: { spokenMs: 300 } });
  await pass(ANY_WAIT_MS);
  expect(stored()[0]?.text).toBe('네');
});

test('"네" is an answer, too, when her last sentence ended while it was understood', async () => {
  const made = rig({ hear: hears(300, '네') });
  const turnId = made.type('hello there');
  await pass(0);
  made.pause({
    pause: { spokenMs: 300 },
    over: { turnId, index: 1, playedMs: 900, durationMs: 1000 },
  });
  made.conversation.played(turnId, 1);
  await pass(ANY_WAIT_MS);
  expect(made.named('hearing/let-pass')).toEqual([]);
  expect(made.stored().map(({ text }) => text)).toContain('네');
});

test('two quick interruptions in a row keep both utterances', async () => {
  const made = await speaking({ hear: hears(400, 'No wait.', 'I mean my sister.') });
  made.conversation.speechStarted(made.over);
  made.pause({ utterance: 'one' });
  await until(() => made.named('hearing/accepted').length === 1);
  made.conversation.speechStarted(null);
  made.pause({ utterance: 'two' });
  await pass(ANY_WAIT_MS);
  const person = made.stored().filter(({ role }) => role === 'person');
  expect(person.map(({ text }) => text)).toEqual(['hello there', 'No wait.', 'I mean my sister.']);
  expect(made.requests.at(-1)?.messages.at(-1)?.content).toBe('No wait.\nI mean my sister.');
});

test('words still on their way when speech begins again are kept before those that follow', async () => {
  const { pause, conversation, stored, requests } = rig({
    hear: hears(3000, 'first this', 'and then that'),
  });
  pause({ utterance: 'one' });
  await pass(2500);
  conversation.speechStarted(null);
  pause({ utterance: 'two' });
  await pass(ANY_WAIT_MS * 2);
  expect(stored().map(({ text }) => text)).toEqual(['first this', 'and then that']);
  expect(requests.at(-1)?.messages.at(-1)?.content).toBe('first this\nand then that');
});

test('two minutes of speech are one turn and transcribe each second about once', async () => {
  let transcribed = 0;
  let longest = 0;
  let said = 0;
  const { pause, conversation, stored, named } = rig({
    hear: async ({ samples, sampleRate }) => {
      const length = samples.length / sampleRate;
      transcribed += length;
      longest = Math.max(longest, length);
      await new Promise((resolve) => setTimeout(resolve, 400));
      said += 1;
      return { text: `I went on ${said} and`, language: 'en', vendor: 'openai' };
    },
  });
  for (let at = 0; at < 12; at += 1) {
    await pass(10_000);
    pause({ samples: seconds(10), pause: { spokenMs: (at + 1) * 10_000 } });
    await pass(600);
    if (at < 11) conversation.resumed('u');
  }
  await pass(ANY_WAIT_MS);
  expect(named('hearing/accepted')).toHaveLength(1);
  expect(stored()).toHaveLength(1);
  expect(transcribed).toBeLessThanOrEqual(120 * 1.5);
  expect(longest).toBeLessThanOrEqual(20);
  expect(stored()[0]?.text.match(/I went on/g)).toHaveLength(6);
});

test('the words of a long utterance are all there even where the pauses are too short to be understood in', async () => {
  const { pause, conversation, stored } = rig({
    hear: async ({ samples, sampleRate }, _hint, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      signal.throwIfAborted();
      return { text: `${samples.length / sampleRate} s`, language: 'en', vendor: 'openai' };
    },
  });
  for (let at = 0; at < 6; at += 1) {
    pause({ samples: seconds(8) });
    await pass(200);
    conversation.resumed('u');
    await pass(8000);
  }
  pause({ samples: seconds(3) });
  await pass(ANY_WAIT_MS);
  expect(stored()[0]?.text).toBe('16 s 16 s 16 s 3 s');
});

test('learns the pauses the person went on after, and those in which they were cut off', async () => {
  const { pause, conversation, learned, named } = rig({ hear: hears(50, FINISHED) });
  pause({ pause: { silenceMs: 150 } });
  await pass(200);
  conversation.resumed('u');
  expect(learned).toEqual([{ pauseMs: 350, kind: 'within' }]);
  pause({ pause: { silenceMs: 150 } });
  await until(() => named('hearing/accepted').length === 1);
  await pass(500);
  conversation.speechStarted(null);
  expect(learned.at(-1)?.kind).toBe('cut-off');
  expect(learned.at(-1)?.pauseMs).toBeGreaterThan(650);
  expect(learned).toHaveLength(2);
});

test('a long silence and an interruption of what was heard teach nothing of pauses', async () => {
  const { pause, conversation, learned, named } = rig({ hear: hears(50, UNFINISHED, FINISHED) });
  pause({ pause: { silenceMs: 5100 }, samples: seconds(1) });
  conversation.resumed('u');
  pause({});
  await pass(800);
  const { turnId } = named('hearing/accepted')[0]?.payload ?? {};
  conversation.speechStarted({ turnId: String(turnId), index: 0, playedMs: 400, durationMs: 900 });
  expect(learned).toEqual([]);
});

test('speech that goes on just as its turn was taken to be over interrupts the turn', async () => {
  const { pause, conversation, named, learned, stored } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await until(() => named('hearing/accepted').length === 1);
  conversation.resumed('u');
  await pass(0);
  expect(named('turn/ended')[0]?.payload.outcome).toBe('interrupted');
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([{ role: 'person', text: FINISHED, state: 'complete' }]);
  expect(learned.at(-1)?.kind).toBe('cut-off');
});

const pressed = {
  utterance: 'u',
  samples: new Int16Array(0),
  pause: null,
  voice: null,
  emotion: null,
  ending: 'button',
  over: null,
} as const;

test('a button ends the turn at once, with what was begun in the pause', async () => {
  const { pause, conversation, named, requests, stored } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(100);
  const turnId = conversation.finished(pressed);
  await pass(0);
  expect(named('hearing/accepted')[0]?.payload).toEqual({ utterance: 'u', turnId, decision: null });
  expect(stored()).toHaveLength(1);
  expect(requests).toHaveLength(1);
  expect(conversation.finished(pressed)).toBe(turnId);
  expect(() => conversation.finished({ ...pressed, utterance: 'other' })).toThrow('input/empty');
  expect(conversation.phase()).toBe('speaking');
});

test('an utterance that is dropped leaves nothing behind', async () => {
  const { pause, conversation, requests, stored, named } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await pass(60);
  expect(requests).toHaveLength(1);
  conversation.dropped('u');
  await pass(ANY_WAIT_MS);
  expect(stored()).toEqual([]);
  expect(named('hearing/accepted')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
});

test('typed words take the place of an utterance that was open', async () => {
  const { pause, type, stored } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await pass(60);
  type('never mind');
  await pass(ANY_WAIT_MS);
  expect(stored()).toEqual([{ role: 'person', text: 'never mind', state: 'complete' }]);
});

test('stage marks count from the last sound of speech', async () => {
  const { pause, conversation, marks, named } = rig({
    hear: hears(200, FINISHED),
    reply: async function* () {
      await new Promise((resolve) => setTimeout(resolve, 500));
      yield answering;
      yield { type: 'text', text: 'Yes.' };
      yield ended;
    },
  });
  pause({ pause: { silenceMs: 150 } });
  await pass(ANY_WAIT_MS);
  const { turnId, decision } = named('hearing/accepted')[0]?.payload ?? {};
  conversation.sounded(String(turnId), 912);
  conversation.played(String(turnId), 0);
  await pass(0);
  const waited = (decision as { waitMs: number }).waitMs;
  expect(marks).toEqual([
    {
      at: expect.any(Number),
      kind: 'spoken',
      outcome: 'complete',
      ending: 'decided',
      heardMs: 350,
      endedMs: Math.max(350, waited),
      firstWordMs: 850,
      firstSoundMs: 850,
      soundedMs: 912,
      discarded: 0,
      decision,
    },
  ]);
});

test('a typed turn has marks too, and what it used is told once', async () => {
  const { type, conversation, marks, spent } = rig();
  const turnId = type('hello there');
  await pass(0);
  conversation.played(turnId, 1);
  await pass(0);
  expect(marks).toMatchObject([{ kind: 'typed', ending: null, decision: null, discarded: 0 }]);
  expect(spent).toEqual([
    {
      slot: 'chat',
      vendor: 'anthropic',
      model: 'claude-sonnet-4-5',
      usage: { calls: 1, inputTokens: 1, outputTokens: 1, characters: 0, audioMs: 0 },
      discarded: false,
    },
    {
      slot: 'voice',
      vendor: 'system',
      model: '',
      usage: { calls: 2, inputTokens: 0, outputTokens: 0, characters: 28, audioMs: 0 },
      discarded: false,
    },
  ]);
});

const sounding: NonNullable<RigOptions['speak']> = async function* () {
  const audio = { samples: new Int16Array(240), sampleRate: 24_000 };
  yield { kind: 'audio', audio, timing: null, vendor: 'elevenlabs' };
};

test('murmurs in an unfinished pause of someone who talks at length, and never as a turn', async () => {
  const { pause, conversation, named, stored } = rig({
    hear: hears(50, UNFINISHED),
    speak: sounding,
  });
  pause({ pause: { spokenMs: 5000 } });
  await pass(400);
  conversation.resumed('u');
  expect(named('hearing/murmur')).toEqual([]);
  pause({ pause: { spokenMs: 9000, silenceMs: 150 } });
  await pass(140);
  expect(named('hearing/murmur')).toEqual([]);
  await pass(20);
  expect(named('hearing/murmur')).toHaveLength(1);
  expect(named('hearing/murmur')[0]?.payload).toMatchObject({ utterance: 'u', sampleRate: 24_000 });
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([]);
  await pass(200);
  conversation.resumed('u');
  pause({ pause: { spokenMs: 12_000 } });
  await pass(500);
  expect(named('hearing/murmur')).toHaveLength(1);
});

test.each([
  ['a finished sentence', FINISHED, {}],
  ['words that alarm', 'I want to kill myself tonight because', {}],
  ['someone who wants none', UNFINISHED, { murmurs: false }],
  ['captions alone', UNFINISHED, { speaksAloud: false }],
] as const)('does not murmur at %s', async (_, words, preferences) => {
  const { pause, conversation, named } = rig({
    hear: hears(50, words),
    speak: sounding,
    preferences,
  });
  for (const spokenMs of [5000, 9000, 20_000]) {
    pause({ pause: { spokenMs } });
    await pass(340);
    conversation.resumed('u');
    await pass(2000);
  }
  expect(named('hearing/murmur')).toEqual([]);
});

test('murmurs in the language that is being spoken', async () => {
  const spoken: string[] = [];
  const { pause } = rig({
    hear: hears(50, '그래서 제가 회사에서 일을 하다가'),
    speak: async function* ({ text }) {
      spoken.push(text);
      yield* sounding(
        { text, language: 'ko', pace: 1, manner: 'soft' },
        new AbortController().signal,
      );
    },
  });
  pause({ pause: { spokenMs: 5000 } });
  await pass(100);
  expect(spoken).toEqual(['네.', '음.']);
});

test('a murmur that cannot be made is not missed', async () => {
  const { pause, named, stored } = rig({
    hear: hears(50, UNFINISHED),
    speak: async function* () {
      yield await Promise.reject(new AppError('provider/unreachable'));
    },
  });
  pause({ pause: { spokenMs: 9000 } });
  await pass(ANY_WAIT_MS);
  expect(named('notice/fault')).toEqual([]);
  expect(stored()[0]?.text).toBe(UNFINISHED);
});
