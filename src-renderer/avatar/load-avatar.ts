import { type VRM, VRMLoaderPlugin, VRMUtils } from '@pixiv/three-vrm';
import { Texture } from 'three';
import { GLTFLoader, type GLTFParser } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** Why there is no avatar to see: no WebGL here, no file there, or not an avatar in it. */
export type StageFailure = 'no-webgl' | 'missing' | 'broken';

export class StageError extends Error {
  readonly reason: StageFailure;

  constructor(reason: StageFailure, options?: ErrorOptions) {
    super(`stage ${reason}`, options);
    this.name = 'StageError';
    this.reason = reason;
  }
}

/** Reads a VRM 1.0 file. Throws StageError('missing' | 'broken'). */
export async function loadAvatar(url: string): Promise<VRM> {
  const response = await fetch(url).catch((cause) => {
    throw new StageError('missing', { cause });
  });
  if (!response.ok) throw new StageError('missing');
  const file = await response.arrayBuffer();
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMLoaderPlugin(parser));
  loader.register((parser) => {
    decodeImagesInPlace(parser);
    return { name: 'IMAGES_WITHOUT_URLS' };
  });
  let vrm: VRM | undefined;
  try {
    const gltf = await loader.parseAsync(file, '');
    vrm = gltf.userData.vrm as VRM | undefined;
  } catch (cause) {
    throw new StageError('broken', { cause });
  }
  if (!vrm) throw new StageError('broken');
  // The stage shows nothing else, and a skinned mesh's resting box says little about where it is.
  vrm.scene.traverse((node) => {
    node.frustumCulled = false;
  });
  return vrm;
}

export function disposeAvatar(vrm: VRM): void {
  vrm.scene.removeFromParent();
  VRMUtils.deepDispose(vrm.scene);
}

/** The loader would go through blob: URLs, which our content security policy refuses. */
function decodeImagesInPlace(parser: GLTFParser): void {
  const decoded = new Map<number, Promise<Texture>>();
  parser.loadImageSource = (index) => {
    const known = decoded.get(index);
    if (known) return known.then((texture) => texture.clone());
    const loading = decode(parser, index);
    decoded.set(index, loading);
    return loading;
  };
}

async function decode(parser: GLTFParser, index: number): Promise<Texture> {
  const { bufferView, mimeType } = parser.json.images[index];
  // Images beside the file would be another fetch; an avatar is one file.
  if (bufferView === undefined) throw new Error('image outside the file');
  const bytes: ArrayBuffer = await parser.getDependency('bufferView', bufferView);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mimeType }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const texture = new Texture(bitmap);
  texture.needsUpdate = true;
  return texture;
}
