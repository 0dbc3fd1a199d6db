import { createRandom } from '../random.ts';
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
  TOP,
  vignette,
  wash,
} from './brush.ts';
import type { Theme } from './theme.ts';

const PALETTES = {
  day: {
    sky: ['#d3dfd6', '#e4e2cb', '#ecdcbb'],
    hills: ['#c2cfb8', '#aec2a2', '#9cb48f'],
    trees: ['#93ac86', '#86a27d', '#a3b78f', '#7d9a76'],
    meadow: ['#b3c294', '#93aa78'],
    hedge: ['#82a077', '#6b8a66'],
    trunk: '#94745a',
    flowers: ['#e2a189', '#ead3a0', '#d98f7c', '#efe1c4', '#c9a7b4'],
    bench: ['#c08d68', '#a4744f'],
    slat: 'rgba(120, 78, 48, .30)',
  },
  night: {
    sky: ['#2c3048', '#454056', '#6a5056'],
    hills: ['#3f4150', '#363d47', '#2f383d'],
    trees: ['#2c3a38', '#273331', '#33403b', '#232e2c'],
    meadow: ['#2f3b34', '#232c27'],
    hedge: ['#283630', '#1f2a26'],
    trunk: '#3a2e28',
    flowers: ['#6f4d48', '#6e614c', '#684540', '#746a5c', '#5d4e58'],
    bench: ['#684735', '#4c3226'],
    slat: 'rgba(18, 10, 6, .35)',
  },
} as const satisfies Record<Theme, Readonly<Record<string, string | Colours>>>;
type Palette = (typeof PALETTES)[Theme];
/** What darkens the edges. */
const EDGES = { day: ['74, 84, 48', 0.2], night: ['10, 10, 16', 0.5] } as const;

const HORIZON = 0.12;

/** A garden behind a bench: late light by day; by night the moon, a string of lamps, and a few fireflies. */
export function paintGarden(theme: Theme): HTMLCanvasElement {
  const palette = PALETTES[theme];
  return paintLayers([
    { blur: 0.034, paint: (paint) => paintFar(paint, palette, theme) },
    { blur: 0.026, paint: (paint) => paintTrees(paint, palette) },
    {
      blur: 0.024,
      paint(paint) {
        paintMeadow(paint, palette);
        if (theme === 'night') paintLamps(paint);
      },
    },
    { blur: 0.018, paint: (paint) => paintBench(paint, palette) },
    {
      blur: 0,
      paint: (paint) => vignette(paint, EDGES[theme]),
    },
  ]);
}

function paintFar(paint: Paint, { sky, hills }: Palette, theme: Theme): void {
  wash(paint, sky, TOP, HORIZON + 0.2);
  wash(paint, [hills[2], hills[2]], HORIZON + 0.2, BOTTOM);
  if (theme === 'day') {
    glow(paint, [-1.3, -0.45], 1.9, '255, 240, 200', 0.55);
  } else {
    glow(paint, [-1.0, -0.34], 0.75, '236, 226, 205', 0.42);
    blob(paint, [-1.0, -0.34], 0.16, 0.16, '#e2d3ae');
  }
  for (const [row, hill] of hills.entries()) {
    for (let i = -4; i <= 4; i += 1) {
      const x = i * 1.15 + (row % 2) * 0.55;
      const high = 0.3 + ((i * i * 5 + row * 3) % 4) * 0.07;
      blob(paint, [x, HORIZON + 0.12 + row * 0.05], 1.7, high - row * 0.04, hill);
    }
  }
}

function paintTrees(paint: Paint, { trees, hedge, trunk }: Palette): void {
  const random = createRandom(11);
  // Round crowns at both sides; the middle is left to the sky.
  for (const [x, size] of [
    [-3.5, 1.2],
    [-2.75, 0.8],
    [-2.05, 1.05],
    [-1.32, 0.66],
    [0.98, 0.52],
    [1.5, 0.95],
    [2.3, 0.7],
    [2.95, 1.1],
    [3.75, 0.85],
  ] as const) {
    box(paint, [x - 0.04 * size, HORIZON - 0.1], 0.08 * size, 0.5, trunk);
    for (let i = 0; i < 26; i += 1) {
      const turn = random() * Math.PI * 2;
      const out = Math.sqrt(random()) * 0.34 * size;
      const leaf = (0.16 + random() * 0.16) * size;
      const y = HORIZON - 0.12 - 0.24 * size + Math.sin(turn) * out * 0.85;
      blob(paint, [x + Math.cos(turn) * out, y], leaf, leaf, trees[i % trees.length] as string);
    }
  }
  const fill = gradient(paint, [0, HORIZON], [0, HORIZON + 0.3], hedge);
  for (let x = LEFT; x <= -LEFT; x += 0.17) {
    blob(paint, [x, HORIZON + 0.18], 0.26 + random() * 0.08, 0.24 + random() * 0.1, fill);
  }
}

function paintMeadow(paint: Paint, { meadow, flowers }: Palette): void {
  wash(paint, meadow, HORIZON + 0.2, BOTTOM);
  const random = createRandom(5);
  for (let i = 0; i < 190; i += 1) {
    const depth = random() ** 1.5;
    const y = HORIZON + 0.25 + depth * 0.9;
    const size = 0.018 + depth * 0.045;
    const x = LEFT + random() * ROOM_WIDTH;
    blob(paint, [x, y], size, size * 0.8, flowers[i % flowers.length] as string);
  }
}

function paintLamps(paint: Paint): void {
  // A line that sags from tree to tree.
  for (let x = -4; x <= 4; x += 0.26) {
    const sag = ((((x + 4) % 1.3) / 1.3) * 2 - 1) ** 2;
    const y = -0.22 - sag * 0.12;
    glow(paint, [x, y], 0.17, '255, 190, 104', 0.5);
    blob(paint, [x, y], 0.034, 0.04, '#e3b878');
  }
  const random = createRandom(3);
  for (let i = 0; i < 26; i += 1) {
    const at = [LEFT + random() * ROOM_WIDTH, 0.12 + random() * 0.5] as const;
    glow(paint, at, 0.07, '232, 222, 140', 0.5);
  }
  glow(paint, [-1.2, 0.35], 1.4, '255, 176, 96', 0.16);
  glow(paint, [1.3, 0.35], 1.4, '255, 176, 96', 0.16);
}

function paintBench(paint: Paint, { bench, slat }: Palette): void {
  const wood = gradient(paint, [0, 0.12], [0, 0.9], bench);
  for (let x = -0.86; x < 0.86; x += 0.155) box(paint, [x, 0.22], 0.105, 0.6, wood, 0.03);
  for (let x = -0.76; x < 0.8; x += 0.155) box(paint, [x, 0.26], 0.05, 0.5, slat);
  box(paint, [-0.96, 0.14], 1.92, 0.13, wood, 0.065);
  box(paint, [-1.04, 0.76], 2.08, 0.11, wood, 0.04);
  for (const x of [-0.98, 0.88]) box(paint, [x, 0.2], 0.1, 1, wood, 0.03);
  for (const x of [-1.1, 0.86]) box(paint, [x, 0.5], 0.24, 0.075, wood, 0.037);
}
