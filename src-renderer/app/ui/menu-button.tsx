import { Menu } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../stores/screen.ts';
import { IconButton } from './icon-button.tsx';

/** Stands in for the rail in a narrow window. */
export function MenuButton() {
  const { t } = useTranslation();
  const open = useScreen((state) => state.menuOpen);
  return (
    <IconButton
      label={t('shell.menu')}
      className="only-s"
      aria-expanded={open}
      onClick={() => useScreen.setState({ menuOpen: true })}
    >
      <Menu size={22} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
