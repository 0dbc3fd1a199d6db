import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const windowState = z.object({
  bounds: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    })
    .nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** The design's two sizes are 1280x800 and 420x720; below this it does not fit. */
export const SMALLEST = { width: 380, height: 600 } as const;
const USUAL = { width: 1280, height: 800 } as const;
/** So much of a window has to lie on a display for a person to catch hold of it. */
const VISIBLE = 80;

/** Where to open the window: where it was, if a display is still there; else centred, in the usual size. */
export function placeWindow(
  saved: WindowState,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const { bounds } = saved;
  if (!bounds) return USUAL;
  const area = workAreas.find(
    ({ x, y, width, height }) =>
      overlap(bounds.x, bounds.width, x, width) >= VISIBLE &&
      overlap(bounds.y, bounds.height, y, height) >= VISIBLE &&
      // The title bar is what a window is moved by.
      bounds.y >= y,
  );
  if (!area) return USUAL;
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(SMALLEST.width, Math.min(bounds.width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(bounds.height, area.height)),
  };
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

export function loadWindowState(dataDir: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(stateFile(dataDir), 'utf8')));
  } catch {
    return { bounds: null, maximized: false };
  }
}

/** A window that opens in its usual place is no reason to fail, so neither is this. */
export function saveWindowState(dataDir: string, state: WindowState): void {
  try {
    writeFileSync(stateFile(dataDir), JSON.stringify(state), { mode: 0o600 });
  } catch {
    // The next start uses the usual size.
  }
}

function stateFile(dataDir: string): string {
  return join(dataDir, 'window.json');
}
