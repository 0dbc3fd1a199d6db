// A page with nothing but the parts of a spoken turn that need a browser, for looking at and for measuring.

import { Object3D, Vector3 } from 'three';
import type { Mouth } from '../../../src-preload/contract/words.ts';
import { type FrameLoop, startFrameLoop } from '../../../src-renderer/app/frame-loop.ts';
import { createBody } from '../../../src-renderer/avatar/body.ts';
import { loadAvatar } from '../../../src-renderer/avatar/interim-loader.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createStage } from '../../../src-renderer/avatar/stage.ts';
import { listMicrophones, openMicrophone } from '../../../src-renderer/hearing/microphone.ts';
import { startVoiceActivity } from '../../../src-renderer/hearing/voice-activity.ts';
import { mouthAt } from '../../../src-renderer/speaking/mouth-track.ts';
import { createPlayer } from '../../../src-renderer/speaking/player.ts';
import { visemesOf } from '../../../src-renderer/speaking/visemes.ts';

const shut: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
const resting: Pose = {
  mouth: shut,
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

const still = {
  weight: 0,
  use: () => undefined,
  gesture: () => undefined,
  update: () => undefined,
  dispose: () => undefined,
};

async function fetchFile(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`no file at ${url}`);
  return response.arrayBuffer();
}

export const harness = {
  createStage,
  createPlayer,
  startFrameLoop,
  openMicrophone,
  listMicrophones,
  startVoiceActivity,
  loop: null as FrameLoop | null,

  /** Shows Dal at a size and in a pose, after `seconds` of idle life. */
  async show(options: {
    readonly width: number;
    readonly height: number;
    readonly theme: 'day' | 'night';
    readonly pose: Partial<Pose>;
    readonly inset?: number;
    readonly seconds?: number;
  }): Promise<void> {
    const place = document.querySelector('#stage') as HTMLElement;
    place.style.width = `${options.width}px`;
    place.style.height = `${options.height}px`;
    document.body.dataset.theme = options.theme;
    const stage = createStage({ quality: 'high', reducedMotion: () => false, seed: 3 });
    const canvas = document.createElement('canvas');
    place.querySelector('canvas')?.replaceWith(canvas);
    stage.setTheme(options.theme);
    stage.mount(canvas);
    await stage.show(await fetchFile('/avatars/dal.vrm'), { zoom: 1, height: 0 });
    stage.setInset(options.inset ?? 0);
    const pose = { ...resting, ...options.pose };
    const steps = Math.round((options.seconds ?? 1.2) * 20);
    for (let i = 0; i < steps; i += 1) stage.update(1 / 20, pose);
  },

  /**
   * Script time per frame while Dal says a recording: the whole way from the mouth track to
   * `vrm.update`, and beside it a mouth that only follows loudness. Frames are timed in batches,
   * since the page's clock is coarse, and the two take turns, so that load falls on both.
   */
  async measureFrames(samples: Float32Array, rate: number, batches: number): Promise<FrameTimes> {
    const BATCH = 20;
    const file = await fetchFile('/avatars/dal.vrm');
    const [avatar, { vrm: plain }] = [await loadAvatar(file), await loadAvatar(file)];
    const body = createBody(avatar, still, new Object3D(), 3);
    const eyes = new Vector3(0, 0.8, 1.5);
    const pose = { ...resting, mouth: { ...shut }, phase: 'speaking' as const, voiceLevel: 0.5 };
    const analysisMs: number[] = [];
    let track = visemesOf(samples, rate);
    for (let i = 0; i < 5; i += 1) {
      const begun = performance.now();
      track = visemesOf(samples, rate);
      analysisMs.push((performance.now() - begun) / (samples.length / rate));
    }
    const lengthMs = (samples.length / rate) * 1000;
    const window = 1024;
    let frame = 0;
    const full = (): void => {
      mouthAt(track, (frame * 16.7) % lengthMs, pose.mouth);
      body.update(1 / 60, pose, eyes, false);
    };
    const loudness = (): void => {
      const from = Math.floor((frame * 16.7 * rate) / 1000) % (samples.length - window);
      let sum = 0;
      for (let i = from; i < from + window; i += 1) sum += (samples[i] as number) ** 2;
      plain.expressionManager?.setValue('aa', Math.min(1, Math.sqrt(sum / window) * 6));
      plain.update(1 / 60);
    };
    const mouthOnly = (): void => mouthAt(track, (frame * 16.7) % lengthMs, pose.mouth);
    const time = (one: () => void, count = BATCH): number => {
      const begun = performance.now();
      for (let i = 0; i < count; i += 1) {
        frame += 1;
        one();
      }
      return (performance.now() - begun) / count;
    };
    for (let i = 0; i < 10; i += 1) {
      time(full);
      time(loudness);
    }
    const times: FrameTimes = { full: [], loudness: [], mouth: [], analysisMs };
    for (let i = 0; i < batches; i += 1) {
      times.full.push(time(full));
      times.loudness.push(time(loudness));
      times.mouth.push(time(mouthOnly, 2000));
      if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve));
    }
    return times;
  },
};

/** Milliseconds per frame, one number per batch; the analysis in milliseconds per second of speech. */
interface FrameTimes {
  readonly full: number[];
  readonly loudness: number[];
  readonly mouth: number[];
  readonly analysisMs: readonly number[];
}

Object.assign(globalThis, { harness });
