import { TextQuote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSource } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goToMoment } from '../../stores/screen.ts';
import type { Wanted } from './find.ts';
import { Marked } from './marked.tsx';
import { saidWhen } from './said-when.ts';

export interface SourcesProps {
  readonly sources: readonly FactSource[];
  readonly wanted: Wanted;
}

/** Where it was said: the newest place in sight, the others on request. The time leads to the conversation. */
export function Sources({ sources, wanted }: SourcesProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [all, setAll] = useState(false);
  const ordered = [...sources].sort((a, b) => b.at - a.at);
  const shown = all ? ordered : ordered.slice(0, 1);
  const more = ordered.length - 1;
  if (shown.length === 0) return null;
  return (
    <div className="mm-sources">
      {shown.map(({ conversationId, messageId, at, quote }) => (
        <blockquote key={messageId} className="mm-q">
          <TextQuote size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <q>
              <Marked text={quote} wanted={wanted} />
            </q>{' '}
            <button
              type="button"
              className="mm-when"
              aria-label={t('memory.openAt', { when: saidWhen(at, Date.now(), language) })}
              onClick={() => goToMoment({ conversationId, messageId })}
            >
              {saidWhen(at, Date.now(), language)}
            </button>
          </span>
        </blockquote>
      ))}
      {more > 0 && (
        <button type="button" className="mm-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('memory.fewerSources') : t('memory.moreSources', { count: more })}
        </button>
      )}
    </div>
  );
}
