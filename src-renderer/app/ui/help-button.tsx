import { HandHeart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openHelp } from '../stores/help.ts';

/** Top right on every screen, same shape, one press to the help card. */
export function HelpButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="help" aria-keyshortcuts="F1" onClick={openHelp}>
      <HandHeart size={20} strokeWidth={1.75} aria-hidden="true" />
      <span>{t('common.help')}</span>
    </button>
  );
}
