import type { FromMouthWorker, ToMouthWorker } from '../../src-renderer/speaking/mouth-messages.ts';
import type { MouthWorker } from '../../src-renderer/speaking/mouth-reader.ts';
import { createMouthService } from '../../src-renderer/speaking/mouth-service.ts';

/** The real service behind a worker's door; a test decides when messages get through. */
export interface FakeMouthWorker extends MouthWorker {
  /** Lets everything through that is on its way, both ways, until nothing moves. */
  deliver(): Promise<void>;
  /** The types of what was sent to it. */
  readonly sent: readonly ToMouthWorker['type'][];
  /** From now on it answers nothing. */
  hang(): void;
  /** What a browser does when the worker's script fails. */
  crash(): void;
  terminated: boolean;
}

export function createFakeMouthWorker(): FakeMouthWorker {
  const to: ToMouthWorker[] = [];
  const from: FromMouthWorker[] = [{ type: 'ready' }];
  const tasks: (() => void)[] = [];
  const sent: ToMouthWorker['type'][] = [];
  let hangs = false;
  const service = createMouthService({
    words: () => Promise.resolve(null),
    post: (message, transfer) => from.push(structuredClone(message, { transfer })),
    later: (task) => tasks.push(task),
  });
  const worker: FakeMouthWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message, transfer) {
      sent.push(message.type);
      to.push(structuredClone(message, { transfer }));
    },
    terminate() {
      worker.terminated = true;
    },
    async deliver() {
      while (!hangs && (to.length > 0 || from.length > 0 || tasks.length > 0)) {
        for (const message of to.splice(0)) service.receive(message);
        if (to.length === 0) tasks.shift()?.();
        // The service may wait for its dictionary.
        await new Promise((resolve) => setImmediate(resolve));
        for (const data of from.splice(0)) {
          if (!worker.terminated) worker.onmessage?.({ data } as MessageEvent<FromMouthWorker>);
        }
      }
    },
    sent,
    hang() {
      hangs = true;
    },
    crash() {
      worker.onerror?.({} as ErrorEvent);
    },
    terminated: false,
  };
  return worker;
}
