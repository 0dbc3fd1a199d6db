import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { SwitchRow } from '../settings/setting-row.tsx';
import { useChange } from '../settings/use-change.ts';
import type { MemoryCard } from './chains.ts';
import { ForgetAllDialog } from './forget-all-dialog.tsx';

export interface MemoryFootProps {
  readonly cards: readonly MemoryCard[];
  /** Who else gets to read it, by name; empty where nobody does. */
  readonly readers: string;
  readonly onForgotten: () => void;
}

/** What concerns all of it: pausing, who reads it, and forgetting everything. */
export function MemoryFoot({ cards, readers, onForgotten }: MemoryFootProps) {
  const { t } = useTranslation();
  const change = useChange();
  const remembers = usePreferences((state) => state.preferences.remembers);
  const [asking, setAsking] = useState(false);
  return (
    <aside className="mem-foot" aria-label={t('memory.about')}>
      <SwitchRow
        label={t('memory.pause')}
        text={t(remembers ? 'memory.pauseText' : 'memory.pausedText')}
        checked={!remembers}
        onChange={(paused) => void change({ remembers: !paused })}
      />
      <p className="mem-reads">
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
    </aside>
  );
}
