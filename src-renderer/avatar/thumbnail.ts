import { Object3D, PerspectiveCamera, Scene, Vector3 } from 'three';
import { AppError } from '../../src-preload/contract/faults.ts';
import { MAX_THUMBNAIL_BYTES } from '../../src-preload/contract/words.ts';
import type { Avatar } from './avatar.ts';
import { createBody } from './body.ts';
import { frameOf, point } from './framing.ts';
import { createMotionPlayer } from './motion/motion-player.ts';
import { createPicture, type Picture } from './picture.ts';
import type { Pose } from './pose.ts';
import { createScenery } from './scenery.ts';

const SIDE = 256;

const RESTING: Pose = {
  mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 },
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

/** Time for hair and scarf to hang as they will, seconds. */
const SETTLING_S = 0.8;
const STEP_S = 1 / 20;

/**
 * Draws an avatar as the stage would show it, 256 x 256, at most MAX_THUMBNAIL_BYTES. `stage` lends its
 * graphics context, whose programs are ready; without it one is made and given back. Throws
 * AppError('avatar/no-graphics').
 */
export async function drawThumbnail(avatar: Avatar, stage: Picture | null): Promise<Uint8Array> {
  const scene = new Scene();
  const scenery = createScenery();
  const camera = new PerspectiveCamera();
  const lookTarget = new Object3D();
  const motions = createMotionPlayer(avatar);
  const picture = stage?.isLive() ? stage : createAside();
  try {
    scenery.setBackdrop('plain');
    scenery.update(0, true);
    scenery.place({ shown: 1.13, lift: 0, left: 0, aspect: 1 });
    scene.add(scenery.node, lookTarget, avatar.vrm.scene);
    point(camera, frameOf(avatar.measures, { zoom: 1, height: 0 }, SIDE, SIDE, 0), SIDE, SIDE, 0);
    const body = createBody(avatar, motions, lookTarget, 1);
    const eyes = camera.getWorldPosition(new Vector3());
    for (let s = 0; s < SETTLING_S; s += STEP_S) body.update(STEP_S, RESTING, eyes, true);
    avatar.vrm.expressionManager?.setValue('blink', 0);
    avatar.vrm.expressionManager?.update();
    const pixels = await picture.shoot(scene, camera, SIDE);
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    return await pack(canvas);
  } finally {
    motions.dispose();
    avatar.vrm.scene.removeFromParent();
    scenery.dispose();
    if (picture !== stage) {
      picture.dispose();
      picture.renderer.forceContextLoss();
    }
  }
}

function createAside(): Picture {
  try {
    return createPicture(new OffscreenCanvas(1, 1));
  } catch (cause) {
    throw new AppError('avatar/no-graphics', undefined, { cause });
  }
}

/** A picture from a file, PNG or JPEG, as a thumbnail; null where it cannot be read. */
export async function shrinkThumbnail(file: Uint8Array): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(new Blob([file as Uint8Array<ArrayBuffer>])).catch(
    () => null,
  );
  if (!picture) return null;
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const paint = canvas.getContext('2d');
  const scale = SIDE / Math.min(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  if (paint) {
    paint.imageSmoothingQuality = 'high';
    paint.drawImage(picture, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
  }
  picture.close();
  return paint ? pack(canvas) : null;
}

async function pack(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const packed = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  if (packed.size > MAX_THUMBNAIL_BYTES) throw new AppError('avatar/broken');
  return new Uint8Array(await packed.arrayBuffer());
}
