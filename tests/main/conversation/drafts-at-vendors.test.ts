/** Drafts over real services and a server that speaks a vendor's protocol. */
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createFileVault } from '../../../src-main/hosts/node/vault.ts';
import { startServices } from '../../../src-main/services.ts';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import { voiceMetrics } from '../../../src-preload/contract/words.ts';
import { aPause, silentLog } from '../../support/conversation-rig.ts';
import { TRANSCRIPTIONS, transcript } from '../../support/openai-audio-routes.ts';
import { OPENAI_CHAT, openAiBeginning, openAiReply } from '../../support/openai-server.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { eventStream, startVendorServer } from '../../support/vendor-server.ts';

const never = new AbortController().signal;

/** No silence lasts long enough, however slow the machine is; requests go on. */
const stopClock = (): unknown => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
afterEach(() => {
  vi.useRealTimers();
});

async function start() {
  const server = await startVendorServer();
  const dataDir = temporaryFolder();
  const services = await startServices({
    host: 'node',
    version: '0.0.0',
    dataDir,
    vault: createFileVault(dataDir),
    log: silentLog,
    now: Date.now,
    locale: { language: 'en', region: 'US' },
    environment: { OPENAI_API_KEY: 'sk-test-0000' },
    notify: () => false,
  });
  onTestFinished(async () => {
    await services.close();
    await server.close();
  });
  await services.handlers['preferences/change'](
    {
      patience: 'patient',
      baseUrls: { openai: `${server.url}/v1` },
      chatChain: [{ vendor: 'openai', model: 'gpt-5-mini' }],
      hearingChain: [{ vendor: 'openai', model: 'gpt-4o-mini-transcribe' }],
      voiceChain: [{ vendor: 'captions', model: '' }],
    },
    never,
  );
  const events: string[] = [];
  services.subscribe((name) => events.push(name));
  const pause = (): unknown =>
    services.handlers['conversation/paused'](
      {
        utterance: 'u1',
        pcm: new Uint8Array(32_000).fill(7),
        pause: aPause(),
        voice: voiceMetrics.parse({ durationMs: 900, speechRatio: 1, loudness: 0.4, pauses: 0 }),
        emotion: null,
        seen: null,
        over: null,
      },
      never,
    );
  const resume = (): unknown =>
    services.handlers['conversation/resumed']({ utterance: 'u1' }, never);
  return { server, events, pause, resume, ...services };
}

test('the model is asked before the turn is over, and left when the person goes on', async () => {
  const { server, events, pause, resume, handlers } = await start();
  server.on(TRANSCRIPTIONS, transcript('I could not sleep at all last night.'));
  server.on(OPENAI_CHAT, eventStream([...openAiBeginning('That is '), 'hang']));
  stopClock();
  pause();
  expect((await server.nextRequest()).path).toContain('transcriptions');
  const asked = await server.nextRequest();
  expect(asked.path).toContain('chat');
  expect(events).not.toContain('hearing/accepted');
  resume();
  expect(await asked.abandoned).toBe(true);
  expect(
    events.filter(
      (name) => !/^(?:phase|providers|preferences|hearing.partial|memory.embedding)/.test(name),
    ),
  ).toEqual([]);
  const wanted = { query: '', filter: NO_FILTER, offset: 0, limit: 10 };
  expect(await handlers['history/list'](wanted, never)).toMatchObject({ total: 0 });
});

test('giving up what was being heard counts against no vendor', async () => {
  const { server, events, pause, resume } = await start();
  server.on(TRANSCRIPTIONS, { body: ['hang'] });
  stopClock();
  for (let i = 0; i < 6; i += 1) {
    pause();
    const heard = await server.nextRequest();
    resume();
    expect(await heard.abandoned).toBe(true);
  }
  vi.useRealTimers();
  server.on(TRANSCRIPTIONS, transcript('I could not sleep.'));
  server.on(OPENAI_CHAT, openAiReply('That sounds long.'));
  pause();
  await vi.waitFor(() => expect(events).toContain('turn/spoke'), { timeout: 20_000 });
  expect(events).not.toContain('notice/switched');
}, 30_000);
