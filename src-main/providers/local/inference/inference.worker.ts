/**
 * The thread that models run on. One for all of them: the native runtime is known to fall over
 * when several threads load it at once, and the processor is shared anyway. Jobs of one model
 * follow each other; those of different models take turns.
 */
import { parentPort } from 'node:worker_threads';
import { env, LogLevel } from '@huggingface/transformers';
import { loadE5 } from './e5.ts';
import { loadKokoro } from './kokoro.ts';
import type { FromWorker, ModelOnDisk, ToWorker } from './messages.ts';
import type { LoadedModel } from './runner.ts';
import { loadSupertonic } from './supertonic.ts';
import { loadWhisper } from './whisper.ts';

const port = parentPort;
if (!port) throw new Error('this module is a worker');

env.allowRemoteModels = false;
env.useFSCache = false;
env.useWasmCache = false;
// It prints what it was given when a run fails, and that is what a person said.
env.logLevel = LogLevel.NONE;

const models = new Map<string, Promise<LoadedModel>>();
/** The end of each model's queue. */
const queues = new Map<string, Promise<unknown>>();
const cancelled = new Set<number>();
let isClosing = false;

port.on('message', (message: ToWorker) => {
  switch (message.type) {
    case 'run': {
      const { job, model } = message;
      const before = queues.get(model.id) ?? Promise.resolve();
      queues.set(
        model.id,
        before.then(() => answer(message)).finally(() => cancelled.delete(job)),
      );
      break;
    }
    case 'cancel':
      cancelled.add(message.job);
      break;
    case 'close':
      void close();
  }
});

async function answer({ job, model, task }: Extract<ToWorker, { type: 'run' }>): Promise<void> {
  const isCancelled = (): boolean => isClosing || cancelled.has(job);
  const said: FromWorker = await (async () => {
    if (isCancelled()) return { job, outcome: null };
    try {
      const loaded = await loadedModel(model);
      return { job, outcome: isCancelled() ? null : await loaded.run(task, isCancelled) };
    } catch {
      return { job, outcome: null };
    }
  })();
  const { outcome } = said;
  port?.postMessage(said, outcome?.kind === 'spoke' ? [outcome.samples.buffer as ArrayBuffer] : []);
}

function loadedModel(model: ModelOnDisk): Promise<LoadedModel> {
  const known = models.get(model.id);
  if (known) return known;
  env.localModelPath = model.folder;
  const loading = load(model);
  models.set(model.id, loading);
  loading.catch(() => models.delete(model.id));
  return loading;
}

function load({ runner, folder, id }: ModelOnDisk): Promise<LoadedModel> {
  switch (runner) {
    case 'whisper':
      return loadWhisper(id);
    case 'kokoro':
      return loadKokoro(folder, id);
    case 'supertonic':
      return loadSupertonic(folder, id);
    case 'e5':
      return loadE5(id);
  }
}

/** In order, never by force: a thread that is ended inside the native runtime takes the process along. */
async function close(): Promise<void> {
  isClosing = true;
  await Promise.allSettled(queues.values());
  for (const model of models.values()) {
    await model.then((loaded) => loaded.dispose()).catch(() => undefined);
  }
  port?.close();
}
