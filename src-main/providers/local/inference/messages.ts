/** What main and the inference thread say to each other. Everything here is structured-cloned. */
import type { Language } from '../../../../src-preload/contract/words.ts';
import type { Runner } from '../catalogue.ts';

/** Where a model lies on disk, and what runs it. */
export interface ModelOnDisk {
  readonly id: string;
  /** The folder that has the model's folder, which is named after its id. */
  readonly folder: string;
  readonly runner: Runner;
}

export type Task =
  /** Nothing but loading it. */
  | { readonly kind: 'load' }
  /** 16 kHz, -1..1. */
  | { readonly kind: 'hear'; readonly samples: Float32Array; readonly language: Language | null }
  | {
      readonly kind: 'speak';
      readonly text: string;
      readonly language: Language;
      readonly voice: string;
      /** 1 is the model's own pace. */
      readonly speed: number;
    }
  | {
      readonly kind: 'embed';
      readonly texts: readonly string[];
      readonly purpose: 'query' | 'passage';
    };

export type Outcome =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'heard'; readonly text: string; readonly language: Language }
  /** No samples where nothing in the text can be said. */
  | { readonly kind: 'spoke'; readonly samples: Int16Array; readonly sampleRate: number }
  /** One text after the other, each of as many numbers, of length one. */
  | { readonly kind: 'embedded'; readonly values: Float32Array };

export type ToWorker =
  | {
      readonly type: 'run';
      readonly job: number;
      readonly model: ModelOnDisk;
      readonly task: Task;
    }
  /** Its answer still comes, and is thrown away. */
  | { readonly type: 'cancel'; readonly job: number }
  /** Lets go of every model and ends the thread. */
  | { readonly type: 'close' };

export interface FromWorker {
  readonly job: number;
  /** Null: it failed or was cancelled. What a model's runtime says may quote words, so it stays there. */
  readonly outcome: Outcome | null;
}
