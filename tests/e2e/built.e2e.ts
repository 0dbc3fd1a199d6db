/** What the build wrote, before anyone opens it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const RENDERER = join(import.meta.dirname, '..', '..', 'out', 'renderer');

const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(RENDERER, name)).isFile(),
);
const text = (end: string): string =>
  files
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(RENDERER, name), 'utf8'))
    .join('\n');

test('the window is built by Vite with Tailwind on our own tokens [S7]', () => {
  const css = text('.css');
  for (const mark of ['@layer utilities', '--tw-', '--paper:']) {
    expect(css.includes(mark), mark).toBe(true);
  }
  expect(text('index.html')).toMatch(/src="\.?\/assets\/index-[\w-]+\.js"/);
});

test('everything the window loads lies beside it: no address of another origin', () => {
  expect(text('index.html')).not.toMatch(/(?:src|href)="https?:/);
  expect(/(?:url\(|@import )["']?https?:/.test(text('.css'))).toBe(false);
});

test('what detects voice and what reads faces is there once: a WebAssembly file each, one model, one worklet of our own', () => {
  expect(files.filter((name) => name.endsWith('.wasm')).toSorted()).toEqual([
    'seeing/tfjs-backend-wasm-simd.wasm',
    'vad/ort-wasm-simd-threaded.wasm',
  ]);
  expect(files.filter((name) => name.endsWith('.onnx'))).toHaveLength(1);
  expect(files.filter((name) => /capture\.worklet-[\w-]+\.js$/.test(name))).toHaveLength(1);
});
