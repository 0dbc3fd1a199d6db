import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../../../src-main/memory/database.ts';
import {
  createDocumentStore,
  type Describe,
} from '../../../../src-main/memory/documents/document-store.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { docxFile, jpegFile, pdfFile, pngFile } from '../../../support/document-files.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher } from '../open-store.ts';

const patient = (): AbortSignal => new AbortController().signal;
const nobody = (): void => undefined;
const blind: Describe = async () => null;

function openDocuments(dataDir = temporaryFolder(), describe: Describe = blind) {
  const db = openDatabase({ dataDir, cipher });
  const index = createPassageIndex(db, cipher);
  const { log, lines } = recordedLog();
  const store = createDocumentStore(db, cipher, index, {
    dataDir,
    describe,
    log,
    now: () => 1_700_000_000_000,
  });
  const close = async (): Promise<void> => {
    await store.close();
    db.close();
  };
  onTestFinished(close);
  const keep = (name: string, bytes: Uint8Array) => store.keep({ name, bytes }, nobody, patient());
  return { dataDir, db, index, store, keep, close, lines };
}

const count = (db: Database, table: string): number =>
  db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

/** Everything there is of documents, in tables and on disk. */
const traces = (db: Database, dataDir: string) => ({
  documents: count(db, 'documents'),
  stretches: count(db, 'stretches'),
  passages: count(db, 'passages'),
  terms: count(db, 'term_rows'),
  files: filesIn(dataDir),
});
const NO_TRACES = { documents: 0, stretches: 0, passages: 0, terms: 0, files: [] };

function filesIn(dataDir: string): string[] {
  const folder = join(dataDir, 'documents');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** The bytes of every file of the data folder. */
function everyByte(dataDir: string): Buffer {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name))),
  );
}

describe('documents that are kept [A12]', () => {
  it('keeps a document with its pages, lists it and gives its original back', async () => {
    const { store, keep } = openDocuments();
    const bytes = await pdfFile(['The lease ends in May.', '둘째 쪽이에요.']);
    const kept = await keep('임대차 lease.pdf', bytes);
    expect(kept).toMatchObject({
      name: '임대차 lease.pdf',
      kind: 'pdf',
      sizeBytes: bytes.length,
      pages: 2,
      note: '',
      described: null,
    });
    expect(store.list()).toEqual([kept]);
    expect(await store.open(kept.id)).toEqual({
      document: kept,
      pages: ['The lease ends in May.', '둘째 쪽이에요.'],
      picture: null,
    });
    expect(await store.original(kept.id)).toEqual(bytes);
  });

  it('puts pages that are longer than a stretch together as they were', async () => {
    const { store, keep } = openDocuments();
    const text = Array.from(
      { length: 400 },
      (_, at) => `${at}. 오늘은 회사에서 발표를 했다. It went better than I feared!`,
    ).join('\n\n');
    const { id } = await keep('diary.txt', strToU8(text));
    expect((await store.open(id)).pages).toEqual([text]);
  });

  it('has every stretch in the index when it is kept, and every one again under a better analysis', async () => {
    const { db, store, keep, index } = openDocuments();
    const { id } = await keep(
      'a.docx',
      docxFile(
        ...Array.from(
          { length: 60 },
          (_, at) => `Paragraph ${at} about sleep and the long walk home, told at some length.`,
        ),
      ),
    );
    const stretches = count(db, 'stretches');
    expect(stretches).toBeGreaterThan(4);
    const groups = db.prepare(`SELECT DISTINCT group_id FROM passages WHERE kind = 'document'`);
    expect(groups.pluck().all()).toEqual([id]);
    expect(count(db, 'passages')).toBe(stretches);
    expect(store.indexSome(100)).toBe(0);
    db.prepare('UPDATE stretches SET indexed = ?').run(index.version - 1);
    let again = 0;
    for (let some = store.indexSome(3); some > 0; some = store.indexSome(3)) again += some;
    expect(again).toBe(stretches);
    expect(count(db, 'passages')).toBe(stretches);
  });

  it('leaves no word of a document, its name or its note readable on disk, and lets nobody else read the file', async () => {
    const { dataDir, store, keep } = openDocuments();
    const { id } = await keep('zebrafile.txt', strToU8('The quokka sleeps under the eucalyptus.'));
    store.note(id, 'about wombats');
    const bytes = everyByte(dataDir);
    for (const word of ['zebrafile', 'quokka', 'eucalyptus', 'wombats']) {
      expect(bytes.includes(word)).toBe(false);
      expect(bytes.includes(Buffer.from(word, 'utf16le'))).toBe(false);
    }
    const path = join(dataDir, 'documents', id);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'documents')).mode & 0o777).toBe(0o700);
  });

  it('removes it whole: rows, index and file, and what was sealed of it is in no file any more', async () => {
    const { dataDir, db, store, keep } = openDocuments();
    const { id } = await keep('a.txt', strToU8('The quokka sleeps.'));
    const other = await keep('b.txt', strToU8('Something else entirely.'));
    const planted = [
      ...(db.prepare('SELECT body FROM documents WHERE id = ?').pluck().all(id) as Buffer[]),
      ...(db
        .prepare('SELECT text FROM stretches WHERE document_id = ?')
        .pluck()
        .all(id) as Buffer[]),
      readFileSync(join(dataDir, 'documents', id)),
      // Terms of its own are found by their hashes.
      Buffer.from(cipher.term('quokka')),
    ].map((bytes) => bytes.subarray(0, 40));
    for (const bytes of planted.slice(0, -1)) expect(everyByte(dataDir).includes(bytes)).toBe(true);
    await store.remove(id);
    db.pragma('wal_checkpoint(TRUNCATE)');
    for (const bytes of planted) expect(everyByte(dataDir).includes(bytes)).toBe(false);
    expect(store.list()).toEqual([other]);
    expect(filesIn(dataDir)).toEqual([other.id]);
    await expect(store.open(id)).rejects.toMatchObject({ code: 'input/not-found' });
    await expect(store.remove(id)).rejects.toMatchObject({ code: 'input/not-found' });
  });

  it('finds a document by what the person notes about it, and no longer by what was noted before', async () => {
    const { db, store, keep } = openDocuments();
    const { id } = await keep('a.txt', strToU8('words'));
    const holds = (word: string): boolean =>
      (db
        .prepare('SELECT count(*) FROM terms WHERE terms MATCH ?')
        .pluck()
        .get(cipher.term(word)) as number) > 0;
    expect(store.note(id, ' a letter from grandmother ').note).toBe('a letter from grandmother');
    expect(holds('grandmother')).toBe(true);
    store.note(id, 'from the landlord');
    expect(holds('grandmother')).toBe(false);
    expect(holds('landlord')).toBe(true);
    expect(store.list()[0]?.note).toBe('from the landlord');
  });

  it('keeps a picture with its note alone where nobody can see it, and says so', async () => {
    const { store, keep } = openDocuments();
    const bytes = pngFile();
    const { id } = await keep('cat.png', bytes);
    expect(await store.open(id)).toMatchObject({ pages: [], picture: bytes });
    await expect(store.describe(id, jpegFile(), 'en', patient())).rejects.toMatchObject({
      code: 'provider/unavailable',
    });
    expect(store.list()[0]).toMatchObject({ id, described: null });
  });

  it('shows a picture to a vision model only when it is asked to, and finds it by what that saw', async () => {
    const shown: string[] = [];
    const { db, store, keep } = openDocuments(temporaryFolder(), async (picture, language) => {
      shown.push(`${picture.mime} ${language} ${picture.bytes.length}`);
      return { text: 'A tortoise on a windowsill.', vendor: 'anthropic' };
    });
    const drawn = jpegFile();
    const { id } = await keep('IMG_1.png', pngFile());
    expect(shown).toEqual([]);
    const described = await store.describe(id, drawn, 'ko', patient());
    expect(shown).toEqual([`image/jpeg ko ${drawn.length}`]);
    expect(described.described).toEqual({
      text: 'A tortoise on a windowsill.',
      vendor: 'anthropic',
    });
    const found = db.prepare('SELECT count(*) FROM terms WHERE terms MATCH ?').pluck();
    expect(found.get(cipher.term('tortoise'))).toBe(1);
    await expect(store.describe(id, pngFile(), 'ko', patient())).rejects.toThrow('input/invalid');
    const text = await keep('a.txt', strToU8('words'));
    await expect(store.describe(text.id, jpegFile(), 'en', patient())).rejects.toMatchObject({
      code: 'input/invalid',
    });
  });

  it('leaves a picture as it is when the vision model fails', async () => {
    const { store, keep } = openDocuments(temporaryFolder(), async () => {
      throw new AppError('provider/quota');
    });
    const kept = await keep('a.png', pngFile());
    await expect(store.describe(kept.id, jpegFile(), 'en', patient())).rejects.toThrow(
      'provider/quota',
    );
    expect(store.list()).toEqual([kept]);
  });

  it('tells how far it is, never backwards', async () => {
    const { store } = openDocuments();
    const bytes = await pdfFile(
      Array.from({ length: 40 }, (_, at) => `Page ${at} has a few words.`),
    );
    const seen: number[] = [];
    await store.keep({ name: 'a.pdf', bytes }, (done, total) => seen.push(done / total), patient());
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('nothing is left of a document that was not kept [A12]', () => {
  it.each([
    ['an empty one', async () => new Uint8Array(), 'document/empty'],
    ['a broken one', async () => (await pdfFile(['words'])).subarray(0, 400), 'document/broken'],
    ['a protected one', () => pdfFile(['words'], { password: 'p' }), 'document/protected'],
    ['a scan', () => pdfFile(['']), 'document/no-text'],
    [
      'a program',
      async () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
      'document/unknown-kind',
    ],
    ['a huge one', async () => new Uint8Array(10 * 1024 * 1024 + 1), 'file/too-large'],
  ])('after %s', async (_, make, code) => {
    const { dataDir, db, keep, lines } = openDocuments();
    await expect(keep('secretname.pdf', await make())).rejects.toMatchObject({ code });
    expect(traces(db, dataDir)).toEqual(NO_TRACES);
    expect(JSON.stringify(lines)).not.toContain('secretname');
  });

  it('when it is cancelled at any moment', async () => {
    const { dataDir, db, store } = openDocuments();
    const bytes = await pdfFile(
      Array.from({ length: 30 }, (_, at) => `Page ${at}. ${'word '.repeat(150)}`),
    );
    for (const at of [5, 30, 61, 62]) {
      const controller = new AbortController();
      const keeping = store.keep(
        { name: 'a.pdf', bytes },
        (done) => {
          if (done >= at) controller.abort(new Error('cancelled'));
        },
        controller.signal,
      );
      await expect(keeping).rejects.toThrow('cancelled');
      expect(traces(db, dataDir)).toEqual(NO_TRACES);
    }
  });

  it('when the disk refuses the file', async () => {
    const { dataDir, db, keep } = openDocuments();
    writeFileSync(join(dataDir, 'documents'), 'in the way');
    await expect(keep('a.txt', strToU8('words'))).rejects.toMatchObject({
      code: 'store/unavailable',
    });
    expect(count(db, 'documents')).toBe(0);
  });

  it('when the database refuses it', async () => {
    const { dataDir, db, keep } = openDocuments();
    db.exec('ALTER TABLE stretches RENAME TO elsewhere');
    await expect(keep('a.txt', strToU8('words'))).rejects.toMatchObject({
      code: 'store/unavailable',
    });
    expect(count(db, 'documents')).toBe(0);
    expect(filesIn(dataDir)).toEqual([]);
  });

  it('when the program is closed while it comes in', async () => {
    const { dataDir, db, store } = openDocuments();
    const bytes = await pdfFile(Array.from({ length: 30 }, () => 'words '.repeat(200)));
    let closed: Promise<void> | null = null;
    const keeping = store.keep(
      { name: 'a.pdf', bytes },
      () => {
        closed ??= store.close();
      },
      patient(),
    );
    await expect(keeping).rejects.toThrow();
    await closed;
    expect(traces(db, dataDir)).toEqual(NO_TRACES);
  });
});

describe('what a crash leaves half done', () => {
  it('sees nothing of a document that was coming in, and clears it away', async () => {
    const first = openDocuments();
    const { id } = await first.keep('a.txt', strToU8('words of a document'));
    const whole = traces(first.db, first.dataDir);
    first.db.prepare(`UPDATE documents SET staged = 'keeping'`).run();
    writeFileSync(join(first.dataDir, 'documents', 'f00.new'), 'half a file');
    await first.close();
    const second = openDocuments(first.dataDir);
    expect(whole.files).toEqual([id]);
    expect(second.store.list()).toEqual([]);
    await second.store.sweep();
    expect(traces(second.db, second.dataDir)).toEqual(NO_TRACES);
  });

  it('finishes a removal', async () => {
    const first = openDocuments();
    await first.keep('a.txt', strToU8('words'));
    first.db.prepare(`UPDATE documents SET staged = 'removing'`).run();
    await first.close();
    const second = openDocuments(first.dataDir);
    await second.store.sweep();
    expect(traces(second.db, second.dataDir)).toEqual(NO_TRACES);
  });

  it('takes up again what an older database does not know, from its file', async () => {
    const first = openDocuments();
    const kept = await first.keep('a.txt', strToU8('words of a document'));
    first.db.exec('DELETE FROM stretches; DELETE FROM documents');
    await first.close();
    const second = openDocuments(first.dataDir);
    await second.store.sweep();
    await expect.poll(() => second.store.list()).toEqual([kept]);
    expect((await second.store.open(kept.id)).pages).toEqual(['words of a document']);
  });

  it('leaves alone what it cannot open', async () => {
    const { dataDir, store, keep } = openDocuments();
    await keep('a.txt', strToU8('words'));
    writeFileSync(join(dataDir, 'documents', 'another'), 'sealed under another key');
    await store.sweep();
    await store.close();
    expect(filesIn(dataDir)).toHaveLength(2);
  });
});

describe('documents that come back with an import', () => {
  it('come back as they were, seen when the import is whole, and once', async () => {
    const { db, store, keep } = openDocuments();
    const bytes = strToU8('words of a document');
    const former = {
      id: 'former-id',
      name: 'a.txt',
      note: 'mine',
      addedAt: 12_345,
      described: null,
      bytes,
    };
    const brought = await store.bringBack(former, 'import-1', patient());
    expect(brought).toMatchObject({ id: 'former-id', note: 'mine', addedAt: 12_345 });
    expect(store.list()).toEqual([]);
    expect(store.indexSome(10)).toBe(0);
    await store.sweep();
    db.prepare('UPDATE documents SET staged = NULL').run();
    expect(store.list()).toEqual([brought]);
    expect(store.indexSome(10)).toBeGreaterThan(0);
    expect(await store.original('former-id')).toEqual(bytes);
    expect(await store.bringBack(former, 'import-2', patient())).toBeNull();
    await store.sweep();
    expect(await store.original('former-id')).toEqual(bytes);
    expect((await keep('b.txt', bytes)).id).not.toBe('former-id');
  });
});
