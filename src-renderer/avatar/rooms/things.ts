// What stands in more than one room.
import { blob, box, type Colours, gradient, type Paint, shape } from './brush.ts';

/** Books side by side from `x` to `end`, standing on `y`. Same `first`, same books. */
export function books(
  paint: Paint,
  colours: Colours,
  x: number,
  end: number,
  y: number,
  first: number,
): void {
  let at = x;
  for (let i = first; ; i += 1) {
    const width = 0.034 + ((i * 7) % 4) * 0.007;
    if (at + width > end) return;
    const height = 0.16 + ((i * 37) % 50) / 620;
    const colour = colours[i % colours.length] as string;
    // Now and then one leans or a gap is left.
    if (i % 6 === 4) {
      paint.save();
      paint.translate(at + 0.02, y);
      paint.rotate(0.16);
      box(paint, [0, -height], width, height, colour, 0.004);
      paint.restore();
      at += 0.035;
    } else {
      box(paint, [at, y - height], width, height, colour, 0.004);
    }
    at += width + 0.006;
  }
}

/** A pot with leaves that rise and fall over its rim, standing on `y`; `size` 1 is a hand's width. */
export function pottedPlant(
  paint: Paint,
  pot: string,
  leaves: Colours,
  x: number,
  y: number,
  size: number,
): void {
  shape(
    paint,
    pot,
    [x - 0.065 * size, y - 0.11 * size],
    [x + 0.065 * size, y - 0.11 * size],
    [x + 0.048 * size, y],
    [x - 0.048 * size, y],
  );
  const turns = [-1.35, -0.95, -0.6, -0.28, 0, 0.3, 0.62, 0.98, 1.4];
  for (const [i, turn] of turns.entries()) {
    paint.save();
    paint.translate(x + turn * 0.03 * size, y - 0.11 * size);
    paint.rotate(turn);
    const long = (0.17 + ((i * 5) % 3) * 0.03) * size;
    blob(paint, [0, -long * 0.5], 0.05 * size, long, leaves[i % leaves.length] as string);
    paint.restore();
  }
}

/** An armchair seen from the front, its back round behind whoever sits in it. */
export function armchair(paint: Paint, back: Colours, arms: Colours): void {
  const cushion = gradient(paint, [0, 0.1], [0, 0.85], back);
  box(paint, [-0.44, 0.12], 0.88, 1.1, cushion, 0.24);
  const sides = gradient(paint, [0, 0.42], [0, 1], arms);
  box(paint, [-0.62, 0.44], 0.26, 0.78, sides, 0.12);
  box(paint, [0.36, 0.44], 0.26, 0.78, sides, 0.12);
}

/** A table lamp whose foot stands on `y`. */
export function tableLamp(paint: Paint, foot: string, shade: Colours, x: number, y: number): void {
  box(paint, [x - 0.014, y - 0.2], 0.028, 0.2, foot);
  blob(paint, [x, y - 0.012], 0.16, 0.03, foot);
  shape(
    paint,
    gradient(paint, [0, y - 0.41], [0, y - 0.18], shade),
    [x - 0.08, y - 0.41],
    [x + 0.08, y - 0.41],
    [x + 0.14, y - 0.18],
    [x - 0.14, y - 0.18],
  );
}

/** A framed picture: hills under a sky. */
export function picture(
  paint: Paint,
  frame: string,
  colours: readonly [mount: string, sky: string, far: string, near: string],
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  const [mount, sky, far, near] = colours;
  box(paint, [x, y], width, height, frame, 0.006);
  box(paint, [x + 0.018, y + 0.018], width - 0.036, height - 0.036, mount);
  const inner = { x: x + 0.05, y: y + 0.05, w: width - 0.1, h: height - 0.1 };
  paint.save();
  paint.beginPath();
  paint.rect(inner.x, inner.y, inner.w, inner.h);
  paint.clip();
  box(paint, [inner.x, inner.y], inner.w, inner.h, sky);
  blob(paint, [inner.x + inner.w * 0.25, inner.y + inner.h], inner.w * 1.3, inner.h * 0.9, far);
  blob(paint, [inner.x + inner.w * 0.9, inner.y + inner.h], inner.w * 1.2, inner.h * 0.6, near);
  paint.restore();
}
