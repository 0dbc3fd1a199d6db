import { create } from 'zustand';

export type Screen = 'conversation' | 'history' | 'settings';

export interface ScreenState {
  readonly screen: Screen;
  /** The menu that stands in for the rail in a narrow window. */
  readonly menuOpen: boolean;
  /** A place within the screen to show first, such as `keys` in settings; null for its top. */
  readonly section: string | null;
}

export const useScreen = create<ScreenState>()(() => ({
  screen: 'conversation',
  menuOpen: false,
  section: null,
}));

/** Shows a screen and closes the menu. */
export function goTo(screen: Screen, section: string | null = null): void {
  useScreen.setState({ screen, section, menuOpen: false });
}
