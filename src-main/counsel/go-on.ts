import type { Language } from '../../src-preload/contract/words.ts';
import type { Judge, Said } from './respond.ts';
import { LEXICONS } from './understand.ts';

/** What a reply broke off in: the words after its last full stop. */
const BROKEN_OFF = /[^.?!…\s][^.?!…]*$/;

/**
 * The rest of an interrupted reply for a person who asks for it, with the beginning of the sentence
 * that was cut; null where nothing is left, or something else was said. Pure.
 */
export function goOn(
  messages: readonly Said[],
  language: Language,
  judge: Judge,
  unsaid: string,
): readonly string[] | null {
  const last = messages.at(-1);
  if (unsaid === '' || last?.role !== 'user') return null;
  // Words that never got an answer stand on lines of their own before the newest.
  const asked = last.content.normalize('NFC').replaceAll('’', "'").trim().split('\n').at(-1) ?? '';
  if (!LEXICONS[language].goOn.test(asked) || judge(last.content, language) !== 'none') return null;
  const before = messages.findLast(({ role }) => role === 'assistant')?.content.trim() ?? '';
  const begun = BROKEN_OFF.exec(before)?.[0];
  return [begun === undefined ? unsaid : `${begun} ${unsaid}`];
}
