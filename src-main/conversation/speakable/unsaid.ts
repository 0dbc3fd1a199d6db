/** What is written but never said, in either language: pictures, faces made of signs, marks of layout. */
import { matchAt, type Reading } from './reading.ts';

const PICTURE =
  /(?:[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|\u{20E3})+/uy;
/** :) ;-) :( :D :P <3 and the like, standing alone. */
const WESTERN_FACE = /(?:[:;=][-']?[)(DPp/|*]|<\/?3|xD|XD)(?![\p{L}\p{N}])/uy;
/** ^^ ^_^ T_T ㅠ_ㅠ -_- >_< and the same within brackets. */
const EASTERN_FACE = /\^{2,}|(?:[\^Tㅠㅜ>;oO-][_.]{1,3}[\^Tㅠㅜ<;oO-])(?![\p{L}\p{N}])/uy;
const BRACKETED_FACE =
  /\((?=[^()]*[_^;*><ㅠㅜ・ωツ□▽∀´`≧≦•‿╯°])(?![^()]*\p{L}{3})[^()가-힣\d]{1,14}\)[/～~ノ]*/uy;
/** Laughing and crying in single letters: ㅋㅋ, ㅎㅎ, ㅠㅠ, ㅠ. */
const JAMO = /[ㄱ-ㅎㅏ-ㅣ]{2,}|[ㅋㅎㅠㅜ](?![가-힣])/uy;
/** Marks of Markdown, invisible characters and ornaments. */
const MARK = /[*_`#<>|\\^{}[\]~♡♥♪♫★☆●○■□▶◆※†‡$€£¥₩%&=+→@\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD]+/uy;
/** A stretched mark is said once: 네~~~, !!!, ??? */
const REPEATED = /([!?！？])[!?！？]+/uy;
const QUOTE = /["“”„「」『』«»〈〉《》]+|[‘’'](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[‘’']/uy;

/** Faces and pictures, tried before anything else: their signs and digits mean nothing by themselves. */
export function pictureAt(text: string, at: number): Reading | null {
  const before = text[at - 1] ?? ' ';
  const found =
    matchAt(PICTURE, text, at) ??
    (/[\p{L}\p{N}]/u.test(before) ? null : matchAt(WESTERN_FACE, text, at)) ??
    (/[a-z\d]/i.test(before) ? null : matchAt(EASTERN_FACE, text, at)) ??
    matchAt(BRACKETED_FACE, text, at) ??
    matchAt(JAMO, text, at);
  return found && { said: '', length: found[0].length };
}

/** Marks nothing else had a reading for. */
export function markAt(text: string, at: number): Reading | null {
  const repeated = matchAt(REPEATED, text, at);
  if (repeated) {
    const said = /[?？]/.test(repeated[0]) ? '?' : '!';
    return { said, length: repeated[0].length };
  }
  // White space is not for here, though some of it is a control character.
  if (/\s/.test(text[at] ?? ' ')) return null;
  const quote = matchAt(QUOTE, text, at);
  if (quote) return { said: '', length: quote[0].length };
  const mark = matchAt(MARK, text, at);
  return mark && { said: '', length: mark[0].trimEnd().length || 1 };
}
