import { useTranslation } from 'react-i18next';
import { comeBack } from '../../stores/help.ts';
import { Moon } from '../../ui/moon.tsx';
import { useNeutralTitle } from './use-neutral-title.ts';
import './neutral-page.css';

/**
 * What takes the place of everything when someone must not see: a shopping note that can be written in, as any
 * note can. Nothing of it is kept. The moon leads back.
 */
export function NeutralPage() {
  const { t } = useTranslation();
  useNeutralTitle();
  const lines = [t('help.neutral1'), t('help.neutral2'), t('help.neutral3'), t('help.neutral4')];
  return (
    <main className="neutral">
      <h1>{t('help.neutralList')}</h1>
      <textarea
        aria-label={t('help.neutralList')}
        spellCheck={false}
        autoComplete="off"
        defaultValue={lines.map((line) => `· ${line}`).join('\n')}
      />
      <button type="button" aria-label={t('help.neutralBack')} onClick={comeBack}>
        <Moon size={20} />
      </button>
    </main>
  );
}
