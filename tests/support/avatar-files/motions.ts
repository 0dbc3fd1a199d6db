import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Euler, Object3D, Quaternion, Vector3 } from 'three';
import type { Json } from './glb-writer.ts';
import { createPerson, type Naming, namedAs, parentOf, places } from './person.ts';

/** What a recording does, in the axes of the world: angles about X, Y and Z in radians, metres for the hips. */
export interface Recording {
  readonly times: readonly number[];
  readonly turns: Partial<
    Record<VRMHumanBoneName, readonly (readonly [x: number, y: number, z: number])[]>
  >;
  /** Where the hips are beside their rest. */
  readonly hips?: readonly (readonly [x: number, y: number, z: number])[];
}

/** The left arm is lowered to hang straight down, in a second. */
export const LOWERS_ARM: Recording = {
  times: [0, 1],
  turns: {
    leftUpperArm: [
      [0, 0, 0],
      [0, 0, -Math.PI / 2],
    ],
  },
};

/** A VRMA; `extra` adds to its extension, say expressions. */
export function vrma(
  recording: Recording,
  change: (json: Json) => void = () => undefined,
): ArrayBuffer {
  const { writer, nodes } = createPerson({
    change(json) {
      json.meshes = undefined;
      json.skins = undefined;
      json.nodes.pop();
    },
  });
  const { json } = writer;
  json.scenes[0].nodes = [0];
  json.extensionsUsed = ['VRMC_vrm_animation'];
  json.extensions = {
    VRMC_vrm_animation: {
      specVersion: '1.0',
      humanoid: {
        humanBones: Object.fromEntries([...nodes].map(([name, node]) => [name, { node }])),
      },
    },
  };
  animate(writer, nodes, recording);
  change(json);
  return writer.write();
}

/** A plain glTF with a skeleton and a movement, no mesh. */
export function animatedGlb(recording: Recording, naming: Naming): ArrayBuffer {
  const { writer, nodes } = createPerson({
    naming,
    change(json) {
      json.meshes = undefined;
      json.skins = undefined;
      json.nodes.pop();
      json.scenes[0].nodes = [0];
    },
  });
  writer.json.scenes[0].nodes = [0];
  animate(writer, nodes, recording);
  return writer.write();
}

function animate(
  writer: ReturnType<typeof createPerson>['writer'],
  nodes: ReadonlyMap<VRMHumanBoneName, number>,
  { times, turns, hips }: Recording,
): void {
  const { json } = writer;
  const input = writer.floats(times, 'SCALAR');
  const samplers: Json[] = [];
  const channels: Json[] = [];
  const add = (bone: VRMHumanBoneName, path: string, output: number): void => {
    channels.push({ sampler: samplers.length, target: { node: nodes.get(bone), path } });
    samplers.push({ input, output });
  };
  for (const [bone, angles] of Object.entries(turns)) {
    const values = angles.flatMap(([x, y, z]) =>
      new Quaternion().setFromEuler(new Euler(x, y, z)).toArray(),
    );
    add(bone as VRMHumanBoneName, 'rotation', writer.floats(values, 'VEC4'));
  }
  if (hips) {
    const rest = places({}).get('hips') as Vector3;
    const values = hips.flatMap(([x, y, z]) => [rest.x + x, rest.y + y, rest.z + z]);
    add('hips', 'translation', writer.floats(values, 'VEC3'));
  }
  json.animations = [{ samplers, channels }];
}

/** FBX counts time in these, 46186158000 a second. */
const TICKS_PER_SECOND = 46_186_158_000;
const DEGREES = 180 / Math.PI;

export interface FbxOptions {
  /** Mixamo's colon, or its absence after other programs. */
  readonly colon?: boolean;
  /** Bones have axes of their own, as Mixamo's have, instead of the world's. */
  readonly ownAxes?: boolean;
  /** A texture beside the file, or on a server. */
  readonly texture?: string;
}

/** A Mixamo-like FBX in its text form, in centimetres. */
export function fbx(recording: Recording, options: FbxOptions = {}): ArrayBuffer {
  const { colon = true, ownAxes = true } = options;
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
    const above = node.parent as Object3D;
    node.position.copy(above.worldToLocal(place.clone().multiplyScalar(100)));
    bones.set(name, node);
  }
  top.updateMatrixWorld(true);

  const names = [...bones.keys()];
  const idOf = (bone: VRMHumanBoneName): number => 1000 + names.indexOf(bone);
  const objects: string[] = [];
  const links: string[] = [];
  for (const [bone, node] of bones) {
    const name = namedAs(bone, 'mixamo').replace(':', colon ? ':' : '');
    objects.push(`	Model: ${idOf(bone)}, "Model::${name}", "LimbNode" {
		Version: 232
		Properties70:  {
			P: "PreRotation", "Vector3D", "Vector", "",${degreesOf(node.quaternion)}
			P: "Lcl Translation", "Lcl Translation", "", "A",${node.position.toArray().join(',')}
			P: "Lcl Rotation", "Lcl Rotation", "", "A",0,0,0
			P: "Lcl Scaling", "Lcl Scaling", "", "A",1,1,1
		}
	}`);
    const parent = parentOf(bone);
    links.push(`	C: "OO",${idOf(bone)},${parent ? idOf(parent) : 0}`);
  }
  objects.push('	AnimationStack: 5000, "AnimStack::mixamo.com", "" {\n	}');
  objects.push('	AnimationLayer: 5001, "AnimLayer::BaseLayer", "" {\n	}');
  links.push('	C: "OO",5001,5000');
  let next = 6000;
  const curve = (bone: VRMHumanBoneName, kind: 'R' | 'T', keys: readonly (readonly number[])[]) => {
    const curveNode = next;
    next += 10;
    objects.push(`	AnimationCurveNode: ${curveNode}, "AnimCurveNode::${kind}", "" {\n	}`);
    links.push(`	C: "OO",${curveNode},5001`);
    const property = kind === 'R' ? 'Lcl Rotation' : 'Lcl Translation';
    links.push(`	C: "OP",${curveNode},${idOf(bone)}, "${property}"`);
    for (const [axis, letter] of ['X', 'Y', 'Z'].entries()) {
      const id = curveNode + axis + 1;
      const ticks = recording.times.map((time) => Math.round(time * TICKS_PER_SECOND));
      objects.push(`	AnimationCurve: ${id}, "AnimCurve::", "" {
		KeyTime: *${ticks.length} {
			a: ${ticks.join(',')}
		}
		KeyValueFloat: *${ticks.length} {
			a: ${keys.map((key) => key[axis] ?? 0).join(',')}
		}
	}`);
      links.push(`	C: "OP",${id},${curveNode}, "d|${letter}"`);
    }
  };
  for (const [name, angles] of Object.entries(recording.turns)) {
    const bone = name as VRMHumanBoneName;
    const node = bones.get(bone) as Object3D;
    const rest = node.getWorldQuaternion(new Quaternion());
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
    objects.push(`	Texture: 8000, "Texture::skin", "" {
		FileName: "${options.texture}"
		RelativeFilename: "${options.texture}"
	}`);
    objects.push('	Material: 8001, "Material::skin", "" {\n		ShadingModel: "phong"\n	}');
    links.push('	C: "OP",8000,8001, "DiffuseColor"');
  }
  const text = `; FBX 7.4.0 project file
FBXHeaderExtension:  {
	FBXVersion: 7400
}
GlobalSettings:  {
	Version: 1000
	Properties70:  {
		P: "UpAxis", "int", "Integer", "",1
		P: "UnitScaleFactor", "double", "Number", "",1
	}
}
Objects:  {
${objects.join('\n')}
}
Connections:  {
${links.join('\n')}
}
`;
  return new TextEncoder().encode(text).buffer;
}

/** FBX turns about X first, then Y, then Z. */
function degreesOf(turn: Quaternion): number[] {
  const { x, y, z } = new Euler().setFromQuaternion(turn, 'ZYX');
  return [x * DEGREES, y * DEGREES, z * DEGREES];
}
