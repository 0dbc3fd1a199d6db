// Builds the avatars that come with the app: `npm run avatar`, or `npm run avatar -- dal` for one.
// `--look FOLDER` also draws contact sheets of what was built into a folder.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dal } from './dal/dal.ts';
import type { Avatar } from './tools/avatar.ts';
import { buildVrm } from './tools/vrm.ts';

/** Every avatar by the name of its folder and file; each gets its own thumbnail. */
const AVATARS: Readonly<Record<string, (thumbnail: Uint8Array) => Avatar>> = { dal };

const here = import.meta.dirname;
const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(AVATARS)) {
  const create = AVATARS[name];
  if (!create) {
    console.error(
      `There is no avatar named ${name}; there are ${Object.keys(AVATARS).join(', ')}.`,
    );
    process.exit(1);
  }
  const picture = resolve(here, name, 'thumbnail.png');
  const thumbnail = existsSync(picture) ? readFileSync(picture) : new Uint8Array();
  const file = await buildVrm(create(thumbnail));
  writeFileSync(resolve(here, '../../assets/avatars', `${name}.vrm`), file);
  console.log(`assets/avatars/${name}.vrm ${(file.length / 1e6).toFixed(2)} MB`);
}
