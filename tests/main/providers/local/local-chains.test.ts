/** Models on this computer, asked through the chains. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProviders } from '../../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../../src-main/providers/scripted.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../../src-preload/contract/preferences.ts';
import { collect } from '../../../support/collect.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { TINY_SAYS } from '../../../support/tiny-models/hub-models.ts';
import { audioOf, DEEP, never, setUp, tone } from './local-rig.ts';

describe('in the chains', () => {
  async function chains(change: Partial<Preferences> = {}) {
    const rig = await setUp();
    const preferences: Preferences = {
      ...DEFAULT_PREFERENCES,
      hearingChain: [{ vendor: 'local', model: 'whisper-base' }],
      voiceChain: [
        { vendor: 'local', model: 'supertonic-2' },
        { vendor: 'local', model: 'kokoro-82m' },
        { vendor: 'captions', model: '' },
      ],
      ...change,
    };
    const providers = createProviders({
      preferences: () => preferences,
      key: () => null,
      announce: () => undefined,
      now: () => performance.now(),
      log: recordedLog().log,
      builtinChat: scriptedChat('builtin', [['hm']]),
      localModels: rig.models,
    });
    return { ...rig, providers };
  }
  const states = (list: readonly { vendor: string; model: string; state: string }[]): string[] =>
    list.flatMap(({ vendor, model, state }) => (vendor === 'local' ? [`${model} ${state}`] : []));

  test('a model is in its chain from when it is here, and nothing of it is remote', async () => {
    const { providers, bring } = await chains();
    expect(states(providers.list())).toEqual([
      'whisper-base absent',
      'supertonic-2 absent',
      'kokoro-82m absent',
      'multilingual-e5-small absent',
    ]);
    await expect(providers.hear(tone(DEEP, 1), null, never)).rejects.toThrow('hearing/no-provider');
    await bring('whisper-base', 'supertonic-2');
    expect(states(providers.list())).toEqual([
      'whisper-base ready',
      'supertonic-2 ready',
      'kokoro-82m absent',
      'multilingual-e5-small absent',
    ]);
    expect(providers.list().some(({ vendor, remote }) => vendor === 'local' && remote)).toBe(false);
    expect(await providers.hear(tone(DEEP, 1), null, never)).toEqual({
      text: TINY_SAYS.ko,
      language: 'ko',
      vendor: 'local',
    });
    await providers.warm();
  });

  test('a model stands for nothing but its own slot', async () => {
    const { providers, bring } = await chains({
      hearingChain: [{ vendor: 'local', model: 'kokoro-82m' }],
    });
    await bring('kokoro-82m');
    expect(states(providers.list())).toContain('kokoro-82m ready');
    await expect(providers.hear(tone(DEEP, 1), null, never)).rejects.toThrow('hearing/no-provider');
  });

  test('Korean goes past the voice that speaks none', async () => {
    const { providers, bring } = await chains({
      voiceChain: [
        { vendor: 'local', model: 'kokoro-82m' },
        { vendor: 'local', model: 'supertonic-2' },
        { vendor: 'captions', model: '' },
      ],
    });
    await bring('kokoro-82m', 'supertonic-2');
    const rate = async (text: string, language: 'ko' | 'en'): Promise<number | undefined> => {
      const pieces = await collect(
        providers.speak({ text, language, pace: 1, manner: 'plain' }, never),
      );
      return audioOf(pieces)[0]?.sampleRate;
    };
    expect(await rate('안녕하세요', 'ko')).toBe(44_100);
    expect(await rate('Hello.', 'en')).toBe(24_000);
  });

  test('a broken model gives way to the next voice', async () => {
    const { providers, bring, dataDir } = await chains();
    await bring('supertonic-2', 'kokoro-82m');
    writeFileSync(join(dataDir, 'models', 'supertonic-2', 'onnx', 'text_encoder.onnx'), 'broken');
    const pieces = await collect(
      providers.speak({ text: 'Hello.', language: 'en', pace: 1, manner: 'plain' }, never),
    );
    expect(audioOf(pieces)[0]?.sampleRate).toBe(24_000);
  });

  test('voices are those of the models that are here, and each can be heard', async () => {
    const { providers, bring } = await chains();
    expect(await providers.voices('local', never)).toEqual([]);
    await bring('supertonic-2', 'kokoro-82m');
    const voices = await providers.voices('local', never);
    expect(voices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['F1', 'M5', 'af_heart', 'bf_emma']),
    );
    // Kokoro's own, in the language it has.
    expect((await providers.preview('local', 'af_bella', 'ko', never)).sampleRate).toBe(24_000);
    expect((await providers.preview('local', 'M1', 'ko', never)).sampleRate).toBe(44_100);
  });

  test('the test button asks the model itself', async () => {
    const { providers, bring, dataDir } = await chains();
    expect(await providers.test('hearing', 'local', 'whisper-base', never)).toMatchObject({
      ok: false,
      fault: { code: 'model/absent' },
    });
    await bring('whisper-base', 'kokoro-82m');
    expect(await providers.test('hearing', 'local', 'whisper-base', never)).toMatchObject({
      ok: true,
    });
    expect(await providers.test('voice', 'local', 'kokoro-82m', never)).toMatchObject({ ok: true });
    writeFileSync(join(dataDir, 'models', 'kokoro-82m', 'voices', 'af_heart.bin'), '');
    expect(await providers.models('voice', 'local', never)).toEqual({
      models: [
        { id: 'supertonic-2', label: 'Supertonic 2' },
        { id: 'kokoro-82m', label: 'Kokoro 82M' },
      ],
      fromVendor: false,
    });
  });
});
