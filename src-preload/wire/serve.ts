import type { Announce } from '../contract/events.ts';
import { AppError, type Fault, isCancellation, toFault } from '../contract/faults.ts';
import { type Handlers, type RequestName, requests } from '../contract/requests.ts';
import { decode, encode, salvageId } from './codec.ts';
import { type FromServer, fromClient } from './messages.ts';
import type { Transport } from './transport.ts';

export interface Server {
  /** An event that cannot be encoded is told as `notice/fault` instead. */
  readonly announce: Announce;
  /** Aborts what runs and closes the transport. */
  close(): void;
}

/**
 * Answers one client's requests. Every input is parsed by the contract before its handler sees it, and
 * whatever arrives, however malformed, is answered and leaves the connection standing. A request that
 * was cancelled gets no answer. When the peer vanishes, the signals of all running handlers abort.
 */
export function serve(transport: Transport, handlers: Handlers): Server {
  const running = new Map<number, AbortController>();

  const send = (message: FromServer): void => transport.send(encode(message));
  const sendFault = (id: number | null, fault: Fault): void => send({ kind: 'fault', id, fault });

  const abortAll = (): void => {
    const controllers = [...running.values()];
    running.clear();
    for (const controller of controllers) controller.abort(new AppError('wire/closed'));
  };

  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    if (running.has(id)) return sendFault(id, { code: 'wire/malformed' });
    const controller = new AbortController();
    running.set(id, controller);
    const isWanted = (): boolean => running.get(id) === controller;
    try {
      const output = await handle(handlers, name, input, controller.signal);
      if (isWanted()) send({ kind: 'answer', id, output });
    } catch (error) {
      if (!isWanted()) return;
      if (isCancellation(error)) send({ kind: 'cancelled', id });
      else sendFault(id, toFault(error));
    } finally {
      if (isWanted()) running.delete(id);
    }
  };

  transport.onMessage((bytes) => {
    let message: unknown;
    try {
      message = decode(bytes);
    } catch (error) {
      return sendFault(salvageId(bytes), toFault(error));
    }
    const parsed = fromClient.safeParse(message);
    if (!parsed.success) return sendFault(salvageId(bytes), { code: 'wire/malformed' });
    if (parsed.data.kind === 'request') {
      void answer(parsed.data.id, parsed.data.name, parsed.data.input);
      return;
    }
    const controller = running.get(parsed.data.id);
    running.delete(parsed.data.id);
    controller?.abort();
  });
  transport.onClose(abortAll);

  return {
    announce(name, payload) {
      try {
        send({ kind: 'event', name, payload });
      } catch (error) {
        const notice = { turnId: null, fault: toFault(error) };
        send({ kind: 'event', name: 'notice/fault', payload: notice });
      }
    },
    close() {
      abortAll();
      transport.close();
    },
  };
}

async function handle(
  handlers: Handlers,
  name: string,
  input: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  // Own names only: `constructor` and `__proto__` are not requests.
  if (!Object.hasOwn(requests, name)) throw new AppError('wire/unknown-request');
  const known = name as RequestName;
  const parsed = requests[known].input.safeParse(input);
  if (!parsed.success) throw new AppError('input/invalid');
  // The schema of this very name has parsed the input, which the compiler cannot follow through the lookup.
  const handler = handlers[known] as (input: unknown, signal: AbortSignal) => unknown;
  return handler(parsed.data, signal);
}
