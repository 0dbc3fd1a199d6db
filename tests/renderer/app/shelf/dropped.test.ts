import { expect, test } from 'vitest';
import { dragged, dropped } from '../../../../src-renderer/app/shelf/dropped.ts';

const item = (kind: string, type = '') => ({ kind, type });

test('files without a type may be avatars; pictures and songs are not', () => {
  expect(dragged([item('file')])).toBe('files');
  expect(dragged([item('file', 'model/gltf-binary')])).toBe('files');
  expect(dragged([item('file', 'image/png'), item('file', 'audio/mpeg')])).toBe('foreign');
  expect(dragged([item('file', 'image/png'), item('file')])).toBe('files');
});

test('text and links are no files', () => {
  expect(dragged([item('string', 'text/plain')])).toBe('other');
  expect(dragged([])).toBe('other');
});

test('folders are told apart from files, and text dropped along is left', () => {
  const file = new File(['x'], 'heron.vrm');
  const entry = (name: string, isDirectory: boolean) =>
    ({ name, isDirectory }) as unknown as FileSystemEntry;
  expect(
    dropped([
      { kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => entry('heron.vrm', false) },
      {
        kind: 'file',
        getAsFile: () => new File([], 'models'),
        webkitGetAsEntry: () => entry('models', true),
      },
      { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null },
    ]),
  ).toEqual({ files: [file], folders: ['models'] });
});
