import type { SpeechTiming } from '../../src-preload/contract/words.ts';

/** To the worker that reads mouths. `id` is one sentence; its pieces come in order. */
export type ToMouthWorker =
  | {
      readonly type: 'sound';
      readonly id: number;
      readonly rate: number;
      /** -1..1; handed over. */
      readonly samples: Float32Array<ArrayBuffer>;
    }
  | {
      readonly type: 'timing';
      readonly id: number;
      readonly rate: number;
      readonly timing: SpeechTiming;
    }
  | {
      /** All of its sound is there. */
      readonly type: 'whole';
      readonly id: number;
      readonly text: string;
      readonly timing: SpeechTiming | null;
    }
  /** Nobody will look at it any more. */
  | { readonly type: 'forget'; readonly id: number };

/** Answers that each message gets, so that silence tells a worker that hangs. */
export const ANSWERS = { sound: 1, timing: 1, whole: 2, forget: 0 } as const;

/** From it. Frames are those of a MouthTrack. */
export type FromMouthWorker =
  /** The first message. */
  | { readonly type: 'ready' }
  /** An answer with no frames. */
  | { readonly type: 'nothing' }
  | {
      /** Frames from `from` on, in place of any that were there. */
      readonly type: 'frames';
      readonly id: number;
      readonly from: number;
      readonly data: Float32Array<ArrayBuffer>;
    }
  | {
      /** The whole sentence, read with its text. */
      readonly type: 'whole';
      readonly id: number;
      readonly data: Float32Array<ArrayBuffer>;
    };
