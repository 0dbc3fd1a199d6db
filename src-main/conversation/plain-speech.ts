const EMOJI = /\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}]|\u{20E3}/gu;

/**
 * A sentence as a voice can say it: without markdown, list marks, emoji and addresses,
 * which models write although they are asked not to. May come out empty.
 */
export function plainSpeech(sentence: string): string {
  return (
    sentence
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/https?:\/\/\S+/g, '')
      .replace(/^\s*(?:[-*•·]|#{1,6}|>|\d{1,2}[.)])\s+/, '')
      .replace(/[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}/g, '')
      .replace(EMOJI, '')
      .replace(/\s+/g, ' ')
      // What was taken out leaves its space before the full stop.
      .replace(/\s(?=[.,!?…。]+(?:\s|$))/g, '')
      .trim()
  );
}
