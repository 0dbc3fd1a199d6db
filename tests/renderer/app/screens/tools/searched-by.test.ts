import { expect, test } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../../../src-preload/contract/preferences.ts';
import type { ProviderStatus, Vendor } from '../../../../../src-preload/contract/words.ts';
import {
  answersWithTools,
  goesOut,
  searchedBy,
} from '../../../../../src-renderer/app/screens/tools/searched-by.ts';

const chat = (vendor: Vendor, state: ProviderStatus['state'] = 'ready'): ProviderStatus => ({
  slot: 'chat',
  vendor,
  model: 'm',
  state,
  remote: vendor !== 'builtin',
});
const builtin = chat('builtin');
const set = (change: Partial<Preferences>): Preferences => ({ ...DEFAULT_PREFERENCES, ...change });

test('the first who is ready answers with tools; one that rests only where nobody else is, the built-in guide never', () => {
  expect(answersWithTools([chat('anthropic', 'no-key'), builtin])).toBeNull();
  expect(answersWithTools([chat('anthropic', 'resting'), chat('gemini'), builtin])?.vendor).toBe(
    'gemini',
  );
  expect(answersWithTools([chat('anthropic', 'resting'), builtin])?.vendor).toBe('anthropic');
  expect(answersWithTools([{ ...chat('openai'), slot: 'hearing' }, builtin])).toBeNull();
});

test('names who would be asked to search, as main does', () => {
  const by = (providers: readonly ProviderStatus[], change: Partial<Preferences> = {}) =>
    searchedBy(providers, set(change));
  expect(by([chat('anthropic')])).toBe('Anthropic');
  expect(by([chat('gemini')])).toBe('Google');
  expect(by([chat('openai')])).toBe('OpenAI');
  expect(by([chat('anthropic')], { baseUrls: { anthropic: 'https://gate.example/v1' } })).toBe(
    'gate.example',
  );
  // A local server speaks the protocol and searches nothing; nobody else does in its place.
  expect(
    by([chat('openai'), chat('anthropic')], { baseUrls: { openai: 'http://localhost:11434' } }),
  ).toBeNull();
  expect(by([builtin])).toBeNull();
  expect(by([builtin], { searchEndpoint: 'http://localhost:8080/searxng' })).toBe('localhost:8080');
});

test('nothing goes out where no model uses tools, whatever is allowed [A6]', () => {
  const allowed = { allowsWeather: true, allowsWebSearch: true };
  const to = (providers: readonly ProviderStatus[], change: Partial<Preferences> = {}) =>
    goesOut(providers, set({ ...allowed, ...change })).map((going) => going.to);
  expect(to([chat('anthropic'), builtin])).toEqual(['open-meteo.com', 'Anthropic']);
  expect(to([builtin])).toEqual([null, null]);
  expect(to([builtin], { searchEndpoint: 'http://localhost' })).toEqual([null, null]);
  expect(to([chat('anthropic')], { usesTools: false })).toEqual([null, null]);
});
