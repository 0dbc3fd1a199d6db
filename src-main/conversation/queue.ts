/** Values pushed at one end and read in order at the other. One reader. */
export interface Queue<T> {
  push(value: T): void;
  end(): void;
  fail(error: unknown): void;
  /** Ended, and everything pushed has been read. */
  isDone(): boolean;
  /** Throws the abort reason, or what `fail` was given after the values before it. */
  read(signal: AbortSignal): AsyncGenerator<T>;
}

export function createQueue<T>(): Queue<T> {
  const values: T[] = [];
  let state: 'open' | 'ended' | { readonly error: unknown } = 'open';
  let wake: (() => void) | null = null;
  const change = (): void => {
    wake?.();
    wake = null;
  };
  return {
    push(value) {
      values.push(value);
      change();
    },
    end() {
      if (state === 'open') state = 'ended';
      change();
    },
    fail(error) {
      if (state === 'open') state = { error };
      change();
    },
    isDone: () => state !== 'open' && values.length === 0,
    async *read(signal) {
      const onAbort = (): void => change();
      signal.addEventListener('abort', onAbort);
      try {
        for (;;) {
          signal.throwIfAborted();
          if (values.length > 0) {
            yield values.shift() as T;
          } else if (state === 'open') {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          } else if (state === 'ended') {
            return;
          } else {
            throw state.error;
          }
        }
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}
