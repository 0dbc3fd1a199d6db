import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { hangulOf } from './hangul.ts';

const OPENING = new Set('ㅁㅂㅃㅍ');
const CLOSING = new Set('ㅁㅂㅍㄻㄼㄿㅄ');

/** When lips meet (m, b, p, ㅁ, ㅂ, ㅃ, ㅍ), in milliseconds from the first sample, in order. */
export function closuresIn({ characters, starts, ends }: SpeechTiming): readonly number[] {
  const times: number[] = [];
  characters.forEach((character, i) => {
    const start = starts[i];
    const end = ends[i];
    if (start === undefined || end === undefined) return;
    const syllable = hangulOf(character);
    if (syllable) {
      if (OPENING.has(syllable.initial)) times.push(start);
      if (CLOSING.has(syllable.final)) times.push(start + (end - start) * 0.75);
    } else if (/^[mbp]$/i.test(character)) {
      // In `ph` nothing closes.
      if (!(/p/i.test(character) && /h/i.test(characters[i + 1] ?? ''))) times.push(start);
    }
  });
  return times;
}
