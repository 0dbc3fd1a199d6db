import { useTranslation } from 'react-i18next';
import { changeOf } from './lighter.ts';

export interface BeforeAfterProps {
  readonly before: number | null;
  readonly after: number | null;
}

/** How it was before and after, in words first. Hollow is before, filled is after; the words say the same. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const { t } = useTranslation();
  const change = changeOf(before, after);
  if (change === null || before === null || after === null) return null;
  const numbers = t('exercises.beforeAfter', { before, after });
  return (
    <p className="ba" title={numbers}>
      <span className="ba-line" aria-hidden="true">
        <i className="ba-was" style={{ left: `${before * 10}%` }} />
        <i className="ba-is" style={{ left: `${after * 10}%` }} />
      </span>
      <span>{t(`exercises.changes.${change}`)}</span>
      <span className="sr">{numbers}</span>
    </p>
  );
}
