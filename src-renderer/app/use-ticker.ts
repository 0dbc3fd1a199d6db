import { useEffect, useRef } from 'react';

/** Calls `draw` with the milliseconds since the last call, at most `hertz` times a second, while `active`. React does not render. */
export function useTicker(active: boolean, hertz: number, draw: (elapsed: number) => void): void {
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    if (!active) return;
    let handle = 0;
    let last = performance.now();
    const frame = (now: number): void => {
      handle = requestAnimationFrame(frame);
      // A millisecond of grace: frames come at 16.6 ms and must not miss their turn by a hair.
      if (now - last < 1000 / hertz - 1) return;
      latest.current(now - last);
      last = now;
    };
    handle = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(handle);
  }, [active, hertz]);
}
