import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import { breather, pause } from '../in-turns.ts';
import { FORMAT, FORMAT_VERSION } from './archive-format.ts';
import type { ExportSource } from './export-source.ts';
import type { Written } from './written.ts';

/** Messages opened at once: a millisecond or two. */
const MESSAGES_A_STEP = 50;
/** Of an original, in one piece; three bytes are four letters of base64. */
const BASE64_BYTES = 3 * 64 * 1024;

/** The documents and their originals. */
export interface ExportedDocuments {
  list(): readonly KeptDocument[];
  original(id: string): Promise<Uint8Array | null>;
}

/** Everything, one message, fact and document a line. What is deleted meanwhile is left out. */
export async function* writeJson(
  source: ExportSource,
  documents: ExportedDocuments,
  exportedAt: number,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const brought = documents
    .list()
    .toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  // A message is some 500 bytes; a document is as large as it is.
  const weightOf = ({ sizeBytes }: KeptDocument): number => 1 + sizeBytes / 500;
  const total = source.messageCount() + brought.reduce((sum, one) => sum + weightOf(one), 1);
  let done = 0;
  const written = (data: string): Written => ({ data, progress: Math.min(1, done / total) });

  const head = { format: FORMAT, version: FORMAT_VERSION, exportedAt };
  yield written(`${JSON.stringify(head).slice(0, -1)},\n"conversations":[`);
  let comma = '';
  const breathe = breather(signal);
  for (const id of source.conversationIds()) {
    await breathe();
    const conversation = source.conversation(id);
    if (conversation === null) continue;
    yield written(`${comma}\n${JSON.stringify(conversation).slice(0, -1)},"messages":[`);
    comma = ',';
    let after = -1;
    let between = '';
    for (;;) {
      const some = source.messages(id, after, MESSAGES_A_STEP);
      const last = some.at(-1);
      if (last === undefined) break;
      after = last.ordinal;
      done += some.length;
      const lines = some.map(({ message }) => JSON.stringify(message)).join(',\n');
      yield written(`${between}\n${lines}`);
      between = ',';
      await breathe();
    }
    yield written(']}');
  }
  yield written('],\n"facts":[');
  comma = '';
  for (const fact of source.facts()) {
    yield written(`${comma}\n${JSON.stringify(fact)}`);
    comma = ',';
    await breathe();
  }
  const disclosures = source.disclosures().map((one) => `\n${JSON.stringify(one)}`);
  yield written(`],\n"disclosures":[${disclosures.join(',')}`);
  yield written('],\n"counsel":[');
  comma = '';
  for (const kept of source.counsel()) {
    yield written(`${comma}\n${JSON.stringify(kept)}`);
    comma = ',';
    await breathe();
  }
  const reminders = source.reminders().map((one) => `\n${JSON.stringify(one)}`);
  yield written(`],\n"reminders":[${reminders.join(',')}`);
  yield written('],\n"documents":[');
  comma = '';
  for (const document of brought) {
    await pause(signal);
    const original = await documents.original(document.id);
    done += weightOf(document);
    const { id, name, kind, sizeBytes, pages, addedAt, note, described } = document;
    const facts = { id, name, kind, sizeBytes, pages, addedAt, note, described };
    yield written(`${comma}\n${JSON.stringify(facts).slice(0, -1)},"original":`);
    comma = ',';
    if (original === null) {
      yield written('null}');
      continue;
    }
    yield written('"');
    const bytes = Buffer.from(original.buffer, original.byteOffset, original.byteLength);
    for (let at = 0; at < bytes.length; at += BASE64_BYTES) {
      yield written(bytes.toString('base64', at, Math.min(bytes.length, at + BASE64_BYTES)));
      await breathe();
    }
    yield written('"}');
  }
  done = total;
  yield written(']}\n');
}
