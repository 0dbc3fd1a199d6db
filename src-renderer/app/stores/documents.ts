import { create } from 'zustand';
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';

export interface RefusedFile {
  readonly fileName: string;
  readonly why: Fault | 'folder';
}

/** Documents on their way in, wherever the window is meanwhile. */
export interface BringingState {
  readonly now: {
    readonly fileName: string;
    /** Of this row of files, from 1. */
    readonly number: number;
    readonly count: number;
    readonly step: 'sending' | 'reading';
    /** 0..1 of this file. */
    readonly done: number;
  } | null;
  /** What could not be taken in, until the note is closed or other files are brought. */
  readonly refused: readonly RefusedFile[];
  /** The one that was kept last; whoever shows it sets it back to null. */
  readonly came: KeptDocument | null;
}

export const useBringing = create<BringingState>()(() => ({
  now: null,
  refused: [],
  came: null,
}));
