import type { Vec3 } from './vector.ts';

/** The bones VRM 1.0 knows that our avatars may have; all others are the avatar's own. */
const SPINE = ['hips', 'spine', 'chest', 'upperChest', 'neck', 'head', 'jaw'] as const;
const SIDED = [
  ...['Eye', 'Shoulder', 'UpperArm', 'LowerArm', 'Hand'],
  ...['UpperLeg', 'LowerLeg', 'Foot', 'Toes'],
  ...['ThumbMetacarpal', 'ThumbProximal', 'ThumbDistal'],
  ...['Index', 'Middle', 'Ring', 'Little'].flatMap((finger) =>
    ['Proximal', 'Intermediate', 'Distal'].map((joint) => finger + joint),
  ),
];
const HUMAN: ReadonlySet<string> = new Set([
  ...SPINE,
  ...SIDED.flatMap((name) => [`left${name}`, `right${name}`]),
]);
export const isHumanBone = (name: string): boolean => HUMAN.has(name);

export const SIDES = [
  { side: 'left', sign: 1 },
  { side: 'right', sign: -1 },
] as const;
export type Side = (typeof SIDES)[number]['side'];

export interface Bone {
  readonly name: string;
  /** In the T-pose, metres from the floor below the avatar; +X is its left, it faces +Z. */
  readonly at: Vec3;
  readonly parent: string | null;
}

/** Bones in the order they were added; each stands unturned, as VRM 1.0 wants it. */
export class Skeleton {
  readonly #bones = new Map<string, Bone>();

  get bones(): readonly Bone[] {
    return [...this.#bones.values()];
  }

  /** The parent must be there before its child, and no name twice. */
  add(name: string, at: Vec3, parent: string | null): this {
    if (this.#bones.has(name)) throw new Error(`bone ${name} is there already`);
    if (parent !== null && !this.#bones.has(parent)) throw new Error(`no bone ${parent}`);
    this.#bones.set(name, { name, at, parent });
    return this;
  }

  /** A bone on the left and its mirror image. A parent that exists on both sides is given bare. */
  addPair(name: string, at: Vec3, parent: string): this {
    for (const { side, sign } of SIDES) {
      const own = side + parent;
      const place: Vec3 = [sign * at[0], at[1], at[2]];
      this.add(side + name, place, this.#bones.has(own) ? own : parent);
    }
    return this;
  }

  at(name: string): Vec3 {
    const bone = this.#bones.get(name);
    if (!bone) throw new Error(`no bone ${name}`);
    return bone.at;
  }
}
