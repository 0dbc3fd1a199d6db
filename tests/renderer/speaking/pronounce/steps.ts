import type { PhoneStep } from '../../../../src-renderer/speaking/pronounce/phone-step.ts';

/** Steps as a line: `|` where words meet, `a/b` for either, `(a)` for what may be left out. */
export function spelled(steps: readonly PhoneStep[]): string {
  const line = steps.map(({ classes, skippable }) =>
    classes[0] === 'sil' ? '|' : skippable ? `(${classes.join('/')})` : classes.join('/'),
  );
  return line.join(' ').replace(/^\| | \|$/g, '');
}
