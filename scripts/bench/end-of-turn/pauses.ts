/** The labelled pauses of tests/fixtures/pauses; what the fields mean is told in the README beside them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language, PauseFacts } from '../../../src-preload/contract/words.ts';

export interface LabelledPause {
  readonly id: string;
  readonly language: Language;
  readonly finished: boolean;
  readonly kind: string;
  readonly she: string | null;
  readonly said: string;
  readonly heard: string;
  readonly style: string;
  readonly goesOn: string | null;
  /** Milliseconds until the person goes on; null when they do not. */
  readonly pauseMs: number | null;
  readonly recording: {
    readonly name: string;
    readonly fromMs: number;
    readonly toMs: number;
  } | null;
  readonly voice: string | null;
  readonly melody: 'final' | 'open';
  readonly drawnOut: boolean;
  readonly heldOut: boolean;
}

const folder = fileURLToPath(new URL('../../../tests/fixtures/pauses/', import.meta.url));
export const FACTS = `${folder}facts.jsonl`;

/** All of them, in order. */
export function labelledPauses(): LabelledPause[] {
  return (['ko', 'en'] as const).flatMap((language) =>
    readFileSync(`${folder}${language}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as Omit<LabelledPause, 'language'>), language })),
  );
}

/** What the app's ears measure at each pause, by its id. */
export function measuredFacts(): ReadonlyMap<string, PauseFacts> {
  const lines = readFileSync(FACTS, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as [string, PauseFacts]));
}
