// A page with the room that sees, and with what it is measured against.

import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import { createStage } from '../../../src-renderer/avatar/stage.ts';
import { createSeeing } from '../../../src-renderer/seeing/seeing.ts';
import type { FacePicture } from '../face-pictures.ts';
import { type Change, frameOf } from './pictures.ts';
import { READERS, type Reading } from './readers.ts';

const RESTING: Pose = {
  mouth: { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 },
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

let reader: ReturnType<(typeof READERS)['ours']> | null = null;

export const harness = {
  createSeeing,

  /** Draws Dal from now on, and calls back with the milliseconds since the frame before. */
  async draw(frame: (ms: number) => void): Promise<void> {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'width: 240px; height: 240px';
    document.body.append(canvas);
    const stage = createStage({ quality: 'low', reducedMotion: () => false, seed: 3 });
    stage.mount(canvas);
    const file = await (await fetch('/avatars/dal.vrm')).arrayBuffer();
    await stage.show(file, { zoom: 1, height: 0 });
    let before = performance.now();
    requestAnimationFrame(function next(now) {
      stage.update((now - before) / 1000, RESTING);
      frame(now - before);
      before = now;
      requestAnimationFrame(next);
    });
  },

  /** What a reader makes of a face. Always the same reader on one page. */
  async read(name: keyof typeof READERS, picture: FacePicture, change: Change): Promise<Reading> {
    reader ??= READERS[name]();
    const read = await reader;
    return read(await frameOf(picture, change));
  },

  /** Reads one face so many times, and nothing else: milliseconds of each. */
  async repeat(
    name: keyof typeof READERS,
    picture: FacePicture,
    times: number,
  ): Promise<readonly number[]> {
    reader ??= READERS[name]();
    const read = await reader;
    const frame = await frameOf(picture);
    const took: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const begun = performance.now();
      await read(frame);
      took.push(performance.now() - begun);
    }
    return took;
  },
};

declare global {
  var seeingHarness: typeof harness;
}
globalThis.seeingHarness = harness;
