import {
  chmodSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Log, LogFields } from '../platform.ts';
import { type Level, logLine } from './log-line.ts';

/** Ten megabytes, five files in all (B6). */
const DEFAULT_LIMITS = { bytes: 10 * 1024 * 1024, files: 5 };

/**
 * Writes JSON lines to `<dir>/bemore.log`; full files become `bemore.1.log` (the newest) and so on.
 * Never throws: when the disk refuses, lines are dropped until it takes them again.
 *
 * Each line is written before the call returns, so the lines before a crash are there. That costs
 * some ten microseconds (a copy into the system's page cache, never a flush), and a turn has a
 * dozen lines.
 */
export function createLog({
  dir,
  now,
  echo,
  limits = DEFAULT_LIMITS,
}: {
  /** Made if missing. */
  readonly dir: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Also gets every line, without its end. */
  readonly echo?: (line: string) => void;
  readonly limits?: { readonly bytes: number; readonly files: number };
}): Log & { close(): void } {
  let file: { readonly descriptor: number; bytes: number } | null = null;
  let closed = false;

  const pathOf = (age: number) => join(dir, age === 0 ? 'bemore.log' : `bemore.${age}.log`);

  function open() {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const descriptor = openSync(pathOf(0), 'a', 0o600);
    chmodSync(pathOf(0), 0o600);
    return { descriptor, bytes: fstatSync(descriptor).size };
  }

  function closeFile(): void {
    const descriptor = file?.descriptor;
    file = null;
    if (descriptor !== undefined) closeSync(descriptor);
  }

  function rotate(): void {
    closeFile();
    for (let age = limits.files - 1; age > 0; age -= 1) renameIfThere(pathOf(age - 1), pathOf(age));
  }

  function append(line: Buffer): void {
    file ??= open();
    if (file.bytes > 0 && file.bytes + line.byteLength > limits.bytes) {
      rotate();
      file = open();
    }
    file.bytes += writeSync(file.descriptor, line);
  }

  function write(level: Level, message: string, fields?: LogFields): void {
    if (closed) return;
    const line = logLine(now(), level, message, fields);
    try {
      append(Buffer.from(line));
    } catch {
      // There is nowhere to report it; the next line tries again.
    }
    echo?.(line.trimEnd());
  }

  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
    close() {
      closed = true;
      closeFile();
    },
  };
}

/** Where nothing is to be renamed, or another program holds the file (Windows), it stays. */
function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // The lines in it stay where they are.
  }
}
