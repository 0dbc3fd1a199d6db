import { type AnimationClip, type Group, LoadingManager, Texture } from 'three';
import { FBXLoader } from 'three/examples/jsm/loaders/FBXLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { checkSize } from '../load/check-file.ts';
import { fbxVersion, isBinaryFbx, isFbx } from '../load/tell-format.ts';
import { checkTextCurves } from './check-curves.ts';
import { checkBinaryFbx } from './check-fbx.ts';

const OLDEST_VERSION = 7000;

export interface FbxScene {
  readonly scene: Group;
  readonly clips: readonly AnimationClip[];
}

/**
 * The skeleton and the clips of an FBX file. Its textures are neither decoded nor fetched. Throws
 * AppError('avatar/...').
 */
export async function readFbx(file: ArrayBuffer): Promise<FbxScene> {
  const bytes = new Uint8Array(file);
  if (!isFbx(bytes)) throw new AppError('avatar/unknown-format');
  checkSize(bytes);
  if (fbxVersion(bytes) < OLDEST_VERSION) throw new AppError('avatar/unsupported-version');
  if (isBinaryFbx(bytes)) await checkBinaryFbx(bytes);
  else checkTextCurves(new TextDecoder().decode(bytes));
  try {
    const scene = new FBXLoader(withoutTextures()).parse(file, '');
    return { scene, clips: scene.animations };
  } catch (cause) {
    throw new AppError('avatar/broken', undefined, { cause });
  }
}

/** Only the bones are wanted: every texture the loader asks for is an empty one. */
function withoutTextures(): LoadingManager {
  const nothing = {
    path: '',
    setPath: () => nothing,
    load(url: string): Texture {
      // The loader makes addresses for pictures inside the file.
      if (url.startsWith('blob:')) URL.revokeObjectURL(url);
      return new Texture();
    },
  };
  const manager = new LoadingManager();
  manager.getHandler = () => nothing as unknown as ReturnType<LoadingManager['getHandler']>;
  return manager;
}
