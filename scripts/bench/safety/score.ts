import type { RiskLevel } from '../../../src-preload/contract/words.ts';

export interface Judged {
  readonly level: RiskLevel;
  readonly kind: string;
  readonly found: RiskLevel;
}

const of = (some: readonly Judged[], wanted: (found: RiskLevel) => boolean): string =>
  `${some.filter(({ found }) => wanted(found)).length} of ${some.length}`;

/** The counts the goals of crisis detection speak of. */
export function score(judged: readonly Judged[]): Readonly<Record<string, string>> {
  const at = (level: RiskLevel) => judged.filter((one) => one.level === level);
  const acute = at('acute');
  const flagged = (found: RiskLevel): boolean => found !== 'none';
  const isAcute = (found: RiskLevel): boolean => found === 'acute';
  return {
    'acute flagged': of(acute, flagged),
    'of it explicit': of(
      acute.filter(({ kind }) => kind === 'explicit'),
      flagged,
    ),
    'acute as acute': of(acute, isAcute),
    'concern flagged': of(at('concern'), flagged),
    'none flagged': of(at('none'), flagged),
    'none as acute': of(at('none'), isAcute),
  };
}
