import { useTranslation } from 'react-i18next';
import { goTo, useScreen } from '../../stores/screen.ts';
import { Moon } from '../../ui/moon.tsx';
import { DESTINATIONS } from './destinations.ts';

/** The way between screens in a wide window: 84 px at the left, settings at its foot. */
export function Rail() {
  const { t } = useTranslation();
  const current = useScreen(({ screen }) => screen);
  return (
    <nav className="rail" aria-label={t('shell.mainMenu')}>
      <span className="rail-mark">
        <Moon size={34} />
      </span>
      {DESTINATIONS.map(({ screen, icon: Icon }) => (
        <button
          key={screen}
          type="button"
          className={`rail-item ${screen === 'settings' ? 'rail-end' : ''}`}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => goTo(screen)}
        >
          <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
          {t(`shell.${screen}`)}
        </button>
      ))}
    </nav>
  );
}
