import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../../../../src-preload/contract/counsel.ts';
import { type Column, columnInWords } from './columns.ts';

export interface StepListProps {
  readonly columns: readonly Column[];
  /** Which of them is asked now. */
  readonly at: number;
  readonly answers: Answers;
}

/** The way through an exercise, at the left of a wide window. */
export function StepList({ columns, at, answers }: StepListProps) {
  const { t } = useTranslation();
  const way = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step
  useEffect(() => {
    way.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <nav className="ex-way scrolls" ref={way} tabIndex={0} aria-label={t('exercises.stepsLabel')}>
      <ol className="ex-steps" data-many={columns.length > 8 || undefined}>
        {columns.map((column, index) => {
          const words = columnInWords(column, answers);
          const done = words !== '' && index !== at;
          return (
            <li
              key={column.id}
              data-done={done || undefined}
              aria-current={index === at ? 'step' : undefined}
            >
              <span className="ex-n">
                {done ? <Check size={16} strokeWidth={2.4} aria-hidden="true" /> : index + 1}
              </span>
              <span>
                <b>{column.name}</b>
                {words !== '' && <span className="ex-said">{words}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
