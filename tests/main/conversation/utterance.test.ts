import { expect, test } from 'vitest';
import type { Spent } from '../../../src-main/conversation/ports.ts';
import { createTallies } from '../../../src-main/conversation/tally.ts';
import { createUtterance } from '../../../src-main/conversation/utterance.ts';
import type { ProviderChains } from '../../../src-main/providers/ports.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import { HEARING_RATE, MAX_UTTERANCE_SECONDS } from '../../../src-preload/contract/words.ts';
import { seconds } from '../../support/conversation-rig.ts';

/** An utterance whose ear says how many seconds it heard. */
function speaking(hear?: ProviderChains['hear']) {
  const heard: number[] = [];
  const spent: Spent[] = [];
  const leave = new AbortController();
  const providers: Pick<ProviderChains, 'hear' | 'reply' | 'speak'> = {
    async hear(audio, hint, signal) {
      heard.push(audio.samples.length / HEARING_RATE);
      if (hear) return hear(audio, hint, signal);
      return { text: ` ${heard.at(-1)}s\0 `, language: 'en', vendor: 'openai' };
    },
    reply: async function* () {},
    speak: async function* () {},
  };
  const utterance = createUtterance({
    id: 'u',
    beginTally: createTallies(providers, () => DEFAULT_PREFERENCES),
    spend: (lines) => spent.push(...lines),
    hint: () => null,
    signal: leave.signal,
  });
  return { utterance, heard, spent, leave };
}

test('the same sound is not transcribed twice', async () => {
  const { utterance, heard } = speaking();
  utterance.append(seconds(2));
  expect(await utterance.transcript()).toEqual({ text: '2s', language: 'en' });
  utterance.goOn();
  utterance.append(new Int16Array(0));
  expect(await utterance.transcript()).toEqual({ text: '2s', language: 'en' });
  expect(heard).toEqual([2]);
});

test('what is new is heard together with what was open, and a long segment no more', async () => {
  const { utterance, heard } = speaking();
  for (const length of [6, 6, 6, 4, 4]) {
    utterance.append(seconds(length));
    await utterance.transcript();
  }
  expect(heard).toEqual([6, 12, 18, 4, 8]);
  expect((await utterance.transcript()).text).toBe('18s 8s');
});

test('no call to an ear is longer than it takes, however long the parts are', async () => {
  const { utterance, heard } = speaking();
  utterance.append(seconds(14));
  await utterance.transcript();
  utterance.append(seconds(MAX_UTTERANCE_SECONDS));
  await utterance.transcript();
  expect(heard).toEqual([14, MAX_UTTERANCE_SECONDS]);
});

test('a transcription that failed is tried again with the next pause, a sealed one too', async () => {
  let isDown = true;
  const { utterance, heard } = speaking(async () => {
    if (isDown) throw new Error('down');
    return { text: 'words', language: null, vendor: 'openai' };
  });
  utterance.append(seconds(16));
  await expect(utterance.transcript()).rejects.toThrow('down');
  isDown = false;
  utterance.append(seconds(2));
  expect((await utterance.transcript()).text).toBe('words words');
  expect(heard).toEqual([16, 16, 2]);
});

test('a person who goes on ends what is being heard of an open segment, not of a sealed one', async () => {
  const signals: AbortSignal[] = [];
  const { utterance } = speaking((_audio, _hint, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  utterance.append(seconds(3));
  void utterance.transcript();
  utterance.goOn();
  utterance.append(seconds(15));
  void utterance.transcript();
  utterance.goOn();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('what was heard in vain counts as thrown away, what was wanted does not', async () => {
  const { utterance, spent } = speaking();
  utterance.append(seconds(2));
  await utterance.transcript();
  utterance.append(seconds(2));
  await utterance.transcript();
  utterance.close(true);
  await utterance.transcript();
  expect(spent.map(({ usage, discarded }) => [usage.audioMs, discarded])).toEqual([
    [2000, true],
    [4000, false],
  ]);
});

test('leaving ends all that is being heard', async () => {
  const { utterance, leave } = speaking(
    (_audio, _hint, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  utterance.append(seconds(16));
  const transcript = utterance.transcript();
  leave.abort();
  await expect(transcript).rejects.toThrow();
});
