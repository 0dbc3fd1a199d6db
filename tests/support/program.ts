/** Small programs for tests to run in place of those a computer may lack. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProgramDouble {
  /** What to run. */
  readonly command: string;
  /** Arguments and stdin of every run so far, oldest first. */
  runs(): readonly { readonly args: readonly string[]; readonly stdin: string }[];
  remove(): void;
}

/**
 * A program that runs `source`, the body of an async function with `args`, `stdin` (a string) and `fs` in
 * reach. Needs a system that honours `#!`, so not Windows.
 */
export function programDouble(source: string): ProgramDouble {
  const folder = mkdtempSync(join(tmpdir(), 'program-double-'));
  const command = join(folder, 'program.cjs');
  const log = join(folder, 'runs');
  const script = `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const stdin = fs.readFileSync(0, 'utf8');
fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify({ args, stdin }) + '\\n');
(async () => {
${source}
})();
`;
  writeFileSync(command, script, { mode: 0o755 });
  writeFileSync(log, '');
  return {
    command,
    runs: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
