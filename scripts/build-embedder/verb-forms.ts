import { isVowel, toJamo } from '../../src-main/providers/embedder/jamo.ts';

/** Those whose last consonant changes before a vowel; others that end alike keep it. */
const SOFTENED_D = new Set(['듣', '걷', '묻', '깨닫', '싣']);
const DROPPED_S = new Set(['낫', '짓', '붓', '잇', '긋']);

/** A vowel at the end of a stem and what it becomes together with 어 or 아. */
const JOINED: Readonly<Record<string, string>> = { ㅗ: 'ㅘ', ㅜ: 'ㅝ', ㅣ: 'ㅕ', ㅚ: 'ㅙ' };

/** What the forms of a verb or an adjective begin with, in jamo. @param word ends in 다 */
export function verbForms(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  const jamo = toJamo(stem);
  const last = jamo.at(-1) ?? '';
  const body = jamo.slice(0, -1);
  const forms = [jamo];
  if (stem.endsWith('하')) forms.push(`${body}ㅐ`);
  else if (stem.endsWith('르'))
    forms.push(`${jamo.slice(0, -2)}ㄹㄹㅏ`, `${jamo.slice(0, -2)}ㄹㄹㅓ`);
  else if (last === 'ㅡ') forms.push(`${body}ㅏ`, `${body}ㅓ`);
  const joined = JOINED[last];
  if (joined) forms.push(body + joined);
  if (last === 'ㅂ') forms.push(`${body}ㅇㅜ`, `${body}ㅇㅝ`, `${body}ㅇㅘ`);
  if (SOFTENED_D.has(stem)) forms.push(`${body}ㄹ`);
  if (DROPPED_S.has(stem)) forms.push(`${body}ㅇㅏ`, `${body}ㅇㅓ`, `${body}ㅇㅡ`);
  if (last === 'ㄹ' && stem.length > 1) forms.push(body);
  return forms.filter((form) => form.length > 2 || isVowel(form.at(-1) ?? ''));
}
