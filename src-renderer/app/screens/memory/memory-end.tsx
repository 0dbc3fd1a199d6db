import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import type { MemoryCard } from './chains.ts';
import { ForgetAllDialog } from './forget-all-dialog.tsx';

export interface MemoryEndProps {
  readonly cards: readonly MemoryCard[];
  /** Who else gets to read it, by name; empty where nobody does. */
  readonly readers: string;
  readonly onForgotten: () => void;
}

/** Below the last card, what concerns all of them: who reads them, and forgetting everything. */
export function MemoryEnd({ cards, readers, onForgotten }: MemoryEndProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className="mem-end">
      <p>
        {readers === '' ? t('memory.staysHere') : t('memory.readBy', { names: readers })}{' '}
        <button type="button" className="mem-link" onClick={() => goTo('settings', 'privacy')}>
          {t('memory.whatLeaves')}
        </button>
      </p>
      {cards.length > 0 && (
        <Button kind="danger" size="m" onClick={() => setAsking(true)}>
          {t('memory.forgetAll')}
        </Button>
      )}
      {asking && (
        <ForgetAllDialog
          cards={cards}
          onForgotten={() => {
            setAsking(false);
            onForgotten();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
