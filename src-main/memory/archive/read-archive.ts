/** Recognises what an import is, and reads it in steps. */

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Imported } from '../../../src-preload/contract/memory.ts';
import { inTurns, pause } from '../in-turns.ts';
import {
  type ArchivedConversation,
  type ArchivedMessage,
  archivedConversation,
  archivedCounsel,
  archivedDisclosure,
  archivedDocument,
  archivedFact,
  archivedMessage,
  archivedReminder,
  FORMAT,
  FORMAT_VERSION,
} from './archive-format.ts';
import { type Foreign, fromElsewhere, type Incoming } from './incoming.ts';
import { readChatGpt } from './read-chatgpt.ts';
import { readClaude } from './read-claude.ts';
import { type JsonPath, readJson, type Shape } from './read-json.ts';
import { isSealedFile, openFile } from './sealed-file.ts';
import { isZip, listZip, slices, unzip } from './unzip.ts';

export interface Step {
  readonly from: Imported['from'];
  readonly incoming: Incoming;
  /** 0 to 1, of the whole file. */
  readonly progress: number;
}

/** What exports of ChatGPT (also in several pieces) and Claude call it. */
const CONVERSATIONS = /(^|\/)conversations(-\d+)?\.jsonl?$/;
/** Unpacked, a sealed file is that much larger than it is packed, at most. */
const MOST_UNPACKED = 250;

const isAt = (path: JsonPath, ...pattern: readonly string[]): boolean =>
  path.length === pattern.length && pattern.every((key, i) => key === path[i]);

/** One list of conversations, whoever wrote it, or one conversation after another. */
const SHAPE: Shape = {
  opens(path) {
    const [first, second, third] = path;
    if (path.length === 0) return true;
    if (path.length === 1) {
      return (
        first === '*' ||
        /^(conversations|facts|disclosures|counsel|reminders|documents)$/.test(first ?? '')
      );
    }
    if (isAt(path, 'conversations', '*')) return true;
    // What may be long in a conversation is read piece by piece.
    const inside = first === '*' ? second : third;
    const isDeep = first === '*' ? path.length === 2 : path.length === 3;
    return isDeep && /^(messages|mapping|chat_messages)$/.test(inside ?? '');
  },
  yields: (path) =>
    isAt(path, '*') ||
    isAt(path, 'format') ||
    isAt(path, 'version') ||
    (path.length === 2 &&
      path[1] === '*' &&
      /^(conversations|facts|disclosures|counsel|reminders|documents)$/.test(path[0] ?? '')),
};

/**
 * Throws AppError: `import/unknown-format`, `import/broken`, `import/newer`, `import/wrong-passphrase`;
 * or the abort reason.
 */
export async function* readArchive(
  bytes: Uint8Array,
  passphrase: string | null,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  let done = 0;
  let total = bytes.length;
  /** Counts what is read, and lets everything else have its turn. */
  async function* counted(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    for await (const piece of pieces) {
      for (const slice of slices(piece)) {
        await pause(signal);
        yield slice;
        done += slice.length;
      }
    }
  }
  const progress = (): number => (total === 0 ? 1 : Math.min(1, done / total));

  if (isSealedFile(bytes)) {
    const counting = counted(openFile(bytes, passphrase));
    yield* readTexts([gunzipped(counting, bytes.length)], 'backup', progress, signal);
    return;
  }
  if (isZip(bytes)) {
    const entries = listZip(bytes).filter(({ name }) => CONVERSATIONS.test(name));
    if (entries.length === 0) throw new AppError('import/unknown-format');
    total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    const texts = entries.map((entry) => counted(unzip(bytes, entry)));
    yield* readTexts(texts, null, progress, signal);
    return;
  }
  const start = startOf(bytes);
  if (start === null) throw new AppError('import/unknown-format');
  yield* readTexts([counted([bytes.subarray(start)])], null, progress, signal);
}

async function* readTexts(
  texts: readonly AsyncIterable<Uint8Array>[],
  sealedAs: 'backup' | null,
  progress: () => number,
  signal: AbortSignal,
): AsyncGenerator<Step> {
  let isOurs = false;
  let isAnyone = false;
  for (const text of texts) {
    for await (const { path, value } of readJson(text, SHAPE)) {
      if (isAt(path, 'format')) {
        isOurs = value === FORMAT;
        continue;
      }
      if (isAt(path, 'version')) {
        if (isOurs) expectVersion(value);
        continue;
      }
      if (isOurs) {
        const incoming = await inTurns(ours(path, value), signal);
        if (incoming !== null) yield { from: sealedAs ?? 'bemore', incoming, progress: progress() };
        continue;
      }
      const foreign = await inTurns(readForeign(value), signal);
      if (foreign === null) continue;
      isAnyone = true;
      const conversation = await inTurns(fromElsewhere(foreign), signal);
      if (conversation === null) continue;
      yield {
        from: foreign.from,
        incoming: { type: 'conversation', conversation },
        progress: progress(),
      };
    }
  }
  if (!isOurs && !isAnyone) throw new AppError('import/unknown-format');
}

function* readForeign(value: unknown): Generator<void, Foreign | null> {
  return (yield* readChatGpt(value)) ?? (yield* readClaude(value));
}

function* ours([list]: JsonPath, value: unknown): Generator<void, Incoming | null> {
  switch (list) {
    case 'conversations':
      return { type: 'conversation', conversation: yield* ourConversation(value) };
    case 'facts':
      return { type: 'fact', fact: valid(archivedFact, value) };
    case 'disclosures':
      return { type: 'disclosure', disclosure: valid(archivedDisclosure, value) };
    case 'counsel':
      return { type: 'counsel', kept: valid(archivedCounsel, value) };
    case 'reminders':
      return { type: 'reminder', reminder: valid(archivedReminder, value) };
    case 'documents':
      return { type: 'document', document: valid(archivedDocument, value) };
    default:
      return null;
  }
}

function* ourConversation(value: unknown): Generator<void, ArchivedConversation> {
  const { messages: raw, ...head } = valid(archivedConversation, value);
  const messages: ArchivedMessage[] = [];
  for (const one of raw) {
    messages.push(valid(archivedMessage, one));
    yield;
  }
  return { ...head, messages };
}

function valid<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new AppError('import/broken');
  return read.data;
}

function expectVersion(value: unknown): void {
  if (!z.number().int().positive().safeParse(value).success) throw new AppError('import/broken');
  if ((value as number) > FORMAT_VERSION) throw new AppError('import/newer');
}

async function* gunzipped(
  pieces: AsyncIterable<Uint8Array>,
  packedBytes: number,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(pieces);
  const gunzip = createGunzip();
  let failed: unknown = null;
  source.on('error', (error) => {
    failed = error;
    gunzip.destroy(error);
  });
  source.pipe(gunzip);
  let size = 0;
  try {
    for await (const piece of gunzip) {
      size += (piece as Uint8Array).length;
      if (size > Math.max(packedBytes, 64 * 1024) * MOST_UNPACKED)
        throw new AppError('import/broken');
      yield piece as Uint8Array;
    }
  } catch (error) {
    if (failed !== null) throw failed;
    throw error instanceof AppError ? error : new AppError('import/broken');
  } finally {
    gunzip.destroy();
    source.destroy();
  }
}

/** Where JSON begins, after a byte order mark and space; null where it does not. */
function startOf(bytes: Uint8Array): number | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const before = /^(?:\xef\xbb\xbf)?\s*(?=[[{])/.exec(head)?.[0];
  return before === undefined ? null : before.length;
}
