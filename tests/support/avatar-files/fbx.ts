import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Euler, Object3D, Quaternion, Vector3 } from 'three';
import { type FbxNode, fbxBinary, fbxNode, fbxText } from './fbx-writer.ts';
import type { Recording } from './motions.ts';
import { namedAs, parentOf, places } from './person.ts';

export interface FbxOptions {
  /** Mixamo's colon, or its absence after other programs. */
  readonly colon?: boolean;
  /** Bones have axes of their own, as Mixamo's have, instead of the world's. */
  readonly ownAxes?: boolean;
  /** A texture beside the file, or on a server. */
  readonly texture?: string;
  /** Degrees that every last turn has more than it should. */
  readonly spin?: number;
  /** Its text form; as bytes, with packed arrays, otherwise. */
  readonly form?: 'text' | 'binary' | 'wide-binary';
}

/** FBX counts time in these, 46186158000 a second. */
const TICKS_PER_SECOND = 46_186_158_000;
const DEGREES = 180 / Math.PI;

/** A Mixamo-like FBX, in centimetres. */
export function fbx(recording: Recording, options: FbxOptions = {}): ArrayBuffer {
  const { colon = true, form = 'binary', spin = 0 } = options;
  const bones = standing(options.ownAxes ?? true);
  const names = [...bones.keys()];
  const idOf = (bone: VRMHumanBoneName): number => 1000 + names.indexOf(bone);
  const objects: FbxNode[] = [];
  const links: FbxNode[] = [];
  const link = (kind: 'OO' | 'OP', ...rest: (number | string)[]): void => {
    const [child = 0, parent = 0, ...property] = rest;
    links.push(fbxNode('C', [kind, { id: Number(child) }, { id: Number(parent) }, ...property]));
  };
  const object = (kind: string, id: number, name: string, type: string, inside: FbxNode[] = []) =>
    objects.push(
      fbxNode(kind, [{ id }, { name, kind: kind === 'Model' ? kind : 'Anim' }, type], inside),
    );

  for (const [bone, node] of bones) {
    const name = namedAs(bone, 'mixamo').replace(':', colon ? ':' : '');
    object('Model', idOf(bone), name, 'LimbNode', [
      fbxNode('Version', [232]),
      fbxNode(
        'Properties70',
        [],
        [
          vector('PreRotation', 'Vector3D', 'Vector', '', degreesOf(node.quaternion)),
          vector('Lcl Translation', 'Lcl Translation', '', 'A', node.position.toArray()),
          vector('Lcl Rotation', 'Lcl Rotation', '', 'A', [0, 0, 0]),
          vector('Lcl Scaling', 'Lcl Scaling', '', 'A', [1, 1, 1]),
        ],
      ),
    ]);
    const parent = parentOf(bone);
    link('OO', idOf(bone), parent ? idOf(parent) : 0);
  }
  object('AnimationStack', 5000, 'mixamo.com', '');
  object('AnimationLayer', 5001, 'BaseLayer', '');
  link('OO', 5001, 5000);
  let next = 6000;
  const curve = (bone: VRMHumanBoneName, kind: 'R' | 'T', keys: readonly (readonly number[])[]) => {
    const curveNode = next;
    next += 10;
    object('AnimationCurveNode', curveNode, kind, '');
    link('OO', curveNode, 5001);
    link('OP', curveNode, idOf(bone), kind === 'R' ? 'Lcl Rotation' : 'Lcl Translation');
    for (const [axis, letter] of ['X', 'Y', 'Z'].entries()) {
      const id = curveNode + axis + 1;
      const ticks = recording.times.map((time) => Math.round(time * TICKS_PER_SECOND));
      object('AnimationCurve', id, '', '', [
        fbxNode('KeyTime', [{ longs: ticks }]),
        fbxNode('KeyValueFloat', [
          { floats: keys.map((key, at) => (key[axis] ?? 0) + (at > 0 ? spin : 0)) },
        ]),
      ]);
      link('OP', id, curveNode, `d|${letter}`);
    }
  };
  for (const [name, angles] of Object.entries(recording.turns)) {
    const bone = name as VRMHumanBoneName;
    const rest = (bones.get(bone) as Object3D).getWorldQuaternion(new Quaternion());
    const keys = angles.map(([x, y, z]) => {
      const turn = new Quaternion().setFromEuler(new Euler(x, y, z));
      // The world's turn as the bone's own axes see it.
      return degreesOf(rest.clone().invert().multiply(turn).multiply(rest));
    });
    curve(bone, 'R', keys);
  }
  if (recording.hips) {
    const rest = (bones.get('hips') as Object3D).position;
    const keys = recording.hips.map(([x, y, z]) =>
      new Vector3(x, y, z).multiplyScalar(100).add(rest).toArray(),
    );
    curve('hips', 'T', keys);
  }
  if (options.texture) {
    object('Texture', 8000, 'skin', '', [
      fbxNode('FileName', [options.texture]),
      fbxNode('RelativeFilename', [options.texture]),
    ]);
    object('Material', 8001, 'skin', '', [fbxNode('ShadingModel', ['phong'])]);
    link('OP', 8000, 8001, 'DiffuseColor');
  }
  const tree = [
    fbxNode('FBXHeaderExtension', [], [fbxNode('FBXVersion', [7400])]),
    fbxNode(
      'GlobalSettings',
      [],
      [
        fbxNode('Version', [1000]),
        fbxNode('Properties70', [], [fbxNode('P', ['UpAxis', 'int', 'Integer', '', 1])]),
      ],
    ),
    fbxNode('Objects', [], objects),
    fbxNode('Connections', [], links),
  ];
  return form === 'text' ? fbxText(tree) : fbxBinary(tree, form === 'binary' ? 7400 : 7700);
}

/** Bones in a T-pose in centimetres, each turned in some way of its own. */
function standing(ownAxes: boolean): Map<VRMHumanBoneName, Object3D> {
  const bones = new Map<VRMHumanBoneName, Object3D>();
  const top = new Object3D();
  let seed = 5;
  const angle = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ownAxes ? ((seed % 1000) / 1000 - 0.5) * 2.4 : 0;
  };
  for (const [name, place] of places({ eyes: false })) {
    const node = new Object3D();
    const parent = parentOf(name);
    ((parent && bones.get(parent)) || top).add(node);
    node.rotation.set(angle(), angle(), angle(), 'ZYX');
    top.updateMatrixWorld(true);
    node.position.copy((node.parent as Object3D).worldToLocal(place.multiplyScalar(100)));
    bones.set(name, node);
  }
  top.updateMatrixWorld(true);
  return bones;
}

function vector(name: string, kind: string, label: string, flags: string, at: number[]): FbxNode {
  return fbxNode('P', [name, kind, label, flags, ...at.map((double) => ({ double }))]);
}

/** FBX turns about X first, then Y, then Z. */
function degreesOf(turn: Quaternion): number[] {
  const { x, y, z } = new Euler().setFromQuaternion(turn, 'ZYX');
  return [x * DEGREES, y * DEGREES, z * DEGREES];
}
