/** Exports, pulled piece by piece: nothing is made faster than it is taken. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Insights, InsightsAsked } from '../../../src-preload/contract/insights.ts';
import { type ExportWanted, MIN_PASSPHRASE } from '../../../src-preload/contract/memory.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Cipher } from '../cipher.ts';
import { createCounselStore } from '../counsel/counsel-store.ts';
import type { Database } from '../database.ts';
import { inStore, inStoreAsync } from '../store-faults.ts';
import { createExportSource } from './export-source.ts';
import { loadFonts } from './fonts.ts';
import { writeInsightsCsv } from './insights-csv.ts';
import { writeInsightsPdf } from './insights-paper.ts';
import type { NoteOf } from './note.ts';
import { paperWords } from './paper-words.ts';
import { sealFile } from './sealed-file.ts';
import { type ExportedDocuments, writeJson } from './write-json.ts';
import { writeMarkdown, writeNoteMarkdown } from './write-markdown.ts';
import { writeNotePdf, writePdf } from './write-pdf.ts';
import type { Written } from './written.ts';

/** Well under what travels in one message. */
const PIECE_BYTES = 512 * 1024;
/** Those that nobody pulls any more are ended by the next ones. */
const MOST_AT_ONCE = 4;

/** What is looked back on, computed by whoever can. Throws AppError('input/invalid') for a span that cannot be. */
export type InsightsOf = (asked: InsightsAsked) => Insights;

export interface Exports {
  /** Throws AppError: `input/not-found`, `input/invalid`, `lock/too-short`, `store/...`. */
  begin(wanted: ExportWanted): {
    readonly export: string;
    readonly name: string;
    readonly mime: string;
  };
  /** Throws AppError: `input/not-found` for one that is over, `store/...`; it is over then, too. */
  next(id: string): Promise<{
    readonly piece: Uint8Array;
    readonly done: boolean;
    readonly progress: number;
  }>;
  end(id: string): void;
  close(): void;
}

interface Running {
  readonly written: AsyncGenerator<Written>;
  readonly stop: AbortController;
}

export function createExports({
  db,
  cipher,
  documents,
  language,
  noteOf,
  insightsOf,
  now,
}: {
  readonly db: Database;
  readonly cipher: Cipher;
  readonly documents: ExportedDocuments;
  /** Of what is said around a conversation on paper. */
  language(): Language;
  readonly noteOf: NoteOf;
  readonly insightsOf: InsightsOf;
  now(): number;
}): Exports {
  const source = createExportSource(db, cipher);
  const counsel = createCounselStore(db, cipher);
  const running = new Map<string, Running>();

  const fileOf = (
    wanted: ExportWanted,
    signal: AbortSignal,
  ): {
    readonly written: AsyncGenerator<Written>;
    readonly name: string;
    readonly mime: string;
  } => {
    const today = dateOf(now());
    switch (wanted.kind) {
      case 'everything':
        return {
          written: writeJson(source, documents, now(), signal),
          name: `bemore-${today}.json`,
          mime: 'application/json',
        };
      case 'backup': {
        if (wanted.passphrase.length < MIN_PASSPHRASE) {
          throw new AppError('lock/too-short', { shortest: MIN_PASSPHRASE });
        }
        return {
          written: sealed(writeJson(source, documents, now(), signal), wanted.passphrase),
          name: `bemore-${today}.bemore`,
          mime: 'application/octet-stream',
        };
      }
      case 'conversation': {
        const head = source.conversation(wanted.id);
        if (head === null) throw new AppError('input/not-found');
        const words = paperWords(language());
        const name = `bemore-${dateOf(head.startedAt)}`;
        return wanted.format === 'markdown'
          ? {
              written: writeMarkdown(source, head, words, signal),
              name: `${name}.md`,
              mime: 'text/markdown',
            }
          : {
              written: withFonts((fonts) => writePdf(source, head, words, fonts, signal)),
              name: `${name}.pdf`,
              mime: 'application/pdf',
            };
      }
      case 'session-note': {
        const { id, format } = wanted;
        const head = source.conversation(id);
        if (head === null) throw new AppError('input/not-found');
        const words = paperWords(language());
        const note = noteOf(counsel.stateOf(id), counsel.recordsOf(id), language());
        const name = `bemore-${dateOf(head.startedAt)}-note`;
        return format === 'markdown'
          ? {
              written: writeNoteMarkdown(note, head.startedAt, words),
              name: `${name}.md`,
              mime: 'text/markdown',
            }
          : {
              written: withFonts((fonts) => writeNotePdf(note, head, words, fonts, signal)),
              name: `${name}.pdf`,
              mime: 'application/pdf',
            };
      }
      case 'insights': {
        const { from, until, format, withSeen } = wanted;
        const told = language();
        const all = insightsOf({ from, until, exercises: null, language: told });
        const insights = withSeen ? all : { ...all, seen: null };
        const name = `bemore-${from}-${until}`;
        return format === 'csv'
          ? {
              written: writeInsightsCsv(insights, told, signal),
              name: `${name}.csv`,
              mime: 'text/csv',
            }
          : {
              written: withFonts((fonts) =>
                writeInsightsPdf(insights, paperWords(told), today, fonts, signal),
              ),
              name: `${name}.pdf`,
              mime: 'application/pdf',
            };
      }
    }
  };

  const end = (id: string): void => {
    const found = running.get(id);
    if (found === undefined) return;
    running.delete(id);
    found.stop.abort();
    void found.written.return(undefined).catch(() => undefined);
  };

  return {
    begin(wanted) {
      return inStore(() => {
        const stop = new AbortController();
        const { written, name, mime } = fileOf(wanted, stop.signal);
        for (const id of [...running.keys()].slice(0, 1 - MOST_AT_ONCE)) end(id);
        const id = randomUUID();
        running.set(id, { written, stop });
        return { export: id, name, mime };
      });
    },

    async next(id) {
      const found = running.get(id);
      if (found === undefined) throw new AppError('input/not-found');
      const pieces: Uint8Array[] = [];
      let size = 0;
      let progress = 0;
      try {
        return await inStoreAsync(async () => {
          while (size < PIECE_BYTES) {
            const { value, done } = await found.written.next();
            if (done) {
              running.delete(id);
              return { piece: Buffer.concat(pieces), done: true, progress: 1 };
            }
            const bytes = typeof value.data === 'string' ? Buffer.from(value.data) : value.data;
            pieces.push(bytes);
            size += bytes.length;
            progress = value.progress;
          }
          return { piece: Buffer.concat(pieces), done: false, progress };
        });
      } catch (error) {
        end(id);
        throw error;
      }
    },

    end,
    close() {
      for (const id of [...running.keys()]) end(id);
    },
  };
}

async function* withFonts(
  write: (fonts: Awaited<ReturnType<typeof loadFonts>>) => AsyncGenerator<Written>,
): AsyncGenerator<Written> {
  yield* write(await loadFonts());
}

async function* sealed(
  written: AsyncGenerator<Written>,
  passphrase: string,
): AsyncGenerator<Written> {
  let progress = 0;
  async function* texts(): AsyncGenerator<string | Uint8Array> {
    for await (const part of written) {
      progress = part.progress;
      yield part.data;
    }
  }
  const gzip = createGzip();
  const feeding = pipeline(Readable.from(texts()), gzip);
  feeding.catch(() => undefined);
  try {
    for await (const data of sealFile(gzip, passphrase)) yield { data, progress };
    await feeding;
  } finally {
    gzip.destroy();
  }
}

/** As the calendar of this computer has it: 2026-11-21. */
function dateOf(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
