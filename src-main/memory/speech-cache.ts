/**
 * Sentences that were spoken before, on disk, so that saying them again costs nothing. Encrypted; no
 * word is in a name. Every failure is a miss: the sentence is spoken anew.
 */
import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';
import { seal, unseal } from './sealed.ts';

/** A whole sentence. */
export interface CachedSpeech {
  readonly samples: Int16Array;
  /** Hz. */
  readonly sampleRate: number;
  readonly timing: SpeechTiming | null;
}

export interface SpeechCache {
  /** `id` names what was said, by whom and how; it may hold the words, which stay in this process. */
  get(id: string): Promise<CachedSpeech | null>;
  /** Kept soon; the least recently used make room. */
  put(id: string, speech: CachedSpeech): void;
  /** Nothing is left of what was put until now. */
  clear(): Promise<void>;
  /** What was put is on disk, as far as it could be. */
  close(): Promise<void>;
}

interface Entry {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  usedAt: number;
}

const NAME = /^[0-9a-f]{64}$/;

export function createSpeechCache({
  dataDir,
  key,
  maxBytes,
  log,
}: {
  readonly dataDir: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly maxBytes: number;
  readonly log: Log;
}): SpeechCache {
  const folder = join(dataDir, 'speech');
  // One key for names, one for contents: neither says anything of the other.
  const nameKey = derived(key, 'speech names');
  const contentKey = derived(key, 'speech contents');
  const entries = new Map<string, Entry>();
  /** Writes and removals follow one another. */
  let work: Promise<void> = Promise.resolve();
  const nameOf = (id: string): string => createHmac('sha256', nameKey).update(id).digest('hex');

  const after = (run: () => Promise<void>): Promise<void> => {
    work = work.then(run).catch((error: unknown) => {
      log.warn('The speech cache could not be kept', { error: errorCode(error) });
    });
    return work;
  };

  const remove = async (name: string): Promise<void> => {
    entries.delete(name);
    await rm(join(folder, name), { force: true });
  };

  const makeRoom = async (): Promise<void> => {
    let bytes = 0;
    for (const entry of entries.values()) bytes += entry.bytes;
    if (bytes <= maxBytes) return;
    const oldestFirst = [...entries].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [name, entry] of oldestFirst) {
      if (bytes <= maxBytes) break;
      bytes -= entry.bytes;
      await remove(name);
    }
  };

  const found = after(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      if (NAME.test(name)) {
        const { size, mtimeMs } = await stat(join(folder, name));
        entries.set(name, { bytes: size, usedAt: mtimeMs });
      } else if (name.endsWith('.new')) await rm(join(folder, name), { force: true });
    }
    await makeRoom();
  });

  return {
    async get(id) {
      await found;
      const name = nameOf(id);
      const entry = entries.get(name);
      if (!entry) return null;
      const path = join(folder, name);
      try {
        const opened = unseal(await readFile(path), contentKey, name);
        const speech = opened && decoded(opened);
        if (speech) {
          entry.usedAt = Date.now();
          const now = new Date(entry.usedAt);
          void utimes(path, now, now).catch(() => undefined);
          return speech;
        }
        log.warn('A kept sentence could not be read and is dropped');
      } catch (error) {
        log.warn('A kept sentence could not be read', { error: errorCode(error) });
      }
      if (entries.get(name) === entry) await after(() => remove(name));
      return null;
    },

    put(id, speech) {
      const name = nameOf(id);
      const sealed = seal(encoded(speech), contentKey, name);
      // One sentence does not push out all others.
      if (sealed.length > maxBytes / 4) return;
      void after(async () => {
        const path = join(folder, name);
        const fresh = `${path}.${randomUUID()}.new`;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        try {
          await writeFile(fresh, sealed, { mode: 0o600 });
          await rename(fresh, path);
        } catch (error) {
          await rm(fresh, { force: true });
          throw error;
        }
        entries.set(name, { bytes: sealed.length, usedAt: Date.now() });
        await makeRoom();
      });
    },

    clear: () =>
      after(async () => {
        entries.clear();
        await rm(folder, { recursive: true, force: true });
      }),

    close: () => work,
  };
}

function derived(key: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', use, 32));
}

/** Length of the head, the head as JSON, the samples. */
function encoded({ samples, sampleRate, timing }: CachedSpeech): Uint8Array {
  const head = Buffer.from(JSON.stringify({ sampleRate, timing }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  return Buffer.concat([length, head, bytes]);
}

/** The bytes are ours, sealed by us: only a program of another time could have written others. */
function decoded(bytes: Buffer): CachedSpeech | null {
  try {
    const headEnd = 4 + bytes.readUInt32LE(0);
    const { sampleRate, timing } = JSON.parse(bytes.toString('utf8', 4, headEnd));
    if (!(sampleRate > 0) || (bytes.length - headEnd) % 2 !== 0) return null;
    // A copy: samples must be aligned to two bytes.
    const samples = new Int16Array(new Uint8Array(bytes.subarray(headEnd)).buffer);
    return { samples, sampleRate, timing: timing ?? null };
  } catch {
    return null;
  }
}
