/** Watches main's event loop while something runs: waits by the clock, and how much of them main worked itself. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';

export interface Waits {
  /** Milliseconds. */
  readonly p99: number;
  readonly longest: number;
  /** Of main's own thread between two turns of the loop. */
  readonly cpuP99: number;
  readonly cpuLongest: number;
  /** Seconds. */
  readonly total: number;
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

export async function watched(work: () => Promise<unknown>): Promise<Waits> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const stretches: number[] = [];
  let before = cpuMs();
  const tick = (): void => {
    const now = cpuMs();
    stretches.push(now - before);
    before = now;
  };
  delay.enable();
  const ticking = setInterval(tick, 1);
  // Both count from their first turn on; what is reset would begin anew.
  await rest(20);
  stretches.length = 0;
  const began = performance.now();
  await work();
  const total = (performance.now() - began) / 1000;
  await rest(5);
  clearInterval(ticking);
  delay.disable();
  stretches.sort((a, b) => a - b);
  return {
    p99: delay.percentile(99) / 1e6,
    longest: delay.max / 1e6,
    cpuP99: stretches[Math.floor(stretches.length * 0.99)] ?? 0,
    cpuLongest: stretches.at(-1) ?? 0,
    total,
  };
}
