import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLedger } from '../../../src-main/observe/ledger.ts';
import type { Log } from '../../../src-main/platform.ts';
import { listPrice } from '../../../src-main/providers/list-price.ts';
import type { Usage } from '../../../src-preload/contract/words.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Spent = Parameters<ReturnType<typeof createLedger>['add']>[0][number];

const NOTHING: Usage = { calls: 0, inputTokens: 0, outputTokens: 0, characters: 0, audioMs: 0 };
const chat = (usage: Partial<Usage>, discarded = false, model = 'claude-sonnet-4-6'): Spent => ({
  slot: 'chat',
  vendor: 'anthropic',
  model,
  usage: { ...NOTHING, calls: 1, ...usage },
  discarded,
});

let clock = 0;
beforeEach(() => {
  vi.useFakeTimers();
  clock = new Date(2026, 10, 21, 23, 0).getTime();
});
afterEach(() => vi.useRealTimers());

function openLedger(dataDir = temporaryFolder()) {
  const warnings: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (message) => warnings.push(message),
    error: (message) => warnings.push(message),
  };
  const path = join(dataDir, 'ledger.json');
  const ledger = createLedger({ dataDir, now: () => clock, log, price: listPrice });
  return { ledger, dataDir, path, warnings };
}

test('sums what was used and, of it, what was thrown away, with its cost', () => {
  const { ledger } = openLedger();
  ledger.add([chat({ inputTokens: 1_000, outputTokens: 200 })]);
  ledger.add([chat({ inputTokens: 900, outputTokens: 40 }, true)]);
  ledger.add([
    {
      slot: 'voice',
      vendor: 'elevenlabs',
      model: 'eleven_flash_v2_5',
      usage: { ...NOTHING, calls: 2, characters: 300 },
      discarded: false,
    },
  ]);
  const [reply, voice] = ledger.read(1);
  expect(reply).toMatchObject({
    slot: 'chat',
    all: { calls: 2, inputTokens: 1_900, outputTokens: 240 },
    discarded: { calls: 1, inputTokens: 900, outputTokens: 40 },
  });
  // 3 and 15 dollars a million tokens.
  expect(reply?.cost).toBeCloseTo(0.0093, 10);
  expect(reply?.discardedCost).toBeCloseTo(0.0033, 10);
  expect(voice?.cost).toBeCloseTo(0.015, 10);
  expect(voice?.discardedCost).toBe(0);
});

test('tells no cost where no price is known, and none at all for what runs here', () => {
  const { ledger } = openLedger();
  ledger.add([
    chat({ inputTokens: 50 }, false, 'claude-of-next-year'),
    { ...chat({ inputTokens: 50 }), vendor: 'builtin', model: '' },
  ]);
  expect(ledger.read(1).map(({ cost, discardedCost }) => [cost, discardedCost])).toEqual([
    [null, 0],
    [0, 0],
  ]);
});

test('counts the days of the person, today the first of them', () => {
  const { ledger } = openLedger();
  ledger.add([chat({ inputTokens: 1 })]);
  clock = new Date(2026, 10, 22, 0, 5).getTime();
  ledger.add([chat({ inputTokens: 10 })]);
  expect(ledger.read(1)[0]?.all.inputTokens).toBe(10);
  expect(ledger.read(2)[0]?.all.inputTokens).toBe(11);
  clock = new Date(2026, 10, 23, 12, 0).getTime();
  expect(ledger.read(1)).toEqual([]);
  expect(ledger.read(366)[0]?.all.inputTokens).toBe(11);
});

test('writes a few seconds later, once for all, and goes on from there', () => {
  const first = openLedger();
  first.ledger.add([chat({ inputTokens: 1 })]);
  first.ledger.add([chat({ inputTokens: 2 })]);
  expect(existsSync(first.path)).toBe(false);
  vi.advanceTimersByTime(6_000);
  const again = openLedger(first.dataDir);
  again.ledger.add([chat({ inputTokens: 4 })]);
  expect(again.ledger.read(1)[0]?.all).toMatchObject({ calls: 3, inputTokens: 7 });
});

test('writes what is left when it is closed, and nothing when there is nothing', () => {
  const { ledger, path, dataDir } = openLedger();
  ledger.flush();
  expect(existsSync(path)).toBe(false);
  ledger.add([chat({ inputTokens: 5 })]);
  ledger.flush();
  expect(openLedger(dataDir).ledger.read(1)[0]?.all.inputTokens).toBe(5);
});

test.each([
  'not json',
  '',
  'null',
  '{"version":1,"days":{"2026-11-21":[{"slot":"chat"}]}}',
  '{"version":9,"days":{}}',
])('sets a damaged file aside and counts anew: %s', (content) => {
  const dataDir = temporaryFolder();
  const path = join(dataDir, 'ledger.json');
  writeFileSync(path, content);
  const { ledger, warnings } = openLedger(dataDir);
  expect(warnings).toHaveLength(1);
  expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content);
  ledger.add([chat({ inputTokens: 3 })]);
  ledger.flush();
  expect(openLedger(dataDir).ledger.read(1)[0]?.all.inputTokens).toBe(3);
});

test('stays small, however many models are tried and however long it is used', () => {
  const { ledger, path } = openLedger();
  for (let model = 0; model < 500; model += 1) {
    ledger.add([chat({ inputTokens: 1 }, false, `${'m'.repeat(400)}${model}`)]);
    ledger.add([chat({ inputTokens: 1 }, false, `model-${model}`)]);
  }
  const lines = ledger.read(1);
  expect(lines.length).toBeLessThan(70);
  expect(lines.reduce((sum, { all }) => sum + all.inputTokens, 0)).toBe(1_000);
  for (let day = 0; day < 500; day += 1) {
    clock += 24 * 60 * 60 * 1_000;
    ledger.add([chat({ inputTokens: 1 })]);
  }
  ledger.flush();
  expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).days)).toHaveLength(400);
});

test('does without a disk that refuses', () => {
  const dataDir = join(temporaryFolder(), 'missing');
  const { ledger, warnings } = openLedger(dataDir);
  ledger.add([chat({ inputTokens: 3 })]);
  ledger.flush();
  expect(warnings).toEqual(['The ledger could not be written']);
  expect(ledger.read(1)[0]?.all.inputTokens).toBe(3);
});

test.skipIf(process.platform === 'win32')('lets no other account read it', () => {
  const { ledger, path } = openLedger();
  ledger.add([chat({})]);
  ledger.flush();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
