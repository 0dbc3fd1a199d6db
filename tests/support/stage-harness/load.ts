// Avatars and motions of every kind, loaded where they are used: with real pictures and a real graphics context.

import { Mesh, Object3D, Vector3 } from 'three';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Avatar } from '../../../src-renderer/avatar/avatar.ts';
import { createBody } from '../../../src-renderer/avatar/body.ts';
import { disposeAvatar, loadAvatar } from '../../../src-renderer/avatar/load/load-avatar.ts';
import { loadMotion } from '../../../src-renderer/avatar/motion/load-motion.ts';
import { createMotionPlayer } from '../../../src-renderer/avatar/motion/motion-player.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createStage, type Stage, type StageFacts } from '../../../src-renderer/avatar/stage.ts';
import {
  ARKIT_MORPHS,
  OCULUS_MORPHS,
  plainAvatar,
  vrm0Avatar,
  vrm1Avatar,
} from '../avatar-files/avatars.ts';
import { fbx } from '../avatar-files/fbx.ts';
import { rewritten } from '../avatar-files/glb-writer.ts';
import { type Recording, vrma } from '../avatar-files/motions.ts';
import type { PersonOptions } from '../avatar-files/person.ts';

const VIEW = { zoom: 1, height: 0 };

/** A person with a skin of `pixels` by `pixels`, as a picture in the file. */
async function dressed(pixels: number, options: PersonOptions = {}): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(pixels, pixels);
  const paint = canvas.getContext('2d');
  if (paint) {
    paint.fillStyle = '#c58a6a';
    paint.fillRect(0, 0, pixels, pixels);
  }
  const picture = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return plainAvatar({
    ...options,
    change(json, writer) {
      json.images = [{ bufferView: writer.bytes(picture), mimeType: 'image/png' }];
      json.textures = [{ source: 0 }];
      json.materials = [{ name: 'Skin', pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }];
      const [primitive] = json.meshes[0].primitives;
      primitive.material = 0;
      const { count } = json.accessors[primitive.attributes.POSITION];
      primitive.attributes.TEXCOORD_0 = writer.floats(new Array(count * 2).fill(0.5), 'VEC2');
    },
  });
}

export const files = {
  dal: async () => (await fetch('/avatars/dal.vrm')).arrayBuffer(),
  vrm1: async () => vrm1Avatar(),
  vrm0: async () => vrm0Avatar(),
  plain: () =>
    dressed(64, { morphs: [...ARKIT_MORPHS, ...OCULUS_MORPHS], unit: 0.01, armsDown: 1 }),
  truncated: async () => vrm1Avatar().slice(0, 20_000),
  outside: async () =>
    rewritten(await dressed(8), (json) => {
      json.images[0] = { uri: 'https://example.org/skin.png' };
    }),
  nobody: async () =>
    rewritten(plainAvatar(), (json) => {
      for (const node of json.nodes) node.name = 'part';
    }),
} as const;

export const load = {
  stage: null as Stage | null,

  open(): void {
    const canvas = document.createElement('canvas');
    const place = document.querySelector('#stage') as HTMLElement;
    place.style.width = '240px';
    place.style.height = '240px';
    place.querySelector('canvas')?.replaceWith(canvas);
    load.stage = createStage({ quality: 'low', reducedMotion: () => false, seed: 3 });
    load.stage.mount(canvas);
  },

  /** What became of a file: shown, or the code of why not; and what is drawn after it. */
  async show(name: keyof typeof files): Promise<{ answer: string; triangles: number }> {
    const stage = load.stage as Stage;
    const answer = await stage.show(await files[name](), VIEW).catch(codeOf);
    stage.update(1 / 30, resting);
    return { answer, triangles: stage.facts().triangles };
  },

  facts: (): StageFacts | undefined => load.stage?.facts(),

  /** Weights of the morphs that an expression moves. */
  async weights(name: keyof typeof files, expression: string): Promise<Record<string, number>> {
    const avatar = await loadAvatar(await files[name]());
    avatar.vrm.expressionManager?.setValue(expression, 1);
    avatar.vrm.update(0);
    const weights: Record<string, number> = {};
    avatar.vrm.scene.traverse((node) => {
      if (!(node instanceof Mesh)) return;
      for (const [morph, index] of Object.entries(node.morphTargetDictionary ?? {})) {
        if (node.morphTargetInfluences?.[index]) weights[morph] = node.morphTargetInfluences[index];
      }
    });
    disposeAvatar(avatar);
    return weights;
  },

  /** How high the left hand is of a body that lives, before and while a recording plays under it. */
  async playMotion(
    name: keyof typeof files,
    kind: 'vrma' | 'fbx',
  ): Promise<{ before: number; during: number; height: number }> {
    const file =
      kind === 'vrma' ? vrma(RAISED) : fbx(RAISED, { texture: 'https://example.org/a.png' });
    const motion = await loadMotion(file);
    const avatar = await loadAvatar(await files[name]());
    const motions = createMotionPlayer(avatar);
    const body = createBody(avatar, motions, new Object3D(), 3);
    const hand = avatar.vrm.humanoid.getRawBoneNode('leftHand') as Object3D;
    const live = (): number => {
      for (let i = 0; i < 20; i += 1) body.update(1 / 10, resting, new Vector3(0, 1, 2), false);
      return hand.getWorldPosition(new Vector3()).y;
    };
    const before = live();
    motions.use([{ motion, use: 'idle' }]);
    const during = live();
    motions.dispose();
    disposeAvatar(avatar);
    return { before, during, height: avatar.measures.height };
  },

  /** Whether the pictures of an avatar are closed once it is disposed of. */
  async closesPictures(): Promise<boolean> {
    const avatar = await loadAvatar(await files.plain());
    const pictures = bitmapsOf(avatar);
    const open = pictures.length > 0 && pictures.every(({ width }) => width > 0);
    disposeAvatar(avatar);
    return open && pictures.every(({ width }) => width === 0);
  },
};

/** The left arm straight up, and kept there. */
const RAISED: Recording = {
  times: [0, 8],
  turns: {
    leftUpperArm: [
      [0, 0, 1.4],
      [0, 0, 1.4],
    ],
    leftLowerArm: [
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
};

const resting: Pose = {
  mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 },
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

function bitmapsOf(avatar: Avatar): ImageBitmap[] {
  const found: ImageBitmap[] = [];
  avatar.vrm.scene.traverse((node) => {
    if (!(node instanceof Mesh) || Array.isArray(node.material)) return;
    const data = (node.material as { map?: { source: { data: unknown } } }).map?.source.data;
    if (data instanceof ImageBitmap) found.push(data);
  });
  return found;
}

function codeOf(error: unknown): string {
  return error instanceof AppError ? error.code : `not a fault: ${String(error)}`;
}

Object.assign(globalThis, { load });
