// A camera for tests: a file that Chromium plays in its place (--use-file-for-fake-video-capture).

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { FACE_PICTURES, type FacePicture, type FacePictureName } from './face-pictures.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'node_modules/.face-camera');
const WIDTH = 640;
const HEIGHT = 480;

/** What the camera sees: one face or two, an empty room, or next to nothing for want of light. */
export type FaceScene =
  | { readonly faces: readonly FacePictureName[] }
  | { readonly faces: readonly []; readonly dark: true };

/** Such scenes by name, for tests that do not care whose face it is. */
export const FACE_SCENES = {
  /** Reads as happy in every reader. */
  happy: { faces: ['red eyes, smiling'] },
  neutral: { faces: ['pouting'] },
  two: { faces: ['red eyes, smiling', 'pouting'] },
  nobody: { faces: [] },
  dark: { faces: [], dark: true },
} as const satisfies Record<string, FaceScene>;

interface Shot {
  readonly scene: FaceScene;
  readonly seconds: number;
}

/**
 * Path of a Y4M file that shows these scenes one after the other, over and over; two pictures a second, made
 * once and kept. Every opening of the camera begins at the first scene.
 */
export async function faceCameraFile(shots: readonly Shot[]): Promise<string> {
  const name = createHash('sha256')
    .update(JSON.stringify(['2', shots]))
    .digest('hex')
    .slice(0, 16);
  const path = resolve(folder, `${name}.y4m`);
  if (existsSync(path)) return path;
  const frames = await drawScenes(shots.map(({ scene }) => scene));
  mkdirSync(folder, { recursive: true });
  // Under another name until it is whole: several workers may want it at once.
  const partial = `${path}.${process.pid}`;
  const file = openSync(partial, 'w');
  writeSync(file, `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`);
  shots.forEach(({ seconds }, i) => {
    for (let frame = 0; frame < seconds * FRAMES_A_SECOND; frame += 1) {
      writeSync(file, 'FRAME\n');
      writeSync(file, frames[i] as Buffer);
    }
  });
  closeSync(file);
  renameSync(partial, path);
  return path;
}

const FRAMES_A_SECOND = 2;

/** Flags with which Chromium has this camera, granted, and no other. */
export function faceCameraFlags(path: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ];
}

/** Planes Y, U and V of each scene; the browser decodes and draws. */
async function drawScenes(scenes: readonly FaceScene[]): Promise<readonly Buffer[]> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    const drawn: Buffer[] = [];
    for (const scene of scenes) {
      const planes = await page.evaluate(drawScene, {
        width: WIDTH,
        height: HEIGHT,
        dark: 'dark' in scene,
        faces: scene.faces.map((name) => withSource(FACE_PICTURES[name])),
      });
      drawn.push(Buffer.from(planes, 'base64'));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

interface DrawnFace extends FacePicture {
  readonly source: string;
}

function withSource(picture: FacePicture): DrawnFace {
  const file = readFileSync(resolve(root, 'node_modules/@vladmandic', picture.file));
  return { ...picture, source: `data:image/jpeg;base64,${file.toString('base64')}` };
}

/** In the page, so with nothing from outside. Limited range Rec. 601, as cameras deliver. */
async function drawScene(scene: {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly faces: readonly DrawnFace[];
}): Promise<string> {
  const { width, height, dark, faces } = scene;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) throw new Error('no canvas');
  paint.fillStyle = dark ? '#050505' : '#8a857c';
  paint.fillRect(0, 0, width, height);
  for (const [i, { source, x, y, size }] of faces.entries()) {
    const image = new Image();
    image.src = source;
    await image.decode();
    const part = size * 1.9;
    const edge = 300;
    const middle = (width * (i + 1)) / (faces.length + 1);
    paint.drawImage(
      image,
      x - part / 2,
      y - part / 2,
      part,
      part,
      middle - edge / 2,
      (height - edge) / 2,
      edge,
      edge,
    );
  }
  const { data } = paint.getImageData(0, 0, width, height);
  const pixels = width * height;
  const planes = new Uint8Array(pixels * 1.5);
  const at = (i: number): number => data[i] as number;
  for (let i = 0; i < pixels; i += 1) {
    const k = i * 4;
    planes[i] = 16 + 0.257 * at(k) + 0.504 * at(k + 1) + 0.098 * at(k + 2);
  }
  for (let row = 0; row < height / 2; row += 1) {
    for (let column = 0; column < width / 2; column += 1) {
      const k = (row * 2 * width + column * 2) * 4;
      const i = row * (width / 2) + column;
      planes[pixels + i] = 128 - 0.148 * at(k) - 0.291 * at(k + 1) + 0.439 * at(k + 2);
      planes[pixels * 1.25 + i] = 128 + 0.439 * at(k) - 0.368 * at(k + 1) - 0.071 * at(k + 2);
    }
  }
  let text = '';
  for (let i = 0; i < planes.length; i += 8192) {
    text += String.fromCharCode(...planes.subarray(i, i + 8192));
  }
  return btoa(text);
}
