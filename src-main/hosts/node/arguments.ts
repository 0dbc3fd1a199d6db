import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../../src-preload/contract/words.ts';

export interface NodeArguments {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string | null;
  readonly language: Language | null;
  /** The address as a line for a program even where a person looks on. */
  readonly printReady: boolean;
}

export const USAGE = `node out/main/node.js [options]
  --port N         listen on this port of 127.0.0.1 (default: any free one)
  --data-dir DIR   where everything is kept
  --lang ko|en     language of the first start
  --print-ready    print "ready ADDRESS PROFILE-DIRECTORY" instead of a sentence`;

/** Throws an Error whose message is for the person at the terminal. */
export function readArguments(argv: readonly string[]): NodeArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '0' },
      'data-dir': { type: 'string' },
      lang: { type: 'string' },
      'print-ready': { type: 'boolean', default: false },
    },
  });
  const { port, lang } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error('--port is a number from 0 to 65535.');
  }
  const language = LANGUAGES.find((known) => known === lang) ?? null;
  if (lang !== undefined && !language) throw new Error('--lang is ko or en.');
  return {
    port: Number(port),
    dataDir: values['data-dir'] ?? null,
    language,
    printReady: values['print-ready'],
  };
}
