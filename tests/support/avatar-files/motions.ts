import type { VRMHumanBoneName } from '@pixiv/three-vrm';
import { Euler, Quaternion, type Vector3 } from 'three';
import type { Json } from './glb-writer.ts';
import { createPerson, type Naming, places } from './person.ts';

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
