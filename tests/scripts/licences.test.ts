import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  importedPackages,
  inspect,
  isAllowed,
  licenceOf,
  objectionTo,
  shippedPaths,
} from '../../scripts/licences.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('allows what leaves a way under allowed licences alone', () => {
  for (const expression of [
    'MIT',
    'Apache-2.0',
    'MPL-2.0+',
    'OFL-1.1',
    '(MIT OR CC0-1.0)',
    'MIT OR GPL-3.0-only',
    'GPL-2.0 OR (MIT AND Zlib)',
    'Apache-2.0 WITH LLVM-exception',
    'MIT AND (BSD-3-Clause OR AGPL-3.0)',
  ]) {
    expect(isAllowed(expression), expression).toBe(true);
  }
});

test('refuses copyleft, limits of use, and what it does not understand', () => {
  for (const expression of [
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'CC-BY-NC-4.0',
    'CC-BY-4.0',
    'SSPL-1.0',
    'BUSL-1.1',
    'MIT AND GPL-2.0',
    'MIT AND (GPL-2.0 OR AGPL-3.0)',
    'GPL-2.0 WITH Classpath-exception-2.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.md',
    'MIT with a few more words',
    '(MIT',
    'MIT)',
    'MIT OR',
    '',
  ]) {
    expect(isAllowed(expression), expression).toBe(false);
  }
});

test('reads what packages wrote before SPDX', () => {
  expect(licenceOf({ license: 'MIT' })).toBe('MIT');
  expect(licenceOf({ license: 'Apache 2.0' })).toBe('Apache-2.0');
  expect(licenceOf({ license: { type: 'BSD' } })).toBe('BSD-2-Clause');
  expect(licenceOf({ licenses: [{ type: 'MIT' }] })).toBe('MIT');
  expect(licenceOf({ licenses: [{ type: 'MIT' }, 'GPL-2.0 OR ISC'] })).toBe(
    '(MIT) AND (GPL-2.0 OR ISC)',
  );
  for (const manifest of [
    {},
    { license: '' },
    { license: null },
    { licenses: [] },
    { licenses: [{}] },
    { license: 7 },
  ]) {
    expect(licenceOf(manifest), JSON.stringify(manifest)).toBeNull();
  }
});

test('takes a person’s reading for one version, and never for a licence that is not allowed', () => {
  const subject = { name: 'old', version: '1.0.0', licence: 'SEE LICENSE IN README' };
  const reviewed = { 'old@1.0.0': 'MIT', 'bad@1.0.0': 'GPL-3.0-only' };
  expect(objectionTo(subject, reviewed)).toBeNull();
  expect(objectionTo({ ...subject, version: '1.0.1' }, reviewed)).toBe(
    'is under SEE LICENSE IN README',
  );
  expect(objectionTo({ name: 'bad', version: '1.0.0', licence: 'MIT' }, reviewed)).toBe(
    'is under GPL-3.0-only',
  );
  expect(objectionTo({ ...subject, licence: null }, {})).toBe('states no licence');
});

test('counts as shipped what is not a tool, and all it needs, wherever it is installed', () => {
  const packages = {
    '': {
      dependencies: { server: '1' },
      devDependencies: { bundled: '1', tool: '1' },
      optionalDependencies: { elsewhere: '1' },
    },
    'node_modules/server': { dependencies: { shared: '2', '@scope/deep': '1' } },
    'node_modules/server/node_modules/shared': { dependencies: { leaf: '1', server: '1' } },
    'node_modules/@scope/deep': { optionalDependencies: { native: '1', gone: '1' } },
    'node_modules/@scope/deep/node_modules/native': { dependencies: { shared: '1' } },
    'node_modules/bundled': {
      peerDependencies: { peer: '1', types: '1' },
      peerDependenciesMeta: { types: { optional: true } },
    },
    'node_modules/elsewhere': {},
    'node_modules/leaf': {},
    'node_modules/peer': {},
    'node_modules/shared': {},
    'node_modules/tool': { dependencies: { 'only-a-tools': '1' } },
    'node_modules/only-a-tools': {},
    'node_modules/types': {},
  };
  const shipped = [...shippedPaths(packages, new Set(['tool']))].sort();
  expect(shipped).toEqual(
    Object.keys(packages)
      .filter((path) => path !== '' && !/tool|types/.test(path))
      .sort(),
  );
});

test('sees which packages a source file needs at run time', () => {
  const source = `
import { a } from 'one';
import type { B } from 'types-only';
import {
  c,
  type D,
} from '@scope/two/deep';
import './side.css';
import 'three/style.css';
import { readFileSync } from 'node:fs';
export { e } from "four";
export const word = 'not-a-package';
const f = await import('five');
`;
  expect(importedPackages(source)).toEqual(['one', '@scope/two', 'three', 'four', 'five']);
});

/** A project on disk with these files; objects are written as JSON. */
function project(files: Record<string, unknown>): string {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return root;
}

test('believes the installed manifest, and the lockfile for what is not installed', () => {
  const root = project({
    'package-lock.json': {
      packages: {
        '': { dependencies: { turned: '1', fine: '1' }, devDependencies: { checker: '1' } },
        'node_modules/turned': { version: '1.0.0', license: 'MIT' },
        'node_modules/fine': { version: '2.0.0', optionalDependencies: { windows: '1' } },
        'node_modules/windows': { version: '3.0.0', license: 'AGPL-3.0', optional: true },
        'node_modules/checker': { version: '1.0.0', license: 'GPL-3.0' },
      },
    },
    'node_modules/turned/package.json': { license: 'BUSL-1.1' },
    'node_modules/fine/package.json': { license: 'ISC' },
    'src-main/a.ts': `import { check } from 'checker';`,
  });
  const { count, objections } = inspect(root, {
    tools: new Set(['checker']),
    reviewed: { 'left@1.0.0': 'MIT' },
  });
  expect(count).toBe(3);
  expect([...objections].sort()).toEqual([
    `checker is named as a tool but ${join('src-main', 'a.ts')} imports it`,
    'left@1.0.0 was reviewed but does not ship',
    'turned@1.0.0 is under BUSL-1.1',
    'windows@3.0.0 is under AGPL-3.0',
  ]);
});

test('finds nothing against this project and says so in one line', () => {
  const script = fileURLToPath(new URL('../../scripts/licences.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d{2,} packages, all licences allowed\n$/);
  expect(status).toBe(0);
});
