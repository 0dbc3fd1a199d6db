import { create } from 'zustand';
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type { Imported } from '../../../src-preload/contract/memory.ts';

export type CarryKind = 'export' | 'backup' | 'import';

/** Files on their way out of or into main, wherever the window is meanwhile. */
export interface CarryingState {
  /** What runs now; `done` is 0..1, null while that is not known. */
  readonly now: {
    readonly kind: CarryKind;
    readonly step: 'sending' | 'running';
    readonly done: number | null;
  } | null;
  /** What came of the last one, until another begins. */
  readonly result:
    | { readonly kind: 'export' | 'backup'; readonly name: string }
    | { readonly kind: 'import'; readonly imported: Imported }
    | { readonly kind: CarryKind; readonly fault: Fault | null }
    | null;
  /** A file that opens only with a passphrase; `refused`: the one that was given is not it. */
  readonly sealed: { readonly file: File; readonly refused: boolean } | null;
}

export const useCarrying = create<CarryingState>()(() => ({
  now: null,
  result: null,
  sealed: null,
}));
