// Where this machine keeps a Chromium.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = {
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    if (!base) return [];
    return [
      join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/** The path of a Chromium or Chrome, or null. The CHROMIUM environment variable goes first. */
export function findBrowser() {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM && existsSync(CHROMIUM)) return CHROMIUM;
  for (const path of PLACES[process.platform] ?? []) if (existsSync(path)) return path;
  if (process.platform === 'win32') return null;
  for (const folder of PATH.split(delimiter)) {
    for (const name of NAMES)
      if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}
