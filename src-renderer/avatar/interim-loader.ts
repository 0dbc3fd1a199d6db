import { type VRM, VRMLoaderPlugin, VRMUtils } from '@pixiv/three-vrm';
import { Texture } from 'three';
import { GLTFLoader, type GLTFParser } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Avatar } from './avatar.ts';

/** Reads Dal until any avatar can be read. */
export async function loadAvatar(file: ArrayBuffer, signal?: AbortSignal): Promise<Avatar> {
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMLoaderPlugin(parser));
  loader.register((parser) => {
    parser.loadImageSource = (index) => decode(parser, index);
    return { name: 'IMAGES_WITHOUT_URLS' };
  });
  const gltf = await loader.parseAsync(file, '').catch((cause) => {
    throw new AppError('avatar/broken', undefined, { cause });
  });
  signal?.throwIfAborted();
  const vrm = gltf.userData.vrm as VRM | undefined;
  if (!vrm) throw new AppError('avatar/no-humanoid');
  vrm.scene.traverse((node) => {
    node.frustumCulled = false;
  });
  return {
    vrm,
    format: 'vrm1',
    measures: { height: 1.04, eyesY: 0.838, faceZ: 0.1, headHeight: 0.3, headWidth: 0.4 },
    meta: { name: 'Dal', author: '', licence: '', thumbnail: null },
  };
}

export function disposeAvatar({ vrm }: Avatar): void {
  vrm.scene.removeFromParent();
  VRMUtils.deepDispose(vrm.scene);
}

async function decode(parser: GLTFParser, index: number): Promise<Texture> {
  const { bufferView, mimeType } = parser.json.images[index];
  const bytes: ArrayBuffer = await parser.getDependency('bufferView', bufferView);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mimeType }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const texture = new Texture(bitmap);
  texture.needsUpdate = true;
  return texture;
}
