import type { Mesh } from './mesh.ts';
import type { SkinWeights } from './skin-weights.ts';
import type { Vec3 } from './vector.ts';

/** Where a morph moves the points of a mesh; without normals the light stays as it was. */
export interface Morph {
  readonly positions: readonly Vec3[];
  readonly normals?: readonly Vec3[];
}
export type Morphs = Readonly<Record<string, Morph>>;

/** One piece of an avatar, in the place it has in the T-pose, metres. */
export interface Part {
  readonly mesh: Mesh;
  readonly material: string;
  /** Parts of a group become one mesh. Keep those with morphs apart from those without. */
  readonly group: string;
  readonly skin: SkinWeights;
  readonly morphs?: Morphs;
}
