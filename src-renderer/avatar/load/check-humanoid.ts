import { AppError } from '../../../src-preload/contract/faults.ts';
import { isIn } from './check-buffers.ts';
import { type Gltf, isRecord } from './gltf.ts';

/** Bones without which nobody stands (VRM 1.0; VRM 0.x asks for a few more that many files lack). */
const NEEDED = [
  'hips',
  'spine',
  'head',
  ...['left', 'right'].flatMap((side) =>
    ['UpperArm', 'LowerArm', 'Hand', 'UpperLeg', 'LowerLeg', 'Foot'].map((part) => side + part),
  ),
];

/**
 * A VRM's humanoid has every bone that is needed, each once, all of them shown. A plain glTF names no
 * bones and passes. Throws AppError('avatar/unsupported-version' | 'avatar/no-humanoid' |
 * 'avatar/duplicate-bone' | 'avatar/broken').
 */
export function checkHumanoid(json: Gltf, shown: ReadonlySet<number>): void {
  const vrm1 = json.extensions?.VRMC_vrm;
  const vrm0 = json.extensions?.VRM;
  if (vrm1 !== undefined) {
    if (!isRecord(vrm1)) throw new AppError('avatar/broken');
    if (vrm1.specVersion !== '1.0' && vrm1.specVersion !== '1.0-beta') {
      throw new AppError('avatar/unsupported-version');
    }
    checkBones(json, bonesOfVrm1(vrm1.humanoid), shown);
  } else if (vrm0 !== undefined) {
    if (!isRecord(vrm0)) throw new AppError('avatar/broken');
    checkBones(json, bonesOfVrm0(vrm0.humanoid), shown);
  }
}

type NamedBones = readonly (readonly [name: string, node: unknown])[];

function bonesOfVrm1(humanoid: unknown): NamedBones {
  const bones = isRecord(humanoid) ? humanoid.humanBones : null;
  if (!isRecord(bones)) throw new AppError('avatar/no-humanoid');
  return Object.entries(bones).map(([name, bone]) => {
    if (!isRecord(bone)) throw new AppError('avatar/broken');
    return [name, bone.node];
  });
}

function bonesOfVrm0(humanoid: unknown): NamedBones {
  const bones = isRecord(humanoid) ? humanoid.humanBones : null;
  if (!Array.isArray(bones)) throw new AppError('avatar/no-humanoid');
  return bones.flatMap((bone): NamedBones => {
    if (!isRecord(bone) || typeof bone.bone !== 'string') throw new AppError('avatar/broken');
    // Exporters write -1 for a bone there is not.
    return bone.node === -1 ? [] : [[bone.bone, bone.node]];
  });
}

function checkBones(json: Gltf, bones: NamedBones, shown: ReadonlySet<number>): void {
  const names = new Set<string>();
  const nodes = new Set<number>();
  for (const [name, node] of bones) {
    if (!isIn(json.nodes, node)) throw new AppError('avatar/broken');
    if (names.has(name) || nodes.has(node)) throw new AppError('avatar/duplicate-bone');
    if (!shown.has(node)) throw new AppError('avatar/no-humanoid');
    names.add(name);
    nodes.add(node);
  }
  if (!NEEDED.every((name) => names.has(name))) throw new AppError('avatar/no-humanoid');
}
