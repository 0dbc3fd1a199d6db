import { expect, test } from 'vitest';
import { createTallies, estimatedTokens } from '../../../src-main/conversation/tally.ts';
import type {
  ChatRequest,
  ProviderChains,
  ReplyChunk,
  SpokenPiece,
} from '../../../src-main/providers/ports.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import { answering } from '../../support/conversation-rig.ts';

type Providers = Pick<ProviderChains, 'hear' | 'reply' | 'speak'>;

const request: ChatRequest = {
  system: 'x'.repeat(40),
  messages: [{ role: 'user', content: '안녕하세요오' }],
  language: 'ko',
  maxTokens: 100,
  temperature: null,
  streaming: true,
};
const speech = { text: 'Hello.', language: 'en', pace: 1, manner: 'plain' } as const;
const never = new AbortController().signal;

const tallies = (providers: Partial<Providers>) =>
  createTallies(
    {
      hear: async () => ({ text: 'hello', language: 'en', vendor: 'elevenlabs' }),
      reply: async function* () {},
      speak: async function* () {},
      ...providers,
    },
    () => DEFAULT_PREFERENCES,
  );

async function read(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

test('estimates tokens by the script', () => {
  expect(estimatedTokens('Hello there.')).toBe(3);
  expect(estimatedTokens('안녕하세요오')).toBe(4);
  expect(estimatedTokens('')).toBe(0);
});

test('goes by what the vendor says it used, and estimates where it does not', async () => {
  const ends = [
    { inputTokens: 512, outputTokens: 20 },
    { inputTokens: null, outputTokens: null },
  ];
  const begin = tallies({
    reply: async function* (): AsyncGenerator<ReplyChunk> {
      yield answering;
      for (const text of ['Go', ' on', ' now']) yield { type: 'text', text };
      yield { type: 'end', reason: 'complete', ...(ends.shift() ?? never) } as ReplyChunk;
    },
  });
  const tally = begin();
  await read(tally.providers.reply(request, never));
  expect(tally.lines(false)[0]?.usage).toMatchObject({ inputTokens: 512, outputTokens: 20 });
  await read(tally.providers.reply(request, never));
  expect(tally.lines(false)).toEqual([
    {
      slot: 'chat',
      vendor: 'anthropic',
      model: 'claude-sonnet-4-5',
      usage: { calls: 2, inputTokens: 526, outputTokens: 23, characters: 0, audioMs: 0 },
      discarded: false,
    },
  ]);
});

test('who takes over in the middle of a reply has a line of its own', async () => {
  const begin = tallies({
    reply: async function* (): AsyncGenerator<ReplyChunk> {
      yield answering;
      yield { type: 'text', text: 'Half a' };
      yield {
        type: 'answering',
        vendor: 'gemini',
        model: 'flash',
        remote: true,
        continues: 'anthropic',
      };
      yield { type: 'text', text: ' sentence.' };
    },
  });
  const tally = begin();
  await read(tally.providers.reply(request, never));
  expect(tally.lines(true).map(({ vendor, usage }) => [vendor, usage.outputTokens])).toEqual([
    ['anthropic', 2],
    ['gemini', 3],
  ]);
});

test('counts sound heard and characters spoken, each under the model that is set', async () => {
  const begin = tallies({
    speak: async function* (): AsyncGenerator<SpokenPiece> {
      const audio = { samples: new Int16Array(1), sampleRate: 24_000 };
      yield { kind: 'audio', audio, timing: null, vendor: 'elevenlabs' };
    },
  });
  const tally = begin();
  const audio = { samples: new Int16Array(24_000), sampleRate: 16_000 };
  await tally.providers.hear(audio, null, never);
  await read(tally.providers.speak(speech, never));
  expect(tally.lines(false).map(({ slot, model, usage }) => [slot, model, usage])).toEqual([
    ['hearing', 'scribe_v1', expect.objectContaining({ calls: 1, audioMs: 1500 })],
    ['voice', 'eleven_flash_v2_5', expect.objectContaining({ calls: 1, characters: 6 })],
  ]);
});

test('a call that ended before anyone answered counts for whoever answered last', async () => {
  let isUp = true;
  const begin = tallies({
    hear: async () => {
      if (!isUp) throw new Error('aborted');
      return { text: 'hello', language: 'en', vendor: 'openai' };
    },
  });
  const audio = { samples: new Int16Array(16_000), sampleRate: 16_000 };
  isUp = false;
  const unknown = begin();
  await expect(unknown.providers.hear(audio, null, never)).rejects.toThrow();
  expect(unknown.lines(true)).toEqual([]);
  isUp = true;
  await begin().providers.hear(audio, null, never);
  isUp = false;
  const aborted = begin();
  await expect(aborted.providers.hear(audio, null, never)).rejects.toThrow();
  expect(aborted.lines(true)).toMatchObject([{ vendor: 'openai', usage: { audioMs: 1000 } }]);
});
