import {
  BOTTOM,
  blob,
  box,
  type Colours,
  glow,
  gradient,
  LEFT,
  type Paint,
  paintLayers,
  ROOM_WIDTH,
  shape,
  vignette,
  wash,
} from './brush.ts';
import type { Theme } from './theme.ts';
import { armchair, books, picture, pottedPlant, tableLamp } from './things.ts';

const PALETTES = {
  day: {
    wall: ['#eddcc5', '#efd9bd', '#e6c4a3'],
    panel: 'rgba(196, 142, 104, .16)',
    floor: ['#c39673', '#a97c5c'],
    rug: '#d9b08c',
    pane: ['#f2e6cb', '#ebe1c0'],
    outside: ['#d5dcc0', '#c4d0b0'],
    frame: '#ecd9bd',
    wood: '#c08d66',
    books: ['#a9c1b4', '#d98f6a', '#efd9a7', '#8fb0ad', '#c97f68', '#e6c49a', '#9db4a0'],
    pot: '#cf8f68',
    leaves: ['#7fa287', '#8fae8c', '#6f957d'],
    chair: ['#d0937a', '#b87a5f'],
    arms: ['#d59a7c', '#b97c60'],
    curtain: ['rgba(247, 232, 208, .9)', 'rgba(238, 214, 180, .85)'],
    fold: 'rgba(204, 160, 118, .20)',
    pictures: ['#f0e0c4', '#dcdcc6', '#a9bda8', '#c9a184'],
    shade: ['#f0d6a4', '#e9c98f'],
    cabinet: ['#c79872', '#b18160'],
  },
  night: {
    wall: ['#5b4337', '#684938', '#4c3025'],
    panel: 'rgba(30, 15, 8, .20)',
    floor: ['#4a3024', '#38241b'],
    rug: '#5c3d2d',
    pane: ['#454b66', '#5a5a70'],
    outside: ['#3e4456', '#39404f'],
    frame: '#83604a',
    wood: '#7d523a',
    books: ['#77796a', '#8f543b', '#9a7d55', '#63706a', '#834a3b', '#927453', '#6d7562'],
    pot: '#8c5239',
    leaves: ['#52624d', '#5c6c53', '#495a48'],
    chair: ['#74402f', '#552b20'],
    arms: ['#7c4735', '#552c21'],
    curtain: ['rgba(116, 80, 60, .85)', 'rgba(98, 64, 48, .85)'],
    fold: 'rgba(40, 20, 12, .28)',
    pictures: ['#74553f', '#5e5a52', '#4d5549', '#63452f'],
    shade: ['#e6b471', '#d49a58'],
    cabinet: ['#6d4732', '#573728'],
  },
} as const satisfies Record<Theme, Readonly<Record<string, string | Colours>>>;
type Palette = (typeof PALETTES)[Theme];
/** What darkens the edges. */
const EDGES = { day: ['110, 66, 38', 0.2], night: ['18, 9, 6', 0.5] } as const;

const WINDOW = { left: -0.66, top: -0.45, width: 0.52, height: 0.62 } as const;
/** Top of the skirting: below it is floor, which only a tall stage shows. */
const FLOOR_Y = 0.86;

/**
 * Dal's room: a window and a lamp at her right, a shelf at her left, an armchair at her back; further out,
 * for wide windows, a plant and pictures, a door's curtain, and a chest with books.
 */
export function paintHome(theme: Theme): HTMLCanvasElement {
  const palette = PALETTES[theme];
  return paintLayers([
    {
      blur: 0.026,
      paint(paint) {
        paintWall(paint, palette);
        paintWindow(paint, palette, theme);
        paintFar(paint, palette);
        paintShelf(paint, palette);
        paintLamp(paint, palette, theme);
        paintLight(paint, theme);
      },
    },
    { blur: 0.018, paint: (paint) => armchair(paint, palette.chair, palette.arms) },
    {
      blur: 0,
      paint: (paint) => vignette(paint, EDGES[theme]),
    },
  ]);
}

function paintWall(paint: Paint, { wall, panel, floor, rug, wood }: Palette): void {
  wash(paint, wall);
  // Wainscot: panels below a rail, so faint that they only give the wall a scale.
  box(paint, [LEFT, 0.4], ROOM_WIDTH, 0.018, panel);
  for (let x = LEFT; x < -LEFT; x += 0.5) box(paint, [x + 0.05, 0.46], 0.4, 0.34, panel, 0.02);
  wash(paint, floor, FLOOR_Y, BOTTOM);
  box(paint, [LEFT, FLOOR_Y - 0.045], ROOM_WIDTH, 0.05, wood);
  blob(paint, [0, BOTTOM + 0.04], 3, 0.34, rug);
}

function paintWindow(paint: Paint, palette: Palette, theme: Theme): void {
  const { left, top, width, height } = WINDOW;
  const right = left + width;
  const bottom = top + height;
  box(paint, [left - 0.03, top - 0.03], width + 0.06, height + 0.06, palette.frame, 0.01);
  box(paint, [left, top], width, height, gradient(paint, [0, top], [0, bottom], palette.pane));
  paint.save();
  paint.beginPath();
  paint.rect(left, top, width, height);
  paint.clip();
  blob(paint, [left + 0.1, bottom], 0.5, 0.3, palette.outside[0]);
  blob(paint, [right - 0.06, bottom], 0.46, 0.42, palette.outside[1]);
  if (theme === 'night') paintMoon(paint, left + 0.16, top + 0.17);
  paint.restore();
  box(paint, [left + width / 2 - 0.012, top], 0.024, height, palette.frame);
  box(paint, [left, top + height / 2 - 0.012], width, 0.024, palette.frame);
  box(paint, [left - 0.07, bottom + 0.02], width + 0.14, 0.035, palette.wood, 0.01);
  curtain(paint, palette, left - 0.24, left - 0.02, 1);
  curtain(paint, palette, right + 0.02, right + 0.24, -1);
  box(paint, [left - 0.3, top - 0.115], width + 0.6, 0.018, palette.wood, 0.009);
}

/** Dal means moon. */
function paintMoon(paint: Paint, x: number, y: number): void {
  glow(paint, [x, y], 0.26, '255, 240, 205', 0.5);
  blob(paint, [x, y], 0.115, 0.115, '#ead9b2');
  for (const [dx, dy] of [
    [0.2, -0.08],
    [0.3, 0.12],
    [-0.1, 0.2],
    [0.36, -0.1],
  ] as const) {
    blob(paint, [x + dx, y + dy], 0.012, 0.012, 'rgba(255, 245, 220, .8)');
  }
}

function curtain(paint: Paint, palette: Palette, from: number, to: number, side: number): void {
  const top = WINDOW.top - 0.1;
  const bottom = 0.38;
  const lean = 0.035 * side;
  paint.fillStyle = gradient(paint, [from, 0], [to, 0], palette.curtain);
  paint.beginPath();
  paint.moveTo(from, top);
  paint.lineTo(to, top);
  paint.quadraticCurveTo(to - lean * 2, 0, to - lean, bottom);
  paint.lineTo(from - lean, bottom);
  paint.quadraticCurveTo(from - lean * 2, 0, from, top);
  paint.fill();
  for (const share of [0.22, 0.5, 0.78]) {
    const x = from + (to - from) * share;
    shape(
      paint,
      palette.fold,
      [x - 0.012, top],
      [x + 0.012, top],
      [x + 0.016 - lean, bottom],
      [x - 0.02 - lean, bottom],
    );
  }
}

function paintShelf(paint: Paint, palette: Palette): void {
  const { wood, pot, leaves } = palette;
  box(paint, [0.4, 0.08], 1.02, 0.036, wood, 0.006);
  books(paint, palette.books, 0.43, 0.57, 0.08, 0);
  pottedPlant(paint, pot, leaves, 0.7, 0.08, 1.1);
  books(paint, palette.books, 0.84, 1.22, 0.08, 3);
  box(paint, [1.28, 0.0], 0.09, 0.08, pot, 0.02);
  // A lower board, half hidden by the chair.
  box(paint, [0.4, 0.42], 1.02, 0.036, wood, 0.006);
  books(paint, palette.books, 0.78, 1.34, 0.42, 9);
}

function paintFar(paint: Paint, palette: Palette): void {
  const { wood, pictures, pot, leaves, cabinet } = palette;
  picture(paint, wood, pictures, [1.62, -0.44, 0.36, 0.28]);
  picture(paint, wood, pictures, [2.08, -0.36, 0.24, 0.3]);
  picture(paint, wood, pictures, [-2.1, -0.42, 0.3, 0.38]);
  // A chest with books on it, far right.
  const front = gradient(paint, [0, 0.3], [0, FLOOR_Y], cabinet);
  box(paint, [1.78, 0.3], 1.3, FLOOR_Y - 0.3, front, 0.02);
  box(paint, [1.74, 0.27], 1.38, 0.04, wood, 0.01);
  for (const x of [1.84, 2.46]) box(paint, [x, 0.36], 0.56, 0.2, wood, 0.015);
  books(paint, palette.books, 1.86, 2.2, 0.27, 5);
  pottedPlant(paint, pot, leaves, 2.82, 0.27, 1.5);
  // Plants on stools, far left and past the chest.
  for (const x of [-2.75, 3.5]) {
    box(paint, [x - 0.17, 0.44], 0.34, 0.04, wood, 0.01);
    for (const side of [-0.13, 0.1]) box(paint, [x + side, 0.46], 0.03, FLOOR_Y - 0.46, wood);
    pottedPlant(paint, pot, leaves, x, 0.44, 1.9);
  }
  picture(paint, wood, pictures, [-3.6, -0.4, 0.34, 0.26]);
}

function paintLamp(paint: Paint, palette: Palette, theme: Theme): void {
  const { wood } = palette;
  box(paint, [-1.6, 0.36], 0.68, 0.034, wood, 0.01);
  for (const x of [-1.54, -1.01]) box(paint, [x, 0.38], 0.03, 0.48, wood);
  books(paint, palette.books, -1.52, -1.34, 0.36, 1);
  tableLamp(paint, wood, palette.shade, -1.16, 0.36);
  if (theme === 'night') {
    glow(paint, [-1.16, 0.08], 1.2, '255, 176, 84', 0.46);
    // What the lamp throws across the room, towards who sits there.
    glow(paint, [-0.78, 0.32], 0.95, '255, 172, 84', 0.3);
  } else {
    glow(paint, [-1.16, 0.08], 0.7, '255, 224, 160', 0.3);
  }
}

function paintLight(paint: Paint, theme: Theme): void {
  if (theme === 'night') {
    glow(paint, [-0.7, -0.2], 0.7, '150, 165, 210', 0.1);
    return;
  }
  // Light that falls in from the window, aslant, onto the far wall.
  paint.save();
  paint.transform(1, 0.1, -0.35, 1, 0, 0);
  for (const x of [-1.95, -1.53])
    box(paint, [x, -0.34], 0.36, 0.66, 'rgba(255, 244, 216, .2)', 0.02);
  paint.restore();
  glow(paint, [-0.7, -0.15], 1.3, '255, 240, 210', 0.3);
}
