import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { applyFuses, FUSES } from '../../../src-main/hosts/electron/fuses.ts';

/** How Electron's binary marks where its fuses begin (electron/electron, docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

test('decides every fuse that there is', () => {
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
  expect(Object.keys(FUSES).map(Number).sort()).toEqual([...known].sort());
});

test('leaves no way to run other code in the packaged app', () => {
  expect(FUSES).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
  });
});

test('writes them into a binary, and refuses one with a fuse it does not know', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bemore-fuses-'));
  const binary = join(dir, 'electron');
  const write = (count: number): void =>
    writeFileSync(
      binary,
      Buffer.concat([
        Buffer.from(`machine code ${SENTINEL}`),
        Buffer.from([1, count]),
        Buffer.from('0'.repeat(count)),
        Buffer.from('more machine code'),
      ]),
    );
  const count = Object.keys(FUSES).length;
  write(count);
  await applyFuses(binary);
  const wire = readFileSync(binary)
    .toString('latin1')
    .split(SENTINEL)[1]
    ?.slice(2, 2 + count);
  expect(wire).toBe(
    Object.values(FUSES)
      .map((on) => (on ? '1' : '0'))
      .join(''),
  );

  write(count + 1);
  await expect(applyFuses(binary)).rejects.toThrow();
  rmSync(dir, { recursive: true });
});
