/** Vendor servers that behave like the vendors, with words and delays of the test's choice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicBeginning,
  anthropicEnding,
  anthropicMessage,
  anthropicPing,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import { timedLine, timedSpeech } from '../../support/elevenlabs-server.ts';
import { TRANSCRIPTIONS, transcript, uploadedSeconds } from '../../support/openai-audio-routes.ts';

import { asksOfRisk, openAiCompletion, openAiReply } from '../../support/openai-server.ts';
import {
  eventStream,
  type SeenRequest,
  type Step,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'voice');

/** Keys no vendor would give: whatever the app writes or sends can be searched for them. */
export const KEYS = {
  anthropic: 'sk-ant-MARKED-anthropic-0123456789',
  openai: 'sk-MARKED-openai-0123456789abcd',
  elevenlabs: 'MARKEDelevenlabs0123456789abcdef',
  gemini: 'AIzaMARKEDgemini0123456789abcdef',
} as const;

export const ENVIRONMENT = {
  ANTHROPIC_API_KEY: KEYS.anthropic,
  OPENAI_API_KEY: KEYS.openai,
  ELEVENLABS_API_KEY: KEYS.elevenlabs,
};

export interface Delays {
  readonly transcriptMs: number;
  readonly firstWordMs: number;
  readonly firstSoundMs: number;
  /** A piece of the answer every so often; all at once where it is absent. */
  readonly tokensPerSecond?: number;
}
export const NO_DELAYS: Delays = { transcriptMs: 0, firstWordMs: 0, firstSoundMs: 0 };

export interface Vendors {
  readonly anthropic: VendorServer;
  readonly openai: VendorServer;
  readonly elevenlabs: VendorServer;
  readonly preferences: Record<string, unknown>;
  /** What the person is understood to have said from now on. */
  hears(text: string): void;
  /** The same by how much sound was uploaded, in seconds, and for the how manieth time since now, from 0. */
  hearsBy(understand: (seconds: number, call: number) => string): void;
  /** What the model answers from now on, in these pieces. */
  answers(...pieces: string[]): void;
  close(): Promise<void>;
}

/** So much is said in the time the recording takes. */
const LETTERS_ONCE = 60;

let voice: Uint8Array | null = null;

/** A real voice at 24 kHz that says "My day was long and I feel tired.", so that loudness and mouth behave as they do with a vendor's. */
export function voiceBytes(): Uint8Array {
  voice ??= readVoice();
  return voice;
}

function readVoice(): Uint8Array {
  const wav = decodeWav(readFileSync(join(FIXTURES, 'en-one-sentence.wav')));
  const factor = wav.sampleRate / 24_000;
  const samples = Int16Array.from(
    { length: Math.floor(wav.samples.length / factor) },
    (_, i) => wav.samples[Math.floor(i * factor)] ?? 0,
  );
  const first = samples.findIndex((sample) => Math.abs(sample) > 500);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 500);
  const spoken = samples.slice(first, last + 1);
  return new Uint8Array(spoken.buffer);
}

/** A long sentence takes longer: the same voice as often as is fitting. */
function voiceFor(text: string): Uint8Array {
  const once = voiceBytes();
  const letters = text.length + (text.match(/\p{Script=Hangul}/gu)?.length ?? 0);
  const times = Math.ceil(letters / LETTERS_ONCE);
  const bytes = new Uint8Array(once.byteLength * times);
  for (let i = 0; i < times; i += 1) bytes.set(once, i * once.byteLength);
  return bytes;
}

/** Sound for a sentence, in lines cut at odd places, with character times. */
function spokenSentence(text: string, delay: number): Step[] {
  const bytes = voiceFor(text);
  const seconds = bytes.byteLength / 2 / 24_000;
  const per = seconds / Math.max(1, text.length);
  const characters = [...text].map((c, i) => [c, i * per, (i + 1) * per] as const);
  const cut = Math.floor(bytes.byteLength / 3) | 1;
  const middle = Math.floor(text.length / 3);
  return [
    { waitMs: delay },
    timedLine({ bytes: bytes.subarray(0, cut), characters: characters.slice(0, middle) }),
    timedLine({ bytes: bytes.subarray(cut), characters: characters.slice(middle) }),
  ];
}

/** The steps with a rest after each that carries a piece of the answer. */
function paced(steps: readonly Step[], perSecond: number | undefined): Step[] {
  if (perSecond === undefined) return [...steps];
  const waitMs = 1000 / perSecond;
  return steps.flatMap((step): Step[] =>
    typeof step === 'string' && step.includes('text_delta') ? [step, { waitMs }] : [step],
  );
}

const NO_RISK = '{"level":"none","kind":null,"sure":true}';

export async function startVendors(delays: Delays = NO_DELAYS): Promise<Vendors> {
  const [anthropic, openai, elevenlabs] = await Promise.all([
    startVendorServer(),
    startVendorServer(),
    startVendorServer(),
  ]);
  // How serious words are is asked beside every reply, and is not what these tests count.
  const isStreamed = (request: SeenRequest): boolean => request.json().stream === true;
  anthropic.apart(asksOfRisk, (request) =>
    isStreamed(request) ? anthropicReply(NO_RISK) : anthropicMessage(NO_RISK),
  );
  openai.apart(asksOfRisk, (request) =>
    isStreamed(request) ? openAiReply(NO_RISK) : openAiCompletion(NO_RISK),
  );
  elevenlabs.on('POST /v1/text-to-speech/*', (request) =>
    timedSpeech(spokenSentence(request.json<{ text: string }>().text, delays.firstSoundMs)),
  );
  const vendors: Vendors = {
    anthropic,
    openai,
    elevenlabs,
    preferences: {
      firstRunDone: true,
      region: 'KR',
      avatarQuality: 'low',
      hearingChain: [{ vendor: 'openai', model: 'gpt-4o-mini-transcribe' }],
      baseUrls: {
        anthropic: anthropic.url,
        openai: `${openai.url}/v1`,
        elevenlabs: elevenlabs.url,
      },
    },
    hears(text) {
      openai.on(TRANSCRIPTIONS, { ...transcript(text), before: { waitMs: delays.transcriptMs } });
    },
    hearsBy(understand) {
      let call = 0;
      openai.on(TRANSCRIPTIONS, (request) => ({
        ...transcript(understand(uploadedSeconds(request), call++)),
        before: { waitMs: delays.transcriptMs },
      }));
    },
    answers(...pieces) {
      anthropic.on(
        ANTHROPIC_MESSAGES,
        eventStream([
          anthropicPing(),
          { waitMs: delays.firstWordMs },
          ...paced(anthropicBeginning(...pieces), delays.tokensPerSecond),
          ...anthropicEnding(),
        ]),
      );
    },
    async close() {
      await Promise.all([anthropic.close(), openai.close(), elevenlabs.close()]);
    },
  };
  return vendors;
}
