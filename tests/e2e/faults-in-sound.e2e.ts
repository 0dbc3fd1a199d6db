/** What a person sees when the one who hears, or the one who speaks, fails. */
import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import {
  refusal as elevenLabsRefusal,
  timedLine,
  timedSpeech,
} from '../support/elevenlabs-server.ts';
import { refusal, TRANSCRIPTIONS } from '../support/openai-audio-routes.ts';
import { output } from './support/page.ts';
import { CAPTIONS, CHAT, test } from './support/session.ts';
import { listen } from './support/spoken.ts';
import { notice, SOON, said, sounding, type } from './support/talk.ts';

const hasSystemVoice = spawnSync('espeak-ng', ['--version']).status === 0;
const SPEECH = 'POST /v1/text-to-speech/*';
const SHORT = { chatChain: CHAT, voiceChain: CAPTIONS };
test.setTimeout(120_000);

for (const [name, script, sentence] of [
  [
    'a server that fails',
    refusal(500, {}),
    'OpenAI ran into a problem, so your voice cannot be understood right now. You can type instead.',
  ],
  [
    'a refused key',
    refusal(401, { code: 'invalid_api_key' }),
    'OpenAI refused the key, so your voice cannot be understood right now. You can type instead.',
  ],
] as const) {
  test(`${name} is said in a sentence that stays, and typing still works [C10]`, async ({
    start,
    vendors,
  }) => {
    vendors.openai.on(TRANSCRIPTIONS, script);
    vendors.answers('I am listening.');
    const { page, room } = await start({ vendors, preferences: SHORT, room: true });
    await listen(page);
    await room.say('en-one-sentence.wav');
    await expect(notice(page)).toHaveText(sentence, SOON);
    await expect(page.getByRole('button', { name: 'Finish speaking' })).toBeVisible(SOON);
    await expect(notice(page)).toHaveText(sentence);
    await type(page, 'Then I type it.');
    expect(await said(page)).toBe('I am listening.');
  });
}

const VOICES = [{ vendor: 'elevenlabs', model: 'eleven_flash_v2_5' }, ...CAPTIONS];

test('a refused key of the voice leaves captions, and the whole reply still comes [C3]', async ({
  start,
  vendors,
}) => {
  vendors.elevenlabs.on(SPEECH, elevenLabsRefusal(401, 'invalid_api_key'));
  vendors.answers('That sounds hard. ', 'What was the worst part?');
  const { page } = await start({ vendors, preferences: { ...SHORT, voiceChain: VOICES } });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText(
    'ElevenLabs refused the key, so Dal goes on in captions, without a voice.',
    SOON,
  );
  await expect(sounding(page)).toHaveText('What was the worst part?', SOON);
  expect(await said(page)).toBe('That sounds hard. What was the worst part?');
});

test('a voice that breaks off in a sentence gives way, and the rest of the reply still comes [C3]', async ({
  start,
  vendors,
}) => {
  const tone = Int16Array.from({ length: 12_000 }, (_, i) => 8_000 * Math.sin(i / 12));
  vendors.elevenlabs.on(
    SPEECH,
    timedSpeech([timedLine({ bytes: new Uint8Array(tone.buffer) }), 'destroy']),
  );
  vendors.answers('That sounds hard. ', 'What was the worst part?');
  const { page } = await start({ vendors, preferences: { ...SHORT, voiceChain: VOICES } });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toContainText(/^ElevenLabs .*, so Dal goes on in captions/, SOON);
  expect(await said(page)).toBe('That sounds hard. What was the worst part?');
  expect((await output(page)).loudest).toBeGreaterThan(0.02);
});

test('with the voice service out of reach the computer itself speaks', async ({
  start,
  vendors,
}) => {
  test.skip(!hasSystemVoice, 'espeak-ng is not installed');
  vendors.elevenlabs.on(SPEECH, { body: [], before: 'destroy' });
  vendors.answers('That sounds hard.');
  const voiceChain = [...VOICES.slice(0, 1), { vendor: 'system', model: '' }, ...CAPTIONS];
  const { page } = await start({ vendors, preferences: { ...SHORT, voiceChain } });
  await type(page, 'It was a long day.');
  await expect(notice(page)).toHaveText(
    /^ElevenLabs .*, so the voice of this computer is speaking\.$/,
    SOON,
  );
  await expect.poll(async () => (await output(page)).loudest, SOON).toBeGreaterThan(0.02);
  expect(await said(page)).toBe('That sounds hard.');
});
