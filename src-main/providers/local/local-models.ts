/** Models on this computer: bringing them here, and running them. */
import type { Announce } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { LocalModel, Slot } from '../../../src-preload/contract/words.ts';
import type { Log } from '../../platform.ts';
import type { Embedder, SpeechToText, TextToSpeech } from '../ports.ts';
import { CATALOGUE, catalogueModel, type LocalVoice } from './catalogue.ts';
import type { Outcome, Task } from './inference/messages.ts';
import { createInference } from './inference.ts';
import { createLocalEmbedder } from './local-embedder.ts';
import { createLocalSpeechToText } from './local-speech-to-text.ts';
import { createLocalTextToSpeech } from './local-text-to-speech.ts';
import { createModelStore, type ModelStore } from './model-store.ts';

/** Throws AppError('model/absent' | 'model/broken'), or the abort reason. */
export type RunTask = (model: string, task: Task, signal: AbortSignal) => Promise<Outcome>;

export interface LocalModels extends Pick<ModelStore, 'list' | 'get' | 'pause' | 'remove'> {
  /** Whether the model is here and is one for this slot. */
  isReady(slot: Slot, model: string): boolean;
  /** Of the voices that are here, best model first. */
  voices(): readonly (LocalVoice & { readonly model: string })[];
  /** Into memory, ahead of its first use. Throws as `RunTask` does. */
  load(model: string): Promise<void>;
  speechToText(model: string): SpeechToText;
  textToSpeech(model: string): TextToSpeech;
  embedder(model: string): Embedder;
  close(): Promise<void>;
}

export interface LocalModelsOptions {
  readonly dataDir: string;
  /** The preference, as it now is. */
  readonly source: () => string;
  readonly announce: Announce;
  /** There is one more to run, or one less. */
  readonly readyChanged: () => void;
  readonly log: Log;
  /** For tests. */
  readonly workerUrl?: URL;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly firstWaitMs?: number;
}

export function createLocalModels(options: LocalModelsOptions): LocalModels {
  const inference = createInference(options);
  let ready = '';
  const store = createModelStore({
    ...options,
    changed(models) {
      options.announce('models/changed', { models });
      const now = readyOf(models);
      if (now !== ready) options.readyChanged();
      ready = now;
    },
    release: () => inference.close(),
  });
  ready = readyOf(store.list());

  const run: RunTask = async (id, task, signal) => {
    const model = catalogueModel(id);
    if (!model || !store.isReady(id)) throw new AppError('model/absent');
    return inference.run({ id, folder: store.folder, runner: model.runner }, task, signal);
  };

  return {
    list: store.list,
    get: store.get,
    pause: store.pause,
    remove: store.remove,
    isReady: (slot, model) => catalogueModel(model)?.slot === slot && store.isReady(model),
    voices: () =>
      CATALOGUE.filter(({ id }) => store.isReady(id)).flatMap((model) =>
        model.voices.map(({ id, label }) => ({
          id,
          label: `${model.name} · ${label}`,
          model: model.id,
        })),
      ),
    async load(model) {
      await run(model, { kind: 'load' }, new AbortController().signal);
    },
    speechToText: (model) => createLocalSpeechToText(model, run),
    textToSpeech: (model) => createLocalTextToSpeech(model, run),
    embedder: (model) => createLocalEmbedder(model, run),
    async close() {
      await Promise.all([store.close(), inference.close()]);
    },
  };
}

function readyOf(models: readonly LocalModel[]): string {
  return models.flatMap(({ id, state }) => (state === 'ready' ? id : [])).join();
}
