import { PerspectiveCamera, Vector3 } from 'three';
import { expect, test } from 'vitest';
import type { AvatarMeasures } from '../../../src-renderer/avatar/avatar.ts';
import { createFraming, frameOf, NOBODY, point } from '../../../src-renderer/avatar/framing.ts';

const asMade = { zoom: 1, height: 0 };

/** Where something is on the stage: shares of its width and height, from the left and from the top. */
function seen(
  measures: AvatarMeasures,
  size: readonly [width: number, height: number],
  place: Vector3,
  { view = asMade, inset = 0 } = {},
): { x: number; y: number } {
  const camera = new PerspectiveCamera();
  point(camera, frameOf(measures, view, ...size, inset), ...size, inset);
  const { x, y } = place.clone().project(camera);
  return { x: (x + 1) / 2, y: (1 - y) / 2 };
}

/** At the middle of the head, where sizes are compared. */
const eyes = ({ eyesY, faceZ }: AvatarMeasures): Vector3 => new Vector3(0, eyesY, faceZ / 2);

function headShare(
  measures: AvatarMeasures,
  size: readonly [number, number],
  view = asMade,
): number {
  const chin = eyes(measures).setY(measures.eyesY - measures.headHeight / 2);
  const crown = eyes(measures).setY(measures.eyesY + measures.headHeight / 2);
  return seen(measures, size, chin, { view }).y - seen(measures, size, crown, { view }).y;
}

const tall: AvatarMeasures = {
  height: 1.82,
  eyesY: 1.68,
  faceZ: 0.11,
  headHeight: 0.23,
  headWidth: 0.17,
};
const tiny: AvatarMeasures = {
  height: 0.12,
  eyesY: 0.09,
  faceZ: 0.02,
  headHeight: 0.05,
  headWidth: 0.06,
};
const giant: AvatarMeasures = {
  height: 14,
  eyesY: 12.6,
  faceZ: 1,
  headHeight: 2,
  headWidth: 1.6,
};

test('shows Dal with her eyes at two fifths of a wide stage and her head half its height [C6]', () => {
  expect(seen(NOBODY, [1196, 480], eyes(NOBODY)).y).toBeCloseTo(0.415, 1.8);
  expect(headShare(NOBODY, [1196, 480])).toBeCloseTo(0.515, 2);
  expect(seen(NOBODY, [420, 384], eyes(NOBODY)).y).toBeCloseTo(0.445, 1.8);
  expect(seen(NOBODY, [742, 800], eyes(NOBODY)).y).toBeCloseTo(0.472, 1.8);
});

test.each([
  ['a grown person', tall],
  ['a thumb-sized one', tiny],
  ['a giant', giant],
])('frames %s as it frames Dal [C6]', (_, measures) => {
  for (const size of [
    [1196, 480],
    [420, 384],
    [3840, 1600],
  ] as const) {
    expect(seen(measures, size, eyes(measures)).y).toBeCloseTo(
      seen(NOBODY, size, eyes(NOBODY)).y,
      2,
    );
    expect(headShare(measures, size)).toBeCloseTo(headShare(NOBODY, size), 1.5);
  }
});

test('keeps the whole head on the narrowest stage, and beside an open sheet', () => {
  for (const measures of [NOBODY, tall, tiny, { ...tall, headWidth: 0.6 }]) {
    for (const [width, height, inset] of [
      [320, 900, 0],
      [320, 200, 0],
      [700, 680, 364],
      [5120, 680, 364],
    ] as const) {
      const ear = eyes(measures).setX(measures.headWidth / 2);
      const right = seen(measures, [width, height], ear, { inset }).x * width;
      const left = seen(measures, [width, height], ear.setX(-ear.x), { inset }).x * width;
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(width - inset);
    }
  }
});

test('stands in the middle of what the sheet leaves free', () => {
  const { x } = seen(NOBODY, [1196, 480], eyes(NOBODY), { inset: 364 });
  expect(x * 1196).toBeCloseTo((1196 - 364) / 2, 0);
});

test('keeps the eyes in their place when zoomed, and moves them by shares of a head', () => {
  const size = [1196, 480] as const;
  for (const measures of [NOBODY, tall]) {
    const usual = seen(measures, size, eyes(measures)).y;
    for (const zoom of [0.5, 1.4, 2]) {
      const view = { zoom, height: 0 };
      expect(seen(measures, size, eyes(measures), { view }).y).toBeCloseTo(usual, 1.5);
      expect(headShare(measures, size, view)).toBeCloseTo(headShare(measures, size) * zoom, 1);
    }
    // The picture's middle moves up by half a head, so the head is half a head lower.
    const view = { zoom: 1, height: 0.5 };
    const lower = seen(measures, size, eyes(measures), { view }).y - usual;
    expect(lower).toBeCloseTo(headShare(measures, size) / 2, 1.5);
  }
});

test('never jumps while a window is drawn from 320 pixels to 4K', () => {
  let before: { y: number; share: number } | null = null;
  for (let width = 320; width <= 3840; width += 2) {
    const now = {
      y: seen(NOBODY, [width, 480], eyes(NOBODY)).y,
      share: headShare(NOBODY, [width, 480]),
    };
    if (before) {
      expect(Math.abs(now.y - before.y)).toBeLessThan(0.012);
      expect(Math.abs(now.share - before.share)).toBeLessThan(0.016);
    }
    before = now;
  }
});

test('gives a picture whatever a strange file measures', () => {
  for (const headHeight of [0, Number.NaN, 1e9]) {
    const frame = frameOf({ ...tall, headHeight }, asMade, 800, 480, 0);
    for (const value of Object.values(frame)) expect(Number.isFinite(value)).toBe(true);
    expect(frame.far).toBeGreaterThan(frame.near);
    expect(frame.zoom).toBeGreaterThan(0);
  }
});

test('glides to a new inset in its own time, and is there at once for who wants less motion', () => {
  const camera = new PerspectiveCamera();
  const framing = createFraming();
  framing.resize(1000, 480);
  framing.setInset(400);
  framing.update(0.1, false, camera);
  expect(framing.isMoving()).toBe(true);
  expect(framing.room.left).toBeGreaterThan(0);
  expect(framing.room.left).toBeLessThan(0.2);
  for (let i = 0; i < 5; i += 1) framing.update(0.1, false, camera);
  expect(framing.isMoving()).toBe(false);
  expect(framing.room.left).toBeCloseTo(0.2);
  framing.setInset(0);
  framing.update(0.01, true, camera);
  expect(framing.room.left).toBe(0);
});
