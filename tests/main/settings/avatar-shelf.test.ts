import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAvatarShelf } from '../../../src-main/settings/avatar-shelf.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import {
  MAX_SHELF_FILE_BYTES,
  SHELF_PIECE_BYTES,
  type ShelfFacts,
} from '../../../src-preload/contract/words.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FACTS: ShelfFacts = {
  kind: 'avatar',
  format: 'vrm1',
  name: 'Heron',
  author: 'A. Maker',
  licence: 'CC0 1.0',
  thumbnail: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
  use: null,
};
const MOTION: ShelfFacts = { ...FACTS, kind: 'motion', format: 'vrma', use: 'gesture' };

function openIn(dataDir = temporaryFolder(), freeBytes = async () => Number.MAX_SAFE_INTEGER) {
  const { log, lines } = recordedLog();
  let time = 1000;
  const shelf = createAvatarShelf({ dataDir, log, now: () => time++, freeBytes });
  onTestFinished(() => shelf.leave());
  return { shelf, lines, dataDir, root: join(dataDir, 'avatars') };
}

type Shelf = ReturnType<typeof openIn>['shelf'];

/** Bytes that are not all alike, so that a piece in the wrong place shows. */
const content = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff);

async function bring(shelf: Shelf, facts = FACTS, file = content(10)) {
  const upload = await shelf.begin(file.length);
  for (let offset = 0; offset < file.length; offset += SHELF_PIECE_BYTES) {
    await shelf.piece({ upload, offset, piece: file.subarray(offset, offset + SHELF_PIECE_BYTES) });
  }
  return shelf.keep(upload, facts);
}

async function readAll(shelf: Shelf, id: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const { piece, sizeBytes } = await shelf.read(id, offset);
    pieces.push(piece);
    offset += piece.length;
    if (offset >= sizeBytes) return Buffer.concat(pieces);
  }
}

const brought = async (shelf: Shelf) => (await shelf.list()).filter(({ builtin }) => !builtin);
const fault = (code: string) => expect.objectContaining({ code });

test('begins with what comes with the app, Dal first, and makes no folder for it [C6]', async () => {
  const { shelf, root } = openIn();
  const items = await shelf.list();
  expect(items.map(({ id, builtin }) => [id, builtin])).toEqual([
    ['dal', true],
    ['sori', true],
  ]);
  expect(existsSync(root)).toBe(false);
});

test('a file brought in several pieces is the same bytes after a restart [S8]', async () => {
  const { shelf, dataDir } = openIn();
  const file = content(2 * SHELF_PIECE_BYTES + 77);
  const kept = await bring(shelf, FACTS, file);
  expect(kept).toMatchObject({ ...FACTS, builtin: false, sizeBytes: file.length, addedAt: 1000 });
  const again = openIn(dataDir).shelf;
  expect(await brought(again)).toEqual([kept]);
  expect(Buffer.compare(await readAll(again, kept.id), file)).toBe(0);
});

test('lists the oldest first, after what comes with the app', async () => {
  const { shelf } = openIn();
  for (const name of ['first', 'second', 'third']) await bring(shelf, { ...FACTS, name });
  expect((await shelf.list()).map(({ name }) => name)).toEqual([
    'Dal',
    'Sori',
    'first',
    'second',
    'third',
  ]);
});

test.skipIf(process.platform === 'win32')('only this account can read what is kept', async () => {
  const { shelf, root } = openIn();
  const { id } = await bring(shelf);
  expect(statSync(root).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, id)).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(join(root, id))) {
    expect(statSync(join(root, id, name)).mode & 0o777, name).toBe(0o600);
  }
});

test('pieces out of order, twice or beyond the announced size are refused, and the upload goes on', async () => {
  const { shelf } = openIn();
  const file = content(10);
  const upload = await shelf.begin(file.length);
  const refused = fault('input/invalid');
  await expect(shelf.piece({ upload, offset: 4, piece: file.subarray(4) })).rejects.toEqual(
    refused,
  );
  await shelf.piece({ upload, offset: 0, piece: file.subarray(0, 4) });
  await expect(shelf.piece({ upload, offset: 0, piece: file.subarray(0, 4) })).rejects.toEqual(
    refused,
  );
  await expect(shelf.piece({ upload, offset: 4, piece: content(7) })).rejects.toEqual(refused);
  await expect(shelf.keep(upload, FACTS)).rejects.toEqual(refused);
  await shelf.piece({ upload, offset: 4, piece: file.subarray(4) });
  const { id } = await shelf.keep(upload, FACTS);
  expect(Buffer.compare(await readAll(shelf, id), file)).toBe(0);
});

test('pieces sent without waiting for each other arrive whole', async () => {
  const { shelf } = openIn();
  const file = content(3000);
  const upload = await shelf.begin(file.length);
  await Promise.all(
    [0, 1000, 2000].map((offset) =>
      shelf.piece({ upload, offset, piece: file.subarray(offset, offset + 1000) }),
    ),
  );
  const { id } = await shelf.keep(upload, FACTS);
  expect(Buffer.compare(await readAll(shelf, id), file)).toBe(0);
});

test('a file above the limit is refused with the limit, a full disk before anything is written', async () => {
  const { shelf } = openIn();
  await expect(shelf.begin(MAX_SHELF_FILE_BYTES + 1)).rejects.toEqual(
    expect.objectContaining({ code: 'avatar/too-large', params: { megabytes: 128 } }),
  );
  const full = openIn(undefined, async () => 1024);
  await expect(full.shelf.begin(10)).rejects.toEqual(fault('store/full'));
  expect(readdirSync(full.root)).toEqual([]);
});

test('nothing is left of an upload that was discarded, overtaken, or whose window went away', async () => {
  const { shelf, root } = openIn();
  await shelf.discard(await shelf.begin(10));
  expect(readdirSync(root)).toEqual([]);
  const overtaken = await shelf.begin(10);
  await shelf.begin(20);
  expect(readdirSync(root)).toHaveLength(1);
  await expect(shelf.piece({ upload: overtaken, offset: 0, piece: content(10) })).rejects.toEqual(
    fault('input/not-found'),
  );
  await shelf.leave();
  expect(readdirSync(root)).toEqual([]);
});

test('a crash at any point leaves nothing or a whole item, and the next start sweeps up', async () => {
  const { shelf, root, dataDir } = openIn();
  const whole = await bring(shelf);
  const plant = (folder: string, files: Record<string, string>) => {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
  };
  const facts = readFileSync(join(root, whole.id, 'facts.json'), 'utf8');
  plant('upload-1', { content: 'half' });
  plant('upload-2', { content: '0123456789', 'facts.json': facts });
  plant('removed-3', { content: '0123456789', 'facts.json': facts });
  plant(whole.id, { 'facts.json.next': '{"name":' });

  const again = openIn(dataDir);
  expect(await brought(again.shelf)).toEqual([whole]);
  await again.shelf.begin(1);
  await again.shelf.leave();
  expect(readdirSync(root)).toEqual([whole.id]);
  await again.shelf.rename(whole.id, 'Crane');
  expect((await brought(again.shelf))[0]?.name).toBe('Crane');
});

test('what is damaged is left out of the list, and the rest stays', async () => {
  const { shelf, root, lines } = openIn();
  const [gone, short, garbled, alien, whole] = [
    await bring(shelf, { ...FACTS, name: 'gone' }),
    await bring(shelf, { ...FACTS, name: 'short' }),
    await bring(shelf, { ...FACTS, name: 'garbled' }),
    await bring(shelf, { ...FACTS, name: 'alien' }),
    await bring(shelf, { ...FACTS, name: 'whole' }),
  ];
  rmSync(join(root, gone.id, 'content'));
  truncateSync(join(root, short.id, 'content'), 3);
  writeFileSync(join(root, garbled.id, 'facts.json'), '{"na');
  writeFileSync(join(root, alien.id, 'facts.json'), '{"kind":"poem"}');
  rmSync(join(root, whole.id, 'thumbnail'));
  writeFileSync(join(root, 'notes.txt'), 'mine');
  mkdirSync(join(root, 'holiday'));
  expect(await brought(shelf)).toEqual([{ ...whole, thumbnail: null }]);
  await expect(shelf.read(gone.id, 0)).rejects.toEqual(fault('input/not-found'));
  expect(JSON.stringify(lines)).not.toMatch(/garbled|alien|short/);
});

test('names are data: no folder comes from them, and no mark in them turns the text around', async () => {
  const { shelf, root } = openIn();
  const named = await bring(shelf, { ...FACTS, name: '../../<b>x</b>\u202egnp.exe\n' });
  expect(named.name).toBe('../../<b>x</b> gnp.exe');
  expect(readdirSync(root)).toEqual([named.id]);
  await expect(shelf.rename(named.id, '\u202e\u200f')).rejects.toEqual(fault('input/invalid'));
});

test('ids that the shelf did not make lead nowhere', async () => {
  const { shelf, dataDir } = openIn();
  writeFileSync(join(dataDir, 'content'), 'secret');
  const upload = await shelf.begin(10);
  for (const id of [
    '..',
    '.',
    `upload-${upload}`,
    'removed-1',
    '00000000-0000-4000-8000-000000000000',
  ]) {
    await expect(shelf.read(id, 0), id).rejects.toEqual(fault('input/not-found'));
    await expect(shelf.remove(id), id).rejects.toEqual(fault('input/not-found'));
  }
});

test('what comes with the app can be neither renamed nor removed', async () => {
  const { shelf } = openIn();
  await expect(shelf.rename('dal', 'Moon')).rejects.toEqual(fault('input/invalid'));
  await expect(shelf.remove('sori')).rejects.toEqual(fault('input/invalid'));
});

test('a motion keeps when it is played; an avatar has no such thing [S9]', async () => {
  const { shelf, dataDir } = openIn();
  const motion = await bring(shelf, MOTION);
  const avatar = await bring(shelf);
  await shelf.use(motion.id, 'idle');
  await expect(shelf.use(avatar.id, 'idle')).rejects.toEqual(fault('input/invalid'));
  const again = await brought(openIn(dataDir).shelf);
  expect(again.map(({ use }) => use)).toEqual(['idle', null]);
});

test('facts that contradict each other are refused', async () => {
  const { shelf } = openIn();
  for (const facts of [
    { ...FACTS, format: 'fbx' as const },
    { ...MOTION, format: 'glb' as const },
    { ...MOTION, use: null },
    { ...FACTS, use: 'idle' as const },
  ]) {
    await expect(bring(shelf, facts)).rejects.toEqual(fault('input/invalid'));
  }
  expect(await brought(shelf)).toEqual([]);
});

test('removes an item whole, and says so when it is gone already', async () => {
  const { shelf, root } = openIn();
  const { id } = await bring(shelf);
  await shelf.remove(id);
  expect(readdirSync(root)).toEqual([]);
  await expect(shelf.remove(id)).rejects.toEqual(fault('input/not-found'));
});

test('a list of many large thumbnails still fits into one message', async () => {
  const { shelf } = openIn();
  const thumbnail = new Uint8Array(256 * 1024);
  const facts = { ...FACTS, thumbnail };
  for (let count = 0; count < 40; count += 1) await bring(shelf, facts, content(1));
  const items = await brought(shelf);
  expect(items).toHaveLength(40);
  const bytes = items.reduce((sum, item) => sum + (item.thumbnail?.byteLength ?? 0), 0);
  expect(bytes).toBe(32 * thumbnail.byteLength);
});

test('a folder that cannot be written to is a fault with a code, not a crash', async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'avatars'), 'in the way');
  const { shelf } = openIn(dataDir);
  await expect(shelf.begin(10)).rejects.toBeInstanceOf(AppError);
  expect(await brought(shelf)).toEqual([]);
});
