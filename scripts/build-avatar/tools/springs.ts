import type { Skeleton } from './skeleton.ts';
import { subtract, type Vec3 } from './vector.ts';

/** A round body part that swinging parts do not pass through; places are those of the T-pose. */
export interface Collider {
  readonly group: string;
  readonly bone: string;
  readonly at: Vec3;
  /** The other end, where it is a rod. */
  readonly to?: Vec3;
  readonly radius: number;
}

/** A chain of bones that swings. Its last bone only marks where it ends. */
export interface Spring {
  readonly name: string;
  readonly bones: readonly string[];
  readonly stiffness: number;
  readonly gravity?: number;
  readonly drag: number;
  readonly radius: number;
  /** Swings against this bone's movement rather than the world's. */
  readonly centre?: string;
  readonly avoids?: readonly string[];
}

/** The VRMC_springBone extension. `node` finds the node of a bone. */
export function springJson(
  springs: readonly Spring[],
  colliders: readonly Collider[],
  skeleton: Skeleton,
  node: (bone: string) => number,
): Record<string, unknown> {
  const groups = [...new Set(colliders.map(({ group }) => group))];
  const groupIndex = (name: string): number => {
    const index = groups.indexOf(name);
    if (index < 0) throw new Error(`no colliders named ${name}`);
    return index;
  };
  return {
    specVersion: '1.0',
    // The schema wants no empty lists.
    ...(colliders.length === 0
      ? {}
      : {
          colliders: colliders.map(({ bone, at, to, radius }) => {
            const offset = subtract(at, skeleton.at(bone));
            const tail = to && subtract(to, skeleton.at(bone));
            return {
              node: node(bone),
              shape: tail ? { capsule: { offset, radius, tail } } : { sphere: { offset, radius } },
            };
          }),
          colliderGroups: groups.map((name) => ({
            name,
            colliders: colliders.flatMap(({ group }, i) => (group === name ? [i] : [])),
          })),
        }),
    springs: springs.map(
      ({ name, bones, stiffness, gravity = 0, drag, radius, centre, avoids }) => ({
        name,
        ...(centre ? { center: node(centre) } : {}),
        joints: bones.map((bone) => ({
          node: node(bone),
          hitRadius: radius,
          stiffness,
          gravityPower: gravity,
          gravityDir: [0, -1, 0],
          dragForce: drag,
        })),
        ...(avoids?.length ? { colliderGroups: avoids.map(groupIndex) } : {}),
      }),
    ),
  };
}
