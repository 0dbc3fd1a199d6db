import {
  BOTTOM,
  box,
  type Colours,
  glow,
  gradient,
  LEFT,
  type Paint,
  paintLayers,
  ROOM_WIDTH,
  TOP,
  vignette,
  wash,
} from './brush.ts';
import type { Theme } from './theme.ts';
import { armchair, books, picture, pottedPlant, tableLamp } from './things.ts';

const PALETTES = {
  day: {
    wall: ['#c9cfba', '#cdd0b8', '#bdbd9f'],
    wood: '#a9774f',
    inside: ['#8f6546', '#7d573c'],
    books: ['#7f9c92', '#c2765a', '#d9bd86', '#5f8480', '#a9604d', '#c9a578', '#879a80', '#6d6a72'],
    desk: ['#b07c53', '#946440'],
    pot: '#c4825c',
    leaves: ['#6f9478', '#7fa083', '#5f876c'],
    chair: ['#6f8f88', '#557069'],
    arms: ['#789790', '#5a756e'],
    pictures: ['#ece0c6', '#d7d9c2', '#a3b8a2', '#c59d80'],
    shade: ['#ecd29e', '#e2c186'],
    floor: ['#a67c59', '#8b6344'],
  },
  night: {
    wall: ['#3c4039', '#444238', '#33302a'],
    wood: '#5d3f2b',
    inside: ['#3b281c', '#302017'],
    books: ['#4f5f59', '#7a4635', '#856f4a', '#43544f', '#6c3c30', '#7d6446', '#566150', '#4a4549'],
    desk: ['#68462f', '#4f3423'],
    pot: '#7c4a34',
    leaves: ['#435544', '#4d5e4a', '#3b4c3d'],
    chair: ['#3b4f4a', '#2b3a37'],
    arms: ['#415650', '#2d3d39'],
    pictures: ['#65573f', '#55574a', '#454f43', '#583f2d'],
    shade: ['#e4b270', '#d29856'],
    floor: ['#3c2a1f', '#2d2018'],
  },
} as const satisfies Record<Theme, Readonly<Record<string, string | Colours>>>;
type Palette = (typeof PALETTES)[Theme];
/** What darkens the edges. */
const EDGES = { day: ['62, 56, 34', 0.22], night: ['10, 8, 6', 0.5] } as const;

const BOARD = 0.032;
const SHELF_STEP = 0.34;

/** A study: book walls to both sides, a desk with a lamp between them, a green chair. */
export function paintStudy(theme: Theme): HTMLCanvasElement {
  const palette = PALETTES[theme];
  return paintLayers([
    {
      blur: 0.026,
      paint(paint) {
        wash(paint, palette.wall);
        wash(paint, palette.floor, 0.88, BOTTOM);
        picture(paint, palette.wood, palette.pictures, [-0.92, -0.52, 0.34, 0.42]);
        picture(paint, palette.wood, palette.pictures, [0.54, -0.46, 0.3, 0.24]);
        bookcase(paint, palette, LEFT, -2.05, 2);
        bookcase(paint, palette, 1.02, -LEFT, 7);
      },
    },
    { blur: 0.022, paint: (paint) => paintDesk(paint, palette, theme) },
    { blur: 0.018, paint: (paint) => armchair(paint, palette.chair, palette.arms) },
    {
      blur: 0,
      paint: (paint) => vignette(paint, EDGES[theme]),
    },
  ]);
}

function bookcase(paint: Paint, palette: Palette, from: number, to: number, first: number): void {
  const { wood, inside, pot, leaves } = palette;
  box(paint, [from, TOP], to - from, 2.05, gradient(paint, [0, TOP], [0, 0.9], inside));
  const wide = 0.74;
  for (let x = from, column = first; x < to - 0.1; x += wide, column += 3) {
    const end = Math.min(to, x + wide);
    for (let row = 0; row < 6; row += 1) {
      const y = -0.86 + row * SHELF_STEP;
      const kind = (column + row * 2) % 5;
      const start = x + 0.05;
      if (kind === 0) {
        books(paint, palette.books, start, start + 0.3, y, column + row * 5);
        pottedPlant(paint, pot, leaves, Math.min(end - 0.14, start + 0.46), y, 0.95);
      } else if (kind === 3) {
        books(paint, palette.books, start + 0.16, end - 0.03, y, column * 2 + row);
      } else {
        books(paint, palette.books, start, end - 0.04, y, column + row * 7);
      }
      box(paint, [x, y], end - x, BOARD, wood);
    }
    box(paint, [x, TOP], 0.035, 2.05, wood);
  }
  box(paint, [to - 0.035, TOP], 0.035, 2.05, wood);
  box(paint, [from, 0.88], Math.min(ROOM_WIDTH, to - from), 0.05, wood);
}

function paintDesk(paint: Paint, palette: Palette, theme: Theme): void {
  const { desk, wood, pot, leaves } = palette;
  const top = 0.3;
  box(paint, [-1.98, top], 1.5, 0.05, wood, 0.01);
  box(paint, [-1.9, top + 0.05], 0.44, 0.6, gradient(paint, [0, top], [0, 0.95], desk), 0.015);
  for (const y of [0.39, 0.55, 0.71]) box(paint, [-1.86, y], 0.36, 0.13, wood, 0.012);
  box(paint, [-0.6, top + 0.05], 0.05, 0.6, wood);
  books(paint, palette.books, -0.9, -0.62, top, 4);
  // An open notebook, and a cup.
  box(paint, [-1.14, top - 0.022], 0.2, 0.024, theme === 'day' ? '#e9dcc0' : '#85735a', 0.01);
  box(paint, [-1.5, top - 0.085], 0.075, 0.085, pot, 0.016);
  pottedPlant(paint, pot, leaves, -1.8, top, 0.95);
  tableLamp(paint, wood, palette.shade, -1.29, top);
  if (theme === 'night') {
    glow(paint, [-1.29, top - 0.28], 1.25, '255, 178, 88', 0.46);
    glow(paint, [-0.8, 0.26], 0.9, '255, 172, 84', 0.3);
  } else {
    glow(paint, [-1.5, top - 0.3], 1.3, '255, 236, 196', 0.3);
    glow(paint, [-0.3, -0.35], 1.3, '255, 246, 222', 0.26);
  }
}
