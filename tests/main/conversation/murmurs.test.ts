import { expect, test } from 'vitest';
import { createMurmurs } from '../../../src-main/conversation/murmurs.ts';
import { createTallies } from '../../../src-main/conversation/tally.ts';
import type { ProviderChains, SpokenPiece } from '../../../src-main/providers/ports.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { Vendor } from '../../../src-preload/contract/words.ts';

function murmuring(vendor: Vendor = 'elevenlabs') {
  const spoken: string[] = [];
  let now = 0;
  let preferences: Preferences = DEFAULT_PREFERENCES;
  const providers = {
    hear: () => Promise.reject(new Error('not asked')),
    reply: async function* () {},
    speak: async function* ({ text, manner }): AsyncGenerator<SpokenPiece> {
      spoken.push(`${manner} ${text}`);
      const audio = { samples: new Int16Array([spoken.length, 7]), sampleRate: 24_000 };
      yield { kind: 'audio', audio, timing: null, vendor };
      yield { kind: 'audio', audio, timing: null, vendor };
    },
  } satisfies Pick<ProviderChains, 'hear' | 'reply' | 'speak'>;
  const murmurs = createMurmurs({
    preferences: () => preferences,
    ports: { now: () => now, spend: () => undefined },
    beginTally: createTallies(providers, () => preferences),
  });
  return {
    ...murmurs,
    spoken,
    pass: (ms: number) => {
      now += ms;
    },
    prefer: (patch: Partial<Preferences>) => {
      preferences = { ...preferences, ...patch };
    },
    made: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

test('sounds are made once for a voice, softly, and take turns', async () => {
  const { wanted, next, spoken, made, pass } = murmuring();
  expect(next('ko')).toBeNull();
  wanted('ko', 3000, 'none');
  await made();
  wanted('ko', 3000, 'none');
  expect(spoken).toEqual(['soft 네.', 'soft 음.']);
  const first = next('ko');
  expect(first).toMatchObject({ sampleRate: 24_000 });
  expect(first?.pcm.byteLength).toBe(8);
  pass(10_000);
  expect(next('ko')).not.toEqual(first);
  expect(next('en')).toBeNull();
});

test('one is wanted of a natural voice, from whoever talks at length and is not in danger', () => {
  const { wanted, prefer, spoken } = murmuring();
  expect(wanted('ko', 2999, 'none')).toBeNull();
  expect(spoken).toEqual([]);
  expect(wanted('ko', 7999, 'none')).toBeNull();
  expect(spoken).toHaveLength(1);
  expect(wanted('ko', 8000, 'concern')).toBe(300);
  expect(wanted('ko', 8000, 'acute')).toBeNull();
  prefer({ murmurs: false });
  expect(wanted('ko', 8000, 'none')).toBeNull();
  prefer({ murmurs: true, speaksAloud: false });
  expect(wanted('ko', 8000, 'none')).toBeNull();
});

test('at most one sounds in ten seconds', async () => {
  const { wanted, next, made, pass } = murmuring();
  wanted('en', 3000, 'none');
  await made();
  expect(next('en')).not.toBeNull();
  pass(9_999);
  expect(next('en')).toBeNull();
  pass(1);
  expect(next('en')).not.toBeNull();
});

test('another voice has sounds of its own', async () => {
  const { wanted, next, made, prefer, spoken } = murmuring();
  wanted('en', 3000, 'none');
  await made();
  prefer({ voices: { elevenlabs: 'another' } });
  expect(next('en')).toBeNull();
  wanted('en', 3000, 'none');
  await made();
  expect(spoken).toHaveLength(4);
});

test("neither the system's voice nor captions murmur, and they are not asked again and again", async () => {
  for (const vendor of ['system', 'captions'] as const) {
    const { wanted, next, made, spoken, pass } = murmuring(vendor);
    wanted('en', 3000, 'none');
    await made();
    expect(next('en')).toBeNull();
    wanted('en', 3000, 'none');
    await made();
    expect(spoken).toHaveLength(1);
    pass(60_000);
    wanted('en', 3000, 'none');
    expect(next('en')).toBeNull();
  }
});
