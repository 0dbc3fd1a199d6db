// A page with nothing but the parts of a spoken turn that need a browser, for looking at and for measuring.
import type { Mouth } from '../../../src-preload/contract/words.ts';
import { type FrameLoop, startFrameLoop } from '../../../src-renderer/app/frame-loop.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createStage } from '../../../src-renderer/avatar/stage.ts';
import { listMicrophones, openMicrophone } from '../../../src-renderer/hearing/microphone.ts';
import { startVoiceActivity } from '../../../src-renderer/hearing/voice-activity.ts';
import { createPlayer } from '../../../src-renderer/speaking/player.ts';

const shut: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
const resting: Pose = {
  mouth: shut,
  phase: 'idle',
  emotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
};

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
    await stage.load('/avatars/dal.vrm');
    stage.setInset(options.inset ?? 0);
    const pose = { ...resting, ...options.pose };
    const steps = Math.round((options.seconds ?? 1.2) * 20);
    for (let i = 0; i < steps; i += 1) stage.update(1 / 20, pose);
  },
};

Object.assign(globalThis, { harness });
