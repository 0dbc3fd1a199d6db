import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../src-preload/contract/words.ts';
import { ReplayButton } from '../replay-button.tsx';
import { modelName } from '../settings/model-name.ts';
import { Marked } from './marked.tsx';
import { countHits } from './marks.ts';
import { clock } from './when.ts';

export interface ScriptProps {
  readonly messages: readonly Message[];
  readonly query: string;
  readonly currentHit: number;
}

/** What was said, in order. Who answered is said where it changes; a reply that was cut off says so. */
export function Script({ messages, query, currentHit }: ScriptProps) {
  const { t } = useTranslation();
  let firstHit = 0;
  let answerer = '';
  const answererOf = ({ vendor, model }: Message): string => {
    if (vendor === null) return '';
    if (vendor === 'builtin') return t('common.thisComputer');
    return model ? modelName(model) : t(`settings.vendors.${vendor}`);
  };
  return (
    <ol className="h-script">
      {messages.map((message) => {
        const own = firstHit;
        firstHit += countHits(message.text, query);
        const dal = message.role === 'companion';
        const who = answererOf(message);
        const isNew = dal && who !== '' && who !== answerer;
        if (dal) answerer = who;
        return (
          <li key={message.id} className={dal ? 'h-turn is-dal' : 'h-turn'}>
            <div className="h-who">
              <b>{t(dal ? 'common.dal' : 'common.you')}</b>
              <time dateTime={new Date(message.at).toISOString()} className="num">
                {clock(message.at)}
              </time>
              {isNew && <span>{t('history.answeredBy', { who })}</span>}
              <ReplayButton message={message} />
            </div>
            <p>
              <Marked text={message.text} query={query} firstHit={own} currentHit={currentHit} />
            </p>
            {message.state === 'interrupted' && (
              <p className="h-note">{t('history.interrupted')}</p>
            )}
            {message.state === 'in-flight' && <p className="h-note">{t('history.inFlight')}</p>}
          </li>
        );
      })}
    </ol>
  );
}
