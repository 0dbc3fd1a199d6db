/**
 * The room the computer stands in: somebody speaks into its microphone when the test says so, what the
 * loudspeaker gives is recorded, and as much of it as the test likes comes back into the microphone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import { FIXTURES } from './vendors.ts';

/** When something that was said sounded, on the page's performance clock, milliseconds. */
export interface Said {
  /** First and last sample of sound in it. */
  readonly from: number;
  readonly to: number;
  /** End of the recording, with its silence. */
  readonly end: number;
}

/** About 6 ms of what the loudspeaker was given: when that was, as exactly, and its root mean square, 0..1. */
export interface Loudness {
  readonly at: number;
  readonly rms: number;
}

export interface Room {
  /** Says fixtures and seconds of silence from now on. Answers as soon as it is known when what sounds. */
  say(...parts: readonly (string | number)[]): Promise<Said>;
  /** Waits until the page's clock is there. */
  until(at: number): Promise<void>;
  /** What the loudspeaker gives comes back into the microphone this much softer, from now on. */
  leak(decibels: number, delayMs?: number): Promise<void>;
  /** What the loudspeaker gave since then, oldest first; about the last minute is kept. */
  loudspeaker(since: number): Promise<readonly Loudness[]>;
  /** The page's clock. */
  now(): Promise<number>;
}

interface RoomInPage {
  play(base64: string, rate: number): Promise<number>;
  leak(gain: number, delayS: number): Promise<void>;
  loudspeaker(since: number): Loudness[];
}
declare global {
  interface Window {
    room?: RoomInPage;
  }
}

/** Faintest sample that counts as sound: above the recordings' room, below any phone. */
const AUDIBLE = 150;

const recordings = new Map<string, ReturnType<typeof decodeWav>>();
function recording(name: string): ReturnType<typeof decodeWav> {
  const known = recordings.get(name) ?? decodeWav(readFileSync(join(FIXTURES, name)));
  recordings.set(name, known);
  return known;
}

/** The parts one after the other, at the first recording's rate. */
function joined(parts: readonly (string | number)[]): ReturnType<typeof decodeWav> {
  const first = parts.find((part) => typeof part === 'string');
  const sampleRate = first === undefined ? 16_000 : recording(first).sampleRate;
  const pieces = parts.map((part) => {
    if (typeof part === 'number') return new Int16Array(Math.round(part * sampleRate));
    const piece = recording(part);
    if (piece.sampleRate !== sampleRate) throw new Error('recordings of one rate only');
    return piece.samples;
  });
  const samples = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { samples, sampleRate };
}

export function roomOf(page: Page): Room {
  return {
    async say(...parts) {
      const { samples, sampleRate } = joined(parts);
      const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
      const began = await page.evaluate(
        ([base64, rate]) => window.room?.play(base64, rate) ?? Number.NaN,
        [bytes.toString('base64'), sampleRate] as const,
      );
      const msOf = (index: number): number => began + (index * 1000) / sampleRate;
      return {
        from: msOf(samples.findIndex((sample) => Math.abs(sample) > AUDIBLE)),
        to: msOf(samples.findLastIndex((sample) => Math.abs(sample) > AUDIBLE)),
        end: msOf(samples.length),
      };
    },
    async until(at) {
      await page.evaluate(
        (then) => new Promise((done) => setTimeout(done, Math.max(0, then - performance.now()))),
        at,
      );
    },
    async leak(decibels, delayMs = 60) {
      await page.evaluate(([gain, delayS]) => window.room?.leak(gain, delayS), [
        10 ** (decibels / 20),
        delayMs / 1000,
      ] as const);
    },
    loudspeaker: (since) => page.evaluate((from) => window.room?.loudspeaker(from) ?? [], since),
    now: () => page.evaluate(() => performance.now()),
  };
}

/** Runs in the page before the app: its microphone is ours, and so is what stands before its loudspeaker. */
export function furnishRoom(): void {
  const context = new AudioContext({ sampleRate: 48_000 });
  const microphone = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  // A stream that never carried a sample does not run.
  const hum = new ConstantSourceNode(context, { offset: 0 });
  hum.connect(microphone);
  hum.start();
  const openings = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (!constraints?.audio) return openings(constraints);
    await context.resume();
    return microphone.stream.clone();
  };

  const blocks: { at: number; rms: number }[] = [];
  const outputs = new Map<BaseAudioContext, AudioNode>();
  let returning: { readonly gain: GainNode; readonly delay: DelayNode } | null = null;

  function record(output: AudioContext): AudioNode {
    const mixed = new GainNode(output);
    const recorder = output.createScriptProcessor(256, 1, 1);
    // Blocks follow each other without a gap, yet a busy page gets them late: the soonest of the last second tells.
    const blockMs = (recorder.bufferSize / output.sampleRate) * 1000;
    const leads: number[] = [];
    let count = 0;
    recorder.onaudioprocess = ({ inputBuffer }) => {
      const samples = inputBuffer.getChannelData(0);
      let sum = 0;
      for (let i = 0; i < samples.length; i += 1) sum += (samples[i] as number) ** 2;
      leads[count % 172] = performance.now() - count * blockMs;
      const at = Math.min(...leads) + count * blockMs;
      count += 1;
      blocks.push({ at, rms: Math.sqrt(sum / samples.length) });
      if (blocks.length > 12_000) blocks.splice(0, 2000);
    };
    connect.call(mixed, recorder);
    connect.call(recorder, output.destination);
    outputs.set(output, mixed);
    if (returning) echo(output, mixed);
    return mixed;
  }

  /** From the app's clock to the microphone's, as through the air. */
  function echo(output: AudioContext, mixed: AudioNode): void {
    if (!returning) return;
    const bridge = new MediaStreamAudioDestinationNode(output);
    connect.call(mixed, bridge);
    connect.call(
      new MediaStreamAudioSourceNode(context, { mediaStream: bridge.stream }),
      returning.delay,
    );
  }

  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const [target] = args;
    if (target instanceof AudioDestinationNode && this.context !== context) {
      const output = this.context as AudioContext;
      connect.call(this, outputs.get(output) ?? record(output));
    }
    return connect.apply(this, args);
  } as typeof AudioNode.prototype.connect;

  window.room = {
    async play(base64, rate) {
      await context.resume();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const samples = new Int16Array(bytes.buffer);
      const buffer = new AudioBuffer({ length: samples.length, sampleRate: rate });
      const channel = buffer.getChannelData(0);
      for (let i = 0; i < channel.length; i += 1) channel[i] = (samples[i] as number) / 32_768;
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(microphone);
      const at = context.currentTime + 0.05;
      source.start(at);
      return performance.now() + (at - context.currentTime) * 1000;
    },
    async leak(gain, delayS) {
      if (!returning) {
        returning = {
          gain: new GainNode(context),
          delay: new DelayNode(context, { maxDelayTime: 1 }),
        };
        returning.delay.connect(returning.gain).connect(microphone);
        for (const [output, mixed] of outputs) echo(output as AudioContext, mixed);
      }
      returning.gain.gain.value = gain;
      returning.delay.delayTime.value = delayS;
    },
    loudspeaker: (since) => blocks.filter(({ at }) => at >= since),
  };
}
