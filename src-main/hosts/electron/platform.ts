import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import type { Language } from '../../../src-preload/contract/words.ts';
import { createLog } from '../../observe/log.ts';
import type { Platform } from '../../platform.ts';
import { languageOf, regionOf } from '../system-locale.ts';
import { VERSION } from '../version.ts';
import { createNotify } from './notify.ts';
import { createKeychainVault } from './vault.ts';

/** What Electron supplies to the services. Call it once the app is ready: only then is the keychain known. */
export function electronPlatform(
  dataDir: string,
  language: Language | null,
  showWindow: () => void,
): Platform {
  // The country a person set in the system, as a locale without a language.
  const country = `und-${app.getLocaleCountryCode()}`;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    host: 'electron',
    version: VERSION,
    dataDir,
    vault: createKeychainVault(safeStorage, process.platform),
    log: createLog({ dir: join(dataDir, 'logs'), now: Date.now }),
    now: Date.now,
    locale: {
      language: language ?? languageOf(app.getPreferredSystemLanguages()),
      region: regionOf({ locales: [country], timeZone }),
    },
    environment: process.env,
    notify: createNotify(showWindow),
  };
}
