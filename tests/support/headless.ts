/** The door without a window, over services of its own: the code of `npm run companion` without its process. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHeadless } from '../../src-main/hosts/headless/answer.ts';
import { type LineIn, lineIn } from '../../src-main/hosts/headless/lines.ts';
import { nodePlatform } from '../../src-main/hosts/node/platform.ts';
import { startServices } from '../../src-main/services.ts';
import type { Card, ExerciseId, Intent } from '../../src-preload/contract/counsel.ts';
import type { RiskLevel } from '../../src-preload/contract/words.ts';

export interface LineOut {
  readonly level: RiskLevel;
  readonly card: Card | null;
  readonly intent: Intent;
  readonly confidence: number;
  readonly exercise: ExerciseId | null;
  readonly spoken: readonly string[];
  readonly error?: string;
}

export function openHeadless() {
  const folders: string[] = [];
  const headless = createHeadless({
    platform() {
      const folder = mkdtempSync(join(tmpdir(), 'bemore-headless-test-'));
      folders.push(folder);
      return { ...nodePlatform(folder, null), environment: {} };
    },
    startServices,
  });
  const never = new AbortController().signal;
  return {
    async say(line: Pick<LineIn, 'text' | 'lang'> & Partial<LineIn>): Promise<LineOut> {
      return (await headless.answer(lineIn.parse(line), never)) as unknown as LineOut;
    },
    /** All that was logged so far. */
    logs(): string {
      return folders
        .map((folder) => join(folder, 'logs'))
        .flatMap((logs) => readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8')))
        .join('\n');
    },
    close: headless.close,
  };
}
