import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPointer } from '../../../src-renderer/app/pointer-look.ts';

let now = 0;
const page = new EventTarget();
const area = { left: 100, top: 50, width: 400, height: 200 };
const picture = () => ({ getBoundingClientRect: () => area }) as unknown as Element;
const move = (clientX: number, clientY: number): boolean =>
  page.dispatchEvent(Object.assign(new Event('pointermove'), { clientX, clientY }));

beforeEach(() => {
  now = 0;
  vi.stubGlobal('window', page);
  vi.stubGlobal('performance', { now: () => now });
});
afterEach(() => vi.unstubAllGlobals());

test('looks where the pointer is in the picture, from left to right and from bottom to top', () => {
  const { lookAt } = followPointer(picture, () => true);
  expect(lookAt()).toBeNull();
  move(100, 250);
  expect(lookAt()).toEqual({ x: -1, y: -1 });
  const first = lookAt();
  move(400, 100);
  expect(lookAt()).toEqual({ x: 0.5, y: 0.5 });
  expect(lookAt()).toBe(first);
  move(9000, -9000);
  expect(lookAt()).toEqual({ x: 1, y: 1 });
});

test('looks at the viewer again when the pointer rests for five seconds', () => {
  const { lookAt } = followPointer(picture, () => true);
  move(300, 150);
  now = 4900;
  expect(lookAt()).not.toBeNull();
  now = 5100;
  expect(lookAt()).toBeNull();
});

test('does not look at the pointer unless the person wants it, or where there is no picture', () => {
  let wanted = false;
  const unwanted = followPointer(picture, () => wanted);
  const blind = followPointer(
    () => null,
    () => true,
  );
  move(300, 150);
  wanted = true;
  expect(unwanted.lookAt()).toBeNull();
  expect(blind.lookAt()).toBeNull();
  move(300, 150);
  wanted = false;
  expect(unwanted.lookAt()).toBeNull();
});
