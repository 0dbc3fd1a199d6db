import { expect, test } from 'vitest';
import {
  chatModelFacts,
  isKnownModel,
  samplingFor,
  suggestedModels,
} from '../../../src-main/providers/model-table.ts';
import { DEFAULT_PREFERENCES } from '../../../src-preload/contract/preferences.ts';

test('knows window, output and price of the models it comes with [A4]', () => {
  expect(chatModelFacts('anthropic', 'claude-sonnet-4-5-20250929')).toMatchObject({
    contextWindow: 200_000,
    maxOutput: 64_000,
    price: { input: 3, output: 15 },
  });
  expect(chatModelFacts('anthropic', 'claude-haiku-4-5').price).toEqual({ input: 1, output: 5 });
  expect(chatModelFacts('anthropic', 'claude-opus-4-6').price).toEqual({ input: 5, output: 25 });
  expect(chatModelFacts('gemini', 'gemini-2.5-flash').price).toEqual({ input: 0.3, output: 2.5 });
  expect(chatModelFacts('gemini', 'gemini-2.5-flash-lite').price).toEqual({
    input: 0.1,
    output: 0.4,
  });
  expect(chatModelFacts('openai', 'gpt-5-mini').price).toEqual({ input: 0.25, output: 2 });
});

test('every model a person starts with is a known one', () => {
  for (const { vendor, model } of DEFAULT_PREFERENCES.chatChain) {
    if (vendor !== 'builtin') expect(isKnownModel(vendor, model)).toBe(true);
  }
});

test('every suggestion for a reply has facts, or is an alias that moves', () => {
  for (const vendor of ['anthropic', 'gemini', 'openai'] as const) {
    for (const { id } of suggestedModels('chat', vendor)) {
      expect(isKnownModel(vendor, id) || id.endsWith('-latest')).toBe(true);
    }
  }
});

test('any other id works, with what is safe to assume', () => {
  for (const vendor of ['anthropic', 'gemini', 'openai'] as const) {
    const facts = chatModelFacts(vendor, 'brand-new-9');
    expect(facts.maxOutput).toBeGreaterThan(1_000);
    expect(facts.price).toBeNull();
  }
  expect(chatModelFacts('anthropic', 'brand-new-9').temperature).toBeNull();
});

test('tells a family from a name that begins alike', () => {
  expect(chatModelFacts('openai', 'gpt-5.1').quick).toEqual({ effort: 'none' });
  expect(chatModelFacts('openai', 'gpt-5-2025-08-07').quick).toEqual({ effort: 'minimal' });
  expect(chatModelFacts('openai', 'gpt-4o-mini-2024-07-18').price?.input).toBe(0.15);
  expect(chatModelFacts('anthropic', 'claude-opus-5-5').price?.input).toBe(4);
  expect(chatModelFacts('anthropic', 'claude-opus-5').price?.input).toBe(5);
  expect(isKnownModel('openai', 'o1de-model')).toBe(false);
});

test('brings settings into the limits of the model [B1]', () => {
  const narrow = chatModelFacts('anthropic', 'claude-haiku-4-5');
  expect(samplingFor(narrow, { maxTokens: 600, temperature: 1.8 })).toEqual({
    maxTokens: 600,
    temperature: 1,
  });
  const small = chatModelFacts('openai', 'tiny-local');
  expect(samplingFor(small, { maxTokens: 8_192, temperature: -1 })).toEqual({
    maxTokens: 4_096,
    temperature: 0,
  });
});
