import { expect, test } from 'vitest';
import type { FeltSentence } from '../../../src-main/conversation/felt-sentences.ts';
import { type PieceInOrder, speakInOrder } from '../../../src-main/conversation/speak-in-order.ts';
import type { SpokenPiece, TextToSpeech } from '../../../src-main/providers/ports.ts';
import { speechChain } from '../../../src-main/providers/speech-chain.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { chainTools, entry, QUICK } from '../../support/chain-tools.ts';

const sound = (label: number): SpokenPiece => ({
  kind: 'audio',
  audio: { samples: Int16Array.of(label), sampleRate: 24000 },
  timing: null,
  vendor: 'system',
});

const felt = (text: string): FeltSentence => ({ text, feeling: 'neutral', isMarked: false });

async function* list(...texts: string[]): AsyncGenerator<FeltSentence> {
  yield* texts.map(felt);
}

const never = new AbortController().signal;

/** A voice that finishes each sentence only when the test says so. */
function manualVoice() {
  const started: string[] = [];
  const gates = new Map<string, () => void>();
  return {
    started,
    finish: (text: string) => gates.get(text)?.(),
    async *speak(text: string, signal: AbortSignal): AsyncGenerator<SpokenPiece> {
      started.push(text);
      await new Promise<void>((resolve, reject) => {
        gates.set(text, resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      yield sound(text.length);
    },
  };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

test('preserves playback order when synthesis completes out of order', async () => {
  const voice = manualVoice();
  const out: PieceInOrder[] = [];
  const reading = (async () => {
    for await (const piece of speakInOrder(list('a', 'bb', 'ccc'), voice.speak, () => {}, never)) {
      out.push(piece);
    }
  })();
  await tick();
  voice.finish('ccc');
  voice.finish('bb');
  await tick();
  expect(out).toEqual([]);
  voice.finish('a');
  await reading;
  expect(
    out.filter(({ spoken }) => spoken).map(({ index, sentence }) => [index, sentence.text]),
  ).toEqual([
    [0, 'a'],
    [1, 'bb'],
    [2, 'ccc'],
  ]);
});

test('keeps three sentences in flight and no more', async () => {
  const voice = manualVoice();
  const reading = (async () => {
    for await (const _ of speakInOrder(
      list('1', '2', '3', '4', '5'),
      voice.speak,
      () => {},
      never,
    ));
  })();
  await tick();
  expect(voice.started).toEqual(['1', '2', '3']);
  voice.finish('2');
  await tick();
  expect(voice.started).toEqual(['1', '2', '3', '4']);
  for (const text of ['1', '3', '4']) voice.finish(text);
  await tick();
  voice.finish('5');
  await reading;
});

test('streams the sentence whose turn it is, piece by piece, and marks its last', async () => {
  const gate = Promise.withResolvers<void>();
  async function* speak(): AsyncGenerator<SpokenPiece> {
    yield sound(1);
    await gate.promise;
    yield sound(2);
  }
  const pieces = speakInOrder(list('one'), speak, () => {}, never);
  const first = await pieces.next();
  expect(first.value).toMatchObject({ index: 0, piece: 0, last: false });
  gate.resolve();
  const rest: PieceInOrder[] = [];
  for await (const piece of pieces) rest.push(piece);
  expect(rest.map(({ piece }) => piece)).toEqual(rest.map((_, i) => i + 1));
  expect(rest.filter(({ last }) => last)).toHaveLength(1);
  expect(rest.at(-1)?.last).toBe(true);
});

test('one sentence that cannot be spoken neither blocks nor silences the rest', async () => {
  const failures: number[] = [];
  async function* speak(text: string): AsyncGenerator<SpokenPiece> {
    if (text === 'bad') throw new Error('no voice');
    yield sound(1);
  }
  const out: PieceInOrder[] = [];
  const pieces = speakInOrder(
    list('good', 'bad', 'fine'),
    speak,
    (_, index) => failures.push(index),
    never,
  );
  for await (const piece of pieces) out.push(piece);
  expect(failures).toEqual([1]);
  expect(out.filter(({ spoken }) => spoken).map(({ sentence }) => sentence.text)).toEqual([
    'good',
    'fine',
  ]);
  expect(out.filter(({ last }) => last).map(({ sentence }) => sentence.text)).toEqual([
    'good',
    'bad',
    'fine',
  ]);
});

test('an interruption aborts every synthesis in flight', async () => {
  const controller = new AbortController();
  const aborted: string[] = [];
  async function* speak(text: string, signal: AbortSignal): AsyncGenerator<SpokenPiece> {
    signal.addEventListener('abort', () => aborted.push(text));
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    yield sound(1);
  }
  const reading = (async () => {
    for await (const _ of speakInOrder(list('a', 'b'), speak, () => {}, controller.signal));
  })();
  await tick();
  controller.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(aborted).toEqual(['a', 'b']);
});

test('a reply that breaks off lets what came before be spoken, then tells', async () => {
  async function* broken(): AsyncGenerator<FeltSentence> {
    yield felt('said');
    throw new Error('cut off');
  }
  async function* speak(): AsyncGenerator<SpokenPiece> {
    yield sound(1);
  }
  const out: string[] = [];
  const reading = (async () => {
    for await (const { sentence } of speakInOrder(broken(), speak, () => {}, never)) {
      out.push(sentence.text);
    }
  })();
  await expect(reading).rejects.toThrow('cut off');
  expect(out).toContain('said');
});

/** The real chain, with a voice that has bad moments before the captions that cannot fail. */
function chainOf(...voices: readonly TextToSpeech[]) {
  const tools = chainTools('voice', 1);
  return (text: string, signal: AbortSignal) =>
    speechChain(
      voices.map(entry),
      { text, language: 'ko', pace: 1, manner: 'plain' },
      { voiceOf: () => null, saidBefore: null, patience: () => QUICK },
      tools,
      signal,
    );
}

const REPLY = ['많이 놀라셨죠.', '그럴 만해요.', '천천히 말해 주세요.', '듣고 있어요.'];

test('a sentence its voice fails is said by the next voice, in its place, and all others are said', async () => {
  const failing: TextToSpeech = {
    vendor: 'elevenlabs',
    model: '',
    async *speak({ text }) {
      if (text === REPLY[1]) throw new AppError('provider/declined');
      yield sound(1);
    },
  };
  const system: TextToSpeech = {
    vendor: 'system',
    model: '',
    async *speak() {
      yield sound(2);
    },
  };
  const out: string[] = [];
  const failures: unknown[] = [];
  const speak = chainOf(failing, system);
  for await (const { index, spoken } of speakInOrder(
    list(...REPLY),
    speak,
    (error) => failures.push(error),
    never,
  )) {
    if (spoken) out.push(`${index} ${spoken.vendor}`);
  }
  expect(out).toEqual(['0 elevenlabs', '1 system', '2 elevenlabs', '3 elevenlabs']);
  expect(failures).toEqual([]);
});

test('a voice that breaks off leaves the rest to the next, in the same sentence and before the next one', async () => {
  const breaking: TextToSpeech = {
    vendor: 'elevenlabs',
    model: '',
    async *speak({ text }) {
      const said = text === REPLY[2] ? '천천히 ' : text;
      const starts = [...said].map((_, i) => i * 100);
      yield {
        kind: 'audio',
        audio: { samples: new Int16Array(2400 * said.length), sampleRate: 24_000 },
        timing: { characters: [...said], starts, ends: starts.map((at) => at + 100) },
      };
      if (said !== text) throw new AppError('provider/cut-off');
    },
  };
  const asked: string[] = [];
  const system: TextToSpeech = {
    vendor: 'system',
    model: '',
    async *speak({ text }) {
      asked.push(text);
      yield sound(2);
    },
  };
  const out: PieceInOrder[] = [];
  const speak = chainOf(breaking, system);
  for await (const piece of speakInOrder(list(...REPLY.slice(0, 3)), speak, () => {}, never)) {
    out.push(piece);
  }
  expect(asked).toEqual(['말해 주세요.']);
  const said = out.filter(({ spoken }) => spoken);
  expect(said.map(({ index, spoken }) => `${index} ${spoken?.vendor}`)).toEqual([
    '0 elevenlabs',
    '1 elevenlabs',
    '2 elevenlabs',
    '2 system',
  ]);
});
