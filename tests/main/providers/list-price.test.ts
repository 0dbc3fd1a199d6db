import { expect, test } from 'vitest';
import { listPrice } from '../../../src-main/providers/list-price.ts';
import { type ChainEntry, DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';
import type { Slot, Usage } from '../../../src-preload/contract/words.ts';

const usage = (used: Partial<Usage>): Usage => ({
  calls: 1,
  inputTokens: 0,
  outputTokens: 0,
  characters: 0,
  audioMs: 0,
  ...used,
});

test('knows what every slot of a fresh start costs', () => {
  const some = usage({ inputTokens: 100, outputTokens: 100, characters: 100, audioMs: 60_000 });
  const { chatChain, hearingChain, voiceChain, embedder } = DEFAULT_PREFERENCES;
  const slots: Record<Slot, readonly ChainEntry[]> = {
    chat: chatChain,
    hearing: hearingChain,
    voice: voiceChain,
    embedding: [
      embedder,
      { vendor: 'gemini', model: 'gemini-embedding-001' },
      { vendor: 'openai', model: 'text-embedding-3-small' },
    ],
  };
  for (const slot of ['chat', 'hearing', 'voice', 'embedding'] as const) {
    for (const { vendor, model } of slots[slot]) {
      const here = ['local', 'system', 'captions', 'builtin'].includes(vendor);
      const cost = listPrice(slot, vendor, model, some);
      if (here) expect(cost).toBe(0);
      else expect(cost, `${slot} ${vendor} ${model}`).toBeGreaterThan(0);
    }
  }
});

test('counts an ear by the minute, and a model that listens by its words too', () => {
  const minute = usage({ audioMs: 60_000 });
  expect(listPrice('hearing', 'openai', 'whisper-1', minute)).toBeCloseTo(0.006, 10);
  expect(listPrice('hearing', 'elevenlabs', 'scribe_v1', minute)).toBeCloseTo(0.22 / 60, 10);
  // 1,920 tokens of sound at 1 dollar a million, 100 words at 2.5.
  expect(
    listPrice('hearing', 'gemini', 'gemini-2.5-flash', { ...minute, outputTokens: 100 }),
  ).toBeCloseTo(0.00192 + 0.00025, 10);
});

test('counts a voice by its characters', () => {
  const thousand = usage({ characters: 1_000 });
  expect(listPrice('voice', 'elevenlabs', 'eleven_flash_v2_5', thousand)).toBeCloseTo(0.05, 10);
  expect(listPrice('voice', 'elevenlabs', 'eleven_multilingual_v2', thousand)).toBeCloseTo(0.1, 10);
  expect(listPrice('voice', 'openai', 'tts-1-hd', thousand)).toBeCloseTo(0.03, 10);
});

test('says nothing of what it does not know, unless nothing was used', () => {
  const thousand = usage({ characters: 1_000, inputTokens: 10 });
  expect(listPrice('voice', 'openai', 'my-own-voice', thousand)).toBeNull();
  expect(listPrice('chat', 'openai', 'llama-on-my-desk', thousand)).toBeNull();
  expect(listPrice('embedding', 'openai', 'some-embedding', thousand)).toBeNull();
  expect(listPrice('voice', 'openai', 'my-own-voice', usage({}))).toBe(0);
});
