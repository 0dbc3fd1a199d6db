/** Stays as it is written: its signs are no marks. */
const ADDRESS = /(https?:\/\/\S+|www\.\S+)/;
const PICTURE =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|\u{20E3}/gu;

/**
 * A sentence as it is shown: without markdown, list marks and emoji, which models write although they
 * are asked not to. Numbers, abbreviations and addresses stay; `speakable` says them. May come out empty.
 */
export function plainSpeech(sentence: string): string {
  return (
    sentence
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:[-*•·]|#{1,6}|>|\d{1,2}[.)])\s+/, '')
      .split(ADDRESS)
      .map((part, i) => (i % 2 === 1 ? part : withoutMarks(part)))
      .join('')
      .replace(PICTURE, '')
      .replace(/\s+/g, ' ')
      // What was taken out leaves its space before the full stop.
      .replace(/\s(?=[.,!?…。]+(?:\s|$))/g, '')
      .trim()
  );
}

/** Doubled marks always go; single ones at the edge of a word: 3*2, 3~5 and snake_case keep theirs. */
function withoutMarks(text: string): string {
  return text
    .replace(/\*{2,3}|_{2,3}|~{2}|`{1,3}/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '');
}
