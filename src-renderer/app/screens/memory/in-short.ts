/** Characters of a statement that fit one line of a toast. */
const LINE = 44;

/** The beginning of a statement, cut between words where it can be. */
export function inShort(statement: string): string {
  const characters = [...statement];
  if (characters.length <= LINE) return statement;
  const start = characters.slice(0, LINE - 1).join('');
  const space = start.lastIndexOf(' ');
  return `${(space > LINE / 2 ? start.slice(0, space) : start).replace(/[\s.,;:]+$/u, '')}…`;
}
