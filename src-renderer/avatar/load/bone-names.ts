import { VRMHumanBoneName, VRMRequiredHumanBoneName } from '@pixiv/three-vrm';
import type { Object3D } from 'three';

/** The bones of one body, by their VRM names. */
export type Bones = Map<VRMHumanBoneName, Object3D>;

type Side = 'left' | 'right' | 'middle';

/** What a name means once its rig's prefix, its side and all separators are gone. */
const LIMBS: Readonly<Record<string, string>> = {
  shoulder: 'Shoulder',
  clavicle: 'Shoulder',
  collar: 'Shoulder',
  collarbone: 'Shoulder',
  arm: 'UpperArm',
  upperarm: 'UpperArm',
  uparm: 'UpperArm',
  forearm: 'LowerArm',
  lowerarm: 'LowerArm',
  lowarm: 'LowerArm',
  elbow: 'LowerArm',
  hand: 'Hand',
  wrist: 'Hand',
  upleg: 'UpperLeg',
  upperleg: 'UpperLeg',
  thigh: 'UpperLeg',
  leg: 'LowerLeg',
  lowerleg: 'LowerLeg',
  lowleg: 'LowerLeg',
  shin: 'LowerLeg',
  calf: 'LowerLeg',
  knee: 'LowerLeg',
  hip: 'UpperLeg',
  foot: 'Foot',
  ankle: 'Foot',
  toe: 'Toes',
  toes: 'Toes',
  toebase: 'Toes',
  toe0: 'Toes',
  ball: 'Toes',
  eye: 'Eye',
  eyeball: 'Eye',
  faceeye: 'Eye',
};
const MIDDLE: Readonly<Record<string, VRMHumanBoneName>> = {
  hips: 'hips',
  hip: 'hips',
  pelvis: 'hips',
  neck: 'neck',
  neck1: 'neck',
  neck01: 'neck',
  head: 'head',
  jaw: 'jaw',
  jawmaster: 'jaw',
  jawroot: 'jaw',
  // Blender's Rigify counts its whole spine up to the head.
  spine004: 'neck',
  spine006: 'head',
};
const FINGERS: Readonly<Record<string, string>> = {
  thumb: 'Thumb',
  index: 'Index',
  middle: 'Middle',
  mid: 'Middle',
  ring: 'Ring',
  little: 'Little',
  pinky: 'Little',
  pinkie: 'Little',
};
const SEGMENTS: Readonly<Record<string, number>> = {
  '1': 0,
  '01': 0,
  metacarpal: 0,
  proximal: 0,
  '2': 1,
  '02': 1,
  intermediate: 1,
  middle: 1,
  '3': 2,
  '03': 2,
  distal: 2,
};
const FINGER_BONES = ['Proximal', 'Intermediate', 'Distal'] as const;
const THUMB_BONES = ['Metacarpal', 'Proximal', 'Distal'] as const;
/** Words rigs put before every bone: Mixamo, 3ds Max, VRoid, Rigify, Character Creator, Valve. */
const PREFIX =
  /^(mixamorig\d*|bip\d*|j|adj|def|org|armature|cc|base|valvebiped|rig|character\d*|bone|b|c)$/;
const SIDES: Readonly<Record<string, Side>> = {
  left: 'left',
  l: 'left',
  right: 'right',
  r: 'right',
};
const NAMES: ReadonlySet<string> = new Set(Object.values(VRMHumanBoneName));

/** Which bone a name stands for, whatever program wrote it; null for anything else. */
export function boneOf(name: string): VRMHumanBoneName | null {
  const { side, words } = readName(name);
  // VRoid's J_Sec_ bones are hair, skirts and the like.
  if (words[0] === 'sec') return null;
  const joined = words.join('');
  if (side === 'middle') return MIDDLE[joined] ?? null;
  const bone = `${side}${LIMBS[joined] ?? fingerOf(words) ?? ''}`;
  return NAMES.has(bone) ? (bone as VRMHumanBoneName) : null;
}

/** A name's side, and its words without the rig's prefix. */
function readName(name: string): { readonly side: Side; readonly words: readonly string[] } {
  let side: Side = 'middle';
  const rest: string[] = [];
  for (const word of wordsOf(name)) {
    const told = SIDES[word];
    if (told) side = told;
    else if (rest.length > 0 || !PREFIX.test(word)) rest.push(word);
  }
  // Biped's number stands apart from its prefix.
  while (rest.length > 1 && /^\d+$/.test(rest[0] ?? '')) rest.shift();
  return { side, words: rest };
}

function fingerOf(words: readonly string[]): string | null {
  // Mixamo writes HandIndex1, Rigify f_index.01.
  const own = words.filter((word) => word !== 'hand' && word !== 'f' && word !== 'finger');
  const [finger, segment] = own;
  if (own.length !== 2 || !finger || !segment) return null;
  const kind = FINGERS[finger];
  const at = SEGMENTS[segment];
  if (!kind || at === undefined) return null;
  return `${kind}${(kind === 'Thumb' ? THUMB_BONES : FINGER_BONES)[at]}`;
}

/** Splits at separators, at capitals and before numbers: "mixamorig:LeftHandIndex1", "upper_arm.L". */
function wordsOf(name: string): string[] {
  const words = name
    .slice(0, 128)
    // Rigs prefix with a name and a colon; what is before it belongs to the file, not to the bone.
    .replace(/^.*[:|]/, '')
    .replace(/^mixamorig\d*/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  // "leftupleg": no capitals to split at.
  return words.flatMap((word) => {
    const side = /^(left|right)(.+)$/.exec(word);
    return side?.[1] && side[2] ? [side[1], side[2]] : [word];
  });
}

/** Nodes keep their name as it was in the file here; the loaders replace characters in it. */
export function nameOf(node: Object3D): string {
  const { name, originalName } = node.userData;
  if (typeof originalName === 'string') return originalName;
  return typeof name === 'string' ? name : node.name;
}

/**
 * The bones of the body with the most of them under `root`; the rest of the spine is told by where it
 * lies. Null where a needed bone is missing.
 */
export function findBones(root: Object3D): Bones | null {
  const hips = nodesThat(root, (name) => boneOf(name) === 'hips');
  // Blender's Rigify begins its spine with the hips.
  const spines = hips.length > 0 ? [] : nodesThat(root, isSpine);
  let best: Bones = new Map();
  for (const node of [...hips, ...spines]) {
    const bones = bonesUnder(node);
    if (bones.size > best.size) best = bones;
  }
  return isWhole(best) ? best : null;
}

function isSpine(name: string): boolean {
  const { side, words } = readName(name);
  return side === 'middle' && words.join('') === 'spine';
}

/** Whether a name is that of something a head sits on: hips, neck, or a part of the spine. */
export function isTrunk(name: string): boolean {
  const bone = boneOf(name);
  if (bone === 'hips' || bone === 'neck') return true;
  const { side, words } = readName(name);
  return side === 'middle' && /^(upper|lower)?(spine|chest|torso)\d*$/.test(words.join(''));
}

export function nodesThat(root: Object3D, fits: (name: string) => boolean): Object3D[] {
  const found: Object3D[] = [];
  root.traverse((node) => {
    if (fits(nameOf(node))) found.push(node);
  });
  return found;
}

/** Whether a body has every bone that a VRM needs. */
export function isWhole(bones: Bones): boolean {
  return Object.values(VRMRequiredHumanBoneName).every((name) => bones.has(name));
}

/** The bones from the lowest one of a trunk on, which is that of the hips unless there are none. */
export function bonesUnder(lowest: Object3D, isHips = true): Bones {
  const bones: Bones = new Map(isHips ? [['hips', lowest]] : []);
  lowest.traverse((node) => {
    const bone = isHips && node === lowest ? null : boneOf(nameOf(node));
    if (bone && bone !== 'hips' && !bones.has(bone)) bones.set(bone, node);
  });
  nameShoulders(bones);
  placeSpine(bones, isHips ? lowest : lowest.parent);
  return bones;
}

/** Some count collar, shoulder, elbow, wrist: what bends above the elbow is the upper arm. */
function nameShoulders(bones: Bones): void {
  for (const side of ['left', 'right'] as const) {
    const upper = bones.get(`${side}LowerArm`)?.parent;
    if (!upper || bones.has(`${side}UpperArm`)) continue;
    bones.set(`${side}UpperArm`, upper);
    bones.delete(`${side}Shoulder`);
    const above = upper.parent;
    if (above && boneOf(nameOf(above)) === `${side}Shoulder`) bones.set(`${side}Shoulder`, above);
  }
}

/** The bones between `below` (the hips) and neck, whatever they are called. */
function placeSpine(bones: Bones, below: Object3D | null): void {
  const head = bones.get('head');
  if (!head) return;
  const between: Object3D[] = [];
  for (let node = head.parent; node && node !== below; node = node.parent) between.unshift(node);
  const neck = bones.get('neck');
  const end = neck ? between.indexOf(neck) : -1;
  if (end < 0) bones.delete('neck');
  const spine = end < 0 ? between : between.slice(0, end);
  const [first, second] = spine;
  const last = spine[spine.length - 1];
  if (first) bones.set('spine', first);
  if (second) bones.set('chest', second);
  if (last && spine.length > 2) bones.set('upperChest', last);
}
