import type { VoiceMetrics } from '../../src-preload/contract/words.ts';

/** What the page tells the detector's worker. */
export type ToDetector =
  | {
      readonly type: 'start';
      /** The worklet's end: audio frames arrive here without passing the page's thread. */
      readonly port: MessagePort;
      readonly base: string;
      readonly options: {
        readonly redemptionMs: number;
        readonly minSpeechMs: number;
        readonly preSpeechPadMs: number;
      };
    }
  | { readonly type: 'finish' | 'pause' | 'resume' | 'stop' };

/** What the worker tells the page. */
export type FromDetector =
  | { readonly type: 'ready' | 'failed' | 'started' | 'confirmed' | 'misfired' }
  | {
      readonly type: 'ended';
      readonly pcm: Int16Array<ArrayBuffer>;
      readonly metrics: VoiceMetrics;
    };
