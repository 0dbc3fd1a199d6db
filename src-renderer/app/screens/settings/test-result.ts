import type { Fault, FaultCode } from '../../../../src-preload/contract/faults.ts';

export type TestResult =
  | { readonly kind: 'testing' }
  | { readonly kind: 'works'; readonly ms: number }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The few words a chip has for a failed test; the whole sentence stands below the row. */
export type ShortFault =
  | 'refused'
  | 'noKey'
  | 'notAllowed'
  | 'quota'
  | 'busy'
  | 'unreachable'
  | 'slow'
  | 'unknownModel'
  | 'absent'
  | 'failed';

const SHORT: Partial<Record<FaultCode, ShortFault>> = {
  'provider/key-refused': 'refused',
  'provider/no-key': 'noKey',
  'provider/not-allowed': 'notAllowed',
  'provider/quota': 'quota',
  'provider/rate-limited': 'busy',
  'provider/overloaded': 'busy',
  'provider/unreachable': 'unreachable',
  'provider/timeout': 'slow',
  'provider/stalled': 'slow',
  'provider/unknown-model': 'unknownModel',
  'provider/unavailable': 'absent',
};

export function shortFault(code: FaultCode): ShortFault {
  return SHORT[code] ?? 'failed';
}

/** What would mend a failed test: another key, another model, or nothing but trying again. */
export function remedyFor(code: FaultCode): 'key' | 'model' | 'again' {
  switch (code) {
    case 'provider/key-refused':
    case 'provider/no-key':
      return 'key';
    case 'provider/unknown-model':
      return 'model';
    default:
      return 'again';
  }
}

/** Seconds with one decimal, as the result chip shows them. */
export function seconds(ms: number): string {
  return (Math.max(ms, 100) / 1000).toFixed(1);
}
