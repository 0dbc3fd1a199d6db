import { create } from 'zustand';
import type { Card } from '../../../src-preload/contract/counsel.ts';

/**
 * What stands before everything else. `open`: the card of helplines. `danger`: the quiet card with the police
 * first, nothing of the app behind it. `plan`: the person's own safety plan. `hidden`: the neutral page.
 */
export type HelpState = 'closed' | 'open' | 'danger' | 'plan' | 'hidden';

export interface HelpPlace {
  readonly state: HelpState;
  /** What the way back from the neutral page leads to. */
  readonly behind: Exclude<HelpState, 'closed' | 'hidden'>;
  /** Where the plan was opened from. */
  readonly planFrom: 'closed' | 'open';
  /** What the system has something for, as the host said at the start; none where it said nothing. */
  readonly opens: readonly ('tel' | 'sms' | 'https')[];
}

export const useHelp = create<HelpPlace>()(() => ({
  state: 'closed',
  behind: 'open',
  planFrom: 'closed',
  opens: [],
}));

export function openHelp(): void {
  useHelp.setState({ state: 'open' });
}

export function openPlan(): void {
  useHelp.setState(({ state }) => ({
    state: 'plan',
    planFrom: state === 'open' ? 'open' : 'closed',
  }));
}

/** Back to where the plan was opened from. */
export function closePlan(): void {
  useHelp.setState(({ planFrom }) => ({ state: planFrom }));
}

export function closeHelp(): void {
  useHelp.setState({ state: 'closed' });
}

/** A card that words asked for. A neutral page stays, and leads to it; help never takes the place of danger or of a plan. */
export function showCard(card: Card): void {
  const { state } = useHelp.getState();
  if (state === 'hidden') {
    if (card === 'danger') useHelp.setState({ behind: 'danger' });
  } else if (card === 'danger') {
    useHelp.setState({ state: 'danger' });
  } else if (state === 'closed') {
    openHelp();
  }
}

export function hideEverything(): void {
  const { state, behind } = useHelp.getState();
  useHelp.setState({
    state: 'hidden',
    behind: state === 'closed' ? 'open' : state === 'hidden' ? behind : state,
  });
}

/** Back to what was hidden. */
export function comeBack(): void {
  useHelp.setState(({ behind }) => ({ state: behind }));
}

/** Nobody may hear the app now. */
export const isSilent = (): boolean => {
  const { state } = useHelp.getState();
  return state === 'danger' || state === 'hidden';
};
