// Prints the mouth's way through a recording, from the very code the app plays with:
//   npm run -s visemes -- FILE.wav [--text "..." --lang ko|en]
// JSON on standard output: [{t, aa, ih, ou, ee, oh}], seconds and weights of 0..1, 100 a second.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { HOP_MS, type MouthTrack, STRIDE } from '../src-renderer/speaking/mouth-track.ts';
import {
  type EnglishWords,
  readEnglishWords,
} from '../src-renderer/speaking/pronounce/english-words.ts';
import { languageOf } from '../src-renderer/speaking/pronounce/pronounce.ts';
import { visemesOf } from '../src-renderer/speaking/visemes.ts';
import { type Recording, readWav } from './visemes/read-wav.ts';

const USAGE = 'Usage: npm run -s visemes -- FILE.wav [--text "..." --lang ko|en]';
const WORDS = new URL('../assets/speech/words-en.bin', import.meta.url);

export interface Asked {
  readonly file: string;
  readonly text: string;
  /** From the text where it is not said. */
  readonly language: 'ko' | 'en';
}

/** @throws Error with one sentence when something else was asked for. */
export function askedFor(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined) throw new Error(`Name a WAV file. ${USAGE}`);
  if (more.length > 0) throw new Error(`One file at a time. ${USAGE}`);
  const text = values.text ?? '';
  const language = values.lang ?? languageOf(text);
  if (language !== 'ko' && language !== 'en')
    throw new Error(`The language is ko or en, not ${JSON.stringify(language)}.`);
  return { file, text, language };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { text: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (fault) {
    const [sentence = ''] = String((fault as Error).message).split(/[.\n]/);
    throw new Error(`${sentence}. ${USAGE}`);
  }
}

/** The track of a WAV file as JSON, a line a frame. A file of no bytes has no frames. */
export function printed(
  bytes: Uint8Array,
  { text, language }: Pick<Asked, 'text' | 'language'>,
  words: EnglishWords | null,
): string {
  if (bytes.length === 0) return '[]';
  const { samples, rate }: Recording = readWav(bytes);
  if (samples.length === 0) return '[]';
  return json(visemesOf(samples, rate, { text, language, words }));
}

function json({ data, length }: MouthTrack): string {
  const lines: string[] = [];
  for (let i = 0; i < length; i += 1) {
    const weight = (k: number): number => Math.round((data[i * STRIDE + k] as number) * 1e4) / 1e4;
    const t = (i * HOP_MS) / 1000;
    lines.push(
      JSON.stringify({
        t,
        aa: weight(0),
        ih: weight(1),
        ou: weight(2),
        ee: weight(3),
        oh: weight(4),
      }),
    );
  }
  return `[${lines.join(',\n')}]`;
}

/** npm starts scripts in the project's folder and tells where it was called from. */
function found(file: string): string {
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  const called = script === 'visemes' && INIT_CWD ? resolve(INIT_CWD, file) : resolve(file);
  return existsSync(called) ? called : resolve(file);
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(found(file));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be opened (${code})`;
    throw new Error(`${file} could not be read: ${why}.`);
  }
}

export function main(): void {
  // Whoever reads may have read enough.
  process.stdout.on('error', () => process.exit());
  try {
    const asked = askedFor(process.argv.slice(2));
    const bytes = read(asked.file);
    const words = asked.text && existsSync(WORDS) ? readEnglishWords(readFileSync(WORDS)) : null;
    let track: string;
    try {
      track = printed(bytes, asked, words);
    } catch (fault) {
      throw new Error(`${asked.file} could not be read: ${(fault as Error).message}.`);
    }
    process.stdout.write(`${track}\n`);
  } catch (fault) {
    process.stderr.write(`${(fault as Error).message}\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
