import type { Announce } from '../../src-preload/contract/events.ts';

/**
 * The gate between a turn that may still be thrown away and everybody who would hear of it. While it
 * is shut, what would be announced or done waits in order; once open, it happens at once.
 */
export interface Gate {
  readonly announce: Announce;
  /** An effect that takes its place among the announcements. */
  run(effect: () => void): void;
  /** Lets out all that waited. */
  open(): void;
}

export function createGate(announce: Announce): Gate {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const run = (effect: () => void): void => {
    if (isOpen) effect();
    else waiting.push(effect);
  };
  return {
    announce: (name, payload) => run(() => announce(name, payload)),
    run,
    open() {
      isOpen = true;
      for (const effect of waiting.splice(0)) effect();
    },
  };
}
