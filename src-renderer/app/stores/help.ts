import { create } from 'zustand';

/**
 * The help card. `hidden` is the neutral page that takes its place at once when someone
 * must not see what was open; nothing of the app shows until the way back is pressed.
 */
export type HelpState = 'closed' | 'open' | 'hidden';

export const useHelp = create<{ readonly state: HelpState }>()(() => ({ state: 'closed' }));

export function openHelp(): void {
  useHelp.setState({ state: 'open' });
}

export function closeHelp(): void {
  useHelp.setState({ state: 'closed' });
}

export function hideEverything(): void {
  useHelp.setState({ state: 'hidden' });
}
