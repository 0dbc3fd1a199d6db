// Strips of frames: what an avatar does over some seconds, to be looked at side by side.

import {
  AmbientLight,
  Color,
  DirectionalLight,
  NoToneMapping,
  Object3D,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import type { Emotion, Phase } from '../../../src-preload/contract/words.ts';
import type { Avatar } from '../../../src-renderer/avatar/avatar.ts';
import { createBody } from '../../../src-renderer/avatar/body.ts';
import { disposeAvatar, loadAvatar } from '../../../src-renderer/avatar/load/load-avatar.ts';
import type { Motion } from '../../../src-renderer/avatar/motion/motion.ts';
import { createMotionPlayer } from '../../../src-renderer/avatar/motion/motion-player.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createSpeechMoment, speechAt } from './synthetic-speech.ts';

export interface StripOptions {
  readonly avatar: ArrayBuffer;
  readonly phase: Phase;
  readonly frames: number;
  /** Seconds between two frames, and before the first; the phase begins one second before the first. */
  readonly everyS: number;
  readonly fromS?: number;
  readonly emotion?: Emotion;
  readonly personEmotion?: Emotion;
  readonly lookAt?: Pose['lookAt'];
  readonly seed?: number;
  readonly width?: number;
  readonly height?: number;
  /** Share of the avatar's height that is seen: 0.75 is a bust, 0.4 the face, 1.15 all of it. */
  readonly seen?: number;
  readonly reducedMotion?: boolean;
  /** No sound: the mouth is shut and nobody speaks. */
  readonly silent?: boolean;
  readonly idles?: readonly Motion[];
}

const STEP_S = 1 / 30;

/** One canvas for each frame. */
export async function strip(options: StripOptions): Promise<readonly HTMLCanvasElement[]> {
  const { width = 240, height = 300, everyS, fromS = 1 } = options;
  const avatar = await loadAvatar(options.avatar);
  const canvas = document.createElement('canvas');
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.toneMapping = NoToneMapping;
  renderer.setSize(width, height, false);
  const { scene, camera } = lit(avatar, width / height, options.seen ?? 0.8);
  const target = new Object3D();
  scene.add(target);
  const motions = createMotionPlayer(avatar);
  motions.use((options.idles ?? []).map((motion) => ({ motion, use: 'idle' as const })));
  const body = createBody(avatar, motions, target, options.seed ?? 3);
  const eyes = camera.getWorldPosition(new Vector3());
  const speech = createSpeechMoment();
  const pose: { -readonly [K in keyof Pose]: Pose[K] } = {
    mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 },
    phase: 'idle',
    emotion: 'neutral',
    personEmotion: options.personEmotion ?? 'neutral',
    micLevel: 0,
    voiceLevel: 0,
    untilPauseS: Number.POSITIVE_INFINITY,
    lookAt: options.lookAt ?? null,
  };
  const pictures: HTMLCanvasElement[] = [];
  // Two seconds of rest, so that nothing is seen that is only its beginning.
  let time = -2 - Math.min(1, fromS);
  let frame = 0;
  while (pictures.length < options.frames) {
    time += STEP_S;
    if (time >= -1) {
      pose.phase = options.phase;
      pose.emotion = options.emotion ?? 'neutral';
      if (!options.silent) {
        speechAt(time + 1, speech);
        pose.micLevel = options.phase === 'hearing' ? speech.level : 0;
        pose.voiceLevel = options.phase === 'speaking' ? speech.level : 0;
        pose.untilPauseS = options.phase === 'speaking' ? speech.untilPauseS : pose.untilPauseS;
        if (options.phase === 'speaking') Object.assign(pose.mouth, speech.mouth);
      }
    }
    body.update(STEP_S, pose, eyes, options.reducedMotion ?? false);
    if (time < fromS - 1 + frame * everyS) continue;
    frame += 1;
    renderer.render(scene, camera);
    const copy = document.createElement('canvas');
    copy.width = width;
    copy.height = height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    pictures.push(copy);
  }
  disposeAvatar(avatar);
  renderer.dispose();
  renderer.forceContextLoss();
  return pictures;
}

/** Strips under each other, each with its name. */
export function sheet(
  rows: readonly { readonly name: string; readonly frames: readonly HTMLCanvasElement[] }[],
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const width = rows[0]?.frames[0]?.width ?? 1;
  const height = rows[0]?.frames[0]?.height ?? 1;
  canvas.width = width * Math.max(...rows.map(({ frames }) => frames.length));
  canvas.height = height * rows.length;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.font = '14px sans-serif';
  rows.forEach(({ name, frames }, row) => {
    frames.forEach((frame, column) => {
      context.drawImage(frame, column * width, row * height);
    });
    context.fillText(name, 6, row * height + 16);
  });
  return canvas;
}

function lit(
  avatar: Avatar,
  aspect: number,
  seen: number,
): { scene: Scene; camera: PerspectiveCamera } {
  const { height, eyesY } = avatar.measures;
  const scene = new Scene();
  scene.background = new Color('#efe3d2');
  const key = new DirectionalLight('#fff0dc', Math.PI * 0.78);
  key.position.set(-0.7, 1.6, 1.5);
  scene.add(key, new AmbientLight('#ffeedd', Math.PI * 0.26), avatar.vrm.scene);
  const fov = 24;
  const camera = new PerspectiveCamera(fov, aspect, 0.05, 20);
  // The eyes a third from the top.
  const middle = eyesY - height * seen * 0.16;
  const distance = (height * seen) / 2 / Math.tan((fov * Math.PI) / 360);
  camera.position.set(0, middle + height * 0.03, distance);
  camera.lookAt(0, middle, 0);
  camera.updateMatrixWorld();
  return { scene, camera };
}
