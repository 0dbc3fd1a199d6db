import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Vault } from '../../../src-main/platform.ts';
import { createKeys } from '../../../src-main/settings/keys.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Seals by turning bits over and marking with its own name; opens nothing but its own. */
function vaultOf(name: string): Vault {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  return {
    protection: 'keychain',
    seal: async (secret) => turn(Buffer.from(`${name}:${secret}`)),
    async open(sealed) {
      const text = Buffer.from(turn(sealed)).toString();
      if (!text.startsWith(`${name}:`)) throw new AppError('keys/unavailable');
      return text.slice(name.length + 1);
    },
  };
}

async function openIn(
  dataDir: string,
  environment: Record<string, string> = {},
  vault: Vault = vaultOf('mine'),
) {
  const { log, lines } = recordedLog();
  return { ...(await createKeys({ dataDir, vault, environment, log })), lines };
}

const CLAUDE = 'sk-ant-marked-key-0001';
const UNSET = { source: null, tail: '' };

test('keeps a key sealed over a restart and shows only its last four characters [B3, C12]', async () => {
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir);
  expect(await keys.set('anthropic', `  ${CLAUDE}\n`)).toEqual({
    vendor: 'anthropic',
    source: 'vault',
    tail: '0001',
  });
  expect(keys.get('anthropic')).toBe(CLAUDE);
  const again = await openIn(dataDir);
  expect(again.get('anthropic')).toBe(CLAUDE);
  expect(again.list()).toEqual([
    { vendor: 'anthropic', source: 'vault', tail: '0001' },
    { vendor: 'gemini', ...UNSET },
    { vendor: 'openai', ...UNSET },
    { vendor: 'elevenlabs', ...UNSET },
  ]);
});

test('leaves a key readable nowhere: not in a file, a log, a status or the object itself [C5, B3]', async () => {
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir);
  await keys.set('anthropic', CLAUDE);
  const again = await openIn(dataDir, {}, vaultOf('another'));
  const written = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'latin1'));
  for (const mark of [CLAUDE, 'marked-key', Buffer.from(CLAUDE).toString('base64').slice(0, 20)]) {
    expect(written.join()).not.toContain(mark);
    expect(JSON.stringify([keys, keys.list(), keys.lines, again.lines])).not.toContain(mark);
  }
});

test('forgets a removed key', async () => {
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir);
  await keys.set('openai', 'sk-one-two-three-four');
  await keys.set('gemini', 'AIza-one-two-three');
  expect(await keys.remove('openai')).toEqual({ vendor: 'openai', ...UNSET });
  expect(await keys.remove('openai')).toEqual({ vendor: 'openai', ...UNSET });
  expect(keys.get('openai')).toBeNull();
  const again = await openIn(dataDir);
  expect(again.get('openai')).toBeNull();
  expect(again.get('gemini')).toBe('AIza-one-two-three');
});

test('uses the environment where no key was set, and a set key before it [C12]', async () => {
  const environment = {
    ANTHROPIC_API_KEY: ' from-environment-1 ',
    GOOGLE_API_KEY: 'from-environment-2',
    OPENAI_API_KEY: '',
    ELEVENLABS_API_KEY: 'two words',
  };
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir, environment);
  expect(keys.get('anthropic')).toBe('from-environment-1');
  expect(keys.get('gemini')).toBe('from-environment-2');
  expect(keys.get('openai')).toBeNull();
  expect(keys.get('elevenlabs')).toBeNull();
  expect(keys.list()[0]).toEqual({ vendor: 'anthropic', source: 'environment', tail: 'nt-1' });
  expect(keys.lines).toMatchObject([{ level: 'warn', fields: { name: 'ELEVENLABS_API_KEY' } }]);

  await keys.set('anthropic', CLAUDE);
  expect(keys.get('anthropic')).toBe(CLAUDE);
  expect(await keys.remove('anthropic')).toMatchObject({ source: 'environment' });
  expect(keys.get('anthropic')).toBe('from-environment-1');
  expect(readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'utf8'))).toEqual([
    '{}',
  ]);

  const both = { ...environment, GEMINI_API_KEY: 'gemini-goes-first' };
  expect((await openIn(dataDir, both)).get('gemini')).toBe('gemini-goes-first');
});

test('counts a key the keychain will not open as not set, and the others work', async () => {
  const dataDir = temporaryFolder();
  await (await openIn(dataDir)).set('openai', 'sealed-by-the-old-keychain');
  const changed = vaultOf('changed');
  await (await openIn(dataDir, {}, changed)).set('gemini', 'sealed-by-the-new-one');

  const keys = await openIn(dataDir, {}, changed);
  expect(keys.get('gemini')).toBe('sealed-by-the-new-one');
  expect(keys.get('openai')).toBeNull();
  expect(keys.list()[2]).toEqual({ vendor: 'openai', ...UNSET });
  expect(keys.lines).toEqual([
    {
      level: 'warn',
      message: 'A stored key could not be opened',
      fields: { vendor: 'openai', error: 'keys/unavailable' },
    },
  ]);
  // The old keychain comes back.
  expect((await openIn(dataDir)).get('openai')).toBe('sealed-by-the-old-keychain');
});

test('does not take what another vault makes of its bytes for a key', async () => {
  const dataDir = temporaryFolder();
  await (await openIn(dataDir)).set('openai', 'sealed-by-a-keychain');
  const readsAnything: Vault = { ...vaultOf('file'), open: async () => 'v10\u0001\ufffd\ufffd' };
  expect((await openIn(dataDir, {}, readsAnything)).get('openai')).toBeNull();
});

test('keeps the key before when the keychain or the disk refuses a new one', async () => {
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir);
  await keys.set('openai', 'the-key-before');
  const shut: Vault = {
    ...vaultOf('mine'),
    seal: () => Promise.reject(new AppError('keys/unavailable')),
  };
  const refusing = await openIn(dataDir, {}, shut);
  await expect(refusing.set('openai', 'the-key-after')).rejects.toThrow(
    new AppError('keys/unavailable'),
  );
  expect(refusing.get('openai')).toBe('the-key-before');

  const unwritable = temporaryFolder();
  mkdirSync(join(unwritable, 'keys.json'));
  const stuck = await openIn(unwritable);
  await expect(stuck.set('openai', 'the-key-after')).rejects.toThrow(
    new AppError('store/unavailable'),
  );
  expect(stuck.get('openai')).toBeNull();
});

test('keeps both of two keys set at the same time', async () => {
  const dataDir = temporaryFolder();
  const keys = await openIn(dataDir);
  await Promise.all([keys.set('openai', 'set-at-once-1'), keys.set('gemini', 'set-at-once-2')]);
  const again = await openIn(dataDir);
  expect([again.get('openai'), again.get('gemini')]).toEqual(['set-at-once-1', 'set-at-once-2']);
});

test('refuses what cannot be a key, and shows nothing of a short one', async () => {
  const keys = await openIn(temporaryFolder());
  for (const key of [
    '',
    '  ',
    'two words',
    'a\nb',
    'a\0b',
    'bell\u0007',
    '키',
    'zero\u200bwidth',
  ]) {
    await expect(keys.set('openai', key)).rejects.toThrow(new AppError('input/invalid'));
  }
  expect(await keys.set('openai', 'elevenchars')).toMatchObject({ source: 'vault', tail: '' });
  expect(await keys.set('openai', 'twelve-chars')).toMatchObject({ tail: 'hars' });
});

test('starts with a broken key file, keeps a copy of it and goes on', async () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'keys.json'), '{"openai": ');
  const keys = await openIn(dataDir);
  expect(keys.list().every(({ source }) => source === null)).toBe(true);
  await keys.set('openai', 'after-the-break');
  expect((await openIn(dataDir)).get('openai')).toBe('after-the-break');
  expect(readdirSync(dataDir).filter((file) => file.startsWith('keys.broken-'))).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')(
  'lets no other account read the key file [B3]',
  async () => {
    const dataDir = temporaryFolder();
    const path = join(dataDir, 'keys.json');
    await (await openIn(dataDir)).set('openai', 'sealed-for-me-only');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    await openIn(dataDir);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  },
);
