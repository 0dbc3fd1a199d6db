/** What the reader's thread is told and what it tells. */
import type { Fault } from '../../../src-preload/contract/faults.ts';
import type { MemoryReader } from './memory-reader.ts';

type Call = Exclude<keyof MemoryReader, 'close'>;

export type Calls = { readonly [Name in Call]: Parameters<MemoryReader[Name]>[0] };
export type Answers = { readonly [Name in Call]: Awaited<ReturnType<MemoryReader[Name]>> };

export interface ReaderData {
  readonly path: string;
  readonly key: Uint8Array;
}

export type ToReader =
  | {
      readonly [Name in Call]: {
        readonly type: 'call';
        readonly id: number;
        readonly name: Name;
        readonly wanted: Calls[Name];
      };
    }[Call]
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'close' };

export type FromReader =
  | { readonly id: number; readonly answer: Answers[Call] }
  | { readonly id: number; readonly fault: Fault };
