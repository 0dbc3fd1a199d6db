import type { PauseFacts, VoiceMetrics } from '../../src-preload/contract/words.ts';
import { createBands, VOICE_BANDS } from './bands.ts';
import { createEchoGuard, type EchoFacts } from './echo-guard.ts';
import { BLOCK_MS, BLOCK_SAMPLES, BLOCKS_PER_FRAME, FRAME_MS, FRAME_SAMPLES } from './frames.ts';
import { toDecibels } from './loudness.ts';
import { createNoiseFloor } from './noise-floor.ts';
import { createOnset } from './onset.ts';
import { createProsody } from './prosody.ts';
import { createRecording } from './recording.ts';
import { createSegmenter, type SegmentEvent } from './segmenter.ts';
import { createSoundEdges } from './sound-edges.ts';

/** Longest stretch without a pause: below the 120 s that one piece may have. */
const LONGEST_STRETCH_FRAMES = Math.floor(115_000 / FRAME_MS);
const LONGEST_UTTERANCE_FRAMES = Math.floor(600_000 / FRAME_MS);
/** In silence the model is made to forget: after a third of a second, and every two seconds. */
const STILL = 0.1;
const REFRESH_AT = 10;
const REFRESH_FRAMES = 64;
/** How often the echo is reported while she speaks. */
const ECHO_BLOCKS = Math.round(1000 / BLOCK_MS);

/** All that was heard; times are milliseconds of the blocks' own clock. */
export type Heard =
  | { readonly type: 'onset' | 'onset-passed' }
  | { readonly type: 'speech' | 'lasting' | 'resume' | 'dropped'; readonly utterance: string }
  | {
      readonly type: 'pause';
      readonly utterance: string;
      readonly pcm: Int16Array<ArrayBuffer>;
      readonly pause: PauseFacts;
      readonly voice: VoiceMetrics;
      readonly lastSoundAt: number;
    }
  | {
      readonly type: 'end';
      readonly utterance: string;
      readonly pcm: Int16Array<ArrayBuffer>;
      readonly pause: PauseFacts | null;
      readonly voice: VoiceMetrics;
      readonly lastSoundAt: number;
      readonly ending: 'asked' | 'limit';
    }
  | { readonly type: 'echo'; readonly echo: EchoFacts };

export type ListeningCommand =
  | { readonly type: 'finish' | 'pause' | 'resume' }
  | { readonly type: 'close'; readonly utterance: string };

export interface ListeningParts {
  /** How likely a frame is speech, 0..1. Called in order, one at a time. */
  readonly judge: (frame: Float32Array) => Promise<number>;
  /** The judge is to forget what it heard before. */
  readonly forget: () => void;
  readonly tell: (heard: Heard) => void;
  /** The judge failed; nothing more will be told. */
  readonly fail: () => void;
  readonly newId: () => string;
}

export interface Listening {
  /** The next 8 ms of the microphone and of what is played; `endMs` is when the block ended. Copied. */
  block(microphone: Float32Array, played: Float32Array, endMs: number): void;
  command(command: ListeningCommand): void;
  /** Resolves once all that was given so far is judged. */
  settled(): Promise<void>;
}

interface Frame {
  readonly samples: Float32Array;
  /** Loudness of each block in the voice's bands, dB; whether it stood out of noise and echo. */
  readonly levels: Float32Array;
  readonly sounding: Uint8Array;
  endMs: number;
  echoShare: number;
}

/**
 * The ear: blocks of sound in, utterances out. Energy is judged as each block comes, the rest frame
 * by frame when the model has spoken.
 */
export function createListening(parts: ListeningParts): Listening {
  const { judge, forget, tell } = parts;
  const heardBands = createBands();
  const playedBands = createBands();
  const noise = createNoiseFloor();
  const guard = createEchoGuard();
  const onset = createOnset();
  const segmenter = createSegmenter();
  const prosody = createProsody();
  const recording = createRecording();
  const edges = createSoundEdges();

  const spare: Frame[] = [];
  let filling = newFrame();
  let filled = 0;
  let blocks = 0;
  let listening = true;
  let utterance: string | null = null;
  let pausedBefore = false;
  let utteranceFrames = 0;
  let stillFrames = 0;

  function block(microphone: Float32Array, played: Float32Array, endMs: number): void {
    if (!listening) return;
    heardBands.push(microphone);
    playedBands.push(played);
    const { energies } = heardBands;
    const speaking = segmenter.state() === 'speaking' || segmenter.state() === 'alert';
    noise.push(energies, speaking || guard.sounding());
    guard.push(energies, playedBands.energies, noise.floor);
    if (onset.push(energies, noise.floor, guard.predicted)) react(opened(segmenter.onset()));

    filling.samples.set(microphone, filled * BLOCK_SAMPLES);
    filling.levels[filled] = levelOf(energies);
    filling.sounding[filled] = onset.sounding() ? 1 : 0;
    filled += 1;
    if (filled === BLOCKS_PER_FRAME) {
      filling.endMs = endMs;
      filling.echoShare = guard.takeShare();
      enqueue(filling);
      filling = spare.pop() ?? newFrame();
      filled = 0;
    }
    blocks += 1;
    if (blocks % ECHO_BLOCKS === 0 && guard.sounding()) tell({ type: 'echo', echo: guard.facts() });
  }

  function heed(frame: Frame, probability: number): void {
    recording.push(frame.samples);
    edges.follow(frame);
    const events = opened(segmenter.frame(probability, frame.echoShare, edges.trails()));
    const state = segmenter.state();
    const speech = segmenter.voiced();
    if (speech) edges.voiced();
    if (state === 'alert' || state === 'speaking') {
      if (events.includes('resume')) prosody.resumed(edges.gapMs());
      prosody.frame(frame.samples, speech, frame.levels);
    }
    react(events);
    refresh(probability);
    if (utterance === null) return;
    utteranceFrames += 1;
    if (
      recording.waiting() >= LONGEST_STRETCH_FRAMES ||
      utteranceFrames >= LONGEST_UTTERANCE_FRAMES
    ) {
      end('limit');
    }
  }

  /** What an onset opens is measured from nothing on, this very frame included. */
  function opened(events: readonly SegmentEvent[]): readonly SegmentEvent[] {
    if (events.includes('onset')) {
      prosody.begin();
      edges.begin();
    }
    return events;
  }

  /** What the model remembers of earlier speech and of long silence makes it slower to hear the next. */
  function refresh(probability: number): void {
    stillFrames = segmenter.state() === 'idle' && probability < STILL ? stillFrames + 1 : 0;
    if (stillFrames % REFRESH_FRAMES === REFRESH_AT) forget();
  }

  function react(events: readonly SegmentEvent[]): void {
    for (const event of events) {
      switch (event) {
        case 'onset':
          tell({ type: event });
          break;
        case 'onset-passed':
          onset.wasWrong();
          tell({ type: event });
          break;
        case 'speech':
          utterance = parts.newId();
          utteranceFrames = 0;
          pausedBefore = false;
          recording.begin(edges.framesSinceStart());
          tell({ type: event, utterance });
          break;
        case 'pause':
          pause();
          break;
        case 'resume':
          recording.resume();
          if (utterance !== null) tell({ type: event, utterance });
          break;
        case 'lasting':
          if (utterance !== null) tell({ type: event, utterance });
          break;
      }
    }
  }

  function pause(): void {
    if (utterance === null) return;
    pausedBefore = true;
    recording.pause();
    const pcm = recording.take();
    tell({ type: 'pause', utterance, pcm, pause: facts(), ...measured() });
  }

  function end(ending: 'asked' | 'limit'): void {
    if (utterance === null) return;
    const pcm = recording.take();
    const pause = pausedBefore ? facts() : null;
    tell({ type: 'end', utterance, pcm, pause, ...measured(), ending });
    close(utterance);
  }

  function facts(): PauseFacts {
    return prosody.pause(edges.silenceMs(), edges.spokenMs());
  }

  function measured(): { readonly voice: VoiceMetrics; readonly lastSoundAt: number } {
    return { voice: prosody.metrics(edges.spokenMs()), lastSoundAt: edges.lastSoundAt() };
  }

  function close(which: string): void {
    if (utterance !== which) return;
    utterance = null;
    const events = opened(segmenter.close());
    // What sounds right now opens the next one, with all of it that was not sent yet.
    if (!events.includes('speech')) recording.close();
    react(events);
  }

  function drop(): void {
    const dropped = utterance;
    utterance = null;
    filled = 0;
    segmenter.reset();
    recording.forget();
    if (dropped !== null) tell({ type: 'dropped', utterance: dropped });
  }

  function obey(command: ListeningCommand): void {
    switch (command.type) {
      case 'finish':
        react(segmenter.finish());
        end('asked');
        break;
      case 'close':
        close(command.utterance);
        break;
      case 'pause':
        listening = false;
        drop();
        break;
      case 'resume':
        if (!listening) forget();
        listening = true;
        break;
    }
  }

  // One at a time: the model carries its state from frame to frame.
  const waiting: (Frame | ListeningCommand)[] = [];
  let working: Promise<void> | null = null;
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if ('type' in next) obey(next);
      else if (listening) {
        heed(next, await judge(next.samples));
        spare.push(next);
      }
    }
  }
  function enqueue(item: Frame | ListeningCommand): void {
    waiting.push(item);
    working ??= work()
      .catch(parts.fail)
      .finally(() => {
        working = null;
      });
  }

  return { block, command: enqueue, settled: async () => (await working) ?? undefined };
}

function newFrame(): Frame {
  return {
    samples: new Float32Array(FRAME_SAMPLES),
    levels: new Float32Array(BLOCKS_PER_FRAME),
    sounding: new Uint8Array(BLOCKS_PER_FRAME),
    endMs: 0,
    echoShare: 0,
  };
}

function levelOf(energies: Float32Array): number {
  let sum = 0;
  for (let band = VOICE_BANDS.from; band < VOICE_BANDS.to; band += 1) {
    sum += energies[band] as number;
  }
  return toDecibels(sum);
}
