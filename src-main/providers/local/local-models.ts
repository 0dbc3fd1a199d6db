/** Models on this computer: bringing them here, and running them. */
import type { Announce } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Log } from '../../platform.ts';
import type { SpeechToText, TextToSpeech } from '../ports.ts';
import { catalogueModel } from './catalogue.ts';
import type { Outcome, Task } from './inference/messages.ts';
import { createInference } from './inference.ts';
import { createLocalSpeechToText } from './local-speech-to-text.ts';
import { createLocalTextToSpeech } from './local-text-to-speech.ts';
import { createModelStore, type ModelStore } from './model-store.ts';

/** Throws AppError('model/absent' | 'model/broken'), or the abort reason. */
export type RunTask = (model: string, task: Task, signal: AbortSignal) => Promise<Outcome>;

export interface LocalModels
  extends Pick<ModelStore, 'list' | 'get' | 'pause' | 'remove' | 'isReady'> {
  /** Into memory, ahead of its first use. Throws as `RunTask` does. */
  load(model: string): Promise<void>;
  speechToText(model: string): SpeechToText;
  textToSpeech(model: string): TextToSpeech;
  close(): Promise<void>;
}

export interface LocalModelsOptions {
  readonly dataDir: string;
  /** The preference, as it now is. */
  readonly source: () => string;
  readonly announce: Announce;
  readonly log: Log;
  /** For tests. */
  readonly workerUrl?: URL;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly firstWaitMs?: number;
}

export function createLocalModels(options: LocalModelsOptions): LocalModels {
  const inference = createInference(options);
  const store = createModelStore({
    ...options,
    changed: (models) => options.announce('models/changed', { models }),
    release: () => inference.close(),
  });

  const run: RunTask = async (id, task, signal) => {
    const model = catalogueModel(id);
    if (!model || !store.isReady(id)) throw new AppError('model/absent');
    return inference.run({ id, folder: store.folder, runner: model.runner }, task, signal);
  };

  return {
    ...store,
    async load(model) {
      await run(model, { kind: 'load' }, new AbortController().signal);
    },
    speechToText: (model) => createLocalSpeechToText(model, run),
    textToSpeech: (model) => createLocalTextToSpeech(model, run),
    async close() {
      await Promise.all([store.close(), inference.close()]);
    },
  };
}
