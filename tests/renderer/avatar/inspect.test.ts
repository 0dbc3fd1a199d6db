import { expect, test } from 'vitest';
import { inspectFile, nameOf } from '../../../src-renderer/avatar/inspect.ts';

test.each([
  ['Mina', 'x.vrm', 'Mina'],
  ['  ', 'Sitting Idle.fbx', 'Sitting Idle'],
  ['', 'C:\\avatars\\내 친구.vrm', '내 친구'],
  ['', '../../etc/passwd', 'passwd'],
  ['', '.vrm', '.vrm'],
  ['', '', '?'],
])('a file that calls itself "%s" in "%s" is named %s', (own, fileName, name) => {
  expect(nameOf(own, fileName)).toBe(name);
});

test('a name is never longer than the shelf can hold', () => {
  expect(nameOf('달'.repeat(400), 'x.vrm')).toHaveLength(120);
});

test('what is no avatar is refused by its code, without any graphics', async () => {
  const text = new TextEncoder().encode('<svg onload="alert(1)">').buffer;
  await expect(inspectFile(text, 'a.vrm', null)).rejects.toMatchObject({
    code: 'avatar/unknown-format',
  });
});

test('an inspection that nobody waits for any more ends with its reason', async () => {
  const gone = AbortSignal.abort();
  await expect(inspectFile(new ArrayBuffer(0), 'a.vrm', null, gone)).rejects.toBe(gone.reason);
});
