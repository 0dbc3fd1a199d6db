import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ReadingPane, type ReadingPaneProps } from './reading-pane.tsx';
import { useOpenConversation } from './use-open-conversation.ts';

export interface OpenPaneProps extends Omit<ReadingPaneProps, 'conversation'> {
  readonly id: string;
}

/** Fetches a conversation and shows it, or says that it could not be had. */
export function OpenPane({ id, ...pane }: OpenPaneProps) {
  const { t } = useTranslation();
  const { conversation, failed, reload } = useOpenConversation(id);
  if (conversation) return <ReadingPane key={id} conversation={conversation} {...pane} />;
  if (!failed) return <div className="h-read pane" aria-busy="true" />;
  return (
    <div className="h-read pane">
      <div className="h-empty" role="alert">
        <p>{t('history.openFailed')}</p>
        <Button size="m" onClick={reload}>
          {t('common.again')}
        </Button>
        {pane.onBack && (
          <Button size="m" kind="tertiary" onClick={pane.onBack}>
            {t('history.back')}
          </Button>
        )}
      </div>
    </div>
  );
}
