// How good the turns of a transcript are, by the rules alone (section 2.1 of the counselling notes):
//   npm run turns -- talk.jsonl          {"role":"person"|"companion","text":"...","language"?,"level"?,"leading"?} a line
//   npm run turns -- talk.md --json      an export of the app, as Markdown
// Exit code 1: a hard rule is broken. 2: the file cannot be read.
import { readFileSync } from 'node:fs';
import { readTranscript } from './read-transcript.ts';
import { reportOf } from './report.ts';
import { scoreOf } from './score.ts';

export function main(args: readonly string[]): number {
  const [file, ...more] = args.filter((arg) => arg !== '--json');
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    process.stderr.write('npm run turns -- FILE [--json]\n');
    return 2;
  }
  try {
    const score = scoreOf(readTranscript(readFileSync(file, 'utf8')));
    const text = args.includes('--json') ? JSON.stringify(score) : reportOf(score);
    process.stdout.write(`${text}\n`);
    return score.hard.length > 0 ? 1 : 0;
  } catch (fault) {
    process.stderr.write(`${file}: ${(fault as Error).message}\n`);
    return 2;
  }
}
