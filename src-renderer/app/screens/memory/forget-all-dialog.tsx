import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { MemoryCard } from './chains.ts';
import { peopleOf } from './groups.ts';

export interface ForgetAllDialogProps {
  readonly cards: readonly MemoryCard[];
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}

/** Asks once before everything is forgotten, and says one by one what goes and what stays. */
export function ForgetAllDialog({ cards, onForgotten, onClose }: ForgetAllDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [state, setState] = useState<'asking' | 'forgetting' | 'failed'>('asking');
  const others = peopleOf(cards).filter(({ key }) => key !== '').length;
  const past = cards.reduce((sum, card) => sum + card.past.length, 0);

  const forget = async (): Promise<void> => {
    setState('forgetting');
    try {
      await client.request('memory/forget-all', {});
    } catch {
      setState('failed');
      return;
    }
    showToast({ text: t('memory.allForgotten') });
    onForgotten();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('memory.forgetAllTitle')}
      text={t('memory.forgetAllText')}
      actions={[
        { label: t('memory.keepAll'), onPress: onClose, first: true },
        {
          label: t(state === 'forgetting' ? 'memory.forgettingAll' : 'memory.forgetAllShort'),
          kind: 'danger',
          disabled: state === 'forgetting',
          onPress: () => void forget(),
        },
      ]}
    >
      <ul className="mem-goes">
        <li>{t('memory.goes.facts', { count: cards.length })}</li>
        {others > 0 && <li>{t('memory.goes.people', { count: others })}</li>}
        {past > 0 && <li>{t('memory.goes.past', { count: past })}</li>}
      </ul>
      <p className="dialog-text">{t('memory.goes.stays')}</p>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('memory.forgetAllFailed')}
        </p>
      )}
    </Dialog>
  );
}
