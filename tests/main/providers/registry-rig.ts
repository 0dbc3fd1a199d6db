/** The room's door with everything real behind it: SDKs, sockets, the breaker, the built-in ends of the chains. */
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Spend } from '../../../src-main/providers/ask.ts';
import { loadSdk } from '../../../src-main/providers/load-sdk.ts';
import { createLocalModels } from '../../../src-main/providers/local/local-models.ts';
import { PATIENCE, type Patiences } from '../../../src-main/providers/patience.ts';
import type { ChatRequest, ReplyChunk } from '../../../src-main/providers/ports.ts';
import { createProviders } from '../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../src-main/providers/scripted.ts';
import type { EventName } from '../../../src-preload/contract/events.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { KeyedVendor, ProviderStatus } from '../../../src-preload/contract/words.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

export const KEYS = {
  anthropic: 'sk-ant-planted-1111',
  gemini: 'AIza-planted-2222',
  openai: 'sk-planted-3333',
  elevenlabs: 'el-planted-4444',
} as const;
export const never = new AbortController().signal;
export const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: '아무한테도 말 못 한 비밀' }],
  language: 'ko',
  maxTokens: 300,
  temperature: null,
  streaming: true,
};
/** A second of something to hear: transcripts of silence are not believed. */
export const utterance = {
  samples: Int16Array.from(
    { length: 16_000 },
    (_, at) => 9_000 * Math.sin(at / 12) * Math.abs(Math.sin(at / 900)),
  ),
  sampleRate: 16_000,
};

export let server: VendorServer;
// The slow one; see load-sdk.ts.
beforeAll(() => loadSdk('elevenlabs'), 60_000);
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

export function setUp(
  change: Partial<Preferences> = {},
  keys: Partial<Record<KeyedVendor, string>> = KEYS,
  patience: Patiences = PATIENCE,
) {
  let time = 1_000_000;
  const waits: number[] = [];
  const announced: { name: EventName; payload: unknown }[] = [];
  const spent: Parameters<Spend>[0][number][] = [];
  const recorded = recordedLog();
  const current = {
    keys: { ...keys } as Partial<Record<KeyedVendor, string>>,
    preferences: {
      ...DEFAULT_PREFERENCES,
      baseUrls: {
        anthropic: server.url,
        gemini: server.url,
        openai: server.url,
        elevenlabs: server.url,
      },
      ...change,
    } satisfies Preferences,
  };
  const providers = createProviders({
    preferences: () => current.preferences,
    key: (vendor) => current.keys[vendor] ?? null,
    announce: (name, payload) => void announced.push({ name, payload }),
    now: () => time,
    log: recorded.log,
    builtinChat: scriptedChat('builtin', [['제가 여기 있어요.']]),
    localModels: createLocalModels({
      dataDir: temporaryFolder(),
      source: () => '',
      announce: () => undefined,
      readyChanged: () => undefined,
      log: recorded.log,
    }),
    patience,
    weatherAddresses: { geocoding: server.url, forecast: server.url },
    spend: (lines) => void spent.push(...lines),
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
  });
  const switches = () =>
    announced
      .filter(({ name }) => name === 'notice/switched')
      .map(
        ({ payload }) =>
          payload as { slot: string; from: string; to: string; fault: { code: string } },
      )
      .map(({ slot, from, to, fault }) => `${slot}: ${from} > ${to}: ${fault.code}`);
  const reply = async () => {
    const chunks: ReplyChunk[] = [];
    for await (const chunk of providers.reply(request, never)) chunks.push(chunk);
    return {
      text: chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join(''),
      by: chunks.flatMap((chunk) =>
        chunk.type === 'answering' ? [`${chunk.vendor} ${chunk.model}`] : [],
      ),
    };
  };
  return {
    providers,
    current,
    announced,
    spent,
    waits,
    lines: recorded.lines,
    switches,
    reply,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

export const status = (list: readonly ProviderStatus[], slot: string, vendor: string) =>
  list.find((entry) => entry.slot === slot && entry.vendor === vendor);
