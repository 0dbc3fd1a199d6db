import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Puts the built-in embedder's word table beside the bundle that reads it (word-table.ts). */
export function wordTableFile(): Plugin {
  return {
    name: 'word-table-file',
    generateBundle() {
      // The build runs in the project's root; this module is inlined into its configuration there.
      const source = readFileSync(resolve('src-main/providers/embedder/words.bin'));
      this.emitFile({ type: 'asset', fileName: 'embedder/words.bin', source });
    },
  };
}
