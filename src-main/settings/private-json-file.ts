import { chmodSync, constants, copyFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { AppError } from '../../src-preload/contract/faults.ts';
import { errorCode, type Log } from '../platform.ts';

type Content = Readonly<Record<string, unknown>>;

/** A small JSON object in the data directory, readable by this account only. */
export interface PrivateJsonFile {
  /** As it was when opened; empty if there was none or it could not be read. */
  readonly content: Content;
  /** Replaces the whole, atomically. On disk when it returns; throws AppError('store/...'). */
  write(content: Content): void;
  /** Leaves a copy of the file as it now is beside it. False if that could not be done. */
  keepCopy(): boolean;
}

/**
 * Never throws. What is no JSON object is kept aside as a copy and then counts as empty; what cannot
 * be read or copied is left alone, and writing over it is refused.
 */
export function openPrivateJsonFile({
  dataDir,
  name,
  log,
}: {
  readonly dataDir: string;
  /** Without extension. */
  readonly name: string;
  readonly log: Log;
}): PrivateJsonFile {
  const path = join(dataDir, `${name}.json`);

  function keepCopy(): boolean {
    try {
      // Named after the moment it was written, so that one broken file leaves one copy however
      // often it is opened.
      const written = statSync(path).mtime.toISOString().replaceAll(/[:.]/g, '-');
      const copy = join(dataDir, `${name}.broken-${written}.json`);
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
      chmodSync(copy, 0o600);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return true;
      log.error('A copy of a broken file could not be kept', { name, error: errorCode(error) });
      return false;
    }
  }

  function read(): Content | null {
    try {
      const content = parseObject(readFileSync(path, 'utf8'));
      chmodSync(path, 0o600);
      if (content) return content;
      log.warn('A file could not be understood and counts as empty', { name });
      return keepCopy() ? {} : null;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return {};
      log.error('A file could not be read', { name, error: errorCode(error) });
      return null;
    }
  }

  const content = read();
  return {
    content: content ?? {},
    keepCopy,
    write(next) {
      if (!content) throw new AppError('store/unavailable');
      try {
        const conf = new Conf<Record<string, unknown>>({
          cwd: dataDir,
          configName: name,
          configFileMode: 0o600,
          clearInvalidConfig: true,
        });
        conf.store = next;
      } catch (error) {
        const full = ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
        throw new AppError(full ? 'store/full' : 'store/unavailable', undefined, { cause: error });
      }
    },
  };
}

function parseObject(text: string): Content | null {
  try {
    // Some editors put a byte order mark in front.
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Content)
      : null;
  } catch {
    return null;
  }
}
