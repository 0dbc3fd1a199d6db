import { type AnimationClip, type Group, LoadingManager, Texture } from 'three';
import { FBXLoader } from 'three/examples/jsm/loaders/FBXLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';

const BINARY_MAGIC = 'Kaydara FBX Binary';
const OLDEST_VERSION = 7000;

export interface FbxScene {
  readonly scene: Group;
  readonly clips: readonly AnimationClip[];
}

/** Whether these are an FBX file's first bytes, binary or text. */
export function isFbx(file: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 256));
  if (head.startsWith(BINARY_MAGIC)) return true;
  return /^\s*;\s*FBX \d/.test(head);
}

/**
 * The skeleton and the clips of an FBX file. Its textures are neither decoded nor fetched. Throws
 * AppError: `avatar/unknown-format`, `avatar/unsupported-version`, `avatar/broken`.
 */
export function readFbx(file: ArrayBuffer): FbxScene {
  const bytes = new Uint8Array(file);
  if (!isFbx(bytes)) throw new AppError('avatar/unknown-format');
  const version = versionOf(bytes);
  if (version < OLDEST_VERSION) throw new AppError('avatar/unsupported-version');
  try {
    const scene = new FBXLoader(withoutTextures()).parse(file, '');
    return { scene, clips: scene.animations };
  } catch (cause) {
    throw new AppError('avatar/broken', undefined, { cause });
  }
}

function versionOf(file: Uint8Array): number {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 4096));
  if (!head.startsWith(BINARY_MAGIC)) return Number(/FBXVersion:\s*(\d+)/.exec(head)?.[1] ?? 0);
  if (file.length < 27) throw new AppError('avatar/truncated');
  return new DataView(file.buffer, file.byteOffset).getUint32(23, true);
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
