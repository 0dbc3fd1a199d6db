import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  loadWindowState,
  placeWindow,
  saveWindowState,
} from '../../../src-main/hosts/electron/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number, width = 900, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

test('opens where it was, on whichever display', () => {
  expect(placeWindow(at(100, 100), [laptop])).toEqual({ x: 100, y: 100, width: 900, height: 700 });
  expect(placeWindow(at(-1500, 40), [laptop, left])).toMatchObject({ x: -1500, y: 40 });
});

test('comes back to a display that is there', () => {
  const usual = { width: 1280, height: 800 };
  expect(placeWindow(at(-1500, 40), [laptop])).toEqual(usual);
  expect(placeWindow(at(1400, 100), [laptop])).toEqual(usual);
  expect(placeWindow(at(100, -300), [laptop])).toEqual(usual);
  expect(placeWindow({ bounds: null, maximized: false }, [laptop])).toEqual(usual);
});

test('is never larger than its display nor too small to use', () => {
  expect(placeWindow(at(10, 30, 4000, 3000), [laptop])).toMatchObject({ width: 1440, height: 875 });
  expect(placeWindow(at(10, 30, 90, 90), [laptop])).toMatchObject({ width: 380, height: 600 });
});

test('a damaged or missing file means the usual place', () => {
  const dir = mkdtempSync(join(tmpdir(), 'bemore-window-'));
  expect(loadWindowState(dir)).toEqual({ bounds: null, maximized: false });
  saveWindowState(dir, { ...at(1, 2), maximized: true });
  expect(loadWindowState(dir)).toEqual({ ...at(1, 2), maximized: true });
  writeFileSync(join(dir, 'window.json'), '{"bounds":{"x":"left"}}');
  expect(loadWindowState(dir)).toEqual({ bounds: null, maximized: false });
  rmSync(dir, { recursive: true });
  expect(() => saveWindowState(dir, at(1, 2))).not.toThrow();
});
