import { createRandom } from './random.ts';

export type Theme = 'day' | 'night';

/** Size of the painted wall, metres: wide enough for the widest window with the sheet open. */
export const ROOM_WIDTH = 6.4;
export const ROOM_HEIGHT = 1.6;
const PIXELS_PER_METRE = 320;
/** The whole room is out of focus by this much, metres: cheap depth of field. */
const BLUR = 0.028;

type Paint = CanvasRenderingContext2D;

interface Palette {
  readonly wall: readonly [string, string, string];
  readonly light: string;
  readonly pane: readonly [string, string];
  readonly frame: string;
  readonly wood: string;
  readonly books: readonly string[];
  readonly pot: string;
  readonly leaf: string;
  readonly chair: readonly [string, string];
  readonly chairArm: readonly [string, string];
  readonly curtain: string;
  readonly picture: readonly [string, string];
  readonly lampShade: string;
  readonly lampGlow: string;
  readonly lampFar: string;
  readonly vignette: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  day: {
    wall: ['#eddcc5', '#f0d9bd', '#e3bd9b'],
    light: 'rgba(255,246,222,.62)',
    pane: ['#fdf6e4', '#f8ecd2'],
    frame: '#ecd9bd',
    wood: '#c7936c',
    books: ['#a9c1b4', '#d98f6a', '#efd9a7', '#8fb0ad', '#c97f68', '#e6c49a', '#9db4a0'],
    pot: '#cf8f68',
    leaf: '#7fa287',
    chair: ['#d0937a', '#b87a5f'],
    chairArm: ['#d59a7c', '#b97c60'],
    curtain: 'rgba(247,232,208,.85)',
    picture: ['#e7cfae', '#b9c5b4'],
    lampShade: '#f4dcae',
    lampGlow: 'rgba(255,222,150,.40)',
    lampFar: 'rgba(255,222,150,0)',
    vignette: 'rgba(110,66,38,.20)',
  },
  night: {
    wall: ['#60473b', '#6c4c3a', '#4c2f24'],
    light: 'rgba(255,190,110,.10)',
    pane: ['#4a4d63', '#5d5a68'],
    frame: '#8b6650',
    wood: '#855840',
    books: ['#7d8072', '#96583d', '#a3865a', '#6a7872', '#8a4d3c', '#9a7c58', '#747c68'],
    pot: '#94583c',
    leaf: '#566650',
    chair: ['#74402f', '#552b20'],
    chairArm: ['#7c4735', '#552c21'],
    curtain: 'rgba(122,86,64,.75)',
    picture: ['#7d5d45', '#57594f'],
    lampShade: '#ffd28c',
    lampGlow: 'rgba(255,176,84,.62)',
    lampFar: 'rgba(255,160,70,0)',
    vignette: 'rgba(18,9,6,.52)',
  },
};

/**
 * The room behind Dal as a painting, its middle behind her: a window and a lamp to her right, a
 * shelf to her left, an armchair at her back. Canvas units are metres from the middle, y down.
 */
export function paintRoom(theme: Theme): HTMLCanvasElement {
  const sharp = newCanvas();
  const paint = contextOf(sharp);
  paint.setTransform(PIXELS_PER_METRE, 0, 0, PIXELS_PER_METRE, sharp.width / 2, sharp.height / 2);
  const palette = PALETTES[theme];
  paintWall(paint, palette);
  paintWindow(paint, palette, theme);
  paintPicture(paint, palette);
  paintShelf(paint, palette);
  paintChair(paint, palette);
  paintLamp(paint, palette);
  paintLight(paint, palette, theme);

  const soft = newCanvas();
  const over = contextOf(soft);
  // Drawn sharp first, so that the blur does not fade the edges to nothing.
  over.drawImage(sharp, 0, 0);
  over.filter = `blur(${BLUR * PIXELS_PER_METRE}px)`;
  over.drawImage(sharp, 0, 0);
  over.filter = 'none';
  addGrain(over, soft.width, soft.height);
  return soft;
}

function paintWall(paint: Paint, { wall }: Palette): void {
  paint.fillStyle = gradient(paint, 0, -0.8, 0, 0.8, wall);
  paint.fillRect(-ROOM_WIDTH / 2, -ROOM_HEIGHT / 2, ROOM_WIDTH, ROOM_HEIGHT);
}

function paintWindow(paint: Paint, palette: Palette, theme: Theme): void {
  const left = -0.98;
  const top = -0.46;
  const width = 0.58;
  const height = 0.66;
  paint.fillStyle = palette.frame;
  paint.fillRect(left - 0.025, top - 0.025, width + 0.05, height + 0.05);
  paint.fillStyle = gradient(paint, 0, top, 0, top + height, palette.pane);
  const pane = { w: width / 2 - 0.012, h: height / 2 - 0.012 };
  for (const x of [left, left + width / 2 + 0.012]) {
    for (const y of [top, top + height / 2 + 0.012]) paint.fillRect(x, y, pane.w, pane.h);
  }
  if (theme === 'night') {
    // Dal means moon.
    glow(paint, left + 0.4, top + 0.15, 0.02, 0.2, 'rgba(255,240,205,.40)', 'rgba(255,240,205,0)');
    paint.fillStyle = '#fdf0cf';
    paint.beginPath();
    paint.arc(left + 0.4, top + 0.15, 0.058, 0, Math.PI * 2);
    paint.fill();
  }
  paint.fillStyle = palette.wood;
  paint.fillRect(left - 0.06, top + height + 0.02, width + 0.12, 0.03);
  paint.fillStyle = palette.curtain;
  for (const [x, lean] of [
    [left - 0.2, 0.05],
    [left + width + 0.02, -0.05],
  ] as const) {
    paint.beginPath();
    paint.moveTo(x, -0.62);
    paint.lineTo(x + 0.17, -0.62);
    paint.quadraticCurveTo(x + 0.15 - lean, 0, x + 0.17 + lean * 0.4, 0.34);
    paint.lineTo(x - lean * 0.2, 0.34);
    paint.closePath();
    paint.fill();
  }
}

function paintPicture(paint: Paint, { picture, wood }: Palette): void {
  for (const [x, y, w, h] of [
    [1.42, -0.4, 0.34, 0.26],
    [-2.3, -0.36, 0.28, 0.36],
    [2.3, -0.3, 0.26, 0.34],
  ] as const) {
    paint.fillStyle = wood;
    paint.fillRect(x, y, w, h);
    paint.fillStyle = gradient(paint, 0, y, 0, y + h, picture);
    paint.fillRect(x + 0.02, y + 0.02, w - 0.04, h - 0.04);
  }
}

function paintShelf(paint: Paint, { wood, books, pot, leaf }: Palette): void {
  paint.fillStyle = wood;
  paint.fillRect(0.36, 0.06, 0.94, 0.035);
  let x = 0.4;
  for (let i = 0; x < 0.6; i += 1) x += paintBook(paint, books, x, i);
  x = 0.86;
  for (let i = 3; x < 1.16; i += 1) x += paintBook(paint, books, x, i);
  paint.fillStyle = pot;
  paint.beginPath();
  paint.moveTo(0.665, -0.05);
  paint.lineTo(0.795, -0.05);
  paint.lineTo(0.778, 0.06);
  paint.lineTo(0.682, 0.06);
  paint.fill();
  paint.fillStyle = leaf;
  for (const [dx, dy, turn] of [
    [0, -0.09, -0.1],
    [-0.06, -0.07, -0.8],
    [0.06, -0.075, 0.8],
    [-0.03, -0.12, -0.4],
    [0.035, -0.12, 0.4],
    [0.1, -0.03, 1.3],
    [-0.1, -0.03, -1.3],
  ] as const) {
    paint.save();
    paint.translate(0.73 + dx, -0.06 + dy);
    paint.rotate(turn);
    paint.beginPath();
    paint.ellipse(0, -0.02, 0.024, 0.08, 0, 0, Math.PI * 2);
    paint.fill();
    paint.restore();
  }
}

function paintBook(paint: Paint, books: readonly string[], x: number, i: number): number {
  const width = 0.035 + (i % 3) * 0.009;
  const height = 0.19 + ((i * 37) % 50) / 600;
  paint.fillStyle = books[i % books.length] as string;
  paint.fillRect(x, 0.06 - height, width, height);
  return width + 0.006;
}

function paintChair(paint: Paint, { chair, chairArm }: Palette): void {
  paint.fillStyle = gradient(paint, 0, 0.1, 0, 0.8, chair);
  rounded(paint, -0.43, 0.13, 0.86, 0.9, 0.2);
  paint.fillStyle = gradient(paint, 0, 0.42, 0, 0.8, chairArm);
  rounded(paint, -0.6, 0.44, 0.25, 0.6, 0.115);
  rounded(paint, 0.35, 0.44, 0.25, 0.6, 0.115);
}

function paintLamp(paint: Paint, { wood, lampShade, lampGlow, lampFar }: Palette): void {
  paint.fillStyle = wood;
  // A side table, and the lamp on it.
  paint.fillRect(-1.72, 0.36, 0.56, 0.03);
  paint.fillRect(-1.66, 0.38, 0.03, 0.4);
  paint.fillRect(-1.25, 0.38, 0.03, 0.4);
  paint.fillRect(-1.455, 0.17, 0.03, 0.2);
  paint.fillStyle = lampShade;
  paint.beginPath();
  paint.moveTo(-1.52, -0.04);
  paint.lineTo(-1.36, -0.04);
  paint.lineTo(-1.3, 0.19);
  paint.lineTo(-1.58, 0.19);
  paint.fill();
  glow(paint, -1.44, 0.12, 0.02, 0.95, lampGlow, lampFar);
  // What the lamp throws across the room, towards Dal.
  glow(paint, -0.8, 0.34, 0.02, 0.75, lampGlow, lampFar);
}

function paintLight(paint: Paint, { light, vignette }: Palette, theme: Theme): void {
  if (theme === 'day') {
    // Light that falls in from the window, aslant.
    paint.fillStyle = light;
    paint.save();
    paint.transform(1, 0.12, -0.35, 1, 0, 0);
    paint.globalAlpha = 0.5;
    paint.fillRect(-2.25, -0.3, 0.5, 0.62);
    paint.fillRect(-1.7, -0.3, 0.1, 0.62);
    paint.restore();
    glow(paint, -0.7, -0.15, 0.1, 1.1, 'rgba(255,247,226,.5)', 'rgba(255,247,226,0)');
  }
  const edge = paint.createRadialGradient(0, -0.1, 0.5, 0, 0, 2.9);
  edge.addColorStop(0, vignette.replace(/[\d.]+\)$/, '0)'));
  edge.addColorStop(1, vignette);
  paint.fillStyle = edge;
  paint.fillRect(-ROOM_WIDTH / 2, -ROOM_HEIGHT / 2, ROOM_WIDTH, ROOM_HEIGHT);
}

/** A trace of noise, the same every time: eight bits alone would band on such slow gradients. */
function addGrain(paint: Paint, width: number, height: number): void {
  const random = createRandom(7);
  const image = paint.getImageData(0, 0, width, height);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const grain = (random() - 0.5) * 3.2;
    for (let k = 0; k < 3; k += 1) data[i + k] = (data[i + k] as number) + grain;
  }
  paint.putImageData(image, 0, 0);
}

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = ROOM_WIDTH * PIXELS_PER_METRE;
  canvas.height = ROOM_HEIGHT * PIXELS_PER_METRE;
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): Paint {
  return canvas.getContext('2d', { willReadFrequently: true }) as Paint;
}

function gradient(
  paint: Paint,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colours: readonly string[],
): CanvasGradient {
  const fill = paint.createLinearGradient(x0, y0, x1, y1);
  colours.forEach((colour, i) => {
    fill.addColorStop(i / (colours.length - 1), colour);
  });
  return fill;
}

function glow(
  paint: Paint,
  x: number,
  y: number,
  inner: number,
  outer: number,
  near: string,
  far: string,
): void {
  const fill = paint.createRadialGradient(x, y, inner, x, y, outer);
  fill.addColorStop(0, near);
  fill.addColorStop(1, far);
  paint.fillStyle = fill;
  paint.fillRect(x - outer, y - outer, outer * 2, outer * 2);
}

function rounded(paint: Paint, x: number, y: number, w: number, h: number, r: number): void {
  paint.beginPath();
  paint.roundRect(x, y, w, h, r);
  paint.fill();
}
