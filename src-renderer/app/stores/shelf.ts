import { create } from 'zustand';
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type { ShelfItem } from '../../../src-preload/contract/words.ts';

/** A file that could not be taken, and why. */
export interface Refused {
  readonly fileName: string;
  readonly why: Fault | 'folder';
}

/** A file on its way to the shelf. */
export interface Bringing {
  readonly fileName: string;
  /** Which of how many, from 1. */
  readonly number: number;
  readonly count: number;
  readonly step: 'checking' | 'keeping';
  /** Of keeping, 0..1. */
  readonly done: number;
}

/** What lies on the shelf, and what is happening to it. */
export interface ShelfState {
  /** `null` until read. */
  readonly items: readonly ShelfItem[] | null;
  /** Why the list could not be read. */
  readonly fault: Fault | null;
  /** The avatar on the stage; null before the first. */
  readonly shown: string | null;
  /** The avatar being loaded to be shown. */
  readonly choosing: string | null;
  readonly bringing: Bringing | null;
  /** Refused since the person last closed the note. */
  readonly refused: readonly Refused[];
}

export const useShelf = create<ShelfState>()(() => ({
  items: null,
  fault: null,
  shown: null,
  choosing: null,
  bringing: null,
  refused: [],
}));
