/** Models on this computer hear and speak, and say what is not there or not well. */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Audio } from '../../../../src-main/providers/ports.ts';
import { collect } from '../../../support/collect.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { TINY_SAYS } from '../../../support/tiny-models/hub-models.ts';
import { KOKORO_TOKEN_SAMPLES, kokoroLoudness } from '../../../support/tiny-models/tiny-kokoro.ts';
import {
  audioOf,
  DEEP,
  HIGH,
  lengthOf,
  loudest,
  never,
  request,
  setUp,
  tone,
} from './local-rig.ts';

const lengthOfAudio = (audio: readonly Audio[]): number =>
  audio.reduce((sum, { samples }) => sum + samples.length, 0);

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
