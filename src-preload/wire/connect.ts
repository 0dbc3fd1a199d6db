import { type EventName, type EventPayload, events } from '../contract/events.ts';
import { AppError, assertNever } from '../contract/faults.ts';
import type { RequestInput, RequestName, RequestOutput } from '../contract/requests.ts';
import { decode, encode, salvageId } from './codec.ts';
import { type FromClient, type FromServer, fromServer } from './messages.ts';
import type { Transport } from './transport.ts';

export interface Client {
  /**
   * Rejects with AppError of the fault's code, with AppError('wire/closed') when main is gone, or with
   * the signal's reason once it aborts; main then stops its work and no answer comes.
   */
  request<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    signal?: AbortSignal,
  ): Promise<RequestOutput<N>>;
  /** Hears of this event from now on; returns the way to stop. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Called once when the connection is over, whoever ended it. */
  onClose(listener: () => void): void;
  close(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(reason: unknown): void;
}

/** The renderer's end of the door. */
export function connect(transport: Transport): Client {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  let lastId = 0;
  let closed = false;

  const settle = (id: number, act: (waiting: Waiting) => void): void => {
    const entry = waiting.get(id);
    if (!entry) return;
    waiting.delete(id);
    act(entry);
  };

  const announce = (name: string, payload: unknown): void => {
    // A main of another version may know events that this page does not.
    if (!Object.hasOwn(events, name)) return;
    for (const listener of [...(listeners.get(name) ?? [])]) {
      try {
        listener(payload as never);
      } catch (error) {
        // One listener's mistake is reported as uncaught and does not silence the others.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };

  transport.onMessage((bytes) => {
    const message = read(bytes);
    if (!message) {
      const id = salvageId(bytes);
      if (id === null) transport.close();
      else settle(id, (entry) => entry.reject(new AppError('wire/malformed')));
      return;
    }
    switch (message.kind) {
      case 'answer':
        return settle(message.id, (entry) => entry.resolve(message.output));
      case 'fault': {
        const { id, fault } = message;
        if (id === null) return;
        return settle(id, (entry) => entry.reject(new AppError(fault.code, fault.params)));
      }
      case 'cancelled':
        return settle(message.id, (entry) => entry.reject(cancellation()));
      case 'event':
        return announce(message.name, message.payload);
      default:
        return assertNever(message);
    }
  });

  transport.onClose(() => {
    closed = true;
    for (const id of [...waiting.keys()]) {
      settle(id, (entry) => entry.reject(new AppError('wire/closed')));
    }
  });

  const send = (message: FromClient): void => transport.send(encode(message));

  return {
    request<N extends RequestName>(name: N, input: RequestInput<N>, signal?: AbortSignal) {
      return new Promise<RequestOutput<N>>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        if (closed) return reject(new AppError('wire/closed'));
        lastId += 1;
        const id = lastId;
        const onAbort = (): void => {
          settle(id, (entry) => entry.reject(signal?.reason));
          send({ kind: 'cancel', id });
        };
        const stopWatching = (): void => signal?.removeEventListener('abort', onAbort);
        send({ kind: 'request', id, name, input });
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.set(id, {
          resolve(output) {
            stopWatching();
            resolve(output as RequestOutput<N>);
          },
          reject(reason) {
            stopWatching();
            reject(reason);
          },
        });
      });
    },
    on(name, listener) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own);
      own.add(listener);
      return () => own.delete(listener);
    },
    onClose: transport.onClose,
    close: transport.close,
  };
}

function read(bytes: Uint8Array): FromServer | null {
  try {
    const parsed = fromServer.safeParse(decode(bytes));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function cancellation(): Error {
  const error = new Error('cancelled');
  error.name = 'AbortError';
  return error;
}
