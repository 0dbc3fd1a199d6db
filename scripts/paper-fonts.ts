import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

// The build runs in the project's root; this module is inlined into its configuration there.
const PACKAGE = resolve('node_modules/pretendard');
const FONTS = ['Pretendard-Regular.otf', 'Pretendard-SemiBold.otf'];

/** Puts the letters of exported pages, and their licence, beside the program (memory/archive/fonts.ts). */
export function paperFonts(): Plugin {
  return {
    name: 'paper-fonts',
    generateBundle() {
      const emit = (name: string, path: string): void => {
        const source = readFileSync(resolve(PACKAGE, path));
        this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
      };
      for (const name of FONTS) emit(name, `dist/public/static/${name}`);
      emit('LICENSE.txt', 'dist/LICENSE.txt');
    },
  };
}
