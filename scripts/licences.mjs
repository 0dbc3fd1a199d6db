// Checks that everything that ships may ship: reads the licence of every package that is, or could
// be, on a person's computer, and fails on any that is not on the list.
//
// What ships: `dependencies`, `optionalDependencies`, and every devDependency that is not named
// below as a tool, because the renderer's packages are devDependencies too (they are bundled). So a
// new package counts as shipped until someone says it is not. All they depend on ships with them,
// on every platform of the lockfile, installed here or not.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Only build, check or test; nothing of theirs is in what people get. */
const TOOLS = new Set([
  '@axe-core/playwright',
  '@biomejs/biome',
  '@playwright/test',
  '@tailwindcss/vite',
  '@types/better-sqlite3',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  '@types/three',
  '@types/ws',
  '@vitejs/plugin-react',
  'electron-vite',
  'knip',
  'typescript',
  'vite',
  'vitest',
]);

/** SPDX names. No copyleft beyond single files (MPL), nothing that forbids a use. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What packages wrote before SPDX. */
const OLD_NAMES = {
  'Apache 2.0': 'Apache-2.0',
  'Apache License 2.0': 'Apache-2.0',
  'Apache License, Version 2.0': 'Apache-2.0',
  BSD: 'BSD-2-Clause',
  'MIT License': 'MIT',
  'MIT/X11': 'MIT',
};

/**
 * Packages whose manifest does not say it, read by a person: 'name@version' to an SPDX name. An
 * entry holds for one version, and fails the check once that version is gone.
 */
const REVIEWED = {
  // Its LICENSE file is the MIT licence.
  'png-js@2.0.0': 'MIT',
};

/** The licence a manifest states, as an SPDX expression; null if it states none. */
export function licenceOf(manifest) {
  const stated = manifest.license ?? manifest.licence ?? manifest.licenses;
  // An old list never said whether one may choose, so each of it has to be allowed.
  const list = (Array.isArray(stated) ? stated : [stated])
    .map((entry) => (typeof entry === 'string' ? entry : entry?.type))
    .map((name) => (typeof name === 'string' ? name.trim() : ''));
  if (list.length === 0 || list.includes('')) return null;
  const names = list.map((name) => OLD_NAMES[name] ?? name);
  return names.length === 1 ? names[0] : names.map((name) => `(${name})`).join(' AND ');
}

/** Whether an SPDX expression leaves a way to use the package under allowed licences alone. */
export function isAllowed(expression) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let next = 0;
  const taking = (token) => {
    if (tokens[next]?.toUpperCase() !== token) return false;
    next += 1;
    return true;
  };
  function choice() {
    let allowed = sum();
    while (taking('OR')) allowed = sum() || allowed;
    return allowed;
  }
  function sum() {
    let allowed = one();
    while (taking('AND')) allowed = one() && allowed;
    return allowed;
  }
  function one() {
    if (taking('(')) {
      const allowed = choice();
      return taking(')') && allowed;
    }
    const name = tokens[next] ?? '';
    next += 1;
    // An exception to a licence only ever permits more.
    if (taking('WITH')) next += 1;
    return ALLOWED.has(name.replace(/\+$/, ''));
  }
  const allowed = choice();
  return allowed && next === tokens.length;
}

/** `null` if a package may ship, else why not, in a few words. */
export function objectionTo({ name, version, licence }, reviewed = REVIEWED) {
  const effective = reviewed[`${name}@${version}`] ?? licence;
  if (effective === null) return 'states no licence';
  return isAllowed(effective) ? null : `is under ${effective}`;
}

/** Paths in the lockfile of all packages that ship. */
export function shippedPaths(packages, tools = TOOLS) {
  const { dependencies, devDependencies, optionalDependencies } = packages[''];
  const roots = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const found = new Set();
  const open = roots.filter((name) => !tools.has(name)).map((name) => resolveFrom('', name));
  for (;;) {
    const path = open.pop();
    if (path === undefined) return found;
    if (path === null || found.has(path)) continue;
    found.add(path);
    const entry = packages[path];
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => !entry.peerDependenciesMeta?.[name]?.optional,
    );
    const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    open.push(...[...names, ...peers].map((name) => resolveFrom(path, name)));
  }

  /** As Node finds it: beside the package, then in each folder above. */
  function resolveFrom(path, name) {
    for (let folder = path; folder !== ''; ) {
      const beside = `${folder}/node_modules/${name}`;
      if (packages[beside]) return beside;
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
    }
    return packages[`node_modules/${name}`] ? `node_modules/${name}` : null;
  }
}

/** Names of the packages a source file needs at run time. */
export function importedPackages(source) {
  const imports = source.matchAll(
    /(?:\bimport\s+(?!type\b)(?:[^'";]*?\sfrom\s*)?|\bexport\s+(?!type\b)[^'";=]*?\sfrom\s*|\bimport\(\s*)['"]([^'"\s]+)['"]/g,
  );
  return [...imports]
    .map(([, specifier]) => specifier)
    .filter((specifier) => !/^(?:[./]|node:)/.test(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}

/** Everything that stands against shipping this project, one sentence each, and how much was read. */
export function inspect(root, { tools = TOOLS, reviewed = REVIEWED } = {}) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const objections = [];
  const read = new Set();

  for (const path of shippedPaths(packages, tools)) {
    const entry = packages[path];
    const manifestPath = join(root, path, 'package.json');
    // A package for another platform is not installed here; the lockfile has its licence.
    const manifest = existsSync(manifestPath)
      ? JSON.parse(readFileSync(manifestPath, 'utf8'))
      : entry;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);
    const id = `${name}@${entry.version}`;
    read.add(id);
    const objection = objectionTo(
      { name, version: entry.version, licence: licenceOf(manifest) },
      reviewed,
    );
    if (objection) objections.push(`${id} ${objection}`);
  }

  for (const id of Object.keys(reviewed).filter((id) => !read.has(id))) {
    objections.push(`${id} was reviewed but does not ship`);
  }

  for (const folder of ['src-main', 'src-preload', 'src-renderer'].filter((name) =>
    existsSync(join(root, name)),
  )) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.[cm]?[jt]sx?$/.test(file)) continue;
      const names = importedPackages(readFileSync(join(root, folder, file), 'utf8'));
      for (const name of names.filter((name) => tools.has(name))) {
        objections.push(`${name} is named as a tool but ${join(folder, file)} imports it`);
      }
    }
  }
  return { count: read.size, objections };
}

// Also when the project is reached through a symbolic link.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { count, objections } = inspect(fileURLToPath(new URL('..', import.meta.url)));
  for (const objection of objections) console.error(objection);
  console.log(
    objections.length === 0
      ? `${count} packages, all licences allowed`
      : `${count} packages, ${objections.length} not allowed`,
  );
  process.exitCode = objections.length === 0 ? 0 : 1;
}
