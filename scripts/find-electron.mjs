// Electron's binary: it is not part of the npm package and is fetched once, where that is possible.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runtimeEnvironment, runtimeNode } from './setup.mjs';

const FETCH_LIMIT_MS = 90_000;
/** After a failed fetch, starts go straight to the Node host for this long. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

const folder = join(root, 'node_modules', 'electron');
const failedStamp = join(root, 'out', '.electron-not-fetched');

function binary() {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Why no window of Electron can be opened here, in a few words; null if one can. */
function obstacle() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux') return null;
  if (!DISPLAY && !WAYLAND_DISPLAY) return 'there is no display';
  if (process.getuid?.() === 0) return "Electron's sandbox does not run as root";
  return null;
}

/**
 * `{ path }` of Electron, or `{ why }` not. `insist` (the person asked for Electron) tries again
 * even shortly after a failed fetch.
 */
export async function findElectron({ insist }) {
  const why = obstacle();
  if (why) return { why };
  const there = binary();
  if (there) return { path: there };
  const failedLately =
    existsSync(failedStamp) && Date.now() - statSync(failedStamp).mtimeMs < RETRY_AFTER_MS;
  if (failedLately && !insist) return { why: 'Electron could not be fetched earlier today' };
  try {
    await run('Setting up: fetching Electron', runtimeNode(), [join(folder, 'install.js')], {
      env: runtimeEnvironment(),
      timeout: FETCH_LIMIT_MS,
    });
  } catch {
    // Told below, in one line.
  }
  const fetched = binary();
  if (fetched) return { path: fetched };
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(failedStamp, '');
  return { why: "Electron's program could not be fetched" };
}
