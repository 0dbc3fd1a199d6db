import { expect, test } from 'vitest';
import type { SpeechPiece, TextToSpeech } from '../../../src-main/providers/ports.ts';
import { scriptedVoice } from '../../../src-main/providers/scripted.ts';
import { speechChain } from '../../../src-main/providers/speech-chain.ts';
import { chainTools, entry, QUICK } from '../../support/chain-tools.ts';

const piece = (first: number): SpeechPiece => ({
  kind: 'audio',
  audio: { samples: Int16Array.of(first, first), sampleRate: 24_000 },
  timing: null,
});
const request = { text: '천천히 숨을 쉬어요.', language: 'ko', pace: 1, manner: 'plain' } as const;
const captions = () => scriptedVoice('captions', [[{ kind: 'silent', durationMs: 900 }]]);

async function say(voices: readonly TextToSpeech[], tools = chainTools('voice', 1)) {
  const spoken: string[] = [];
  const chain = speechChain(
    voices.map(entry),
    request,
    (vendor) => (vendor === 'elevenlabs' ? 'the-voice' : null),
    QUICK,
    tools,
    new AbortController().signal,
  );
  for await (const { vendor, kind } of chain) spoken.push(`${vendor} ${kind}`);
  const switches = tools.announced.filter(({ name }) => name === 'notice/switched');
  return { spoken, switches: switches.map(({ payload }) => payload) };
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
