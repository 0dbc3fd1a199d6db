import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTurnLog } from '../../../src-main/observe/turn-log.ts';
import type { TurnMarks } from '../../../src-preload/contract/words.ts';
import { DECISION } from '../../support/builders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const marks = (at: number): TurnMarks => ({
  at,
  kind: 'spoken',
  outcome: 'complete',
  ending: 'decided',
  heardMs: 310,
  endedMs: 400,
  firstWordMs: 820,
  firstSoundMs: 1_100,
  soundedMs: 1_130,
  discarded: 1,
  decision: DECISION,
});

function openTurnLog(dataDir = temporaryFolder()) {
  const warnings: string[] = [];
  const warn = (message: string): void => void warnings.push(message);
  const log = { info: () => undefined, warn, error: warn };
  return {
    turns: createTurnLog({ dataDir, log }),
    dataDir,
    path: join(dataDir, 'turns.jsonl'),
    warnings,
  };
}

test('hands out the newest turns, oldest first, also after a restart', () => {
  const { turns, dataDir } = openTurnLog();
  for (let at = 1; at <= 5; at += 1) turns.add(marks(at));
  expect(turns.read(3).map(({ at }) => at)).toEqual([3, 4, 5]);
  const again = openTurnLog(dataDir).turns;
  expect(again.read(1_000)).toEqual([1, 2, 3, 4, 5].map(marks));
});

test('keeps a thousand, and a file of no more than twice as many', () => {
  const { turns, dataDir, path } = openTurnLog();
  let most = 0;
  for (let at = 1; at <= 4_500; at += 1) {
    turns.add(marks(at));
    if (at % 100 === 0) most = Math.max(most, readFileSync(path, 'utf8').trim().split('\n').length);
  }
  expect(most).toBeLessThanOrEqual(2_000);
  const kept = openTurnLog(dataDir).turns.read(5_000);
  expect(kept).toHaveLength(1_000);
  expect(kept[0]?.at).toBe(3_501);
  expect(kept.at(-1)?.at).toBe(4_500);
});

test('never writes a word, even if one is handed in [V11]', () => {
  const { turns, path } = openTurnLog();
  const more = {
    ...marks(1),
    text: '아무에게도 말하지 마세요',
    decision: { ...marks(1).decision, words: 'secret' },
  };
  turns.add(more as never);
  turns.add({ ...marks(2), outcome: '비밀이에요' } as never);
  const written = readFileSync(path, 'utf8');
  expect(written).not.toMatch(/[가-힣]|secret/);
  expect(turns.read(10)).toEqual([marks(1)]);
});

test('passes over a line a crash has cut, and writes on after it', () => {
  const { turns, dataDir, path } = openTurnLog();
  turns.add(marks(1));
  appendFileSync(path, '\n{"at":2,"kind":"spo');
  const { turns: again, warnings } = openTurnLog(dataDir);
  again.add(marks(3));
  expect(warnings).toHaveLength(1);
  expect(
    openTurnLog(dataDir)
      .turns.read(10)
      .map(({ at }) => at),
  ).toEqual([1, 3]);
});

test('begins anew after a file that is something else', () => {
  const dataDir = temporaryFolder();
  writeFileSync(join(dataDir, 'turns.jsonl'), Buffer.from([0, 255, 1, 10, 200]));
  const { turns } = openTurnLog(dataDir);
  expect(turns.read(10)).toEqual([]);
  turns.add(marks(7));
  expect(openTurnLog(dataDir).turns.read(10)).toHaveLength(1);
});

test('does without a disk that refuses', () => {
  const { turns, warnings } = openTurnLog(join(temporaryFolder(), 'missing'));
  turns.add(marks(1));
  expect(warnings).toEqual(['Stage marks could not be written']);
  expect(turns.read(1)).toEqual([marks(1)]);
});

test.skipIf(process.platform === 'win32')('lets no other account read it', () => {
  const { turns, path } = openTurnLog();
  turns.add(marks(1));
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
