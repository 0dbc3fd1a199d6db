import type { Part } from './part.ts';
import type { Skeleton } from './skeleton.ts';
import type { Collider, Spring } from './springs.ts';
import type { Toon } from './toon.ts';

/** Expressions VRM 1.0 names; all others are the avatar's own. */
export const PRESETS = [
  ...['aa', 'ih', 'ou', 'ee', 'oh', 'blink', 'blinkLeft', 'blinkRight'],
  ...['happy', 'angry', 'sad', 'relaxed', 'surprised', 'neutral'],
] as const;

export interface Expression {
  /** Morphs by name and how far each goes, 0..1; a name in several groups moves all of them. */
  readonly morphs: Readonly<Record<string, number>>;
  /** Eyes that an expression half closes should not be closed again by a whole blink. */
  readonly blendsBlink?: boolean;
}

export interface Texture {
  /** PNG. */
  readonly image: Uint8Array;
  /** Not repeated and not blurred with distance: charts of tones. */
  readonly chart?: boolean;
}

/** All that becomes a VRM 1.0 file. Metres, +Y up, facing +Z, in a T-pose, feet on y 0. */
export interface Avatar {
  readonly name: string;
  readonly skeleton: Skeleton;
  readonly parts: readonly Part[];
  readonly materials: Readonly<Record<string, Toon>>;
  readonly textures: Readonly<Record<string, Texture>>;
  readonly expressions: Readonly<Record<string, Expression>>;
  readonly springs: readonly Spring[];
  readonly colliders: readonly Collider[];
  /** How far the eyes turn, degrees, when the target is 90 degrees aside. */
  readonly gaze: { readonly inner: number; readonly outer: number; readonly vertical: number };
  /** Square PNG, drawn from the avatar itself (`--look`); none while it is first made. */
  readonly thumbnail: Uint8Array | null;
}
