import type { Avatar } from '../tools/avatar.ts';
import { expressions } from './expressions.ts';
import { eyeParts } from './eyes.ts';
import { featureParts } from './features.ts';
import { legParts } from './legs.ts';
import { materials } from './materials.ts';
import { faceParts } from './mouth.ts';
import { pawParts } from './paws.ts';
import { scarfParts } from './scarf.ts';
import { skeleton } from './skeleton.ts';
import { colliders, springs } from './springs.ts';
import { sweaterParts } from './sweater.ts';
import { textures } from './textures.ts';

/** Dal, an otter in a sweater and a scarf. `headSize` is the side of the head's texture, texels. */
export const dal = (thumbnail: Uint8Array | null, headSize = 1024): Avatar => ({
  name: 'Dal',
  skeleton,
  parts: [
    ...faceParts(),
    ...eyeParts(),
    ...featureParts(),
    ...sweaterParts(),
    ...pawParts(),
    ...legParts(),
    ...scarfParts(),
  ],
  materials,
  textures: textures(headSize),
  expressions,
  springs,
  colliders,
  gaze: { inner: 12, outer: 16, vertical: 12 },
  thumbnail,
});
