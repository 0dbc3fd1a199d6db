import { create } from 'zustand';
import type { LockState, StoreState } from '../../../src-preload/contract/memory.ts';

/** Mirrors how main keeps what is said, and whether a passphrase guards it; main announces every change. */
export interface KeepingState {
  readonly store: StoreState;
  readonly lock: LockState;
  /** The note on a restored backup was closed in this window. */
  readonly restoredNoteClosed: boolean;
}

export const useKeeping = create<KeepingState>()(() => ({
  store: { keeps: 'disk', fault: null, unsaved: 0, restoredFrom: null },
  lock: { isSet: false, isLocked: false },
  restoredNoteClosed: false,
}));
