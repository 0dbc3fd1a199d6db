/** What main and the reading thread say to each other. Everything here is structured-cloned. */
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type { DocumentKind } from '../../../src-preload/contract/memory.ts';
import type { Stretch } from './stretches.ts';

/** What the thread is given: one file, and it ends with it. */
export interface ToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface ReadDocument {
  readonly kind: DocumentKind;
  /** 1 for what has none. */
  readonly pages: number;
  /** None for a picture. */
  readonly stretches: readonly Stretch[];
}

export type FromReading =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'read'; readonly document: ReadDocument }
  | { readonly type: 'failed'; readonly fault: Fault };
