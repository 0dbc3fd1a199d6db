import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../src-preload/contract/words.ts';
import { createLog } from '../../observe/log.ts';
import type { Platform } from '../../platform.ts';
import { defaultDataDir, prepareDataDir } from '../data-dir.ts';
import { languageOf, regionOf } from '../system-locale.ts';
import { VERSION } from '../version.ts';
import { createFileVault } from './vault.ts';

/** What plain Node supplies to the services. `dataDir` null is the system's place for application data. */
export function nodePlatform(dataDir: string | null, language: Language | null): Platform {
  const environment = process.env;
  const dir = prepareDataDir(dataDir ?? defaultDataDir(process.platform, environment, homedir()));
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const locales = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG, locale];
  return {
    host: 'node',
    version: VERSION,
    dataDir: dir,
    vault: createFileVault(dir),
    log: createLog({ dir: join(dir, 'logs'), now: Date.now }),
    now: Date.now,
    locale: {
      language: language ?? languageOf(locales),
      region: regionOf({ locales, timeZone }),
    },
    environment,
    // The page shows what is due.
    notify: () => false,
  };
}
