import { create } from 'zustand';
import type { ToolUse } from '../../../src-preload/contract/tools.ts';
import type { Message } from '../../../src-preload/contract/words.ts';

/** What is being done, before it is known what comes of it. */
export type Doing = Omit<ToolUse, 'outcome'>;

/** What is done for the newest turn, until its reply carries that itself. */
export interface ToolUses {
  readonly turnId: string | null;
  readonly conversationId: string | null;
  readonly doing: Doing | null;
  readonly used: readonly ToolUse[];
}

const NOTHING: ToolUses = { turnId: null, conversationId: null, doing: null, used: [] };

export const useToolUses = create<ToolUses>()(() => NOTHING);

const { setState: set, getState: get } = useToolUses;

export function toolsOfTurn(turnId: string, conversationId: string): void {
  set({ ...NOTHING, turnId, conversationId });
}

export function toolBegun(turnId: string, doing: Doing): void {
  if (get().turnId === turnId) set({ doing });
}

export function toolUsed(turnId: string, use: ToolUse): void {
  if (get().turnId === turnId) set(({ used }) => ({ doing: null, used: [...used, use] }));
}

/** Where nothing of the reply was heard there is no message to stand under: what went out stays in sight all the same. */
export function toolsEnded(turnId: string, message: Message | null): void {
  const { turnId: mine, doing, used } = get();
  if (mine !== turnId) return;
  if (message !== null) {
    set(NOTHING);
    return;
  }
  const gone: ToolUse[] =
    doing !== null && doing.sentTo !== null ? [{ ...doing, outcome: 'failed' }] : [];
  set({ doing: null, used: [...used, ...gone] });
}
