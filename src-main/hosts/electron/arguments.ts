import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../../src-preload/contract/words.ts';

export interface ElectronArguments {
  readonly dataDir: string | null;
  readonly language: Language | null;
}

/** Our switches among Chromium's own, which are passed over. */
export function readArguments(argv: readonly string[]): ElectronArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: { 'data-dir': { type: 'string' }, lang: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const dataDir = values['data-dir'];
  return {
    dataDir: typeof dataDir === 'string' && dataDir !== '' ? dataDir : null,
    language: LANGUAGES.find((known) => known === values.lang) ?? null,
  };
}
