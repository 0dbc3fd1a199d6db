/** Talks written as a good counsellor would speak, and replies that break one rule each. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Line, readTranscript } from '../../scripts/turns/read-transcript.ts';
import type { Finding } from '../../src-main/safety/turn/check-turn.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';

const FOLDER = 'tests/fixtures/turns';

export interface BadReply {
  readonly rule: Finding['rule'];
  readonly person: string;
  readonly reply: string;
  readonly level?: RiskLevel;
  /** What Dal said before, oldest first. */
  readonly before?: readonly string[];
}

export function goodTalks(language: Language): readonly (readonly Line[])[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${language}-good-`))
    .map((file) => readTranscript(readFileSync(`${FOLDER}/${file}`, 'utf8')));
}

export function badReplies(language: Language): readonly BadReply[] {
  return readFileSync(`${FOLDER}/${language}-bad.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as BadReply);
}
