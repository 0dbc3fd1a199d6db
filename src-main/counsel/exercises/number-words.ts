/** The numbers that are named in what was said, in both languages. */
import { ENGLISH_NUMBERS } from './english-number.ts';
import { koreanValue } from './korean-number.ts';

/** Two in one word, "six or seven": the upper counts, as it does where both are named. */
const BETWEEN: Readonly<Record<string, string>> = {
  한두: '2',
  이삼: '3',
  두세: '3',
  삼사: '4',
  서너: '4',
  사오: '5',
  너댓: '5',
  네다섯: '5',
  오륙: '6',
  대여섯: '6',
  육칠: '7',
  예닐곱: '7',
  칠팔: '8',
  일고여덟: '8',
  팔구: '9',
};
const IN_BETWEEN = new RegExp(
  `(?<![가-힣])(한)?(${Object.keys(BETWEEN).join('|')})(?=점|정도|쯤|이?요|퍼센트|개|\\s|$)`,
  'g',
);

interface NamedNumber {
  readonly value: number;
  readonly percent: boolean;
}

/** In order. */
export function namedNumbers(words: string): readonly NamedNumber[] {
  const tokens = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(IN_BETWEEN, (word, _about, both: string) => BETWEEN[both] ?? word)
    .replace(/(\d)\s*(?:%|％)/g, '$1percent ')
    .replace(/(\d)\s*(?:~|-|–|—)\s*(?=\d)/g, '$1 ')
    .replace(/-/g, ' ')
    .replace(/[^\p{L}\p{N}.'/ ]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '');
  const values: NamedNumber[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const after = tokens[at + 1];
    const percentAfter = /^(?:percent|per|퍼센트|프로)/.test(after ?? '');
    const digits = /^(?:한|약|거의)?(\d{1,4}(?:\.\d+)?)(.*)$/.exec(token);
    if (digits !== null) {
      const rest = digits[2] ?? '';
      // "3pm" and "2시간째" are no points on a scale; "7점이요" is.
      if (rest === '' || rest === 'percent' || rest.startsWith('/') || /^[가-힣]/.test(rest)) {
        values.push({
          value: Number(digits[1]),
          percent: rest === 'percent' || /^(?:퍼센트|프로)/.test(rest) || percentAfter,
        });
        const below = /^\/(\d+)/.exec(rest);
        if (below !== null) values.push({ value: Number(below[1]), percent: false });
      }
      continue;
    }
    const english = ENGLISH_NUMBERS.get(token);
    if (english !== undefined) {
      const unit = ENGLISH_NUMBERS.get(after ?? '');
      // "that one", "this one", "no one" point at something.
      if (
        token === 'one' &&
        /^(?:that|this|no|some|any|every|which|the|each)$/.test(tokens[at - 1] ?? '')
      )
        continue;
      if (english >= 20 && english < 100 && unit !== undefined && unit > 0 && unit < 10) {
        values.push({ value: english + unit, percent: /^per/.test(tokens[at + 2] ?? '') });
        at += 1;
      } else if (english === 1 && after === 'hundred') {
        values.push({ value: 100, percent: /^per/.test(tokens[at + 2] ?? '') });
        at += 1;
      } else values.push({ value: english, percent: percentAfter });
      continue;
    }
    const korean = koreanValue(token, tokens.length === 1, after);
    if (korean !== null) {
      values.push({ value: korean, percent: /퍼센트|프로/.test(token) || percentAfter });
    }
  }
  return values;
}
