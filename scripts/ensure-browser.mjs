// The end-to-end tests need a Chromium: one that is there, else Playwright's, else Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { root, run, runtimeEnvironment, runtimeNode } from './setup.mjs';

const DOWNLOAD_LIMIT_MS = 180_000;

function playwrightBrowser() {
  try {
    const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function debianInstall(label, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  await run(`${label} (package lists)`, 'apt-get', ['update', '-q'], { env });
  await run(label, 'apt-get', install, { env });
}

/** The path of a Chromium, fetched if need be; null where none can be had. */
export async function ensureBrowser() {
  const there = findBrowser() ?? playwrightBrowser();
  if (there) return there;
  try {
    const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    await run('Setting up: fetching Chromium', runtimeNode(), [cli, 'install', 'chromium'], {
      env: runtimeEnvironment(),
      timeout: DOWNLOAD_LIMIT_MS,
    });
  } catch {
    console.log('Chromium could not be fetched from its makers.');
  }
  const fetched = playwrightBrowser();
  if (fetched) return fetched;
  if (isDebianRoot()) {
    await debianInstall('Setting up: installing Chromium', ['chromium']).catch(() => undefined);
  }
  return findBrowser();
}

/** Where it can be installed without asking anyone, so that the system voice is tested for real. */
export async function ensureSystemVoice() {
  const has = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
  if (process.platform !== 'linux' || has('espeak-ng') || !isDebianRoot()) return;
  await debianInstall('Setting up: installing a system voice', ['espeak-ng']).catch(
    () => undefined,
  );
}
