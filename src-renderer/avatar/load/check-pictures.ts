import { AppError } from '../../../src-preload/contract/faults.ts';
import { isIn } from './check-buffers.ts';
import type { Glb } from './gltf.ts';
import { pictureHead } from './image-size.ts';
import { bytesOfDataUri, imageBytes } from './picture-bytes.ts';

/** Decoded, a pixel is four bytes, and a third more for its smaller copies. */
const MOST_PIXELS_EACH = 8192 * 8192;
const MOST_PIXELS = 10 * 4096 * 4096;
const MOST_PICTURES = 500;

/**
 * Every picture is in the file, is one a browser decodes, and says to be of a size that a graphics card
 * bears: before any of it is decoded. Throws AppError('avatar/outside-files' | 'avatar/too-detailed' |
 * 'avatar/unsupported-version' | 'avatar/broken').
 */
export function checkPictures(glb: Glb): void {
  const { images = [], textures = [] } = glb.json;
  if (images.length > MOST_PICTURES || textures.length > MOST_PICTURES * 4) {
    throw new AppError('avatar/too-detailed');
  }
  let pixels = 0;
  for (const [index, { uri, bufferView }] of images.entries()) {
    if (uri !== undefined && !bytesOfDataUri(uri)) throw new AppError('avatar/outside-files');
    if (uri === undefined && !isIn(glb.json.bufferViews, bufferView)) {
      throw new AppError('avatar/broken');
    }
    const bytes = imageBytes(glb, index);
    const head = bytes ? pictureHead(bytes) : null;
    if (!head || head.kind === 'unknown') throw new AppError('avatar/broken');
    if (head.kind === 'ktx2') throw new AppError('avatar/unsupported-version');
    const each = head.width * head.height;
    if (each === 0) throw new AppError('avatar/broken');
    pixels += each;
    if (each > MOST_PIXELS_EACH || pixels > MOST_PIXELS) throw new AppError('avatar/too-detailed');
  }
}
