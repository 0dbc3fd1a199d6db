import type { Avatar } from '../tools/avatar.ts';
import { bodyParts } from './body.ts';
import { expressions } from './expressions.ts';
import { eyeParts } from './eyes.ts';
import { limbParts } from './limbs.ts';
import { materials } from './materials.ts';
import { faceParts } from './mouth.ts';
import { skeleton } from './skeleton.ts';
import { springs } from './springs.ts';
import { textures } from './textures.ts';

/** Sori, a small radio that listens. `headSize` is the side of the head's texture, texels. */
export const sori = (thumbnail: Uint8Array | null, headSize = 768): Avatar => ({
  name: 'Sori',
  skeleton,
  parts: [...faceParts(), ...eyeParts(), ...bodyParts(), ...limbParts()],
  materials,
  textures: textures(headSize),
  expressions,
  springs,
  colliders: [],
  gaze: { inner: 11, outer: 13, vertical: 11 },
  thumbnail,
});
