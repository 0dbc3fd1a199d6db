import { join } from 'node:path';
import { type TurnMarks, turnMarks } from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';
import { appendPrivate, readPrivate, writePrivate } from './private-file.ts';

const KEPT = 1_000;

export interface TurnLog {
  /** On disk when it returns, unless the disk refuses; never throws. */
  add(marks: TurnMarks): void;
  /** The newest, oldest first. */
  read(limit: number): readonly TurnMarks[];
}

/**
 * Stage marks of the last thousand turns, one JSON line each in `<dataDir>/turns.jsonl`; the file is
 * rewritten when it has grown to twice that. Only what the contract knows of marks is written, which is numbers
 * and fixed names: never words. Lines that are not such marks (a crash in the middle of one) are passed over.
 */
export function createTurnLog({
  dataDir,
  log,
}: {
  readonly dataDir: string;
  readonly log: Log;
}): TurnLog {
  const path = join(dataDir, 'turns.jsonl');
  const lines = readLines(path, log);
  const turns = lines.flatMap((line) => parsed(line) ?? []).slice(-KEPT);
  let written = lines.length;
  if (turns.length < Math.min(lines.length, KEPT)) {
    log.warn('Some stage marks could not be read', { lines: lines.length, read: turns.length });
  }

  return {
    add(marks) {
      const known = turnMarks.safeParse(marks);
      if (!known.success) return;
      turns.push(known.data);
      if (turns.length > KEPT) turns.shift();
      try {
        if (written >= 2 * KEPT) {
          writePrivate(path, turns.map(line).join(''));
          written = turns.length;
        } else {
          // Begins its own line whatever a crash has left behind.
          appendPrivate(path, line(known.data));
          written += 1;
        }
      } catch (error) {
        log.warn('Stage marks could not be written', { error: errorCode(error) });
      }
    },
    read: (limit) => turns.slice(-limit),
  };
}

const line = (marks: TurnMarks): string => `\n${JSON.stringify(marks)}`;

function readLines(path: string, log: Log): readonly string[] {
  try {
    return readPrivate(path)
      .split('\n')
      .filter((text) => text !== '');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') {
      log.warn('Stage marks could not be read', { error: errorCode(error) });
    }
    return [];
  }
}

function parsed(text: string): TurnMarks | null {
  try {
    return turnMarks.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
