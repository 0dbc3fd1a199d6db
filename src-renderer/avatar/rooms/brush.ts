// What all rooms are painted with. Units are metres from the room's middle, y down.

/** Size of what is painted; an ordinary window shows the middle 1.1 metres of the height. */
export const ROOM_WIDTH = 8;
export const ROOM_HEIGHT = 2.25;
/** Cut off all round, where a blur fades to nothing. */
const MARGIN = 0.1;
/** Size of the finished painting. */
export const SHOWN_WIDTH = ROOM_WIDTH - 2 * MARGIN;
export const SHOWN_HEIGHT = ROOM_HEIGHT - 2 * MARGIN;
/** Enough for paintings out of focus, on any screen. */
const PIXELS_PER_METRE = 192;

export const LEFT = -ROOM_WIDTH / 2;
export const TOP = -ROOM_HEIGHT / 2;
export const BOTTOM = ROOM_HEIGHT / 2;

export type Paint = CanvasRenderingContext2D;
export type Colours = readonly [string, ...string[]];
type Point = readonly [x: number, y: number];

/**
 * Paints the layers over one another, each out of focus by its own blur, metres: cheap depth of field.
 */
export function paintLayers(
  layers: readonly { readonly blur: number; readonly paint: (paint: Paint) => void }[],
): HTMLCanvasElement {
  const room = newCanvas(SHOWN_WIDTH, SHOWN_HEIGHT);
  const over = contextOf(room);
  for (const { blur, paint } of layers) {
    const layer = newCanvas(ROOM_WIDTH, ROOM_HEIGHT);
    const onLayer = contextOf(layer);
    onLayer.translate(layer.width / 2, layer.height / 2);
    onLayer.scale(PIXELS_PER_METRE, PIXELS_PER_METRE);
    paint(onLayer);
    over.filter = blur > 0 ? `blur(${blur * PIXELS_PER_METRE}px)` : 'none';
    over.drawImage(layer, (room.width - layer.width) / 2, (room.height - layer.height) / 2);
  }
  return room;
}

function newCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * PIXELS_PER_METRE);
  canvas.height = Math.round(height * PIXELS_PER_METRE);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): Paint {
  return canvas.getContext('2d') as Paint;
}

/** From one point to another, colours evenly apart. */
export function gradient(paint: Paint, from: Point, to: Point, colours: Colours): CanvasGradient {
  const fill = paint.createLinearGradient(...from, ...to);
  for (const [i, colour] of colours.entries()) {
    fill.addColorStop(i / Math.max(1, colours.length - 1), colour);
  }
  return fill;
}

/** Fills all there is, from top to bottom. */
export function wash(paint: Paint, colours: Colours, top = TOP, bottom = BOTTOM): void {
  paint.fillStyle = gradient(paint, [0, top], [0, bottom], colours);
  paint.fillRect(LEFT, top, ROOM_WIDTH, bottom - top);
}

/** Light that thins out: `rgb` as 'r, g, b', full in the middle. A falloff with no visible rim. */
export function glow(
  paint: Paint,
  [x, y]: Point,
  radius: number,
  rgb: string,
  alpha: number,
): void {
  const fill = paint.createRadialGradient(x, y, 0, x, y, radius);
  for (let i = 0; i <= 8; i += 1) {
    const fall = (1 - i / 8) ** 2 * (1 + (2 * i) / 8);
    fill.addColorStop(i / 8, `rgba(${rgb}, ${(alpha * fall).toFixed(4)})`);
  }
  paint.fillStyle = fill;
  paint.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

export function box(
  paint: Paint,
  [x, y]: Point,
  width: number,
  height: number,
  fill: string | CanvasGradient,
  round = 0,
): void {
  paint.fillStyle = fill;
  paint.beginPath();
  paint.roundRect(x, y, width, height, round);
  paint.fill();
}

/** A closed shape with straight sides. */
export function shape(paint: Paint, fill: string | CanvasGradient, ...points: Point[]): void {
  paint.fillStyle = fill;
  paint.beginPath();
  for (const [x, y] of points) paint.lineTo(x, y);
  paint.fill();
}

export function blob(
  paint: Paint,
  [x, y]: Point,
  width: number,
  height: number,
  fill: string | CanvasGradient,
  turn = 0,
): void {
  paint.fillStyle = fill;
  paint.beginPath();
  paint.ellipse(x, y, width / 2, height / 2, turn, 0, Math.PI * 2);
  paint.fill();
}

/** Darker towards the edges, so that the middle holds the eye. `rgb` as 'r, g, b'. */
export function vignette(paint: Paint, [rgb, alpha]: readonly [rgb: string, alpha: number]): void {
  const fill = paint.createRadialGradient(0, -0.1, 0.5, 0, 0, 3.2);
  fill.addColorStop(0, `rgba(${rgb}, 0)`);
  fill.addColorStop(1, `rgba(${rgb}, ${alpha})`);
  paint.fillStyle = fill;
  paint.fillRect(LEFT, TOP, ROOM_WIDTH, ROOM_HEIGHT);
}
