// The memory room as it grows: how fast turns go in, how long a search as typed and a recall take, start-up,
// memory, size on disk, and how long main's event loop waits while the reader's thread works. A million turns
// with BEMORE_BENCH_MILLION=1. Stores that were built are kept in the temporary folder; --remeasure builds anew.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIZES = [10_000, 100_000, ...(process.env.BEMORE_BENCH_MILLION === '1' ? [1_000_000] : [])];
const PART = fileURLToPath(new URL('memory/measure.ts', import.meta.url));

export async function run({ remeasure }) {
  const rows = [];
  for (const size of SIZES) {
    const folder = join(tmpdir(), `bemore-bench-memory-${size}`);
    // Each in a process of its own: what one holds in memory is not counted with the next.
    for (const part of remeasure || !existsSync(join(folder, 'built'))
      ? ['build', 'read']
      : ['read']) {
      const { status, stdout } = spawnSync(process.execPath, [PART, part, String(size), folder], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 1 << 26,
      });
      if (status !== 0) throw new Error(`${part} at ${size} turns failed`);
      for (const line of stdout.trim().split('\n')) {
        const row = JSON.parse(line);
        rows.push({ ...row, name: `${row.name}, ${size.toLocaleString('en')} turns` });
      }
    }
  }
  return {
    rows,
    note: 'Aims at 100,000 turns, p95: search as typed 15 ms, recall 30 ms; event loop p99 20 ms.',
  };
}
