import { Texture } from 'three';
import type { GLTFLoaderPlugin, GLTFParser } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { AppError } from '../../../src-preload/contract/faults.ts';

import { bytesOfDataUri } from './picture-bytes.ts';

/** The loader would go through blob: URLs, which our content security policy refuses. */
export function decodeImagesInPlace(parser: GLTFParser): void {
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
  const { bufferView, mimeType, uri } = parser.json.images[index];
  const bytes: BlobPart | null =
    bufferView === undefined
      ? bytesOfDataUri(uri)
      : await parser.getDependency('bufferView', bufferView);
  // Images beside the file would be another fetch; an avatar is one file.
  if (!bytes) throw new AppError('avatar/outside-files');
  const bitmap = await createImageBitmap(new Blob([bytes], { type: mimeType }), {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  });
  const texture = new Texture(bitmap);
  texture.needsUpdate = true;
  return texture;
}

/** For who wants bones only: every picture of the file is an empty one. */
export function loadNoImages(parser: GLTFParser): GLTFLoaderPlugin {
  parser.loadImageSource = () => Promise.resolve(new Texture());
  return { name: 'NO_IMAGES' };
}
