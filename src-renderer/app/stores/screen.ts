import { create } from 'zustand';

export type Screen =
  | 'conversation'
  | 'history'
  | 'exercises'
  | 'insights'
  | 'memory'
  | 'documents'
  | 'settings';

/** A moment of a past conversation. */
export interface Moment {
  readonly conversationId: string;
  readonly messageId: string;
}

export interface ScreenState {
  readonly screen: Screen;
  /** The menu that stands in for the rail in a narrow window. */
  readonly menuOpen: boolean;
  /** A place within the screen to show first, such as `keys` in settings; null for its top. */
  readonly section: string | null;
  /** The moment history is to open at. Whoever shows it sets it back to null. */
  readonly openAt: Moment | null;
}

export const useScreen = create<ScreenState>()(() => ({
  screen: 'conversation',
  menuOpen: false,
  section: null,
  openAt: null,
}));

/** Shows a screen and closes the menu. */
export function goTo(screen: Screen, section: string | null = null): void {
  useScreen.setState({ screen, section, menuOpen: false, openAt: null });
}

/** Shows where something was said. */
export function goToMoment(moment: Moment): void {
  useScreen.setState({ screen: 'history', section: null, menuOpen: false, openAt: moment });
}
