import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { SwitchRow } from '../settings/setting-row.tsx';
import { useChange } from '../settings/use-change.ts';

/** The switch that pauses remembering, always in sight in a wide window. */
export function MemoryPause() {
  const { t } = useTranslation();
  const change = useChange();
  const remembers = usePreferences((state) => state.preferences.remembers);
  return (
    <aside className="mem-foot" aria-label={t('memory.pause')}>
      <SwitchRow
        label={t('memory.pause')}
        text={t(remembers ? 'memory.pauseText' : 'memory.pausedText')}
        checked={!remembers}
        onChange={(paused) => void change({ remembers: !paused })}
      />
    </aside>
  );
}
