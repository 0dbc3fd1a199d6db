/**
 * Time-outs around calls to vendors. Each gives the call its own signal, ends the HTTP request when
 * a deadline passes or the reader leaves, and never waits for a call that ignores its signal.
 */
import { AppError } from '../../src-preload/contract/faults.ts';
import { watchConnection } from './watch-connection.ts';

/** All in milliseconds. */
export interface Deadlines {
  /** From asking for a connection to having one. */
  readonly connect: number;
  /** From the start to the first item; for a call that answers at once as a whole, to its end. */
  readonly first: number;
  /** Between two items. */
  readonly stall: number;
}

/** The items of `open`. Throws AppError('provider/unreachable' | 'provider/timeout' | 'provider/stalled'), or the abort reason. */
export async function* withDeadlines<T>(
  open: (signal: AbortSignal) => AsyncIterable<T>,
  deadlines: Deadlines,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const watch = startWatch(deadlines.connect, signal);
  let iterator: AsyncIterator<T> | null = null;
  try {
    watch.expect('provider/timeout', deadlines.first);
    const items = open(watch.signal)[Symbol.asyncIterator]();
    iterator = items;
    for (;;) {
      const next = await watch.race(() => items.next());
      watch.expect(null);
      if (next.done) {
        iterator = null;
        return;
      }
      yield next.value;
      watch.expect('provider/stalled', deadlines.stall);
    }
  } finally {
    watch.end();
    // Not awaited: a generator stuck in a call that ignores its signal would hold the reader.
    void iterator?.return?.()?.then(undefined, () => undefined);
  }
}

/** The answer of `run`. Throws AppError('provider/unreachable' | 'provider/timeout'), or the abort reason. */
export async function withDeadline<T>(
  run: (signal: AbortSignal) => Promise<T>,
  deadlines: Pick<Deadlines, 'connect' | 'first'>,
  signal: AbortSignal,
): Promise<T> {
  const watch = startWatch(deadlines.connect, signal);
  try {
    watch.expect('provider/timeout', deadlines.first);
    return await watch.race(() => run(watch.signal));
  } finally {
    watch.end();
  }
}

interface Watch {
  /** Aborted with the reason to throw: the caller's, or the AppError of the deadline that passed. */
  readonly signal: AbortSignal;
  /** Starts the next deadline in place of the last; null for none. */
  expect(code: 'provider/timeout' | 'provider/stalled' | null, ms?: number): void;
  /** The call's outcome, or the abort reason as soon as there is one. */
  race<T>(call: () => Promise<T>): Promise<T>;
  /** Stops the clocks and aborts what still runs. */
  end(): void;
}

function startWatch(connectMs: number, outer: AbortSignal): Watch {
  const controller = new AbortController();
  let progress: NodeJS.Timeout | undefined;
  let connecting: NodeJS.Timeout | undefined;
  const follow = (): void => controller.abort(outer.reason);
  if (outer.aborted) follow();
  else outer.addEventListener('abort', follow, { once: true });

  const aborted = new Promise<never>((_, reject) => {
    const fail = (): void => reject(controller.signal.reason);
    if (controller.signal.aborted) fail();
    else controller.signal.addEventListener('abort', fail, { once: true });
  });
  // It rejects at every `end` too, when nobody races it any more.
  aborted.catch(() => undefined);

  const listener = {
    waiting() {
      connecting ??= setTimeout(
        () => controller.abort(new AppError('provider/unreachable')),
        connectMs,
      );
    },
    sent() {
      clearTimeout(connecting);
    },
  };

  return {
    signal: controller.signal,
    expect(code, ms) {
      clearTimeout(progress);
      if (code === null) return;
      progress = setTimeout(() => controller.abort(new AppError(code)), ms);
    },
    race: (call) => {
      controller.signal.throwIfAborted();
      const outcome = watchConnection(listener, call);
      outcome.catch(() => undefined);
      return Promise.race([outcome, aborted]);
    },
    end() {
      clearTimeout(progress);
      clearTimeout(connecting);
      outer.removeEventListener('abort', follow);
      controller.abort();
    },
  };
}
