import { type VRMHumanBoneName, VRMHumanBoneParentMap } from '@pixiv/three-vrm';
import { Matrix4, Object3D, Quaternion, Vector3 } from 'three';
import { createGlbWriter, type GlbWriter, type Json } from './glb-writer.ts';

type Place = readonly [x: number, y: number, z: number];

/** A grown person of 1.7 m in a T-pose, feet on 0, facing +Z; joints in metres. */
const MIDDLE: Partial<Record<VRMHumanBoneName, Place>> = {
  hips: [0, 0.95, 0],
  spine: [0, 1.05, 0],
  chest: [0, 1.18, 0],
  upperChest: [0, 1.28, 0],
  neck: [0, 1.42, 0],
  head: [0, 1.5, 0.01],
};
const LEFT: Readonly<Record<string, Place>> = {
  Shoulder: [0.03, 1.38, 0],
  UpperArm: [0.13, 1.38, 0],
  LowerArm: [0.39, 1.38, 0],
  Hand: [0.63, 1.38, 0],
  ThumbMetacarpal: [0.65, 1.37, 0.03],
  ThumbProximal: [0.68, 1.36, 0.05],
  ThumbDistal: [0.7, 1.35, 0.06],
  IndexProximal: [0.72, 1.38, 0.02],
  IndexIntermediate: [0.75, 1.38, 0.02],
  IndexDistal: [0.77, 1.38, 0.02],
  UpperLeg: [0.09, 0.9, 0],
  LowerLeg: [0.09, 0.5, 0],
  Foot: [0.09, 0.09, 0],
  Toes: [0.09, 0.03, 0.13],
};
const EYE: Place = [0.032, 1.585, 0.09];
const JAW: Place = [0, 1.53, 0.03];

/** How programs name bones. */
export type Naming = 'vrm' | 'mixamo' | 'mixamo-plain' | 'ready-player-me' | 'rigify' | 'vroid';

export interface PersonOptions {
  readonly naming?: Naming;
  /** Names of morphs. Each moves one point of the head ahead by its place in this list, centimetres. */
  readonly morphs?: readonly string[];
  readonly eyes?: boolean;
  readonly jaw?: boolean;
  /** The file's unit, metres: 0.01 for centimetres. */
  readonly unit?: number;
  /** Turn of the whole file: away from the viewer, or lying as Z-up files do. */
  readonly turned?: 'around' | 'z-up';
  /** Arms hang this far from the T-pose, radians. */
  readonly armsDown?: number;
  /** Taller or smaller, everything together. */
  readonly size?: number;
  /** Only the head is larger. */
  readonly headSize?: number;
  /** Not the whole person: only these bones, and what of the mesh is theirs. A hand floats where it was. */
  readonly only?: (bone: VRMHumanBoneName) => boolean;
  /** Left is called right and right left. */
  readonly mirroredNames?: boolean;
  readonly change?: (json: Json, writer: GlbWriter) => void;
}

const AROUND = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), Math.PI);

/** The bone this one hangs on, of those there are. */
function nextAbove(
  name: VRMHumanBoneName,
  bones: ReadonlyMap<VRMHumanBoneName, Object3D>,
): VRMHumanBoneName | null {
  let above = parentOf(name);
  while (above && !bones.has(above)) above = parentOf(above);
  return above;
}

function otherSide(name: VRMHumanBoneName): VRMHumanBoneName {
  const other = name.startsWith('left')
    ? name.replace('left', 'right')
    : name.replace('right', 'left');
  return other as VRMHumanBoneName;
}

/** The bones and the index of their nodes, for extensions that name them. */
export interface Person {
  readonly writer: GlbWriter;
  readonly nodes: ReadonlyMap<VRMHumanBoneName, number>;
  readonly meshNode: number;
}

export function places(options: PersonOptions): Map<VRMHumanBoneName, Vector3> {
  const all = new Map<VRMHumanBoneName, Vector3>();
  const add = (name: string, [x, y, z]: Place): void => {
    all.set(name as VRMHumanBoneName, new Vector3(x, y, z).multiplyScalar(options.size ?? 1));
  };
  for (const [name, place] of Object.entries(MIDDLE)) add(name, place);
  if (options.jaw) add('jaw', JAW);
  const sided: (readonly [string, Place])[] = Object.entries(LEFT);
  if (options.eyes ?? true) sided.push(['Eye', EYE]);
  for (const [name, [x, y, z]] of sided) {
    add(`left${name}`, [x, y, z]);
    add(`right${name}`, [-x, y, z]);
  }
  for (const name of all.keys()) if (!(options.only?.(name) ?? true)) all.delete(name);
  return all;
}

export function parentOf(name: VRMHumanBoneName): VRMHumanBoneName | null {
  return VRMHumanBoneParentMap[name];
}

/**
 * A person with one skinned mesh: a box around the head, one under each foot, one about the hips. Half
 * a person has one from the spine to the neck as well, and one around each hand that floats.
 */
export function createPerson(options: PersonOptions = {}): Person {
  const writer = createGlbWriter();
  const { json } = writer;
  const bones = new Map<VRMHumanBoneName, Object3D>();
  const top = new Object3D();
  if (options.turned === 'z-up') top.rotation.x = Math.PI / 2;
  top.scale.setScalar(1 / (options.unit ?? 1));
  for (const [name, place] of places(options)) {
    const node = new Object3D();
    const parent = nextAbove(name, bones);
    const above = parent ? bones.get(parent) : undefined;
    (above ?? top).add(node);
    top.updateMatrixWorld(true);
    if (options.turned === 'around') place.applyQuaternion(AROUND);
    node.position.copy((above ?? top).worldToLocal(place.applyMatrix4(top.matrixWorld)));
    bones.set(name, node);
  }
  for (const [side, sign] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const turned = options.turned === 'around' ? -sign : sign;
    bones.get(`${side}UpperArm`)?.rotateZ(-turned * (options.armsDown ?? 0));
  }
  top.updateMatrixWorld(true);

  const names = [...bones.keys()];
  const nodes = new Map(names.map((name, index) => [name, index + 1]));
  json.nodes.push({ name: 'Armature', ...transformOf(top), children: [] });
  json.scenes[0].nodes.push(0);
  for (const [name, node] of bones) {
    const called = options.mirroredNames ? otherSide(name) : name;
    json.nodes.push({ name: namedAs(called, options.naming ?? 'vrm'), ...transformOf(node) });
    const parent = nextAbove(name, bones);
    const above = json.nodes[parent ? (nodes.get(parent) ?? 0) : 0];
    above.children = [...(above.children ?? []), nodes.get(name)];
  }
  const meshNode = addMesh(writer, top, bones, names, options);
  json.scenes[0].nodes.push(meshNode);
  options.change?.(json, writer);
  return { writer, nodes, meshNode };
}

function transformOf(node: Object3D): Json {
  return {
    translation: node.position.toArray(),
    rotation: node.quaternion.toArray(),
    scale: node.scale.toArray(),
  };
}

function addMesh(
  writer: GlbWriter,
  top: Object3D,
  bones: ReadonlyMap<VRMHumanBoneName, Object3D>,
  names: readonly VRMHumanBoneName[],
  { morphs = [], size = 1, headSize = 1, turned, only }: PersonOptions,
): number {
  const { json } = writer;
  const positions: number[] = [];
  const joints: number[] = [];
  const weights: number[] = [];
  const triangles: number[] = [];
  const box = (bone: VRMHumanBoneName, from: Place, to: Place): void => {
    if (!bones.has(bone)) return;
    const first = positions.length / 3;
    const place = new Vector3();
    // Eight rings of eight points: enough for percentiles to mean something.
    for (let ring = 0; ring < 8; ring += 1) {
      for (let at = 0; at < 8; at += 1) {
        const angle = (at / 8) * Math.PI * 2 + Math.PI / 8;
        const side = (share: number, i: 0 | 2): number =>
          from[i] + (to[i] - from[i]) * Math.min(1, Math.max(0, 0.5 + share * 0.7));
        place
          .set(
            side(Math.cos(angle), 0),
            from[1] + ((to[1] - from[1]) * ring) / 7,
            side(Math.sin(angle), 2),
          )
          .multiplyScalar(size)
          .applyQuaternion(turned === 'around' ? AROUND : new Quaternion())
          .applyMatrix4(top.matrixWorld);
        positions.push(place.x, place.y, place.z);
        joints.push(names.indexOf(bone), 0, 0, 0);
        weights.push(1, 0, 0, 0);
      }
    }
    for (let i = 0; i < 62; i += 1) triangles.push(first + i, first + i + 1, first + i + 2);
  };
  const h = headSize;
  box('head', [-0.08 * h, 1.48, -0.09 * h], [0.08 * h, 1.48 + 0.22 * h, 0.11 * h]);
  box('hips', [-0.15, 0.85, -0.1], [0.15, 1.05, 0.1]);
  box('leftFoot', [0.04, 0, -0.06], [0.14, 0.09, 0.18]);
  box('rightFoot', [-0.14, 0, -0.06], [-0.04, 0.09, 0.18]);

  if (only) {
    box(bones.has('spine') ? 'spine' : 'neck', [-0.2, 1.05, -0.1], [0.2, 1.4, 0.1]);
    box('leftHand', [0.6, 1.35, -0.04], [0.78, 1.41, 0.04]);
    box('rightHand', [-0.78, 1.35, -0.04], [-0.6, 1.41, 0.04]);
  }

  const count = positions.length / 3;
  const targets = morphs.map((_, index) => {
    const moved = new Array<number>(count * 3).fill(0);
    // One point of the head each, so that a test can tell which one it was.
    moved[(index % 64) * 3 + 2] = 0.01 * (index + 1);
    return { POSITION: writer.floats(moved, 'VEC3') };
  });
  const inverse = names.flatMap((name) =>
    new Matrix4()
      .copy((bones.get(name) as Object3D).matrixWorld)
      .invert()
      .toArray(),
  );
  json.meshes = [
    {
      name: 'Body',
      primitives: [
        {
          attributes: {
            POSITION: writer.floats(positions, 'VEC3'),
            JOINTS_0: writer.joints(joints),
            WEIGHTS_0: writer.floats(weights, 'VEC4'),
          },
          indices: writer.indices(triangles),
          ...(targets.length > 0 ? { targets } : {}),
        },
      ],
      ...(targets.length > 0 ? { extras: { targetNames: [...morphs] } } : {}),
    },
  ];
  json.skins = [
    {
      joints: names.map((_, index) => index + 1),
      inverseBindMatrices: writer.floats(inverse, 'MAT4'),
    },
  ];
  json.nodes.push({ name: 'Body', mesh: 0, skin: 0 });
  return json.nodes.length - 1;
}

const MIXAMO: Readonly<Record<string, string>> = {
  hips: 'Hips',
  spine: 'Spine',
  chest: 'Spine1',
  upperChest: 'Spine2',
  neck: 'Neck',
  head: 'Head',
  jaw: 'Jaw',
  Eye: 'Eye',
  Shoulder: 'Shoulder',
  UpperArm: 'Arm',
  LowerArm: 'ForeArm',
  Hand: 'Hand',
  ThumbMetacarpal: 'HandThumb1',
  ThumbProximal: 'HandThumb2',
  ThumbDistal: 'HandThumb3',
  IndexProximal: 'HandIndex1',
  IndexIntermediate: 'HandIndex2',
  IndexDistal: 'HandIndex3',
  UpperLeg: 'UpLeg',
  LowerLeg: 'Leg',
  Foot: 'Foot',
  Toes: 'ToeBase',
};
const RIGIFY: Readonly<Record<string, string>> = {
  hips: 'hips',
  spine: 'spine',
  chest: 'spine.001',
  upperChest: 'spine.002',
  neck: 'neck',
  head: 'head',
  jaw: 'jaw',
  Eye: 'eye',
  Shoulder: 'shoulder',
  UpperArm: 'upper_arm',
  LowerArm: 'forearm',
  Hand: 'hand',
  ThumbMetacarpal: 'thumb.01',
  ThumbProximal: 'thumb.02',
  ThumbDistal: 'thumb.03',
  IndexProximal: 'f_index.01',
  IndexIntermediate: 'f_index.02',
  IndexDistal: 'f_index.03',
  UpperLeg: 'thigh',
  LowerLeg: 'shin',
  Foot: 'foot',
  Toes: 'toe',
};
const VROID: Readonly<Record<string, string>> = {
  Eye: 'FaceEye',
  Toes: 'ToeBase',
  ThumbMetacarpal: 'Thumb1',
  ThumbProximal: 'Thumb2',
  ThumbDistal: 'Thumb3',
  IndexProximal: 'Index1',
  IndexIntermediate: 'Index2',
  IndexDistal: 'Index3',
};

export function namedAs(bone: VRMHumanBoneName, naming: Naming): string {
  const side = /^(left|right)/.exec(bone)?.[1];
  const part = side ? bone.slice(side.length) : bone;
  const Side = side ? side.charAt(0).toUpperCase() + side.slice(1) : '';
  switch (naming) {
    case 'vrm':
      return bone;
    case 'mixamo':
      return `mixamorig:${Side}${MIXAMO[part]}`;
    case 'mixamo-plain':
      return `mixamorig4${Side}${MIXAMO[part]}`;
    case 'ready-player-me':
      return `${Side}${MIXAMO[part]}`;
    case 'rigify':
      return side ? `DEF-${RIGIFY[part]}.${Side.charAt(0)}` : `DEF-${RIGIFY[part]}`;
    case 'vroid': {
      const kind = part === 'Eye' ? 'Adj' : 'Bip';
      const name = VROID[part] ?? part.charAt(0).toUpperCase() + part.slice(1);
      return `J_${kind}_${side ? Side.charAt(0) : 'C'}_${name}`;
    }
  }
}
