import { createPerson, type PersonOptions } from './person.ts';

export const ARKIT_MORPHS = [
  'jawOpen',
  'mouthFunnel',
  'mouthPucker',
  'mouthClose',
  'mouthSmileLeft',
  'mouthSmileRight',
  'mouthFrownLeft',
  'mouthFrownRight',
  'mouthLowerDownLeft',
  'mouthLowerDownRight',
  'mouthStretchLeft',
  'mouthStretchRight',
  'eyeBlinkLeft',
  'eyeBlinkRight',
  'eyeWideLeft',
  'eyeWideRight',
  'eyeLookUpLeft',
  'eyeLookUpRight',
  'eyeLookDownLeft',
  'eyeLookDownRight',
  'eyeLookInLeft',
  'eyeLookInRight',
  'eyeLookOutLeft',
  'eyeLookOutRight',
  'browInnerUp',
  'browDownLeft',
  'browDownRight',
  'browOuterUpLeft',
  'browOuterUpRight',
  'noseSneerLeft',
  'noseSneerRight',
  'cheekSquintLeft',
  'cheekSquintRight',
] as const;
export const OCULUS_MORPHS = [
  'viseme_sil',
  'viseme_PP',
  'viseme_aa',
  'viseme_E',
  'viseme_I',
  'viseme_O',
  'viseme_U',
] as const;
const PRESET_MORPHS = ['A', 'I', 'U', 'E', 'O', 'Blink', 'Joy', 'Sorrow', 'Angry', 'Fun'] as const;

/** Plain binary glTF: a person with bones of some naming and any morphs. */
export function plainAvatar(options: PersonOptions = {}): ArrayBuffer {
  return createPerson({ naming: 'mixamo', ...options }).writer.write();
}

const ABOVE_ARMS = /^(hips|spine|neck|head|jaw|(left|right)Eye)$/;
const HANDS = /^(left|right)(Hand|Thumb|Index)/;

/** Which bones halves of a person have: see `PersonOptions.only`. */
export const HALVES = {
  /** As Ready Player Me's half bodies: hands float beside a body without arms and legs. */
  withHands: (bone: string): boolean => ABOVE_ARMS.test(bone) || HANDS.test(bone),
  /** Spine, neck and head. */
  bust: (bone: string): boolean => bone !== 'hips' && ABOVE_ARMS.test(bone),
  /** Neck and head. */
  headAndNeck: (bone: string): boolean => /^(neck|head)$/.test(bone),
  /** Down to the hips, arms and all. */
  withoutLegs: (bone: string): boolean => !/Leg|Foot|Toes/.test(bone),
} as const;

/** A VRM 1.0 whose expressions are `names`, each one morph. */
export function vrm1Avatar(
  options: PersonOptions = {},
  names: readonly string[] = ['aa', 'ih', 'ou', 'ee', 'oh', 'blink', 'happy', 'sad', 'surprised'],
): ArrayBuffer {
  const person = createPerson({ morphs: names, ...options });
  const { json } = person.writer;
  json.extensionsUsed = ['VRMC_vrm'];
  json.extensions = {
    VRMC_vrm: {
      specVersion: '1.0',
      meta: {
        name: 'One',
        authors: ['Ada', 'Bo'],
        licenseUrl: 'https://vrm.dev/licenses/1.0/',
        commercialUsage: 'personalNonProfit',
        creditNotation: 'required',
      },
      humanoid: {
        humanBones: Object.fromEntries([...person.nodes].map(([name, node]) => [name, { node }])),
      },
      expressions: {
        preset: Object.fromEntries(
          names.map((name, index) => [
            name,
            { morphTargetBinds: [{ node: person.meshNode, index, weight: 1 }] },
          ]),
        ),
      },
      lookAt: { type: 'bone', offsetFromHeadBone: [0, 0.085, 0.08] },
    },
  };
  return person.writer.write();
}

/** A VRM 0.x: it faces -Z, and its expressions and thumbs have their old names. */
export function vrm0Avatar(options: PersonOptions = {}): ArrayBuffer {
  const person = createPerson({ morphs: PRESET_MORPHS, turned: 'around', ...options });
  const { json } = person.writer;
  json.extensionsUsed = ['VRM'];
  json.extensions = {
    VRM: {
      specVersion: '0.0',
      exporterVersion: 'UniVRM-0.51.0',
      meta: {
        title: 'Old One',
        author: 'Cy',
        licenseName: 'CC_BY',
        otherLicenseUrl: '',
        texture: -1,
        commercialUssageName: 'Disallow',
      },
      humanoid: {
        humanBones: [...person.nodes].map(([bone, node]) => ({
          bone: bone
            .replace('ThumbProximal', 'ThumbIntermediate')
            .replace('ThumbMetacarpal', 'ThumbProximal'),
          node,
          useDefaultValues: true,
        })),
      },
      firstPerson: {
        firstPersonBone: person.nodes.get('head'),
        firstPersonBoneOffset: { x: 0, y: 0.085, z: 0.08 },
        lookAtTypeName: 'Bone',
        lookAtHorizontalOuter: { xRange: 90, yRange: 10, curve: [0, 0, 0, 1, 1, 1, 1, 0] },
        lookAtHorizontalInner: { xRange: 90, yRange: 10, curve: [0, 0, 0, 1, 1, 1, 1, 0] },
        lookAtVerticalDown: { xRange: 90, yRange: 10, curve: [0, 0, 0, 1, 1, 1, 1, 0] },
        lookAtVerticalUp: { xRange: 90, yRange: 10, curve: [0, 0, 0, 1, 1, 1, 1, 0] },
      },
      blendShapeMaster: {
        blendShapeGroups: PRESET_MORPHS.map((name, index) => ({
          name,
          presetName: name.toLowerCase(),
          binds: [{ mesh: 0, index, weight: 100 }],
          materialValues: [],
          isBinary: false,
        })),
      },
      secondaryAnimation: { boneGroups: [], colliderGroups: [] },
      materialProperties: [],
    },
  };
  return person.writer.write();
}
