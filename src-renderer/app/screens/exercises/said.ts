import type { ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import type { Step } from './columns.ts';

/** What Dal asked, set apart from what she said before it. */
export interface Said {
  /** Stands beside her face; may be empty. */
  readonly line: string;
  /** The heading of the step. */
  readonly question: string;
}

const SENTENCE = /[^.?!…。？]+[.?!…。？]+["'”’)]*|[^.?!…。？]+$/gu;

/** The last question is what is asked; without one, the last sentence is. What follows a question helps with it. */
export function splitSaid(said: string): Said {
  const sentences = (said.match(SENTENCE) ?? []).map((one) => one.trim()).filter(Boolean);
  if (sentences.length === 0) return { line: '', question: said.trim() };
  const asked = sentences.findLastIndex((one) => /[?？]["'”’)]*$/u.test(one));
  const at = asked === -1 ? sentences.length - 1 : asked;
  const line = sentences.filter((_, index) => index !== at).join(' ');
  return { line, question: sentences[at] ?? '' };
}

/**
 * Of a self-check the words on the screen are the official ones, which a step has as its name; Dal may have said
 * others: not every item is read aloud.
 */
export function officialWords(
  { said, help }: Pick<ExerciseView, 'said' | 'help'>,
  step: Step,
): Said {
  if (!/^item|^difficulty$/.test(step.id)) return splitSaid(said);
  const [before = '', after] = said.split(step.name);
  // Dal may have said something else altogether: that item 9 is only to be read, or a word of care after it.
  if (after === undefined) return { line: said, question: step.name };
  const line = help.reduce((words, one) => words.replace(one, ''), before);
  return { line: line.trim(), question: step.name };
}

/** An item that is read aloud only where that is chosen offers it among its answers. */
export function readsOnAsking({ asks }: Step): boolean {
  return asks.kind === 'choice' && asks.options.some(({ id }) => id === 'aloud');
}
