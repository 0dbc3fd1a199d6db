import { ChevronDown, Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { isHit, type Wanted } from './find.ts';
import { inShort } from './in-short.ts';
import { Marked } from './marked.tsx';
import { dayOf } from './said-when.ts';

export interface PastValuesProps {
  readonly past: readonly Fact[];
  readonly wanted: Wanted;
  readonly onForget: (fact: Fact) => void;
}

/** What held before, folded away, each with the day it stopped. Open where a search looks for it. */
export function PastValues({ past, wanted, onForget }: PastValuesProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  if (past.length === 0) return null;
  return (
    <details className="mm-past" open={past.some(({ statement }) => isHit(statement, wanted))}>
      <summary>
        {t('memory.before', { count: past.length })}
        <ChevronDown size={18} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <ul>
        {past.map((fact) => (
          <li key={fact.id}>
            <span>
              {t('memory.until', { when: dayOf(fact.until ?? fact.since, Date.now(), language) })}{' '}
              <span className="mm-was">
                <Marked text={fact.statement} wanted={wanted} />
              </span>
            </span>
            <IconButton
              label={t('memory.actionOf', {
                action: t('memory.forget'),
                words: inShort(fact.statement),
              })}
              onClick={() => onForget(fact)}
            >
              <Eraser size={18} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
