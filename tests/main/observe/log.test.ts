import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../src-main/observe/log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Options = Partial<Parameters<typeof createLog>[0]>;

function openLog(options: Options = {}) {
  const dir = options.dir ?? join(temporaryFolder(), 'logs');
  const log = createLog({ now: () => 0, ...options, dir });
  onTestFinished(() => log.close());
  const read = (file = 'bemore.log') => readFileSync(join(dir, file), 'utf8');
  const lines = (file?: string) =>
    read(file)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { log, dir, read, lines };
}

test('writes one JSON line a fact, on disk when the call returns [A11]', () => {
  let clock = Date.UTC(2026, 10, 21);
  const { log, lines } = openLog({
    now: () => {
      clock += 1;
      return clock;
    },
  });
  log.info('Started', { host: 'node', port: 4_000, first: true, of: null });
  log.warn('A provider was skipped', { vendor: 'openai' });
  log.error('Closing');
  expect(lines()).toEqual([
    {
      at: '2026-11-21T00:00:00.001Z',
      level: 'info',
      message: 'Started',
      fields: { host: 'node', port: 4_000, first: true, of: null },
    },
    {
      at: '2026-11-21T00:00:00.002Z',
      level: 'warn',
      message: 'A provider was skipped',
      fields: { vendor: 'openai' },
    },
    { at: '2026-11-21T00:00:00.003Z', level: 'error', message: 'Closing' },
  ]);
});

test('goes on after the lines of the last run', () => {
  const { log, dir, lines } = openLog();
  log.info('Once');
  log.close();
  const again = openLog({ dir });
  again.log.info('Twice');
  expect(lines().map(({ message }) => message)).toEqual(['Once', 'Twice']);
});

test('begins a new file at ten megabytes and keeps five [B6]', () => {
  const dir = temporaryFolder();
  const limit = 10 * 1024 * 1024;
  for (let run = 1; run <= 6; run += 1) {
    // As if a run had filled the file all but a few bytes.
    writeFileSync(join(dir, 'bemore.log'), `${'x'.repeat(limit - 10)}\n`);
    const { log } = openLog({ dir });
    log.info('Run', { run });
    log.close();
    expect(statSync(join(dir, 'bemore.log')).size).toBeLessThan(200);
  }
  const files = readdirSync(dir).sort();
  expect(files).toEqual([
    'bemore.1.log',
    'bemore.2.log',
    'bemore.3.log',
    'bemore.4.log',
    'bemore.log',
  ]);
  for (const file of files) expect(statSync(join(dir, file)).size).toBeLessThanOrEqual(limit);
});

test('loses and repeats nothing while files turn over [B6]', () => {
  const { log, dir, lines } = openLog({ limits: { bytes: 1_000, files: 4 } });
  for (let count = 0; count < 40; count += 1) log.info('Counted', { count });
  const counts = ['bemore.3.log', 'bemore.2.log', 'bemore.1.log', 'bemore.log'].flatMap((file) =>
    lines(file).map(({ fields }) => fields.count),
  );
  expect(counts).toEqual(Array.from({ length: counts.length }, (_, i) => 40 - counts.length + i));
  expect(counts.length).toBeGreaterThan(30);
  expect(readdirSync(dir)).toHaveLength(4);
});

test('cuts what is too long for a field and leaves out what cannot be seen [V11]', () => {
  const { log, read, lines } = openLog();
  log.info('Odd', {
    long: '가'.repeat(5_000),
    emoji: '🫠'.repeat(200),
    lines: 'one\ntwo\r\u2028three\u001b[31m\0\u202e\ud800',
    'bad\nname': 1,
    nothing: Number.NaN,
  });
  const [{ fields }] = lines();
  expect(fields.long).toBe(`${'가'.repeat(119)}…`);
  expect(fields.emoji.length).toBe(120);
  expect(fields.lines).toBe('onetwothree[31m');
  expect(fields.badname).toBe(1);
  expect(fields.nothing).toBeNull();
  expect(read().trimEnd().split('\n')).toHaveLength(1);
});

test('says of an error its code or class and of an object nothing [V11]', () => {
  const { log, read, lines } = openLog();
  const said = { said: '아무에게도 말하지 마세요' };
  const fields: Record<string, unknown> = {
    coded: Object.assign(new Error(said.said), { code: 'ECONNREFUSED' }),
    plain: new TypeError(said.said),
    smuggled: Object.assign(new Error(), { code: said.said }),
    object: said,
    list: [said.said],
    missing: undefined,
    big: 10n,
  };
  log.error('Failed', fields as never);
  expect(lines()[0].fields).toEqual({
    coded: 'ECONNREFUSED',
    plain: 'TypeError',
    smuggled: 'Error',
    object: '[object]',
    list: '[object]',
    missing: '[undefined]',
    big: '[bigint]',
  });
  expect(read()).not.toContain('말하지');
});

test('replaces what looks like a key, wherever it stands [C5]', () => {
  const { log, read, lines } = openLog();
  const keys = [
    'sk-ant-api03-marked_Key-0001',
    'sk-proj-markedKey0002',
    'AIzaSyD-markedKey_0003',
    'sk_markedkey0004markedkey',
    'xi-markedkey0005',
  ];
  for (const key of keys) log.info(key, { key, url: `https://x.test/?key=${key}&a=b` });
  log.info('Header', { authorization: 'Bearer markedKey.0006' });
  log.info('Hidden', {
    split: 'sk-\u0000ant-mar\u200bkedKey0007',
    late: `${'x'.repeat(110)} ${keys[0]}`,
  });
  expect(read()).not.toMatch(/marked/i);
  expect(lines()[0]).toMatchObject({
    message: '[key]',
    fields: { url: 'https://x.test/?key=[key]&a=b' },
  });
  log.info('Words', { kept: 'task-list risk_level sk desk-lamp' });
  expect(lines().at(-1).fields.kept).toBe('task-list risk_level sk desk-lamp');
});

test('never throws, and writes again when the disk takes it', () => {
  const dir = join(temporaryFolder(), 'logs');
  writeFileSync(dir, 'a file where the folder should be');
  const { log, lines } = openLog({ dir });
  log.info('Lost');
  rmSync(dir);
  mkdirSync(dir);
  log.info('Kept');
  log.close();
  log.info('After the end');
  log.close();
  expect(lines().map(({ message }) => message)).toEqual(['Kept']);
});

test('hands every line to the echo as well, written or not', () => {
  const echoed: string[] = [];
  const { log, read } = openLog({ echo: (line) => echoed.push(line), now: () => Number.NaN });
  log.info('Started', { port: 1 });
  expect(`${echoed.join('\n')}\n`).toBe(read());
  expect(JSON.parse(echoed[0] ?? '').at).toBeNull();
});

test.skipIf(process.platform === 'win32')('lets no other account read the log', () => {
  const { log, dir } = openLog({ limits: { bytes: 100, files: 2 } });
  for (let line = 0; line < 3; line += 1) log.info('Line', { line });
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  for (const file of readdirSync(dir)) {
    expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
  }
});
