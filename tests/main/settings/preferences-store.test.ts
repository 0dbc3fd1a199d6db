import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPreferencesStore } from '../../../src-main/settings/preferences-store.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import {
  DEFAULT_PREFERENCES,
  type PreferencesPatch,
} from '../../../src-preload/contract/preferences.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const defaults = { language: 'ko', region: 'KR' } as const;

function openIn(dataDir: string) {
  const { log, lines } = recordedLog();
  return { ...createPreferencesStore({ dataDir, defaults, log }), lines };
}

/** A data directory with this in its preferences file. */
function folderWith(content: string | object): string {
  const dataDir = temporaryFolder();
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(dataDir, 'preferences.json'), text);
  return dataDir;
}

const stored = (dataDir: string) =>
  JSON.parse(readFileSync(join(dataDir, 'preferences.json'), 'utf8'));

test('begins with the contract’s defaults and the system’s language and region [A1, B5]', () => {
  expect(openIn(temporaryFolder()).get()).toEqual({ ...DEFAULT_PREFERENCES, ...defaults });
});

test('keeps a change, and only what was changed, over a restart [C13]', () => {
  const dataDir = temporaryFolder();
  const changed = openIn(dataDir).change({
    theme: 'dark',
    temperature: 0.4,
    voices: { system: 'ko' },
  });
  expect(changed).toMatchObject({ theme: 'dark', temperature: 0.4, language: 'ko' });
  expect(stored(dataDir)).toEqual({ theme: 'dark', temperature: 0.4, voices: { system: 'ko' } });
  const again = openIn(dataDir);
  expect(again.get()).toEqual(changed);
  expect(again.change({ temperature: null, pace: 1.1 })).toEqual({
    ...changed,
    temperature: null,
    pace: 1.1,
  });
  expect(openIn(dataDir).get().temperature).toBeNull();
});

test('an empty or undefined change changes nothing', () => {
  const store = openIn(temporaryFolder());
  const before = store.change({ theme: 'dark' });
  expect(store.change({ theme: undefined } as PreferencesPatch)).toEqual(before);
  expect(store.change({})).toEqual(before);
});

test('refuses a change that is not valid and keeps everything as it was [A1, B1]', () => {
  const dataDir = temporaryFolder();
  const store = openIn(dataDir);
  const before = store.change({ maxTokens: 500 });
  for (const patch of [
    { maxTokens: 5 },
    { temperature: 2.5 },
    { theme: 'sepia' },
    { baseUrls: { openai: 'file:///etc/passwd' } },
    { chatChain: [{ vendor: 'nobody', model: '' }] },
    { unheardOf: true },
    { theme: 'dark', pace: 9 },
  ]) {
    expect(() => store.change(patch as PreferencesPatch)).toThrow(new AppError('input/invalid'));
  }
  expect(store.get()).toEqual(before);
  expect(stored(dataDir)).toEqual({ maxTokens: 500 });
});

test('keeps every valid field of a partly invalid file and the file as it was beside it', () => {
  const content = {
    theme: 'dark',
    textScale: 117,
    pace: '1',
    language: 'fr',
    chatChain: [{ vendor: 'builtin', model: '' }],
  };
  const dataDir = folderWith(content);
  const store = openIn(dataDir);
  expect(store.get()).toEqual({
    ...DEFAULT_PREFERENCES,
    ...defaults,
    theme: 'dark',
    chatChain: [{ vendor: 'builtin', model: '' }],
  });
  expect(store.lines).toEqual([
    expect.objectContaining({ level: 'warn', fields: { fields: 'language textScale pace' } }),
  ]);
  store.change({ captions: false });
  openIn(dataDir);

  const copies = readdirSync(dataDir).filter((file) => file.includes('broken'));
  expect(copies).toHaveLength(1);
  expect(JSON.parse(readFileSync(join(dataDir, copies[0] ?? ''), 'utf8'))).toEqual(content);
  expect(stored(dataDir)).toEqual({
    theme: 'dark',
    captions: false,
    chatChain: content.chatChain,
  });
});

test.each(['', '{"theme": "dark"', 'null', '[1]', '"x"', '\0\0\0', '{"a":1}}'])(
  'starts with defaults on a broken file (%j), keeps a copy and goes on',
  (broken) => {
    const dataDir = folderWith(broken);
    const store = openIn(dataDir);
    expect(store.get()).toEqual({ ...DEFAULT_PREFERENCES, ...defaults });
    expect(store.change({ theme: 'light' }).theme).toBe('light');
    openIn(dataDir);
    const copies = readdirSync(dataDir).filter((file) => file.includes('broken'));
    expect(copies.map((file) => readFileSync(join(dataDir, file), 'utf8'))).toEqual([broken]);
    expect(stored(dataDir)).toEqual({ theme: 'light' });
  },
);

test('reads a file that an editor has put a byte order mark in', () => {
  expect(openIn(folderWith('\ufeff{"theme":"dark"}')).get().theme).toBe('dark');
});

test('keeps the fields of a later version', () => {
  const dataDir = folderWith({ theme: 'dark', dreams: { kept: [1, 2] }, 'a.b': 1 });
  openIn(dataDir).change({ theme: 'light' });
  expect(stored(dataDir)).toEqual({ theme: 'light', dreams: { kept: [1, 2] }, 'a.b': 1 });
});

test('starts when the file cannot be read, and does not write over it', () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'preferences.json'));
  const store = openIn(dataDir);
  expect(store.get()).toEqual({ ...DEFAULT_PREFERENCES, ...defaults });
  expect(() => store.change({ theme: 'dark' })).toThrow(new AppError('store/unavailable'));
  expect(store.get().theme).toBe('system');
  expect(store.lines).toMatchObject([{ level: 'error', fields: { error: 'EISDIR' } }]);
});

test('leaves a file of another account alone (needs an account other than root)', ({ skip }) => {
  skip(!process.getuid || process.getuid() === 0, 'needs an account whose rights files can refuse');
  const dataDir = folderWith({ theme: 'dark' });
  chmodSync(join(dataDir, 'preferences.json'), 0o000);
  const store = openIn(dataDir);
  expect(() => store.change({ theme: 'light' })).toThrow(new AppError('store/unavailable'));
  chmodSync(join(dataDir, 'preferences.json'), 0o600);
  expect(stored(dataDir)).toEqual({ theme: 'dark' });
});

test('changes nothing when a change cannot be written', () => {
  const dataDir = temporaryFolder();
  const store = openIn(dataDir);
  rmSync(dataDir, { recursive: true });
  writeFileSync(dataDir, 'a file where the folder was');
  expect(() => store.change({ theme: 'dark' })).toThrow(new AppError('store/unavailable'));
  expect(store.get().theme).toBe('system');
});

test.skipIf(process.platform === 'win32')('lets no other account read the file', () => {
  const dataDir = folderWith({ theme: 'dark' });
  const path = join(dataDir, 'preferences.json');
  chmodSync(path, 0o644);
  const store = openIn(dataDir);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  store.change({ theme: 'light' });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['preferences.json']);
});
