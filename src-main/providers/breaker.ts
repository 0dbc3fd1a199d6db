/**
 * Skips a provider that keeps failing, and lets one call through now and then to see whether it is
 * well again. Without it every sentence would wait for the same dead host first.
 */
import type { FaultCode } from '../../src-preload/contract/faults.ts';

/** The first rest; it doubles with every probe that fails. */
const FIRST_REST_MS = 15_000;
/** A person who topped up an account or whose network came back is not left waiting longer than this. */
const LONGEST_REST_MS = 5 * 60_000;

/** Will not mend itself in seconds; the breaker opens at the first. A changed key or address forgets it. */
const LASTING: ReadonlySet<FaultCode> = new Set([
  'provider/no-key',
  'provider/key-refused',
  'provider/not-allowed',
  'provider/quota',
  'provider/unknown-model',
]);

export interface Breaker {
  /** Whether a call may be made now. A resting provider whose time has come is allowed one probe. */
  allows(id: string): boolean;
  /** A call is being made. It ends in `succeeded`, `failed` or `left`. */
  begin(id: string): void;
  isResting(id: string): boolean;
  succeeded(id: string): void;
  /** Returns whether it was already resting: then this failure is news to nobody. */
  failed(id: string, code: FaultCode): boolean;
  /** The call ended without a verdict (cancelled): a probe may be made again. */
  left(id: string): void;
  /** Its key, address or model changed: what is known of it no longer holds. */
  forget(id: string): void;
}

interface Record {
  failures: number;
  /** Null while closed. */
  restsUntil: number | null;
  rest: number;
  probing: boolean;
}

/**
 * @param threshold failed calls in a row (each after its own retries) before a provider rests
 * @param changed called whenever a provider goes to rest or comes back
 */
export function createBreaker(
  now: () => number,
  threshold: (id: string) => number,
  changed: () => void,
): Breaker {
  const records = new Map<string, Record>();
  const of = (id: string): Record => {
    const found = records.get(id);
    if (found) return found;
    const fresh = { failures: 0, restsUntil: null, rest: FIRST_REST_MS, probing: false };
    records.set(id, fresh);
    return fresh;
  };
  const close = (id: string): void => {
    const wasResting = records.get(id)?.restsUntil != null;
    records.delete(id);
    if (wasResting) changed();
  };

  return {
    allows(id) {
      const record = records.get(id);
      if (!record || record.restsUntil === null) return true;
      return !record.probing && now() >= record.restsUntil;
    },
    begin(id) {
      const record = records.get(id);
      if (record && record.restsUntil !== null) record.probing = true;
    },
    isResting: (id) => records.get(id)?.restsUntil != null,
    succeeded: close,
    failed(id, code) {
      const record = of(id);
      record.failures += 1;
      const wasResting = record.restsUntil !== null;
      if (wasResting) {
        // Calls begun before it rested may still come in; only a probe's failure says more.
        if (!record.probing) return true;
        record.rest = Math.min(record.rest * 2, LONGEST_REST_MS);
      } else if (!LASTING.has(code) && record.failures < threshold(id)) {
        return false;
      }
      record.probing = false;
      record.restsUntil = now() + record.rest;
      if (!wasResting) changed();
      return wasResting;
    },
    left(id) {
      const record = records.get(id);
      if (record) record.probing = false;
    },
    forget: close,
  };
}
