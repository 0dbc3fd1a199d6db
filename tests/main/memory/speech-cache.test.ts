import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CachedSpeech, createSpeechCache } from '../../../src-main/memory/speech-cache.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const KEY = new Uint8Array(32).fill(7);
const WORDS = '그 말을 듣고 속상했겠어요.';

function speech(count = 4000, first = 0): CachedSpeech {
  return {
    samples: Int16Array.from({ length: count }, (_, i) => ((first + i) * 7919) % 32_768),
    sampleRate: 24_000,
    timing: { characters: [...WORDS], starts: [0, 10], ends: [10, 20] },
  };
}

function open(dataDir: string, key: Uint8Array = KEY, maxBytes = 1_000_000) {
  const { log, lines } = recordedLog();
  return { cache: createSpeechCache({ dataDir, key, maxBytes, log }), lines };
}

const files = (dataDir: string) => readdir(join(dataDir, 'speech'));

test('says a sentence again as it was said, also after a restart [A10]', async () => {
  const dataDir = temporaryFolder();
  const { cache } = open(dataDir);
  expect(await cache.get(WORDS)).toBeNull();
  cache.put(WORDS, speech());
  await cache.close();
  expect(await cache.get(WORDS)).toEqual(speech());
  expect(await open(dataDir).cache.get(WORDS)).toEqual(speech());
});

test('nothing on disk tells what was said, and only this account may read it [A10]', async () => {
  const dataDir = temporaryFolder();
  const { cache } = open(dataDir);
  cache.put(WORDS, speech());
  await cache.close();
  const [name = ''] = await files(dataDir);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  const path = join(dataDir, 'speech', name);
  const bytes = await readFile(path);
  expect(bytes.includes(WORDS)).toBe(false);
  expect(bytes.includes('sampleRate')).toBe(false);
  expect(bytes.includes(Buffer.from(speech().samples.buffer).subarray(0, 64))).toBe(false);
  if (process.platform !== 'win32') {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'speech'))).mode & 0o777).toBe(0o700);
  }
});

test('another key finds nothing and opens nothing', async () => {
  const dataDir = temporaryFolder();
  const { cache } = open(dataDir);
  cache.put(WORDS, speech());
  await cache.close();
  expect(await open(dataDir, randomBytes(32)).cache.get(WORDS)).toBeNull();
});

test('a damaged, a cut and an exchanged file are misses, and are dropped', async () => {
  for (const harm of ['flip', 'cut', 'exchange'] as const) {
    const dataDir = temporaryFolder();
    const { cache } = open(dataDir);
    cache.put('one', speech());
    await cache.close();
    const [name = ''] = await files(dataDir);
    const path = join(dataDir, 'speech', name);
    const bytes = await readFile(path);
    if (harm === 'flip') bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    if (harm === 'exchange') {
      cache.put('two', speech(100));
      await cache.close();
      const other = (await files(dataDir)).find((one) => one !== name) ?? '';
      // The whole file of another sentence, sealed with the same key.
      await rename(join(dataDir, 'speech', other), path);
    } else await writeFile(path, harm === 'cut' ? bytes.subarray(0, 20) : bytes);
    const again = open(dataDir);
    expect(await again.cache.get('one'), harm).toBeNull();
    expect(again.lines.length, harm).toBe(1);
    expect(await files(dataDir), harm).toEqual([]);
  }
});

test.each(['a', 'b', 'c', 'd'])('the least recently used make room, not %s', async (used) => {
  const dataDir = temporaryFolder();
  const ids = ['a', 'b', 'c', 'd'];
  // Each takes some 20 kB.
  const { cache } = open(dataDir, KEY, 90_000);
  for (const id of ids) cache.put(id, speech(10_000));
  await cache.close();
  const folder = join(dataDir, 'speech');
  // A restart knows what was used last from the files alone.
  for (const name of await readdir(folder)) await utimes(join(folder, name), 1, 1);
  const again = open(dataDir, KEY, 90_000).cache;
  expect(await again.get(used)).not.toBeNull();
  for (const id of ['e', 'f', 'g']) again.put(id, speech(10_000));
  await again.close();
  for (const id of ids) expect((await again.get(id)) !== null, id).toBe(id === used);
});

test('one endless sentence is not kept', async () => {
  const dataDir = temporaryFolder();
  const { cache } = open(dataDir, KEY, 10_000);
  cache.put('long', speech(4000));
  await cache.close();
  expect(await files(dataDir)).toEqual([]);
});

test('clearing leaves nothing, not even of what was still being written', async () => {
  const dataDir = temporaryFolder();
  const { cache } = open(dataDir);
  for (const id of ['a', 'b', 'c']) cache.put(id, speech(50_000));
  await cache.clear();
  expect(await cache.get('a')).toBeNull();
  await expect(files(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  cache.put('d', speech());
  await cache.close();
  expect(await cache.get('d')).toEqual(speech());
});

test('a disk that refuses costs the cache, not the speech', async () => {
  const dataDir = temporaryFolder();
  await writeFile(join(dataDir, 'speech'), 'a file where the folder should be');
  const { cache, lines } = open(dataDir);
  cache.put(WORDS, speech());
  await cache.close();
  expect(await cache.get(WORDS)).toBeNull();
  expect(JSON.stringify(lines)).not.toContain(WORDS);
});
