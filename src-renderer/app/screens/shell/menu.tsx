import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { goTo, useScreen } from '../../stores/screen.ts';
import { HelpButton } from '../../ui/help-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Moon } from '../../ui/moon.tsx';
import { DESTINATIONS } from './destinations.ts';

/** The rail of a narrow window: opens over the page from the left. */
export function Menu() {
  const { t } = useTranslation();
  const { screen: current, menuOpen } = useScreen();
  const close = (): void => useScreen.setState({ menuOpen: false });
  return (
    <Dialog.Root open={menuOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Content className="menu-place" aria-describedby={undefined}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc and the close button do the same by keys */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
          <div className="menu-scrim" onClick={close} />
          <nav className="menu" aria-label={t('shell.mainMenu')}>
            <div className="menu-head">
              <Moon size={30} />
              <Dialog.Title>{t('common.app')}</Dialog.Title>
              <div className="grow" />
              <IconButton label={t('shell.closeMenu')} onClick={close}>
                <X size={22} strokeWidth={1.75} aria-hidden="true" />
              </IconButton>
            </div>
            {DESTINATIONS.map(({ screen, icon: Icon }) => (
              <button
                key={screen}
                type="button"
                className="menu-item"
                aria-current={screen === current ? 'page' : undefined}
                onClick={() => goTo(screen)}
              >
                <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
                {t(`shell.${screen}`)}
              </button>
            ))}
          </nav>
          <div className="corner-help">
            <HelpButton />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
