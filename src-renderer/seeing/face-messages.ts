import type { Look } from './look.ts';

/** What the page tells the worker that reads faces. A picture comes alone: the next only after its answer. */
export type ToReader =
  | { readonly type: 'load'; readonly base: string }
  | { readonly type: 'picture'; readonly picture: VideoFrame };

export type FromReader =
  | { readonly type: 'ready' }
  | { readonly type: 'failed' }
  /** `tookMs` of the worker's thread. */
  | { readonly type: 'look'; readonly look: Look; readonly tookMs: number };
