import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';

export interface HitStepsProps {
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Which of the places that were found is shown, and the way to the others. */
export function HitSteps({ at, count, onStep }: HitStepsProps) {
  const { t } = useTranslation();
  return (
    <div className="h-hits hits">
      <span className="num" role="status">
        {at + 1} / {count}
      </span>
      <IconButton label={t('history.previousHit')} onClick={() => onStep(-1)}>
        <ChevronUp size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('history.nextHit')} onClick={() => onStep(1)}>
        <ChevronDown size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
