/**
 * Unpacking a stream grows one buffer until the end, and nothing but the machine's memory stops it: heap
 * limits of a thread do not count buffers. Here one beyond the limit is refused.
 */
import { MOST_STREAM_BYTES } from './limits.ts';

let isExceeded = false;

/** Something wanted more than it may have, whatever became of it. */
export const hasExceeded = (): boolean => isExceeded;

/** In this thread, from now on; before what unpacks is called. */
export function guardAllocations(): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, made) {
      if (typeof given[0] === 'number' && given[0] > MOST_STREAM_BYTES) {
        isExceeded = true;
        throw new RangeError('too large');
      }
      return Reflect.construct(target, given, made);
    },
  });
  // It unpacks piece by piece without a limit; without it the way above is taken.
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
}
