import type { Heard, ListeningCommand } from './listening.ts';

/** What the page tells the detector's worker. */
export type ToDetector =
  | {
      readonly type: 'start';
      /** The worklet's end: sound arrives here without passing the page's thread. */
      readonly port: MessagePort;
      readonly base: string;
      /** The page's `performance.timeOrigin`: times go out on the page's clock. */
      readonly timeOrigin: number;
      /** What the device itself takes before a sample is there, ms. */
      readonly deviceLatencyMs: number;
    }
  | { readonly type: 'stop' }
  | ListeningCommand;

/** What the worker tells the page; times are the page's `performance.now()`. */
export type FromDetector = { readonly type: 'ready' | 'failed' } | Heard;
