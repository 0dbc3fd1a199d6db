import type { Stage } from '../avatar/stage.ts';
import { viewOf } from './shelf/avatar-shelf.ts';
import { usePreferences } from './stores/preferences.ts';
import { useShelf } from './stores/shelf.ts';

/** Keeps the stage as the preferences want it: light, room, quality, framing. Returns the way to stop. */
export function dressStage(
  stage: Pick<Stage, 'setTheme' | 'setQuality' | 'setBackdrop' | 'setView'>,
): () => void {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    const { preferences } = usePreferences.getState();
    const { theme, avatarQuality, backdrop } = preferences;
    const isDark = theme === 'system' ? systemIsDark.matches : theme === 'dark';
    stage.setTheme(isDark ? 'night' : 'day');
    stage.setQuality(avatarQuality);
    stage.setBackdrop(backdrop);
    const { shown } = useShelf.getState();
    if (shown !== null) stage.setView(viewOf(preferences, shown));
  };
  dress();
  const undress = usePreferences.subscribe(dress);
  systemIsDark.addEventListener('change', dress);
  return () => {
    undress();
    systemIsDark.removeEventListener('change', dress);
  };
}
