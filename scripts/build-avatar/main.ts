// Builds the avatars that come with the app: `npm run avatar`, or `npm run avatar -- dal` for one.
// With `--look FOLDER` it also draws contact sheets of each into FOLDER/NAME, to be looked at, and
// a portrait: put beside the avatar's code as `thumbnail.png`, it goes into the file.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dal } from './dal/dal.ts';
import type { Avatar } from './tools/avatar.ts';
import { buildVrm } from './tools/vrm.ts';

/** Every avatar by the name of its folder here and of its file. */
const AVATARS: Readonly<Record<string, (thumbnail: Uint8Array | null) => Avatar>> = { dal };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { look: { type: 'string' } },
});
for (const name of positionals.length > 0 ? positionals : Object.keys(AVATARS)) {
  const create = AVATARS[name];
  if (!create) {
    console.error(`No avatar is named ${name}; there is ${Object.keys(AVATARS).join(', ')}.`);
    process.exit(1);
  }
  const portrait = resolve(import.meta.dirname, name, 'thumbnail.png');
  const file = await buildVrm(create(existsSync(portrait) ? readFileSync(portrait) : null));
  writeFileSync(resolve(import.meta.dirname, `../../assets/avatars/${name}.vrm`), file);
  console.log(`assets/avatars/${name}.vrm, ${(file.length / 1e6).toFixed(2)} MB`);
  if (values.look !== undefined) {
    const { drawSheets } = await import('./view/look.ts');
    await drawSheets(file, resolve(values.look, name));
  }
}
