import { useSyncExternalStore } from 'react';

/** The one breakpoint of the design; base.css has the same. */
const narrow = typeof matchMedia === 'function' ? matchMedia('(max-width: 640px)') : null;

/** True below 641 px of width, where the rail becomes a menu and sheets cover the page. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow?.addEventListener('change', changed);
      return () => narrow?.removeEventListener('change', changed);
    },
    () => narrow?.matches ?? false,
  );
}
