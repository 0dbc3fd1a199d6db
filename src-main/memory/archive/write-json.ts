import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import { FORMAT, FORMAT_VERSION } from './archive-format.ts';
import type { ExportSource } from './export-source.ts';
import { pause } from './pause.ts';
import type { Written } from './written.ts';

/** Messages opened before everything else has its turn: some milliseconds. */
const MESSAGES_A_STEP = 100;

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
  for (const id of source.conversationIds()) {
    await pause(signal);
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
      await pause(signal);
    }
    yield written(']}');
  }
  const lines = (values: readonly unknown[]): string =>
    values.map((value) => `\n${JSON.stringify(value)}`).join(',');
  yield written(`],\n"facts":[${lines(source.facts())}`);
  yield written(`],\n"disclosures":[${lines(source.disclosures())}`);
  yield written('],\n"documents":[');
  comma = '';
  for (const document of brought) {
    await pause(signal);
    const original = await documents.original(document.id);
    done += weightOf(document);
    const { id, name, kind, sizeBytes, pages, addedAt, note, described } = document;
    const facts = { id, name, kind, sizeBytes, pages, addedAt, note, described };
    const base64 = original === null ? 'null' : `"${Buffer.from(original).toString('base64')}"`;
    yield written(`${comma}\n${JSON.stringify(facts).slice(0, -1)},"original":${base64}}`);
    comma = ',';
  }
  done = total;
  yield written(']}\n');
}
