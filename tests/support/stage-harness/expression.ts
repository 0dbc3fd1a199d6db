import { Object3D, PerspectiveCamera, Scene, Vector3 } from 'three';
import type { Avatar } from '../../../src-renderer/avatar/avatar.ts';
import { type Body, createBody } from '../../../src-renderer/avatar/body.ts';
import { frameOf, point } from '../../../src-renderer/avatar/framing.ts';
import { loadAvatar } from '../../../src-renderer/avatar/load/load-avatar.ts';
import { createMotionPlayer } from '../../../src-renderer/avatar/motion/motion-player.ts';
import { createPicture } from '../../../src-renderer/avatar/picture.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createScenery } from '../../../src-renderer/avatar/scenery.ts';

interface ExpressionOptions {
  /** Address of the avatar's file. */
  readonly avatar?: string;
  readonly theme?: 'day' | 'night';
  /** Edge of the square picture, pixels. */
  readonly side?: number;
  /** 1 is the stage's own framing. */
  readonly zoom?: number;
}

interface Sitter {
  readonly key: string;
  readonly avatar: Avatar;
  draw(): void;
}

let sitter: Sitter | null = null;

/**
 * Draws one expression by its name and weight, and `extra` ones with it, on a resting body: for contact
 * sheets. Several calls on one avatar reuse it. Answers all names the avatar has.
 */
export async function drawExpression(
  canvasOf: (side: number) => HTMLCanvasElement,
  resting: Pose,
  name: string,
  weight: number,
  extra: Readonly<Record<string, number>> = {},
  options: ExpressionOptions = {},
): Promise<readonly string[]> {
  const key = JSON.stringify(options);
  if (sitter?.key !== key) sitter = await sit(key, canvasOf, resting, options);
  const { avatar, draw } = sitter;
  const expressions = avatar.vrm.expressionManager;
  expressions?.resetValues();
  for (const [each, amount] of Object.entries({ ...extra, [name]: weight })) {
    expressions?.setValue(each, amount);
  }
  expressions?.update();
  draw();
  return Object.keys(expressions?.expressionMap ?? {});
}

async function sit(
  key: string,
  canvasOf: (side: number) => HTMLCanvasElement,
  resting: Pose,
  { avatar: url = '/avatars/dal.vrm', theme = 'day', side = 256, zoom = 1 }: ExpressionOptions,
): Promise<Sitter> {
  const avatar = await loadAvatar(await (await fetch(url)).arrayBuffer());
  // Nothing melts into paper on a contact sheet.
  (document.querySelector('#fade') as HTMLElement).hidden = true;
  const picture = createPicture(canvasOf(side));
  const scene = new Scene();
  const scenery = createScenery();
  const camera = new PerspectiveCamera();
  const lookTarget = new Object3D();
  scenery.setBackdrop('plain');
  scenery.setTheme(theme);
  scenery.update(0, true);
  scenery.place({ shown: 1.13, lift: 0, left: 0, aspect: 1 });
  scene.add(scenery.node, lookTarget, avatar.vrm.scene);
  point(camera, frameOf(avatar.measures, { zoom, height: 0 }, side, side, 0), side, side, 0);
  const body: Body = createBody(avatar, createMotionPlayer(avatar), lookTarget, 1);
  const eyes = camera.getWorldPosition(new Vector3());
  for (let i = 0; i < 16; i += 1) body.update(1 / 20, resting, eyes, true);
  picture.resize(side, side, 1);
  return { key, avatar, draw: () => picture.draw(scene, camera, 4) };
}
