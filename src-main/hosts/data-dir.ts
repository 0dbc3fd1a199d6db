import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where everything is kept unless `--data-dir` says otherwise. Both hosts use the same place, so that
 * nobody's conversations seem lost when Electron could not be had on one day.
 */
export function defaultDataDir(
  system: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'BeMore');
  if (system === 'win32') {
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'BeMore');
  }
  const base = environment.XDG_DATA_HOME;
  // The XDG specification: a relative path is to be ignored.
  return join(base?.startsWith('/') ? base : join(home, '.local', 'share'), 'bemore');
}

/** Makes the directory exist, readable by this account only. Returns it absolute. */
export function prepareDataDir(dir: string): string {
  const absolute = resolve(dir);
  mkdirSync(absolute, { recursive: true, mode: 0o700 });
  // The mode above counts only for a directory made now. On Windows the profile's own rights hold.
  if (process.platform !== 'win32') chmodSync(absolute, 0o700);
  return absolute;
}
