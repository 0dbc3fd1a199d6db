import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openHelp } from '../../stores/help.ts';
import { Moon } from '../../ui/moon.tsx';
import './neutral-page.css';

/** What takes the place of everything when someone must not see: a shopping note. The moon brings the card back. */
export function NeutralPage() {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.title;
    document.title = t('help.neutralTitle');
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <main className="neutral">
      <h1>{t('help.neutralList')}</h1>
      <ul>
        <li>{t('help.neutral1')}</li>
        <li>{t('help.neutral2')}</li>
        <li>{t('help.neutral3')}</li>
        <li>{t('help.neutral4')}</li>
      </ul>
      <button type="button" aria-label={t('help.neutralBack')} onClick={openHelp}>
        <Moon size={20} />
      </button>
    </main>
  );
}
