import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Emotion } from '../../../../src-preload/contract/words.ts';
import { MoodMoon } from '../../ui/moon.tsx';
import { type Feelings, PHASE_OF } from './feelings.ts';

/** How a conversation began and ended for the person, as far as that was noticed. A guess, and said to be one. */
export function FeelingsLine({ first, last }: Feelings) {
  const { t } = useTranslation();
  if (first === null || last === null) return null;
  const word = (emotion: Emotion): string => t(`history.feelings.${emotion}`);
  const told =
    first === last
      ? t('history.feelingLast', { feeling: word(last) })
      : t('history.feelingChange', { first: word(first), last: word(last) });
  return (
    <span className="h-mood" title={told}>
      <span className="sr">{told}</span>
      <span aria-hidden="true">
        {first !== last && (
          <>
            <MoodMoon phase={PHASE_OF[first]} size={16} />
            {word(first)}
            <ArrowRight size={14} strokeWidth={1.75} />
          </>
        )}
        <MoodMoon phase={PHASE_OF[last]} size={16} />
        {word(last)}
        <span className="h-guess">{t('history.aGuess')}</span>
      </span>
    </span>
  );
}
