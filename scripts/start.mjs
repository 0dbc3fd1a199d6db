// `npm start`: sets up what is missing and opens BeMore.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { findElectron } from './find-electron.mjs';
import { root, runScript, runtimeEnvironment, runtimeNode, SetupError, setUp } from './setup.mjs';

const HELP = `npm start -- [options]
  --host electron|node   which host to use (default: Electron where it can run)
  --port N               port of the Node host (default: any free one)
  --data-dir DIR         where everything is kept (default: the system's place for application data)
  --lang ko|en           language of the first start (default: the system's)
  --no-open              do not open a window, print the address`;

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        lang: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new SetupError(`${error.message}\n${HELP}`);
  }
  const { host, port, lang } = values;
  const refuse = (what) => {
    throw new SetupError(`${what}\n${HELP}`);
  };
  if (host && !['electron', 'node'].includes(host)) refuse('--host is electron or node.');
  if (lang && !['ko', 'en'].includes(lang)) refuse('--lang is ko or en.');
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) < 65536)) {
    refuse('--port is a number from 0 to 65535.');
  }
  return values;
}

/** Runs until the child ends; Ctrl-C ends the child first, and a second one does not wait. */
function stayWith(child) {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) child.kill('SIGKILL');
      stopping = true;
      child.kill('SIGTERM');
    });
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
}

const hostArguments = (options) =>
  ['port', 'data-dir', 'lang'].flatMap((name) =>
    options[name] === undefined ? [] : [`--${name}`, options[name]],
  );

function startElectron(path, options) {
  const child = spawn(path, [root, ...hostArguments(options)], {
    cwd: root,
    stdio: 'inherit',
    env: process.env,
  });
  return stayWith(child);
}

function startNode(options) {
  const main = join(root, 'out', 'main', 'node.js');
  const child = spawn(runtimeNode(), [main, '--print-ready', ...hostArguments(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: runtimeEnvironment(),
  });
  let text = '';
  let opened = false;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (data) => {
    text += data;
    const ready = /^ready (\S+) (.+)$/m.exec(text);
    if (!ready || opened) return;
    opened = true;
    openWindow(ready[1], ready[2], options);
  });
  return stayWith(child);
}

function openWindow(address, profileDir, options) {
  const hasDisplay =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const browser = options['no-open'] || !hasDisplay ? null : findBrowser();
  if (!browser) {
    console.log(`BeMore is ready. Open this address in Chromium or Chrome:\n${address}`);
  } else {
    console.log('BeMore is ready. Its window opens now; Ctrl-C here closes it.');
    const flags = [`--app=${address}`, `--user-data-dir=${profileDir}`, '--no-first-run'];
    if (process.platform === 'linux' && process.getuid?.() === 0) flags.push('--no-sandbox');
    const window = spawn(browser, flags, { stdio: 'ignore' });
    window.on('error', () => console.log(`Open this address in Chromium or Chrome:\n${address}`));
    process.on('exit', () => window.kill());
  }
}

await runScript(async () => {
  const options = readOptions();
  if (options.help) return console.log(HELP);
  await setUp();
  if (options.host !== 'node') {
    const electron = await findElectron({ insist: options.host === 'electron' });
    if (electron.path) {
      process.exitCode = await startElectron(electron.path, options);
      return;
    }
    if (options.host === 'electron')
      throw new SetupError(`Electron cannot start: ${electron.why}.`);
    console.log(`Using the Node host, because ${electron.why}.`);
  }
  process.exitCode = await startNode(options);
});
