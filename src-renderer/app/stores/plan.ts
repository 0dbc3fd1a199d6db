import { create } from 'zustand';
import { EMPTY_PLAN, type SafetyPlan } from '../../../src-preload/contract/counsel.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import { draftOf, fits, type PlanDraft, planOf } from '../screens/safety/plan-draft.ts';

/** The person's own safety plan in this window, at hand also when the host is gone. */
export interface PlanState {
  /** As main keeps it; null before it was read. */
  readonly kept: SafetyPlan | null;
  /** It could not be read; what is kept is not to be written over. */
  readonly unreadable: boolean;
  /** What is written now; null where nobody writes. */
  readonly draft: PlanDraft | null;
  /** Whether what is written is kept. */
  readonly keeping: 'kept' | 'waiting' | 'working' | 'failed';
}

const NOTHING: PlanState = { kept: null, unreadable: false, draft: null, keeping: 'kept' };

export const usePlan = create<PlanState>()(() => NOTHING);

/** Nothing of it stays in this window's memory. */
export function forgetPlan(): void {
  usePlan.setState(NOTHING);
}

/** True where the person has written anything. */
export function hasWords(plan: SafetyPlan): boolean {
  const { changedAt: _, ...words } = plan;
  const { changedAt: __, ...none } = EMPTY_PLAN;
  return JSON.stringify(words) !== JSON.stringify(none);
}

/** Asks main for it. What was read before stays where that fails. */
export async function readPlan(client: Client): Promise<void> {
  try {
    usePlan.setState({ kept: await client.request('safety/plan', {}), unreadable: false });
  } catch {
    usePlan.setState({ unreadable: true });
  }
}

export function writePlan(change: Partial<PlanDraft>): void {
  usePlan.setState(({ draft, kept }) => ({
    draft: { ...(draft ?? draftOf(kept ?? EMPTY_PLAN)), ...change },
    keeping: 'waiting',
  }));
}

/** Keeps what is written, where it is not kept yet. What could not be kept stays written. */
export async function keepPlan(client: Client | null): Promise<void> {
  const { draft, keeping } = usePlan.getState();
  if (!draft || keeping === 'kept' || !fits(draft)) return;
  usePlan.setState({ keeping: 'working' });
  try {
    if (!client) throw new Error('no host');
    const kept = await client.request('safety/keep-plan', planOf(draft));
    usePlan.setState((state) => ({
      kept,
      // Something may have been written meanwhile.
      keeping: state.draft === draft ? 'kept' : state.keeping,
    }));
  } catch {
    usePlan.setState((state) => (state.draft === draft ? { keeping: 'failed' } : {}));
  }
}
