import { expect, test } from 'vitest';
import { answerChain } from '../../../src-main/providers/answer-chain.ts';
import type { SpeechToText } from '../../../src-main/providers/ports.ts';
import { scriptedEar, scriptedEmbedder } from '../../../src-main/providers/scripted.ts';
import { chainTools, entry, QUICK } from '../../support/chain-tools.ts';

const audio = { samples: new Int16Array(1600), sampleRate: 16_000 };
const never = new AbortController().signal;

const hear = async (
  ears: readonly SpeechToText[],
  tools = chainTools('hearing'),
  signal = never,
) => {
  const { answer, entry: by } = await answerChain(
    ears.map(entry),
    (ear, inner) => ear.transcribe(audio, 'ko', inner),
    () => QUICK,
    tools,
    signal,
  );
  return [by.vendor, answer.text];
};

test('the first ear that answers is believed, with the language it was told to expect', async () => {
  const eleven = scriptedEar('elevenlabs', ['안녕하세요']);
  expect(await hear([eleven, scriptedEar('openai', ['x'])])).toEqual(['elevenlabs', '안녕하세요']);
  expect(eleven.asked).toEqual(['ko']);
});

test('the next ear hears the same words when the first fails, and it is said', async () => {
  const tools = chainTools('hearing');
  const ears = [
    scriptedEar('elevenlabs', [{ fault: 'provider/timeout' }]),
    scriptedEar('gemini', ['네']),
  ];
  expect(await hear(ears, tools)).toEqual(['gemini', '네']);
  expect(ears[0]?.asked).toHaveLength(3);
  expect(tools.announced).toEqual([
    {
      name: 'notice/switched',
      payload: {
        slot: 'hearing',
        from: 'elevenlabs',
        to: 'gemini',
        fault: { code: 'provider/timeout' },
      },
    },
  ]);
});

test('silence is an answer', async () => {
  expect(await hear([scriptedEar('elevenlabs', [''])])).toEqual(['elevenlabs', '']);
});

test('with nobody left it says so and throws the last failure', async () => {
  const tools = chainTools('hearing');
  const ears = [scriptedEar('openai', [{ fault: 'provider/quota' }])];
  await expect(hear(ears, tools)).rejects.toMatchObject({ code: 'provider/quota' });
  const news = tools.announced.find(({ name }) => name === 'notice/switched');
  expect(news?.payload).toMatchObject({ slot: 'hearing', from: 'openai', to: null });
});

test('with every ear resting it asks them nevertheless', async () => {
  const tools = chainTools('hearing', 1);
  const ears = [scriptedEar('openai', [{ fault: 'provider/key-refused' }, '들려요'])];
  await expect(hear(ears, tools)).rejects.toMatchObject({ code: 'provider/key-refused' });
  expect(tools.breaker.isResting(entry(ears[0] as SpeechToText).id)).toBe(true);
  expect(await hear(ears, tools)).toEqual(['openai', '들려요']);
  expect(tools.breaker.isResting(entry(ears[0] as SpeechToText).id)).toBe(false);
});

test('a wait ends at once when the turn is cancelled', async () => {
  const controller = new AbortController();
  const tools = {
    ...chainTools('hearing'),
    sleep: async (_ms: number, signal: AbortSignal) => {
      controller.abort(new DOMException('stop', 'AbortError'));
      signal.throwIfAborted();
    },
  };
  const ears = [scriptedEar('openai', [{ fault: 'provider/overloaded' }])];
  const cancelled = await hear(ears, tools, controller.signal).catch((error) => error);
  expect(cancelled).toBe(controller.signal.reason);
  expect(ears[0]?.asked).toHaveLength(1);
});

test('embeddings fall back the same way, and the space is named', async () => {
  const { answer, entry: by } = await answerChain(
    [
      entry(scriptedEmbedder('gemini', [{ fault: 'provider/unreachable' }])),
      entry(scriptedEmbedder('builtin', [[0.6, 0.8]])),
    ],
    (embedder, inner) => embedder.embed(['잠', '꿈'], 'query', inner),
    () => QUICK,
    chainTools('embedding'),
    never,
  );
  expect(by.model).toBe('builtin-scripted');
  expect(answer).toHaveLength(2);
});
