import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** As scripts/paper-fonts.ts puts them beside the program. */
const FOLDER = 'fonts';
const FILES = { regular: 'Pretendard-Regular.otf', strong: 'Pretendard-SemiBold.otf' } as const;

export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly strong: Uint8Array;
}

/** Pretendard (SIL Open Font License 1.1), which has both scripts. */
export async function loadFonts(): Promise<PaperFonts> {
  const [regular, strong] = await Promise.all([fontAt(FILES.regular), fontAt(FILES.strong)]);
  return { regular, strong };
}

async function fontAt(name: string): Promise<Uint8Array> {
  const here = import.meta.dirname;
  // Beside the bundle or above its chunks, and for the sources in the package itself.
  const built = [join(here, FOLDER, name), join(here, '..', FOLDER, name)].find(existsSync);
  return readFile(built ?? packaged(name));
}

const packaged = (name: string): string =>
  createRequire(import.meta.url).resolve(`pretendard/dist/public/static/${name}`);
