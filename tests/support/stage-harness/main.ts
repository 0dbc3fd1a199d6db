// A page with nothing but the parts of a spoken turn that need a browser, for looking at and for measuring.

import type { BackdropName, Mouth } from '../../../src-preload/contract/words.ts';
import { type FrameLoop, startFrameLoop } from '../../../src-renderer/app/frame-loop.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createStage, type Quality, type Stage } from '../../../src-renderer/avatar/stage.ts';
import { listMicrophones, openMicrophone } from '../../../src-renderer/hearing/microphone.ts';
import { startVoiceActivity } from '../../../src-renderer/hearing/voice-activity.ts';
import { createPlayer } from '../../../src-renderer/speaking/player.ts';
import { drawExpression } from './expression.ts';
import './load.ts';
import { measureFrames } from './measure-frames.ts';

export const shut: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
export const resting: Pose = {
  mouth: shut,
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

interface ShowOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: 'day' | 'night';
  readonly pose: Partial<Pose>;
  /** Address of the avatar's file; Dal's where none is given, and nobody for null. */
  readonly avatar?: string | null;
  readonly backdrop?: BackdropName;
  readonly view?: { readonly zoom: number; readonly height: number };
  readonly quality?: Quality;
  readonly inset?: number;
  /** Of life before the picture. */
  readonly seconds?: number;
}

export const harness = {
  createStage,
  createPlayer,
  startFrameLoop,
  openMicrophone,
  listMicrophones,
  startVoiceActivity,
  measureFrames,
  resting,
  loop: null as FrameLoop | null,
  stage: null as Stage | null,

  /** A file from the page's own server. */
  async fetchFile(url: string): Promise<ArrayBuffer> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`no file at ${url}`);
    return response.arrayBuffer();
  },

  /** A canvas of this size on the page, in place of the one before. */
  place(width: number, height: number): HTMLCanvasElement {
    const place = document.querySelector('#stage') as HTMLElement;
    place.style.width = `${width}px`;
    place.style.height = `${height}px`;
    const canvas = document.createElement('canvas');
    place.querySelector('canvas')?.replaceWith(canvas);
    return canvas;
  },

  /** Shows an avatar at a size and in a pose, after `seconds` of idle life. */
  async show(options: ShowOptions): Promise<void> {
    document.body.dataset.theme = options.theme;
    harness.stage?.dispose();
    const stage = createStage({
      quality: options.quality ?? 'high',
      reducedMotion: () => false,
      seed: 3,
    });
    harness.stage = stage;
    stage.setTheme(options.theme);
    stage.setBackdrop(options.backdrop ?? 'home');
    // Lived through on a canvas that is not on the page, where nothing is drawn.
    stage.mount(document.createElement('canvas'));
    if (options.avatar !== null) {
      const file = await harness.fetchFile(options.avatar ?? '/avatars/dal.vrm');
      await stage.show(file, options.view ?? { zoom: 1, height: 0 });
    }
    harness.live(options.seconds ?? 1.2, options.pose);
    stage.mount(harness.place(options.width, options.height));
    stage.setInset(options.inset ?? 0);
    // The second of them ends the sheet's way in.
    stage.update(1, { ...resting, ...options.pose });
  },

  /** Draws an expression by name, `extra` ones with it; answers the names there are. See `drawExpression`. */
  expression: (
    name: string,
    weight: number,
    extra?: Parameters<typeof drawExpression>[4],
    options?: Parameters<typeof drawExpression>[5],
  ): Promise<readonly string[]> =>
    drawExpression((side) => harness.place(side, side), resting, name, weight, extra, options),

  /** Lets time pass on the shown stage, in steps of 1/20 second, each of them drawn. */
  live(seconds: number, pose: Partial<Pose> = {}): void {
    const told = { ...resting, ...pose };
    const steps = Math.max(1, Math.round(seconds * 20));
    for (let i = 0; i < steps; i += 1) harness.stage?.update(1 / 20, told);
  },
};

Object.assign(globalThis, { harness });
