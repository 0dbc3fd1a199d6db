import { saidIn } from './conversation-pages.ts';
import type { ConversationHead, ExportSource } from './export-source.ts';
import type { Note } from './note.ts';
import type { PaperWords } from './paper-words.ts';
import type { Written } from './written.ts';

export async function* writeMarkdown(
  source: ExportSource,
  head: ConversationHead,
  words: PaperWords,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  yield { data: `# ${plain(head.title ?? words.untitled)}\n`, progress: 0 };
  for await (const { message, beginsDay, progress } of saidIn(source, head.id, signal)) {
    const { role, at, state, text } = message;
    const day = beginsDay ? `\n## ${words.day(at)}\n` : '';
    const end = state === 'interrupted' ? `\n\n*(${words.interrupted})*` : '';
    const said = `\n**${words.speaker[role]}** · ${words.time(at)}\n\n${plain(text)}${end}\n`;
    yield { data: day + said, progress };
  }
}

/** A session on a page. */
export async function* writeNoteMarkdown(
  note: Note,
  at: number,
  words: PaperWords,
): AsyncGenerator<Written> {
  const head = `# ${plain(note.title)}\n\n${words.day(at)}\n\n*${plain(note.about)}*\n`;
  const blocks = note.blocks.map(
    ({ heading, lines }) =>
      `\n## ${plain(heading)}\n\n${lines.map((line) => `- ${plain(line)}`).join('\n')}\n`,
  );
  yield { data: head + blocks.join(''), progress: 1 };
}

/** Said words are words, whatever they would mean to Markdown. */
function plain(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
      .replace(/^(\s*)([-+=])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // A line that ends stays a line.
      .replace(/(?<!\n)\n(?!\n)/g, '  \n')
  );
}
