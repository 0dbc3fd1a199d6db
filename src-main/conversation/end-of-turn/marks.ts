/** Characters at the end that are looked at. */
const LOOKED_AT = 12;

/**
 * What the marks a recogniser writes say, as log-odds of the turn being finished. It puts a full stop
 * after anything it is given, so a full stop says little; a comma or a dash it puts only where it hears more coming.
 */
export function judgeMarks(text: string): number {
  const marked = text.slice(-LOOKED_AT).replace(/[\s"'”’)]*$/, '');
  if (/[?？]$/.test(marked)) return 1.6;
  if (/(?:\.{2,}|…)$/.test(marked)) return -1.2;
  if (/[,，、:;]$/.test(marked)) return -1.5;
  if (/[-–—]$/.test(marked)) return -1.8;
  if (/[!！]$/.test(marked)) return 0.5;
  return /[.。]$/.test(marked) ? 0.25 : 0;
}
