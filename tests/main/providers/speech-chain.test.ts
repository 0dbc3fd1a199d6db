import { expect, test } from 'vitest';
import type {
  SpeechPiece,
  SpeechRequest,
  SpokenPiece,
  TextToSpeech,
} from '../../../src-main/providers/ports.ts';
import { createSaidBefore, type SaidBefore } from '../../../src-main/providers/said-before.ts';
import { scriptedVoice } from '../../../src-main/providers/scripted.ts';
import { speechChain } from '../../../src-main/providers/speech-chain.ts';
import type { SpeechTiming } from '../../../src-preload/contract/words.ts';
import { chainTools, entry, QUICK } from '../../support/chain-tools.ts';

const piece = (first: number): SpeechPiece => ({
  kind: 'audio',
  audio: { samples: Int16Array.of(first, first), sampleRate: 24_000 },
  timing: null,
});
const request: Omit<SpeechRequest, 'voice'> = {
  text: '천천히 숨을 쉬어요.',
  language: 'ko',
  pace: 1,
  manner: 'plain',
};
const captions = () => scriptedVoice('captions', [[{ kind: 'silent', durationMs: 900 }]]);

async function say(
  voices: readonly TextToSpeech[],
  tools = chainTools('voice', 1),
  saidBefore: SaidBefore | null = null,
  asked: typeof request = request,
) {
  const spoken: string[] = [];
  const pieces: SpokenPiece[] = [];
  const chain = speechChain(
    voices.map(entry),
    asked,
    {
      voiceOf: (vendor) => (vendor === 'elevenlabs' ? 'the-voice' : null),
      saidBefore,
      patience: () => QUICK,
    },
    tools,
    new AbortController().signal,
  );
  for await (const piece of chain) {
    pieces.push(piece);
    spoken.push(`${piece.vendor} ${piece.kind}${piece.again ? ' again' : ''}`);
  }
  const switches = tools.announced.filter(({ name }) => name === 'notice/switched');
  return { spoken, pieces, switches: switches.map(({ payload }) => payload) };
}

test('speaks with the chosen voice of the vendor', async () => {
  const eleven = scriptedVoice('elevenlabs', [[piece(1), piece(2)]]);
  const { spoken } = await say([eleven, captions()]);
  expect(spoken).toEqual(['elevenlabs audio', 'elevenlabs audio']);
  expect(eleven.asked).toEqual([{ ...request, voice: 'the-voice' }]);
});

test('a voice that fails before a sound gives the whole sentence to the next, and says so', async () => {
  const eleven = scriptedVoice('elevenlabs', [[{ fault: 'provider/quota' }]]);
  const { spoken, switches } = await say([eleven, captions()]);
  expect(spoken).toEqual(['captions silent']);
  expect(switches).toEqual([
    { slot: 'voice', from: 'elevenlabs', to: 'captions', fault: { code: 'provider/quota' } },
  ]);
});

test('a voice that breaks off ends its sentence: no word is said twice; the next takes the next', async () => {
  const tools = chainTools('voice', 1);
  const eleven = scriptedVoice('elevenlabs', [[piece(1), { fault: 'provider/cut-off' }]]);
  const voices = [eleven, captions()];
  expect((await say(voices, tools)).spoken).toEqual(['elevenlabs audio']);
  const second = await say(voices, tools);
  expect(second.spoken).toEqual(['captions silent']);
  expect(second.switches).toHaveLength(1);
});

test('sentences in flight together that fail together are one piece of news', async () => {
  const tools = chainTools('voice', 1);
  const voices = [scriptedVoice('elevenlabs', [[{ fault: 'provider/key-refused' }]]), captions()];
  const results = await Promise.all([say(voices, tools), say(voices, tools), say(voices, tools)]);
  for (const { spoken } of results) expect(spoken).toEqual(['captions silent']);
  expect(tools.announced.filter(({ name }) => name === 'notice/switched')).toHaveLength(1);
});

test('a voice that yields nothing has failed', async () => {
  expect((await say([scriptedVoice('openai', [[]]), captions()])).spoken).toEqual([
    'captions silent',
  ]);
});

test('throws the last failure when no voice is left', async () => {
  await expect(
    say([scriptedVoice('openai', [[{ fault: 'provider/quota' }]])]),
  ).rejects.toMatchObject({
    code: 'provider/quota',
  });
});

/** So many milliseconds of sound at a rate, with the times of the characters in it. */
function sound(ms: number, sampleRate: number, said = '', eachMs = 100, value = 1000): SpeechPiece {
  const characters = [...said];
  const starts = characters.map((_, i) => i * eachMs);
  return {
    kind: 'audio',
    audio: { samples: new Int16Array((ms * sampleRate) / 1000).fill(value), sampleRate },
    timing: said === '' ? null : { characters, starts, ends: starts.map((at) => at + eachMs) },
  };
}

test('where a voice breaks off the next says the rest, from the word that was cut, in its place and rate', async () => {
  const eleven = scriptedVoice('elevenlabs', [
    // Half of 숨을 was heard.
    [sound(550, 24_000, '천천히 숨을'), { fault: 'provider/cut-off' }],
  ]);
  const openai = scriptedVoice('openai', [[sound(441, 22_050, '숨을 쉬어요.', 50, 500)]]);
  const { spoken, pieces, switches } = await say([eleven, openai, captions()]);
  expect(openai.asked.map(({ text }) => text)).toEqual(['숨을 쉬어요.']);
  expect(spoken).toEqual(['elevenlabs audio', 'openai audio']);
  expect(switches).toMatchObject([{ from: 'elevenlabs', to: 'openai' }]);
  const rest = pieces[1];
  if (rest?.kind !== 'audio') throw new Error('no sound');
  expect(rest.audio.sampleRate).toBe(24_000);
  expect(rest.audio.samples).toHaveLength(10_584);
  expect(new Set(rest.audio.samples)).toEqual(new Set([500]));
  expect(rest.timing?.starts[0]).toBe(550);
  expect(rest.timing?.ends.at(-1)).toBe(900);
});

test('without times the place is judged by how long was spoken, rather too early than too late', async () => {
  const english = {
    ...request,
    language: 'en',
    text: 'Let us breathe in and out, slowly.',
  } as const;
  const eleven = scriptedVoice('elevenlabs', [
    [sound(1000, 24_000), { fault: 'provider/stalled' }],
  ]);
  const openai = scriptedVoice('openai', [[sound(100, 24_000)]]);
  await say([eleven, openai, captions()], undefined, null, english);
  expect(openai.asked.map(({ text }) => text)).toEqual(['breathe in and out, slowly.']);
});

test('a voice that breaks off after its last word leaves nothing to say', async () => {
  const eleven = scriptedVoice('elevenlabs', [
    [sound(1200, 24_000, request.text), { fault: 'provider/cut-off' }],
  ]);
  const openai = scriptedVoice('openai', [[sound(100, 24_000)]]);
  expect((await say([eleven, openai])).spoken).toEqual(['elevenlabs audio']);
  expect(openai.asked).toEqual([]);
});

test('two voices that break off in one sentence leave the rest to a third', async () => {
  const broken = (vendor: 'elevenlabs' | 'openai', text: string) =>
    scriptedVoice(vendor, [[sound(400, 24_000, text), { fault: 'provider/cut-off' }]]);
  const system = scriptedVoice('system', [[sound(100, 22_050)]]);
  const voices = [broken('elevenlabs', '천천히 '), broken('openai', '숨을 쉬'), system];
  const { spoken, pieces } = await say(voices);
  expect(spoken).toEqual(['elevenlabs audio', 'openai audio', 'system audio']);
  expect(system.asked.map(({ text }) => text)).toEqual(['쉬어요.']);
  expect(pieces[1]).toMatchObject({ timing: { starts: [400, 500, 600, 700] } });
});

test('a voice without the language is passed over in silence', async () => {
  const english = { ...scriptedVoice('local', [[piece(1)]]), languages: ['en'] as const };
  const both = { ...scriptedVoice('local', [[piece(1)]]), languages: ['ko', 'en'] as const };
  const { spoken, switches } = await say([english, captions()]);
  expect(spoken).toEqual(['captions silent']);
  expect(switches).toEqual([]);
  expect(english.asked).toEqual([]);
  expect((await say([english, both, captions()])).spoken).toEqual(['local audio']);
});

/** Keeps as the disk does, without one. */
function memory(settings = { style: 0 }) {
  const kept = new Map<
    string,
    { samples: Int16Array; sampleRate: number; timing: SpeechTiming | null }
  >();
  const store = {
    get: async (id: string) => kept.get(id) ?? null,
    put: (id: string, speech: Parameters<typeof kept.set>[1]) => void kept.set(id, speech),
  };
  return { kept, settings, before: createSaidBefore(store, () => `${settings.style}`) };
}

test('a sentence is said again without asking anyone, with its times, even by a voice that rests', async () => {
  const { before } = memory();
  const tools = chainTools('voice', 1);
  const eleven = scriptedVoice('elevenlabs', [
    [sound(300, 24_000, '천천히'), sound(600, 24_000)],
    [{ fault: 'provider/quota' }],
  ]);
  const voices = [eleven, captions()];
  await say(voices, tools, before);
  const other = { ...request, text: '다른 말이에요.' };
  expect((await say(voices, tools, before, other)).spoken).toEqual(['captions silent']);
  const again = await say(voices, tools, before);
  expect(again.spoken).toEqual(['elevenlabs audio again']);
  expect(again.pieces[0]).toMatchObject({
    audio: { samples: { length: 21_600 }, sampleRate: 24_000 },
    timing: { characters: ['천', '천', '히'], starts: [0, 100, 200] },
  });
  expect(eleven.asked).toHaveLength(2);
});

test('another manner, pace, voice or style is another sentence', async () => {
  const { before, settings } = memory();
  const eleven = scriptedVoice('elevenlabs', [[sound(300, 24_000)]]);
  const tools = chainTools('voice', 1);
  await say([eleven], tools, before);
  await say([eleven], tools, before, { ...request, manner: 'soft' });
  await say([eleven], tools, before, { ...request, pace: 0.9 });
  settings.style = 0.5;
  await say([eleven], tools, before);
  expect(eleven.asked).toHaveLength(4);
});

test('neither half a sentence nor the voice of this computer is kept', async () => {
  const { before, kept } = memory();
  const broken = scriptedVoice('elevenlabs', [
    [sound(400, 24_000, '천천히 '), { fault: 'provider/cut-off' }],
  ]);
  const openai = scriptedVoice('openai', [[sound(300, 24_000)]]);
  const { spoken } = await say([broken, openai], undefined, before);
  expect(spoken).toEqual(['elevenlabs audio', 'openai audio']);
  const system = scriptedVoice('system', [[sound(300, 22_050)]]);
  await say([system], undefined, before);
  await say([captions()], undefined, before);
  expect(kept.size).toBe(0);
});
