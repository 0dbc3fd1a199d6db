/** A page of headings and lines, and what it is made from. */
import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

export interface Note {
  readonly title: string;
  readonly about: string;
  readonly blocks: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** How a session came out, in words: known to whoever keeps its state here. Pure. */
export type NoteOf = (
  state: unknown,
  records: readonly ExerciseRecord[],
  language: Language,
) => Note;
