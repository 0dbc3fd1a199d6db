import { Check } from 'lucide-react';
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
  return (
    <nav className="ex-way scrolls" aria-label={t('exercises.stepsLabel')}>
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
