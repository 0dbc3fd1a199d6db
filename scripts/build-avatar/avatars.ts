import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dal } from './dal/dal.ts';
import { sori } from './sori/sori.ts';
import type { Avatar } from './tools/avatar.ts';

/** Every avatar that comes with the app, by the name of its folder here and of its file. */
export const AVATARS: Readonly<Record<string, (thumbnail: Uint8Array | null) => Avatar>> = {
  dal,
  sori,
};

/** The portrait beside an avatar's code, which goes into its file. */
export function thumbnailOf(name: string): Uint8Array | null {
  const path = resolve(import.meta.dirname, name, 'thumbnail.png');
  return existsSync(path) ? readFileSync(path) : null;
}
