import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect } from 'vitest';
import type { Database } from '../../../../src-main/memory/database.ts';
import { NEVER_INDEXED } from '../../../../src-main/memory/facts/forgotten-turns.ts';
import { analyse } from '../../../../src-main/memory/index/analysis.ts';
import { createTermSearch } from '../../../../src-main/memory/index/term-search.ts';
import { openBody } from '../../../../src-main/memory/message-body.ts';
import { cipher } from '../open-store.ts';

/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The child as one file: two hundred of them are begun, and most of their life would be reading sources. */
export async function buildChild(folder: string): Promise<string> {
  const outDir = mkdtempSync(join(folder, 'child-'));
  const root = resolve(import.meta.dirname, '../../../..');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'sqlite-vec', 'vite'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: {
          child: fileURLToPath(new URL('./kill-child.ts', import.meta.url)),
          soundness: join(root, 'src-main/memory/safe/soundness.worker.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return join(outDir, 'child.js');
}

export interface Killed {
  /** Message id -> the text that was last confirmed for it. */
  readonly said: ReadonlyMap<string, string>;
  readonly brought: readonly string[];
  readonly going: readonly string[];
  readonly removed: readonly string[];
  readonly lines: readonly string[];
  /** From its first line to the one that the time is counted from, milliseconds. */
  readonly dueAfterMs: number;
}

/** Begins the work and ends it outright, so long after it is ready (`afterMs`), wherever it is. */
export async function workThenKill(
  child: string,
  {
    dataDir,
    work,
    round,
    from,
    afterMs,
  }: {
    readonly dataDir: string;
    readonly work: 'write' | 'import' | 'vectors' | 'open';
    readonly round: number;
    /** The line that the time is counted from. */
    readonly from: string;
    readonly afterMs: number;
  },
): Promise<Killed> {
  const running = spawn(process.execPath, [child, dataDir, work, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(child, '..', 'cache') },
  });
  const exited = once(running, 'exit');
  let printed = '';
  let isDue = false;
  let readyAt = 0;
  let dueAfterMs = 0;
  running.stdout.setEncoding('utf8').on('data', (piece: string) => {
    printed += piece;
    if (readyAt === 0) readyAt = performance.now();
    if (isDue || !printed.includes(`${from}\n`)) return;
    isDue = true;
    dueAfterMs = performance.now() - readyAt;
    setTimeout(() => running.kill('SIGKILL'), afterMs);
  });
  await exited;
  expect(running.signalCode, printed).toBe('SIGKILL');
  // Half a line at the end was not confirmed.
  const lines = printed.split('\n').slice(0, -1);
  const said = new Map<string, string>();
  const rest = { brought: [] as string[], going: [] as string[], removed: [] as string[] };
  for (const line of lines) {
    const [what = '', id = '', ...words] = line.split(' ');
    if (what === 'said') said.set(id, words.join(' '));
    else if (what in rest) rest[what as keyof typeof rest].push(id);
  }
  expect(lines).not.toContain('restored');
  return { said, ...rest, lines, dueAfterMs };
}

const numberOf = (db: Database, sql: string, ...values: readonly unknown[]): number =>
  db
    .prepare<unknown[], number>(sql)
    .pluck()
    .get(...values) ?? 0;

/** All that must hold of a store, whatever happened to the program before. */
export function expectWhole(db: Database): void {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.exec("INSERT INTO terms (terms) VALUES ('integrity-check')");
  expect(
    numberOf(
      db,
      `SELECT count(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id
        WHERE c.staged IS NULL AND m.indexed BETWEEN 1 AND ? AND NOT EXISTS
          (SELECT 1 FROM passages p WHERE p.kind = 'message' AND p.id = m.id)`,
      NEVER_INDEXED - 1,
    ),
  ).toBe(0);
  expect(
    numberOf(
      db,
      `SELECT count(*) FROM passages p WHERE kind = 'message' AND NOT EXISTS
        (SELECT 1 FROM messages m WHERE m.id = p.id AND m.indexed > 0)`,
    ),
  ).toBe(0);
  // The terms of every passage, and of nothing else.
  for (const table of ['term_rows', 'terms_docsize']) {
    const row = table === 'term_rows' ? 'seq' : 'id';
    expect(
      numberOf(db, `SELECT count(*) FROM ${table} WHERE ${row} NOT IN (SELECT seq FROM passages)`),
    ).toBe(0);
    expect(
      numberOf(db, `SELECT count(*) FROM passages WHERE seq NOT IN (SELECT ${row} FROM ${table})`),
    ).toBe(0);
  }
  // And they lead to it.
  const search = createTermSearch(db, cipher);
  const newest = db
    .prepare<[], { seq: number; id: string; body: Uint8Array }>(
      `SELECT p.seq, m.id, m.body FROM messages m
        JOIN passages p ON p.kind = 'message' AND p.id = m.id ORDER BY m.seq DESC LIMIT 5`,
    )
    .all();
  for (const { seq, id, body } of newest) {
    const wanted = analyse(openBody(body, id, cipher).text).words.map((term) => ({
      field: 'words' as const,
      term,
      weight: 1,
    }));
    const found = search.rank(wanted, 100_000).map((ranked) => ranked.seq);
    expect(found).toContain(seq);
  }
}

/** Every message that was confirmed is there, as it was confirmed or as it went on. */
export function expectSaid(db: Database, said: ReadonlyMap<string, string>): void {
  const find = db.prepare<[string], Uint8Array>('SELECT body FROM messages WHERE id = ?').pluck();
  for (const [id, text] of said) {
    const body = find.get(id);
    expect(body, id).toBeDefined();
    if (body) expect(openBody(body, id, cipher).text.startsWith(text)).toBe(true);
  }
}
