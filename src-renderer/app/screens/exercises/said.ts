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
