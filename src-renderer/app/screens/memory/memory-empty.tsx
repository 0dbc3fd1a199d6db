import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { MoonRow } from '../history/moon-row.tsx';
import { useChange } from '../settings/use-change.ts';

/** Nothing is remembered: yet, or because remembering is paused. */
export function MemoryEmpty() {
  const { t } = useTranslation();
  const change = useChange();
  const remembers = usePreferences((state) => state.preferences.remembers);
  return (
    <div className="mem-empty">
      <MoonRow />
      <h2 className="dal" id="mem-heading" tabIndex={-1}>
        {t(remembers ? 'memory.noneTitle' : 'memory.nonePausedTitle')}
      </h2>
      <p>{t(remembers ? 'memory.noneText' : 'memory.nonePausedText')}</p>
      {remembers ? (
        <Button kind="primary" onClick={() => goTo('conversation')}>
          {t('memory.noneAction')}
        </Button>
      ) : (
        <Button kind="primary" onClick={() => void change({ remembers: true })}>
          {t('memory.rememberAgain')}
        </Button>
      )}
    </div>
  );
}

/** What is remembered could not be read. */
export function MemoryTrouble({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="mem-empty" role="alert">
      <h2>{t('memory.listFailed')}</h2>
      <p>{t('memory.listFailedText')}</p>
      <Button onClick={onAgain}>{t('common.again')}</Button>
    </div>
  );
}
