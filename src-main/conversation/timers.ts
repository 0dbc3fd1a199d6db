export interface Timers {
  /** At once where `ms` has gone by already. */
  after(ms: number, act: () => void): void;
  clear(): void;
}

/** Timers that are cleared together. */
export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  return {
    after(ms, act) {
      running.add(setTimeout(act, Math.max(0, ms)));
    },
    clear() {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
