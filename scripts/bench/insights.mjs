// Looking back over two years of daily use in a real sealed file: from a connection just opened (cold), again with
// nothing changed (warm), and after a check-in, beside what it would be to open every message.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src-main/counsel/insights/days.ts';
import { createInsights } from '../../src-main/services/insights.ts';
import { DEFAULT_PREFERENCES } from '../../src-preload/contract/preferences.ts';
import { DAYS, LAST, live, reopened } from './insights/life.ts';

const SPANS = [30, 365, DAYS];
const TIMES = 7;

export async function run({ runs }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-bench-insights-'));
  const key = crypto.getRandomValues(new Uint8Array(32));
  const times = new Map();
  const note = (name, ms) => times.set(name, [...(times.get(name) ?? []), ms]);
  const timed = (name, work) => {
    const used = process.cpuUsage();
    const from = performance.now();
    work();
    note(name, performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    // Whatever else this computer does is not in it.
    note(`${name}, processor`, (user + system) / 1000);
  };
  try {
    const { records } = live(dataDir, key);
    for (let round = 0; round < runs; round += 1) {
      for (const span of SPANS) {
        const { memory, everyMessage, close } = reopened(dataDir, key);
        const insights = createInsights({
          memory,
          preferences: () => DEFAULT_PREFERENCES,
          ask: async () => null,
          stays: () => true,
          log: { info() {}, warn() {}, error() {}, debug() {} },
          now: () => Date.now(),
        });
        const asked = {
          from: addDays(LAST, 1 - span),
          until: LAST,
          exercises: null,
          language: 'ko',
        };
        timed(`${span} days, cold`, () => insights.view(asked));
        for (let time = 0; time < TIMES; time += 1) {
          timed(`${span} days, warm`, () => insights.view(asked));
        }
        insights.noteMood(3, 'ko');
        timed(`${span} days, after a check-in`, () => insights.view(asked));
        timed(`weeks there are`, () => insights.weeks());
        if (span === DAYS) timed('every message opened (baseline)', everyMessage);
        close();
      }
    }
    const rows = [...times].map(([name, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
      return { name, unit: 'ms', runs: all.length, median: at(0.5), p95: at(0.95) };
    });
    return {
      rows: rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      note: `${records} records, ${DAYS * 12} messages, 400 facts. Aims at 100 ms for two years.`,
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
