import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const holder = z.object({
  pid: z.number().int().positive(),
  host: z.enum(['electron', 'node']),
  /** Of the Node host's server, once it listens. */
  port: z.number().int().nullable(),
  /** Milliseconds since 1970. */
  since: z.number(),
});
/** Who uses a data directory now. */
export type Holder = z.infer<typeof holder>;

export interface Claim {
  /** Tells others where this process listens. */
  publish(port: number): void;
  /** Leaves the directory to the next. */
  release(): void;
}

/**
 * Claims a data directory for this process, or says who has it. Two processes on one directory would
 * each take the other's running reply for one that broke off. What a crashed process left behind is
 * recognised by its dead id, or by a start of the computer since.
 */
export function claimDataDir(
  dataDir: string,
  host: Holder['host'],
  now: () => number = Date.now,
): { readonly claim: Claim } | { readonly heldBy: Holder } {
  const file = lockFile(dataDir);
  const own: Holder = { pid: process.pid, host, port: null, since: now() };

  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 2) throw error;
      const other = readHolder(dataDir, now);
      if (other) return { heldBy: other };
      rmSync(file, { force: true });
    }
  }
  return {
    claim: {
      publish: (port) => {
        // By renaming, so that nobody ever reads half an entry.
        const next = `${file}.${process.pid}`;
        writeFileSync(next, JSON.stringify({ ...own, port }), { mode: 0o600 });
        renameSync(next, file);
      },
      release: () => {
        if (readHolder(dataDir, now)?.pid === process.pid) rmSync(file, { force: true });
      },
    },
  };
}

/** The living process that has claimed this directory, or null. */
export function readHolder(dataDir: string, now: () => number = Date.now): Holder | null {
  try {
    const found = holder.parse(JSON.parse(readFileSync(lockFile(dataDir), 'utf8')));
    return isAlive(found, now()) ? found : null;
  } catch {
    return null;
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, 'running.json');
}

function isAlive(other: Holder, now: number): boolean {
  const startOfComputer = now - uptime() * 1000;
  // A minute of grace for clocks that were set since.
  if (other.since < startOfComputer - 60_000) return false;
  try {
    process.kill(other.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
