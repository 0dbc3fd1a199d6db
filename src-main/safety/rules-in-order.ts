import type { Rule } from './rule.ts';

/** The rules of one language, by what they are about. */
interface Groups {
  readonly violence: readonly Rule[];
  readonly someoneElse: readonly Rule[];
  readonly inProgress: readonly Rule[];
  readonly others: readonly Rule[];
  readonly intent: readonly Rule[];
  readonly preparation: readonly Rule[];
  readonly concern: readonly Rule[];
}

/** The most pressing first: of several that match at one level the first gives the kind. */
export function inOrder(groups: Groups): readonly Rule[] {
  const { violence, someoneElse, inProgress, others, intent, preparation, concern } = groups;
  const acute = ({ level }: Rule): boolean => level === 'acute';
  const milder = (rule: Rule): boolean => !acute(rule);
  return [
    ...violence.filter(acute),
    ...someoneElse.filter(acute),
    ...inProgress,
    ...others.filter(acute),
    ...intent,
    ...preparation,
    ...concern,
    ...someoneElse.filter(milder),
    ...violence.filter(milder),
    ...others.filter(milder),
  ];
}
