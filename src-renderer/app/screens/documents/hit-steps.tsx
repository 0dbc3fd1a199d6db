import { ChevronDown, ChevronUp } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import type { HitWords } from './word-marks.ts';

/** From one marked word to the next; begins at the first, anew with each search. */
export function HitSteps({
  scroll,
  hits,
}: {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly hits: HitWords;
}) {
  const { t } = useTranslation();
  const [{ at, count }, setPlace] = useState({ at: 0, count: 0 });

  const show = (wanted: number): void => {
    const marks = [...(scroll.current?.querySelectorAll('mark') ?? [])];
    const next = marks.length === 0 ? 0 : (wanted + marks.length) % marks.length;
    for (const [index, mark] of marks.entries())
      mark.classList.toggle('is-current', index === next);
    marks[next]?.scrollIntoView({ block: 'center' });
    setPlace({ at: next, count: marks.length });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are drawn anew with the hits
  useEffect(() => show(0), [hits]);

  if (count === 0) return null;
  return (
    <div className="doc-hits hits">
      <span aria-hidden="true">{t('documents.hitsOf', { at: at + 1, count })}</span>
      <span className="sr" role="status">
        {t('documents.hits', { at: at + 1, count })}
      </span>
      <IconButton label={t('documents.previousHit')} onClick={() => show(at - 1)}>
        <ChevronUp size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('documents.nextHit')} onClick={() => show(at + 1)}>
        <ChevronDown size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
