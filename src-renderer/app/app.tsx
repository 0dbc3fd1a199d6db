import { useEffect } from 'react';
import { applyAppearance } from './appearance.ts';
import { AppContext } from './context.tsx';
import { changeLanguage } from './i18n.ts';
import { keepHelpReady } from './screens/help/keep-ready.ts';
import { NeutralPage } from './screens/help/neutral-page.tsx';
import { HelpCard } from './screens/help-card.tsx';
import { LockScreen } from './screens/lock/lock-screen.tsx';
import { Replaced } from './screens/replaced.tsx';
import { Shell } from './screens/shell.tsx';
import { useConversation } from './stores/conversation.ts';
import { hideEverything, openHelp, useHelp } from './stores/help.ts';
import { useKeeping } from './stores/keeping.ts';
import { useLink } from './stores/link.ts';
import { usePreferences } from './stores/preferences.ts';
import { ToastPlace } from './ui/toast.tsx';

export interface AppProps {
  /** Looks for the host again. */
  readonly onReconnect: () => void;
}

export function App({ onReconnect }: AppProps) {
  const link = useLink((state) => state.link);
  const help = useHelp((state) => state.state);
  const locked = useKeeping(({ lock }) => lock.isLocked);
  useAppearance();
  useHelpKeys();
  useHelpOnRisk();
  useSilenceWhenHidden();

  // Everything else leaves the page, dialogs included: nothing may be read over a shoulder.
  if (help === 'hidden') return <NeutralPage />;
  return (
    <AppContext value={link.state === 'ready' ? link.parts : null}>
      {link.state !== 'ready' ? (
        <Replaced why={link.state} onReconnect={onReconnect} />
      ) : locked ? (
        <LockScreen />
      ) : (
        <Shell />
      )}
      {help === 'open' && <HelpCard />}
      <ToastPlace />
    </AppContext>
  );
}

function useAppearance(): void {
  const preferences = usePreferences((state) => state.preferences);
  useEffect(() => {
    applyAppearance(preferences);
    changeLanguage(preferences.language);
  }, [preferences]);
  const { language } = preferences;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need other letters
  useEffect(keepHelpReady, [language]);
}

/**
 * F1 opens the help card from anywhere, also while typing and above dialogs; Esc on the card hides everything.
 * Heard here, before anything else hears it: whoever has to hide cannot wait for a dialog to be ready.
 */
function useHelpKeys(): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      const { state } = useHelp.getState();
      if (event.key === 'F1' && state !== 'hidden') {
        event.preventDefault();
        openHelp();
      } else if (event.key === 'Escape' && state === 'open') {
        event.preventDefault();
        event.stopPropagation();
        hideEverything();
      }
    };
    window.addEventListener('keydown', down, { capture: true });
    return () => window.removeEventListener('keydown', down, { capture: true });
  }, []);
}

/**
 * Words that sound like danger open the card by themselves. Once it has opened, a quieter offer stays on
 * the conversation, and the next such words open it again.
 */
function useHelpOnRisk(): void {
  const acute = useConversation(({ risk }) => risk === 'acute');
  useEffect(() => {
    if (!acute) return;
    if (useHelp.getState().state === 'closed') openHelp();
    useConversation.setState({ risk: 'concern' });
  }, [acute]);
}

function useSilenceWhenHidden(): void {
  const hidden = useHelp(({ state }) => state === 'hidden');
  useEffect(() => {
    const { link } = useLink.getState();
    if (hidden && link.state === 'ready') link.parts.companion.stop();
  }, [hidden]);
}
