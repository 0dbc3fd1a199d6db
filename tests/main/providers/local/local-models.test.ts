/**
 * Models on this computer with everything real: downloaded from a hub, loaded by Transformers.js and
 * the native runtime in their thread, asked through the chains. Only the models are tiny.
 */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  createLocalModels,
  type LocalModels,
} from '../../../../src-main/providers/local/local-models.ts';
import type { Audio, SpeechPiece, SpeechRequest } from '../../../../src-main/providers/ports.ts';
import { createProviders } from '../../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../../src-main/providers/scripted.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../../src-preload/contract/preferences.ts';
import { collect } from '../../../support/collect.ts';
import { startModelHub } from '../../../support/model-hub.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { TINY_SAYS, tinyModels } from '../../../support/tiny-models/hub-models.ts';
import { KOKORO_TOKEN_SAMPLES, kokoroLoudness } from '../../../support/tiny-models/tiny-kokoro.ts';

// Loading the runtime is work for a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;

interface Rig {
  readonly models: LocalModels;
  readonly dataDir: string;
  readonly lines: readonly { readonly level: string; readonly message: string }[];
  readonly readyChanges: () => number;
  bring(...ids: string[]): Promise<void>;
}

async function setUp(workerUrl?: URL): Promise<Rig> {
  const hub = await startModelHub();
  onTestFinished(() => hub.close());
  for (const [repository, files] of Object.entries(tinyModels())) hub.put(repository, files);
  const dataDir = temporaryFolder();
  const { log, lines } = recordedLog();
  let readyChanges = 0;
  const models = createLocalModels({
    dataDir,
    source: () => hub.url,
    announce: () => undefined,
    readyChanged: () => {
      readyChanges += 1;
    },
    log,
    ...(workerUrl ? { workerUrl } : {}),
  });
  onTestFinished(() => models.close());
  return {
    models,
    dataDir,
    lines,
    readyChanges: () => readyChanges,
    async bring(...ids) {
      for (const id of ids) models.get(id);
      await vi.waitFor(
        () => {
          for (const id of ids) {
            expect(models.list().find((model) => model.id === id)?.state).toBe('ready');
          }
        },
        { timeout: 30_000 },
      );
    },
  };
}

/** A voice would be deep and high at once; the tiny Whisper tells languages by pitch. */
function tone(hz: number, seconds: number): Audio {
  const samples = Int16Array.from({ length: 16_000 * seconds }, (_, at) =>
    Math.round(9_000 * Math.sin((2 * Math.PI * hz * at) / 16_000)),
  );
  return { samples, sampleRate: 16_000 };
}
const DEEP = 150;
const HIGH = 6_000;

const request = (change: Partial<SpeechRequest> = {}): SpeechRequest => ({
  text: 'Hello.',
  language: 'en',
  voice: null,
  pace: 1,
  manner: 'plain',
  ...change,
});

function audioOf(pieces: readonly SpeechPiece[]): readonly Audio[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'audio') throw new Error('no sound');
    return piece.audio;
  });
}

const lengthOf = (pieces: readonly SpeechPiece[]): number =>
  audioOf(pieces).reduce((sum, { samples }) => sum + samples.length, 0);
const loudest = (audio: Audio | undefined): number => Math.max(...(audio?.samples ?? []));

describe('Whisper', () => {
  test('understands, in the language it was told or the one it hears', async () => {
    const rig = await setUp();
    await rig.bring('whisper-base');
    const ear = rig.models.speechToText('whisper-base');
    expect(await ear.transcribe(tone(DEEP, 2), null, never)).toEqual({
      text: TINY_SAYS.ko,
      language: 'ko',
    });
    expect(await ear.transcribe(tone(HIGH, 2), null, never)).toEqual({
      text: TINY_SAYS.en,
      language: 'en',
    });
    expect(await ear.transcribe(tone(HIGH, 2), 'ko', never)).toEqual({
      text: TINY_SAYS.ko,
      language: 'ko',
    });
  });

  test('hears more than half a minute, piece by piece', async () => {
    const rig = await setUp();
    await rig.bring('whisper-base');
    const ear = rig.models.speechToText('whisper-base');
    const { text } = await ear.transcribe(tone(DEEP, 70), 'en', never);
    expect(text).toBe([TINY_SAYS.en, TINY_SAYS.en, TINY_SAYS.en].join(' '));
  });

  test('says nothing of silence, and is not asked about a click', async () => {
    const rig = await setUp();
    await rig.bring('whisper-base');
    const ear = rig.models.speechToText('whisper-base');
    const silence = { samples: new Int16Array(32_000), sampleRate: 16_000 };
    expect((await ear.transcribe(silence, 'en', never)).text).toBe('');
    const click = { samples: new Int16Array(800), sampleRate: 16_000 };
    expect(await ear.transcribe(click, null, never)).toEqual({ text: '', language: null });
  });

  test('stops when nobody wants to know any more, and hears the next one', async () => {
    const rig = await setUp();
    await rig.bring('whisper-base');
    const ear = rig.models.speechToText('whisper-base');
    const leaving = new AbortController();
    const left = ear.transcribe(tone(DEEP, 110), 'ko', leaving.signal);
    const next = ear.transcribe(tone(HIGH, 2), null, never);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect((await next).text).toBe(TINY_SAYS.en);
  });
});

describe('Kokoro', () => {
  test('speaks the sounds of the words, one after the other', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const voice = rig.models.textToSpeech('kokoro-82m');
    const [short] = audioOf(await collect(voice.speak(request({ text: 'Hello.' }), never)));
    const [long] = audioOf(await collect(voice.speak(request({ text: 'Hello there.' }), never)));
    expect(short?.sampleRate).toBe(24_000);
    // həlˈO. and həlˈO ðˈɛɹ.: five more.
    const more = (long?.samples.length ?? 0) - (short?.samples.length ?? 0);
    expect(more / KOKORO_TOKEN_SAMPLES).toBeCloseTo(5, 0);
    // In the style of its length.
    expect(loudest(short) / loudest(long)).toBeCloseTo(
      kokoroLoudness(1, 6) / kokoroLoudness(1, 11),
      1,
    );
    expect(voice.languages).toEqual(['en']);
  });

  test('speaks at the pace it is asked for', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const voice = rig.models.textToSpeech('kokoro-82m');
    const text = 'Take your time with this.';
    const plain = lengthOf(await collect(voice.speak(request({ text }), never)));
    const fast = lengthOf(await collect(voice.speak(request({ text, pace: 1.25 }), never)));
    expect(fast / plain).toBeLessThan(0.85);
  });

  test('has the voice that was chosen, and its own where that is none of its voices', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const voice = rig.models.textToSpeech('kokoro-82m');
    const with_ = async (name: string | null): Promise<number> =>
      loudest(audioOf(await collect(voice.speak(request({ voice: name }), never)))[0]);
    const own = await with_(null);
    expect(await with_('am_michael')).toBeLessThan(own * 0.8);
    expect(await with_('F1')).toBe(own);
  });

  test('gives the first words of a long sentence first', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const voice = rig.models.textToSpeech('kokoro-82m');
    const text =
      'I am really glad that you told me about that, because it sounds as if it has been weighing on you for quite some time, and nobody should have to carry such a thing alone.';
    const pieces = audioOf(await collect(voice.speak(request({ text }), never)));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces[0]?.samples.length).toBeLessThan((pieces[1]?.samples.length ?? 0) * 0.8);
  });

  test('is silent for a moment where there is nothing to say, and refuses Korean', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const voice = rig.models.textToSpeech('kokoro-82m');
    expect(await collect(voice.speak(request({ text: '…' }), never))).toEqual([
      { kind: 'silent', durationMs: 400 },
    ]);
    await expect(
      collect(voice.speak(request({ text: '안녕하세요', language: 'ko' }), never)),
    ).rejects.toThrow('provider/unavailable');
  });
});

describe('Supertonic', () => {
  test('speaks Korean and English, each in its own length', async () => {
    const rig = await setUp();
    await rig.bring('supertonic-2');
    const voice = rig.models.textToSpeech('supertonic-2');
    expect(voice.languages).toEqual(['ko', 'en']);
    const korean = audioOf(
      await collect(voice.speak(request({ text: '안녕하세요', language: 'ko' }), never)),
    );
    const english = audioOf(await collect(voice.speak(request({ text: 'Hello' }), never)));
    expect(korean[0]?.sampleRate).toBe(44_100);
    // Five syllables of twice a letter's length against five letters; tags and full stop are the same.
    expect(lengthOfAudio(korean) - lengthOfAudio(english)).toBeGreaterThan(0.2 * 44_100);
    expect(loudest(korean[0])).toBeGreaterThan(1_000);
  });
});

const lengthOfAudio = (audio: readonly Audio[]): number =>
  audio.reduce((sum, { samples }) => sum + samples.length, 0);

describe('what is not there, or not well', () => {
  test('a model that was not downloaded is absent, before and after', async () => {
    const rig = await setUp();
    const ear = rig.models.speechToText('whisper-base');
    await expect(ear.transcribe(tone(DEEP, 1), null, never)).rejects.toThrow('model/absent');
    await rig.bring('whisper-base');
    expect(rig.readyChanges()).toBe(1);
    await ear.transcribe(tone(DEEP, 1), null, never);
    await rig.models.remove('whisper-base');
    expect(rig.readyChanges()).toBe(2);
    await expect(ear.transcribe(tone(DEEP, 1), null, never)).rejects.toThrow('model/absent');
  });

  test('a graph that is none is a broken model, and no line says what it was asked', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    const graph = join(rig.dataDir, 'models', 'kokoro-82m', 'onnx', 'model_quantized.onnx');
    writeFileSync(graph, 'no graph');
    const voice = rig.models.textToSpeech('kokoro-82m');
    await expect(collect(voice.speak(request(), never))).rejects.toThrow('model/broken');
  });

  test('a voice that is cut off is a broken model', async () => {
    const rig = await setUp();
    await rig.bring('kokoro-82m');
    truncateSync(join(rig.dataDir, 'models', 'kokoro-82m', 'voices', 'af_heart.bin'), 400);
    const voice = rig.models.textToSpeech('kokoro-82m');
    await expect(collect(voice.speak(request(), never))).rejects.toThrow('model/broken');
  });

  test('a thread that dies fails what it was asked, and the next call starts another', async () => {
    const folder = temporaryFolder();
    const worker = join(folder, 'dying.mjs');
    const real = new URL(
      '../../../../src-main/providers/local/inference/inference.worker.ts',
      import.meta.url,
    );
    const flag = join(folder, 'died');
    writeFileSync(
      worker,
      `import { existsSync, writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       if (existsSync(${JSON.stringify(flag)})) await import(${JSON.stringify(real.href)});
       else parentPort.on('message', () => { writeFileSync(${JSON.stringify(flag)}, ''); throw new Error('a person said this'); });`,
    );
    const rig = await setUp(new URL(`file://${worker}`));
    await rig.bring('whisper-base');
    const ear = rig.models.speechToText('whisper-base');
    await expect(ear.transcribe(tone(DEEP, 1), null, never)).rejects.toThrow('model/broken');
    expect(JSON.stringify(rig.lines)).not.toContain('said this');
    expect((await ear.transcribe(tone(DEEP, 1), null, never)).text).toBe(TINY_SAYS.ko);
  });

  test('models can be let go of and are loaded again', async () => {
    const rig = await setUp();
    await rig.bring('whisper-base', 'kokoro-82m');
    const ear = rig.models.speechToText('whisper-base');
    await ear.transcribe(tone(DEEP, 1), null, never);
    await rig.models.remove('kokoro-82m');
    expect((await ear.transcribe(tone(DEEP, 1), null, never)).text).toBe(TINY_SAYS.ko);
  });
});

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
