import { Object3D, Vector3 } from 'three';
import type { Mouth } from '../../../src-preload/contract/words.ts';
import { createBody } from '../../../src-renderer/avatar/body.ts';
import { loadAvatar } from '../../../src-renderer/avatar/load/load-avatar.ts';
import { createMotionPlayer } from '../../../src-renderer/avatar/motion/motion-player.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { mouthAt } from '../../../src-renderer/speaking/mouth-track.ts';
import { visemesOf } from '../../../src-renderer/speaking/visemes.ts';

/** Milliseconds per frame, one number per batch; the analysis in milliseconds per second of speech. */
export interface FrameTimes {
  readonly full: number[];
  readonly update: number[];
  readonly loudness: number[];
  readonly mouth: number[];
  readonly analysisMs: readonly number[];
}

const BATCH = 20;

/**
 * Script time per frame while Dal says a recording: the whole way from the mouth track to `vrm.update`,
 * `vrm.update` alone (springs, bones, expressions), and beside it a mouth that only follows loudness.
 * Frames are timed in batches, since the page's clock is coarse, and they take turns, so that load
 * falls on all.
 */
export async function measureFrames(
  samples: Float32Array,
  rate: number,
  batches: number,
): Promise<FrameTimes> {
  const file = await (await fetch('/avatars/dal.vrm')).arrayBuffer();
  const avatar = await loadAvatar(file);
  const { vrm: plain } = await loadAvatar(file);
  const body = createBody(avatar, createMotionPlayer(avatar), new Object3D(), 3);
  const eyes = new Vector3(0, 0.8, 1.5);
  const mouth: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
  const pose: Pose = {
    mouth,
    phase: 'speaking',
    emotion: 'happy',
    personEmotion: 'neutral',
    micLevel: 0,
    voiceLevel: 0.5,
    untilPauseS: 1,
    lookAt: null,
  };
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
    mouthAt(track, (frame * 16.7) % lengthMs, mouth);
    body.update(1 / 60, pose, eyes, false);
  };
  const loudness = (): void => {
    const from = Math.floor((frame * 16.7 * rate) / 1000) % (samples.length - window);
    let sum = 0;
    for (let i = from; i < from + window; i += 1) sum += (samples[i] as number) ** 2;
    plain.expressionManager?.setValue('aa', Math.min(1, Math.sqrt(sum / window) * 6));
    plain.update(1 / 60);
  };
  const update = (): void => avatar.vrm.update(1 / 60);
  const mouthOnly = (): void => mouthAt(track, (frame * 16.7) % lengthMs, mouth);
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
  const times: FrameTimes = { full: [], update: [], loudness: [], mouth: [], analysisMs };
  for (let i = 0; i < batches; i += 1) {
    times.full.push(time(full));
    times.loudness.push(time(loudness));
    times.update.push(time(update));
    times.mouth.push(time(mouthOnly, 2000));
    if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}
