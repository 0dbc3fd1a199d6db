/** Full stops with what closes after them, before white space; a line's end ends a sentence as well. */
const END = /[.!?。！？…]+["'”’)\]」』]*(?=\s|$)|\n+/gu;
const ABBREVIATION = /(?:^|\s)(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|a\.m|p\.m|no|\d{1,2})\.$/i;

/** The sentences of a text, trimmed, none empty. What stands in quotes is never parted. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  const keep = (to: number): void => {
    const sentence = text.slice(from, to).trim();
    if (/[\p{L}\p{N}]/u.test(sentence)) sentences.push(sentence);
    from = to;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const sentence = text.slice(from, end);
    if (isOpen(sentence) || ABBREVIATION.test(sentence.trimEnd())) continue;
    keep(end);
  }
  keep(text.length);
  return sentences;
}

function isOpen(sentence: string): boolean {
  const count = (pattern: RegExp): number => sentence.match(pattern)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“「『]/g) > count(/[”」』]/g);
}
