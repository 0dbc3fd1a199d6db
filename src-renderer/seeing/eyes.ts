import type { FromReader, ToReader } from './face-messages.ts';
import type { Look } from './look.ts';

/** The thread that reads faces. */
export interface Eyes {
  /** What a picture shows, and how long that took. The picture is closed there. One at a time. */
  look(picture: VideoFrame): Promise<{ readonly look: Look; readonly tookMs: number }>;
  close(): void;
}

/** Where scripts/face-files.ts puts models and wasm. */
const BASE = '/seeing/';
/** Beyond these the thread hangs. Loading is our own few megabytes, on a busy machine. */
const LOADED_WITHIN_MS = 30_000;
const LOOKED_WITHIN_MS = 15_000;

/** Starts the thread and loads the models; rejects if they cannot be had, or with the signal's reason. */
export async function openEyes(signal: AbortSignal): Promise<Eyes> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./face.worker.ts', import.meta.url), {
    type: 'module',
    name: 'faces',
  });
  let waiting: PromiseWithResolvers<FromReader> | null = null;
  let failed = false;

  function fail(reason: unknown): void {
    failed = true;
    waiting?.reject(reason);
  }

  async function ask(
    message: ToReader,
    transfer: Transferable[],
    withinMs: number,
  ): Promise<FromReader> {
    const asked = Promise.withResolvers<FromReader>();
    waiting = asked;
    const late = setTimeout(() => fail(new Error('reading faces takes too long')), withinMs);
    if (failed) asked.reject(new Error('reading faces failed'));
    else worker.postMessage(message, transfer);
    try {
      return await asked.promise;
    } finally {
      clearTimeout(late);
    }
  }

  function close(): void {
    worker.terminate();
    fail(new Error('reading faces has ended'));
  }

  const abort = (): void => fail(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  worker.onerror = () => fail(new Error('reading faces failed'));
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
    if (data.type === 'failed') fail(new Error('reading faces failed'));
    else waiting?.resolve(data);
  };
  try {
    await ask({ type: 'load', base: BASE }, [], LOADED_WITHIN_MS);
  } catch (reason) {
    close();
    throw reason;
  } finally {
    signal.removeEventListener('abort', abort);
  }
  return {
    async look(picture) {
      const answer = await ask({ type: 'picture', picture }, [picture], LOOKED_WITHIN_MS);
      if (answer.type !== 'look') throw new Error('no look');
      return answer;
    },
    close,
  };
}
