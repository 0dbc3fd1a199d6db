import type { EventListener, Services, TextSession } from '../../src-main/services.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src-preload/contract/preferences.ts';
import type { Handlers, RequestName } from '../../src-preload/contract/requests.ts';
import { requests } from '../../src-preload/contract/requests.ts';

/** Handlers of which only some matter to a test; the others answer `internal`. */
export function handlersWith(some: Partial<Handlers>): Handlers {
  const others = Object.fromEntries(
    (Object.keys(requests) as RequestName[]).map((name) => [
      name,
      () => {
        throw new AppError('internal');
      },
    ]),
  );
  return { ...others, ...some } as Handlers;
}

export interface TestServices extends Services {
  readonly announce: EventListener;
  /** How often a client was reported gone, and whether everything was closed. */
  readonly seen: { left: number; closed: number };
  prefer(change: Partial<Preferences>): void;
  /** How many connections hear of events now. */
  listening(): number;
}

/** Services of a test: real plumbing of events, and only the handlers and sessions it names. */
export function servicesWith(
  handlers: Partial<Handlers>,
  textSession: (sessionId: string) => TextSession = () => {
    throw new AppError('internal');
  },
): TestServices {
  const listeners = new Set<EventListener>();
  const seen = { left: 0, closed: 0 };
  let preferences = DEFAULT_PREFERENCES;
  return {
    handlers: handlersWith(handlers),
    seen,
    preferences: () => preferences,
    prefer(change) {
      preferences = { ...preferences, ...change };
    },
    listening: () => listeners.size,
    announce: (name, payload) => {
      for (const listener of listeners) listener(name, payload);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textSession,
    privateSession: () => textSession('private'),
    clientLeft() {
      seen.left += 1;
    },
    async close() {
      seen.closed += 1;
    },
  };
}
