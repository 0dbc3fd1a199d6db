// How long main's event loop waits while the memory room does its longest work, on a store of 40,000 messages.
// CPU beside the clock: on a busy machine the clock also counts the time in which others ran.
// BEMORE_BENCH_WAITS=documents,forget measures these parts alone; --remeasure builds the store anew.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PART = fileURLToPath(new URL('memory/main-waits.ts', import.meta.url));
const PARTS = ['import', 'export', 'restore', 'documents', 'forget', 'embed', 'open'];
const UNITS = { p99: 'ms', longest: 'ms', cpuP99: 'ms', cpuLongest: 'ms', total: 's' };

export async function run({ runs, remeasure }) {
  const base = join(tmpdir(), 'bemore-bench-waits');
  if (remeasure || !existsSync(join(base, 'built'))) measure('build', base);
  const chosen = process.env.BEMORE_BENCH_WAITS?.split(',') ?? PARTS;
  const seen = new Map();
  for (let round = 0; round < runs; round++) {
    for (const part of chosen) {
      for (const { name, ...waited } of measure(part, base)) {
        seen.set(name, [...(seen.get(name) ?? []), waited]);
      }
    }
  }
  const rows = [];
  const table = {};
  for (const [name, all] of seen) {
    table[name] = {};
    for (const [what, unit] of Object.entries(UNITS)) {
      const sorted = all.map((one) => one[what]).sort((a, b) => a - b);
      const median = sorted[Math.floor((sorted.length - 1) / 2)];
      table[name][`${what} ${unit}`] = Number(median.toFixed(1));
      rows.push({ name: `${name}, ${what}`, unit, runs: sorted.length, median, p95: null });
    }
  }
  return {
    rows,
    table,
    note: 'Aim: p99 20 ms. cpu: what main itself did between two turns of its loop.',
  };
}

function measure(part, base) {
  const { status, stdout } = spawnSync(process.execPath, [PART, part, base], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${part} failed`);
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
