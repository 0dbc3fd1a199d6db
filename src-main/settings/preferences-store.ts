import { AppError } from '../../src-preload/contract/faults.ts';
import {
  type Preferences,
  type PreferencesPatch,
  preferences,
  preferencesPatch,
} from '../../src-preload/contract/preferences.ts';
import type { Log } from '../platform.ts';
import { openPrivateJsonFile } from './private-json-file.ts';

export interface PreferencesStore {
  get(): Preferences;
  /**
   * All preferences after the change, which is on disk by then. Throws AppError('input/invalid') or
   * AppError('store/...'); nothing has changed then.
   */
  change(patch: PreferencesPatch): Preferences;
}

/**
 * Preferences in `<dataDir>/preferences.json`, which holds only what the person has set: the rest
 * follows `defaults` and those of the contract. Never throws: a field that is not valid takes its
 * default, the others stay, and the file as it was is kept aside. Fields this version does not
 * know are kept.
 */
export function createPreferencesStore({
  dataDir,
  defaults,
  log,
}: {
  readonly dataDir: string;
  /** From the operating system. */
  readonly defaults: Pick<Preferences, 'language' | 'region'>;
  readonly log: Log;
}): PreferencesStore {
  const file = openPrivateJsonFile({ dataDir, name: 'preferences', log });
  let stored = file.content;

  const { valid, invalid } = sortFields(stored);
  if (invalid.length > 0) {
    log.warn('Some preferences are not valid and take their defaults', {
      fields: invalid.join(' '),
    });
    if (file.keepCopy()) {
      stored = Object.fromEntries(
        Object.entries(stored).filter(([field]) => !invalid.includes(field)),
      );
    }
  }
  let current = preferences.parse({ ...defaults, ...valid });

  return {
    get: () => current,
    change(patch) {
      const parsed = preferencesPatch.safeParse(patch);
      if (!parsed.success) throw new AppError('input/invalid');
      const set = Object.fromEntries(
        Object.entries(parsed.data).filter(([, value]) => value !== undefined),
      );
      const next = { ...stored, ...set };
      file.write(next);
      stored = next;
      current = { ...current, ...set };
      return current;
    },
  };
}

function sortFields(stored: Readonly<Record<string, unknown>>) {
  const valid: Record<string, unknown> = {};
  const invalid: string[] = [];
  for (const [field, schema] of Object.entries(preferences.shape)) {
    if (!Object.hasOwn(stored, field)) continue;
    const parsed = schema.unwrap().safeParse(stored[field]);
    if (parsed.success) valid[field] = parsed.data;
    else invalid.push(field);
  }
  return { valid, invalid };
}
