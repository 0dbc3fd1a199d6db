import type { VRM } from '@pixiv/three-vrm';
import type { ShelfFormat } from '../../src-preload/contract/words.ts';

/**
 * An avatar as the stage and the body see it, whatever file it came from. VRM 0.x and plain GLB are
 * made into the same `VRM`: normalized bones facing +Z, expressions by their VRM 1.0 names, a look-at.
 * What a file does not have is made up from what is there or does nothing; nothing throws when used.
 */
export interface Avatar {
  readonly vrm: VRM;
  readonly format: Extract<ShelfFormat, 'vrm1' | 'vrm0' | 'glb'>;
  readonly measures: AvatarMeasures;
  readonly meta: AvatarMeta;
}

/** Metres in the avatar's rest pose, feet on y 0, facing +Z; found from the skeleton and the mesh. */
export interface AvatarMeasures {
  /** Feet to the top of the head. */
  readonly height: number;
  /** Middle between the eyes. */
  readonly eyesY: number;
  /** How far before the middle of the body the face is. */
  readonly faceZ: number;
  /** Chin to crown, hair and ears left out where that can be told. */
  readonly headHeight: number;
  /** Width of the head. */
  readonly headWidth: number;
}

/** What the file says of itself; empty where it says nothing. */
export interface AvatarMeta {
  readonly name: string;
  readonly author: string;
  readonly licence: string;
  /** The file's own picture, PNG or JPEG as it lies in the file. */
  readonly thumbnail: Uint8Array | null;
}
