import type { Language } from '../../src-preload/contract/words.ts';
import type { Remembered } from './ports.ts';

/**
 * What is remembered, as it stands in a prompt: a list for each kind, none where there is nothing. What
 * was said stands on one line, so that it cannot pass for a heading of the prompt.
 * @param word the words of a prompt file (`memory.…`)
 */
export function notesOf(
  summary: string | null,
  { facts, said, quoted }: Remembered,
  language: Language,
  word: (name: string) => string,
): readonly string[] {
  const day = (at: number): string =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { dateStyle: 'long' }).format(
      at,
    );
  const list = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[word(head), ...lines].join('\n')];

  return [
    ...list(
      'memory.facts',
      facts.map(({ statement, since, until }) => {
        const past =
          until === null ? '' : `, ${word('memory.past').replace('{{until}}', day(until))}`;
        return `- ${onOneLine(statement)} (${day(since)}${past})`;
      }),
    ),
    ...list(
      'memory.said',
      said.map(({ role, text, at }) => {
        const who = role === null ? '' : ` ${word(`memory.${role}`)}`;
        return `- ${day(at)},${who}: "${onOneLine(text)}"`;
      }),
    ),
    ...list('memory.read', quoted),
    ...(summary === null ? [] : list('memory.earlier', [summary])),
  ];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
