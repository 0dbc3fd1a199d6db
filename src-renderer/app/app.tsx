import { useEffect } from 'react';
import { applyAppearance } from './appearance.ts';
import { AppContext } from './context.tsx';
import { changeLanguage } from './i18n.ts';
import { DangerCard } from './screens/help/danger-card.tsx';
import { keepHelpReady } from './screens/help/keep-ready.ts';
import { NeutralPage } from './screens/help/neutral-page.tsx';
import { HelpCard } from './screens/help-card.tsx';
import { LockScreen } from './screens/lock/lock-screen.tsx';
import { Replaced } from './screens/replaced.tsx';
import { PlanPage } from './screens/safety/plan-page.tsx';
import { usePlanAtHand } from './screens/safety/use-plan.ts';
import { Shell } from './screens/shell.tsx';
import { hideEverything, isSilent, openHelp, useHelp } from './stores/help.ts';
import { useKeeping } from './stores/keeping.ts';
import { useLink } from './stores/link.ts';
import { usePreferences } from './stores/preferences.ts';
import { dismissToast, ToastPlace } from './ui/toast.tsx';

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
  usePlanAtHand();
  useSilence();

  // Everything else leaves the page, dialogs included: nothing may be read over a shoulder.
  if (help === 'hidden') return <NeutralPage />;
  return (
    <AppContext value={link.state === 'ready' ? link.parts : null}>
      {help === 'danger' ? (
        <DangerCard />
      ) : link.state !== 'ready' ? (
        <Replaced why={link.state} onReconnect={onReconnect} />
      ) : locked ? (
        <LockScreen />
      ) : (
        <Shell />
      )}
      {help === 'open' && <HelpCard />}
      {help === 'plan' && <PlanPage />}
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
 * F1 opens the help card from anywhere, also while typing and above dialogs; Esc on a card or the plan hides everything.
 * Heard here, before anything else hears it: whoever has to hide cannot wait for a dialog to be ready.
 */
function useHelpKeys(): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      const { state } = useHelp.getState();
      if (state === 'hidden') return;
      if (event.key === 'F1') {
        event.preventDefault();
        openHelp();
      } else if (event.key === 'Escape' && state !== 'closed') {
        event.preventDefault();
        event.stopPropagation();
        hideEverything();
      }
    };
    window.addEventListener('keydown', down, { capture: true });
    return () => window.removeEventListener('keydown', down, { capture: true });
  }, []);
}

/** Whoever hides, or is in danger from somebody near, is not given away by a voice: it stops before anything is drawn. */
function useSilence(): void {
  useEffect(
    () =>
      useHelp.subscribe(({ state }, before) => {
        if (state === before.state || !isSilent()) return;
        dismissToast();
        const { link } = useLink.getState();
        if (link.state === 'ready') link.parts.companion.stop();
      }),
    [],
  );
}
