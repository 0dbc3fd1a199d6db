/** The companion over the real wire and the real player, with ears and a host that do what a test tells them. */
import { vi } from 'vitest';
import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import { AppError, type FaultCode } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../src-preload/contract/preferences.ts';
import { type Handlers, type RequestName, requests } from '../../src-preload/contract/requests.ts';
import type { PauseFacts, VoiceMetrics } from '../../src-preload/contract/words.ts';
import { connect } from '../../src-preload/wire/connect.ts';
import { linkedPair } from '../../src-preload/wire/linked-pair.ts';
import { serve } from '../../src-preload/wire/serve.ts';
import { createCompanion } from '../../src-renderer/app/companion.ts';
import type { Ears } from '../../src-renderer/app/microphone-keeper.ts';
import type { TurnSight } from '../../src-renderer/app/seeing/turn-sight.ts';
import { useConversation } from '../../src-renderer/app/stores/conversation.ts';
import { usePreferences } from '../../src-renderer/app/stores/preferences.ts';
import { MicrophoneError, type MicrophoneFailure } from '../../src-renderer/hearing/microphone.ts';
import type { VoiceActivityListener } from '../../src-renderer/hearing/voice-activity.ts';
import { createPlayer } from '../../src-renderer/speaking/player.ts';
import { createFakeAudio } from './fake-audio-context.ts';

export const RATE = 24_000;

export const pauseFacts = (change: Partial<PauseFacts> = {}): PauseFacts => ({
  silenceMs: 150,
  spokenMs: 1500,
  sinceLastPauseMs: 1500,
  finalPitch: null,
  pitchSlope: null,
  finalLoudness: null,
  finalVoicedMs: 300,
  ...change,
});
export const voiceMetrics = (loudness = 0.6): VoiceMetrics => ({
  durationMs: 1500,
  speechRatio: 0.9,
  loudness,
  pauses: 0,
  rate: null,
  pitchHz: null,
  pitchRange: null,
});

const firstStores = [useConversation.getState(), usePreferences.getState()] as const;

export interface Asked {
  readonly name: RequestName;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into inputs of every kind.
  readonly input: any;
}

export function createCompanionRig(preferences: Partial<Preferences> = {}, sight?: TurnSight) {
  useConversation.setState(firstStores[0], true);
  usePreferences.setState(firstStores[1], true);
  usePreferences.setState({
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
    providers: [{ slot: 'hearing', vendor: 'openai', model: 'x', state: 'ready', remote: true }],
  });
  const asked: Asked[] = [];
  const faults = new Map<RequestName, FaultCode>();
  /** Answers that take their time. */
  const delays = new Map<RequestName, Promise<void>>();
  let turns = 0;
  const handlers = Object.fromEntries(
    Object.keys(requests).map((name) => [
      name,
      async (input: unknown) => {
        asked.push({ name: name as RequestName, input });
        const code = faults.get(name as RequestName);
        if (code) throw new AppError(code);
        turns += 1;
        const answer = { turnId: `asked-${turns}` };
        await delays.get(name as RequestName);
        return answer;
      },
    ]),
  ) as unknown as Handlers;
  const [here, there] = linkedPair();
  const server = serve(there, handlers);
  const client = connect(here);

  const audio = createFakeAudio();
  const player = createPlayer({ context: audio.context });

  /** What was asked of the hearing room. */
  const ears = {
    log: [] as string[],
    microphones: ['built-in'],
    loudspeakers: ['speakers'],
    refuses: null as MicrophoneFailure | null,
    detectorFails: false,
    listener: null as VoiceActivityListener | null,
    lose: () => {},
    devicesChanged: () => {},
  };
  const devices = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  const fakeEars: Ears = {
    async openMicrophone({ deviceId }, context) {
      if (ears.refuses) throw new MicrophoneError(ears.refuses);
      const id = ears.microphones.find((one) => one === deviceId) ?? ears.microphones[0];
      if (id === undefined) throw new MicrophoneError('missing');
      ears.log.push(`open ${id}`);
      const track = { getSettings: () => ({ deviceId: id }) };
      return {
        stream: { getAudioTracks: () => [track] } as unknown as MediaStream,
        context,
        source: {} as AudioNode,
        latencyMs: 0,
        level: () => 0.5,
        mute: (muted) => ears.log.push(muted ? 'mute' : 'unmute'),
        onLost(listener) {
          ears.lose = listener;
          return () => undefined;
        },
        close: () => ears.log.push('close microphone'),
      };
    },
    async startVoiceActivity(_microphone, _options, listener) {
      if (ears.detectorFails) throw new Error('no detector');
      ears.listener = listener;
      ears.log.push('detector');
      return {
        finish: () => ears.log.push('finish'),
        close: (utterance) => ears.log.push(`close ${utterance}`),
        pause: () => ears.log.push('pause'),
        resume: () => ears.log.push('resume'),
        stop: () => ears.log.push('stop'),
        echo: () => ({ gainDb: -30, delayMs: 40, coherence: 0.1 }),
      };
    },
    listMicrophones: async () => devices(ears.microphones),
    listLoudspeakers: async () => devices(ears.loudspeakers),
    followDevices(listener) {
      ears.devicesChanged = listener;
      return () => undefined;
    },
  };
  const companion = createCompanion(client, player, sight, fakeEars);

  /** Moves the audio clock and this thread's timers together. */
  async function run(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 10) {
      await audio.advance(0.01);
      await vi.advanceTimersByTimeAsync(10);
    }
  }
  /** Lets what is on the wire arrive. */
  const settle = (): Promise<void> => run(20);
  async function announce<N extends EventName>(name: N, payload: EventPayload<N>): Promise<void> {
    server.announce(name, payload);
    await settle();
  }

  return {
    companion,
    player,
    audio,
    ears,
    faults,
    delays,
    run,
    settle,
    announce,
    state: useConversation.getState,
    prefer: (change: Partial<Preferences>) =>
      usePreferences.setState(({ preferences: before }) => ({
        preferences: { ...before, ...change },
      })),
    /** What was asked of main so far under these names, in order. */
    asked: (...names: RequestName[]) =>
      asked.filter(({ name }) => names.length === 0 || names.includes(name)),
    /** The detector's end of the line. */
    get hears(): VoiceActivityListener {
      if (!ears.listener) throw new Error('nothing listens');
      return ears.listener;
    },
    async listen(): Promise<void> {
      companion.press();
      await settle();
    },
    /** A sentence of this length is said; it sounds once the clock runs. */
    async say(turnId: string, ms: number, index = 0): Promise<void> {
      await announce('phase/changed', { phase: 'speaking' });
      await announce('turn/spoke', {
        turnId,
        index,
        text: 'A sentence.',
        spoken: 'A sentence.',
        differs: [],
        piece: 0,
        last: true,
        pcm: new Uint8Array(new Int16Array((RATE * ms) / 1000).fill(8000).buffer),
        sampleRate: RATE,
        durationMs: null,
        timing: null,
        vendor: 'system',
        emotion: 'neutral',
      });
    },
    said: (change: Partial<PauseFacts> = {}, loudness = 0.6, lastSoundAt = performance.now()) => ({
      pcm: new Int16Array([1, 2, 3]),
      pause: pauseFacts(change),
      voice: voiceMetrics(loudness),
      lastSoundAt,
    }),
    dispose(): void {
      companion.dispose();
      player.dispose();
      client.close();
    },
  };
}

export type CompanionRig = ReturnType<typeof createCompanionRig>;
