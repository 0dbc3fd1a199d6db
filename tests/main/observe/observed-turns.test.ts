import { expect, onTestFinished, test, vi } from 'vitest';
import { createFileVault } from '../../../src-main/hosts/node/vault.ts';
import { type Services, startServices } from '../../../src-main/services.ts';
import type { PauseFacts, VoiceMetrics } from '../../../src-preload/contract/words.ts';
import { TRANSCRIPTIONS, transcript } from '../../support/openai-audio-routes.ts';
import { OPENAI_CHAT, openAiReply } from '../../support/openai-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startVendorServer } from '../../support/vendor-server.ts';

const never = new AbortController().signal;
const PAUSE: PauseFacts = {
  silenceMs: 150,
  spokenMs: 1_000,
  sinceLastPauseMs: 1_000,
  finalPitch: null,
  pitchSlope: null,
  finalLoudness: null,
  finalVoicedMs: 200,
};
const VOICE: VoiceMetrics = {
  durationMs: 1_000,
  speechRatio: 0.9,
  loudness: 0.4,
  pauses: 0,
  rate: null,
  pitchHz: null,
  pitchRange: null,
};
const second = (): Uint8Array => new Uint8Array(32_000).fill(7);

/** The services of an app whose ear and mind are at one server, and whose voice is captions alone. */
async function start(dataDir: string, baseUrl: string): Promise<Services> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const services = await startServices({
    host: 'node',
    version: '0.0.0',
    dataDir,
    vault: createFileVault(dataDir),
    log,
    now: Date.now,
    locale: { language: 'ko', region: 'KR' },
    environment: { OPENAI_API_KEY: 'sk-test-0000' },
    notify: () => false,
  });
  await services.handlers['preferences/change'](
    {
      // Someone whose pauses are long: there is time to go on in.
      patience: 'patient',
      usualPauseMs: 4_000,
      baseUrls: { openai: `${baseUrl}/v1` },
      chatChain: [{ vendor: 'openai', model: 'gpt-5-mini' }],
      hearingChain: [{ vendor: 'openai', model: 'gpt-4o-mini-transcribe' }],
      voiceChain: [{ vendor: 'captions', model: '' }],
    },
    never,
  );
  services.subscribe((name, payload) => {
    if (name !== 'turn/spoke') return;
    const { turnId, index, last } = payload as { turnId: string; index: number; last: boolean };
    if (last) services.handlers['conversation/played']({ turnId, index }, never);
  });
  return services;
}

test('a spoken turn leaves its marks, what it used and the pause it had [V10]', async () => {
  const server = await startVendorServer();
  server.on(
    TRANSCRIPTIONS,
    transcript('좀 힘들었어요 많이'),
    transcript('좀 힘들었어요 많이 지쳤거든요'),
  );
  server.on(OPENAI_CHAT, openAiReply('그랬군요.'));
  const dataDir = temporaryFolder();
  const services = await start(dataDir, server.url);
  onTestFinished(() => services.close());
  const { handlers } = services;
  const pause = {
    utterance: 'u1',
    pcm: second(),
    pause: PAUSE,
    voice: VOICE,
    emotion: null,
    seen: null,
    over: null,
  };

  handlers['conversation/paused'](pause, never);
  // Heard, and answered unspoken.
  for (let asked = 0; asked < 2; asked += 1) await server.nextRequest();
  handlers['conversation/resumed']({ utterance: 'u1' }, never);
  await handlers['conversation/heard']({ ...pause, ending: 'button' }, never);
  const turns = () =>
    handlers['observe/turns']({ limit: 10 }, never) as { turns: readonly object[] };
  await vi.waitFor(() => expect(turns().turns).toHaveLength(1), 5_000);
  expect(turns().turns[0]).toMatchObject({
    kind: 'spoken',
    outcome: 'complete',
    ending: 'button',
    discarded: 1,
  });

  const learned = (await handlers['app/hello']({}, never)).preferences.usualPauseMs;
  expect(learned).toBeGreaterThan(300);
  expect(learned).toBeLessThan(4_000);
  await handlers['preferences/change']({ usualPauseMs: null }, never);
  expect((await handlers['app/hello']({}, never)).preferences.usualPauseMs).toBeNull();

  await services.close();
  const again = await start(dataDir, server.url);
  onTestFinished(() => again.close());
  const { lines } = await again.handlers['observe/ledger']({ days: 1 }, never);
  const heard = lines.find(({ slot }) => slot === 'hearing');
  expect(heard?.all.audioMs).toBeGreaterThanOrEqual(2_000);
  expect(heard?.cost).toBeGreaterThan(0);
  expect(lines.find(({ slot }) => slot === 'chat')?.all.outputTokens).toBeGreaterThan(0);
  expect((await again.handlers['observe/turns']({ limit: 10 }, never)).turns).toHaveLength(1);
});
