// Builds the avatars that come with the app: `npm run avatar`, or `npm run avatar -- dal` for one.
// With `--look FOLDER` it also draws contact sheets of each into FOLDER/NAME, to be looked at, and
// a portrait: put beside the avatar's code as `thumbnail.png`, it goes into the file.

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AVATARS, thumbnailOf } from './avatars.ts';
import { buildVrm } from './tools/vrm.ts';

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
  const file = await buildVrm(create(thumbnailOf(name)));
  writeFileSync(resolve(import.meta.dirname, `../../assets/avatars/${name}.vrm`), file);
  console.log(`assets/avatars/${name}.vrm, ${(file.length / 1e6).toFixed(2)} MB`);
  if (values.look !== undefined) {
    const { drawSheets } = await import('./view/look.ts');
    await drawSheets(file, resolve(values.look, name));
  }
}
