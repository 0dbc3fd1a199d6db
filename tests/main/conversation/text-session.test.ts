import { afterEach, expect, test } from 'vitest';
import {
  createTextSession,
  createTextSessions,
} from '../../../src-main/conversation/text-session.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import { voiceMetrics } from '../../../src-preload/contract/words.ts';
import {
  answering,
  createRig,
  ended,
  type RigOptions,
  silentLog,
} from '../../support/conversation-rig.ts';

let close: (() => void)[] = [];
afterEach(() => {
  for (const each of close) each();
  close = [];
});

function sessions(options: RigOptions = {}) {
  const rig = createRig(options);
  close.push(rig.close);
  let id = 0;
  const session = createTextSessions(() =>
    createTextSession({
      ports: rig.ports,
      preferences: () => DEFAULT_PREFERENCES,
      log: silentLog,
      newId: () => {
        id += 1;
        return `t${id}`;
      },
    }),
  );
  return { ...rig, session };
}

const never = new AbortController().signal;
const words = (text: string) => ({ text, emotion: null, voice: null });

async function all(chunks: AsyncIterable<string>): Promise<string[]> {
  const out: string[] = [];
  for await (const chunk of chunks) out.push(chunk);
  return out;
}

test('answers sentence by sentence and keeps both messages [V1]', async () => {
  const { session, store, disk } = sessions();
  const chunks = await all(session('a').reply(words('I cannot sleep'), never));
  expect(chunks).toEqual(['I hear you. ', 'What weighs most? ']);
  const kept = store.open(disk.store.latest() ?? '');
  expect(kept.messages).toHaveLength(2);
});

test('a session is continued under its id, and sessions do not mix', async () => {
  const { session, requests } = sessions();
  await all(session('a').reply(words('about my mother'), never));
  await all(session('b').reply(words('about work'), never));
  await all(session('a').reply(words('and again'), never));
  expect(requests.at(-1)?.messages.map(({ content }) => content)).toEqual([
    'about my mother',
    'I hear you. What weighs most?',
    'and again',
  ]);
});

test('refuses the eleventh request in a minute, and the refused words do not count [V5]', async () => {
  const { session } = sessions();
  for (let i = 0; i < 10; i += 1) await all(session('a').reply(words(`message ${i}`), never));
  await expect(all(session('a').reply(words('one more'), never))).rejects.toMatchObject({
    code: 'rate/limited',
  });
  await all(session('b').reply(words('another session is free'), never));
});

test('refuses empty and overlong messages before counting them [V6]', async () => {
  const { session } = sessions();
  for (let i = 0; i < 12; i += 1) {
    await expect(all(session('a').reply(words(' '), never))).rejects.toMatchObject({
      code: 'input/empty',
    });
  }
  await expect(all(session('a').reply(words('x'.repeat(2001)), never))).rejects.toMatchObject({
    code: 'input/too-long',
  });
  await all(session('a').reply(words('fine'), never));
});

test('a client that goes away ends the model call', async () => {
  const aborted = Promise.withResolvers<void>();
  const { session } = sessions({
    reply: async function* (_request, signal) {
      const gone = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted.resolve();
          reject(signal.reason);
        });
      });
      gone.catch(() => undefined);
      yield answering;
      yield { type: 'text', text: 'First. Second ' };
      await gone;
      yield ended;
    },
  });
  const controller = new AbortController();
  const reading = (async () => {
    for await (const _ of session('a').reply(words('hello'), controller.signal)) controller.abort();
  })();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  await aborted.promise;
});

test('the newest emotion and voice measures go along with the next reply [V10]', async () => {
  const { session, requests } = sessions();
  session('a').observe({ emotion: 'sad' });
  session('a').observe({
    voice: voiceMetrics.parse({
      durationMs: 1000,
      speechRatio: 0.4,
      loudness: 0.2,
      pauses: 3,
    }),
  });
  await all(session('a').reply(words('hello there'), never));
  await all(session('b').reply(words('hello there'), never));
  expect(requests[0]?.situation).not.toBe(requests[1]?.situation);
});

test('a session whose conversation was deleted begins a new one', async () => {
  const { session, store, disk } = sessions();
  await all(session('a').reply(words('first'), never));
  const latest = () => disk.store.latest() ?? '';
  disk.store.remove(latest());
  await all(session('a').reply(words('second'), never));
  expect(store.open(latest()).title).toBe('second');
});
