import { AppError } from '../../src-preload/contract/faults.ts';
import type { ShelfFacts } from '../../src-preload/contract/words.ts';
import type { Avatar } from './avatar.ts';
import { disposeAvatar, loadAvatar } from './load/load-avatar.ts';
import { tellFormat } from './load/tell-format.ts';
import { loadMotion } from './motion/load-motion.ts';
import type { Picture } from './picture.ts';
import { drawThumbnail, shrinkThumbnail } from './thumbnail.ts';

/** Longest a movement of the hands lasts; what is longer is a way of standing, seconds. */
const LONGEST_GESTURE_S = 6;
const SOUNDS_IDLE = /idle|breath|stand|sit|rest|대기|숨|서기|앉/i;

/**
 * Reads and checks a file whole, and gives back all it took; `stage` may lend its graphics context. Throws AppError('avatar/...' or
 * 'motion/...'), and the signal's reason once it is aborted.
 */
export async function inspectFile(
  file: ArrayBuffer,
  fileName: string,
  stage: Picture | null,
  signal?: AbortSignal,
): Promise<ShelfFacts> {
  signal?.throwIfAborted();
  const format = tellFormat(new Uint8Array(file));
  const facts =
    format === 'vrma' || format === 'fbx'
      ? await inspectMotion(file, fileName)
      : await inspectAvatar(file, fileName, stage, signal);
  signal?.throwIfAborted();
  return facts;
}

async function inspectMotion(file: ArrayBuffer, fileName: string): Promise<ShelfFacts> {
  const { format, durationS } = await loadMotion(file);
  const isGesture = durationS <= LONGEST_GESTURE_S && !SOUNDS_IDLE.test(fileName);
  return {
    kind: 'motion',
    format,
    name: nameOf('', fileName),
    author: '',
    licence: '',
    thumbnail: null,
    use: isGesture ? 'gesture' : 'idle',
  };
}

async function inspectAvatar(
  file: ArrayBuffer,
  fileName: string,
  stage: Picture | null,
  signal?: AbortSignal,
): Promise<ShelfFacts> {
  const avatar: Avatar = await loadAvatar(file, signal);
  try {
    const { name, author, licence, thumbnail } = avatar.meta;
    const own = thumbnail && (await shrinkThumbnail(thumbnail));
    signal?.throwIfAborted();
    return {
      kind: 'avatar',
      format: avatar.format,
      name: nameOf(name, fileName),
      author: author.slice(0, 300),
      licence: licence.slice(0, 500),
      thumbnail: own ?? (await drawThumbnail(avatar, stage).catch(nullWithoutGraphics)),
      use: null,
    };
  } finally {
    disposeAvatar(avatar);
  }
}

/** A file is as good where nothing can be drawn; it has no picture then. */
function nullWithoutGraphics(error: unknown): null {
  if (error instanceof AppError && error.code === 'avatar/no-graphics') return null;
  throw error;
}

/** The file's own name for it, else the file's name without its ending; never empty. */
export function nameOf(own: string, fileName: string): string {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const name = own.trim() || bare.trim() || fileName.trim() || '?';
  return name.slice(0, 120).trim();
}
