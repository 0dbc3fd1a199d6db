// A page with the room that sees, and with what it is measured against.

import { createSeeing } from '../../../src-renderer/seeing/seeing.ts';
import type { FacePicture } from '../face-pictures.ts';
import { type Change, frameOf } from './pictures.ts';
import { READERS, type Reading } from './readers.ts';

let reader: ReturnType<(typeof READERS)['ours']> | null = null;

export const harness = {
  createSeeing,

  /** What a reader makes of a face, and how long it took. Always the same reader on one page. */
  async read(
    name: keyof typeof READERS,
    picture: FacePicture,
    change: Change,
  ): Promise<Reading & { readonly ms: number }> {
    reader ??= READERS[name]();
    const read = await reader;
    const frame = await frameOf(picture, change);
    const begun = performance.now();
    return { ...(await read(frame)), ms: performance.now() - begun };
  },
};

declare global {
  var seeingHarness: typeof harness;
}
globalThis.seeingHarness = harness;
