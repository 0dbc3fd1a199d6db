import type { VRMHumanoid } from '@pixiv/three-vrm';
import { type Mesh, type Object3D, Vector3 } from 'three';
import type { AvatarMeasures } from '../avatar.ts';
import { pointsMovedBy } from './rest-points.ts';

/** What sits on a head without being one, as words of a name. */
const NOT_HEAD: ReadonlySet<string> = new Set(
  'hair ear ears hat cap horn horns ribbon whisker whiskers antenna tuft bang bangs ahoge tail accessory'.split(
    ' ',
  ),
);
/** A head's height over the height of its bone, where there is no mesh to look at: a grown person's. */
const HEAD_OVER_NECK = 0.155;

/**
 * Measures an avatar that stands in its rest pose, world matrices up to date, feet on y 0, facing +Z.
 * `hangs` tells nodes that swing by themselves: hair and ears mostly.
 */
export function measure(
  scene: Object3D,
  humanoid: VRMHumanoid,
  hangs: ReadonlySet<Object3D>,
): AvatarMeasures {
  const head = humanoid.getRawBoneNode('head') as Object3D;
  const joint = head.getWorldPosition(new Vector3());
  const bones = new Set<Object3D>();
  collect(head, hangs, bones);
  const points = pointsMovedBy(bones, scene, isHung);
  if (points.length < 12) return fromSkeleton(joint);

  // The neck's last ring is often on the head's bone: the lowest point is not yet the chin.
  const bottom = percentile(
    points.map(({ y }) => y),
    0.015,
  );
  const top = percentile(
    points.map(({ y }) => y),
    0.995,
  );
  const headHeight = top - bottom;
  const eyesY = eyesHeight(humanoid, bottom, headHeight);
  const band = points.filter(({ y }) => Math.abs(y - eyesY) < headHeight * 0.12);
  const around = band.length > 8 ? band : points;
  const xs = around.map(({ x }) => x);
  return {
    height: top,
    eyesY,
    faceZ: percentile(
      around.map(({ z }) => z),
      0.97,
    ),
    headHeight,
    headWidth: percentile(xs, 0.997) - percentile(xs, 0.003),
  };
}

function fromSkeleton(joint: Vector3): AvatarMeasures {
  const headHeight = joint.y * HEAD_OVER_NECK;
  return {
    height: joint.y + headHeight,
    eyesY: joint.y + headHeight * 0.5,
    faceZ: joint.z + headHeight * 0.45,
    headHeight,
    headWidth: headHeight * 0.7,
  };
}

/** The middle of the eyes' bones where they are in the head at all; else the middle of the head. */
function eyesHeight(humanoid: VRMHumanoid, bottom: number, headHeight: number): number {
  const left = humanoid.getRawBoneNode('leftEye');
  const right = humanoid.getRawBoneNode('rightEye');
  if (left && right) {
    const at = new Vector3();
    const y = (left.getWorldPosition(at).y + right.getWorldPosition(at).y) / 2;
    const share = (y - bottom) / headHeight;
    if (share > 0.15 && share < 0.85) return y;
  }
  return bottom + headHeight * 0.5;
}

/** The head and what is fixed to it. */
function collect(node: Object3D, hangs: ReadonlySet<Object3D>, into: Set<Object3D>): void {
  into.add(node);
  for (const child of node.children) {
    if (!hangs.has(child) && !sitsOnHead(child.name)) collect(child, hangs, into);
  }
}

function isHung(mesh: Mesh): boolean {
  const materials = Array.isArray(mesh.material) ? mesh.material : [mesh.material];
  return sitsOnHead(mesh.name) || materials.every(({ name }) => sitsOnHead(name));
}

/** "leftEarTip" and "N00_Hair_00" do, "beard" and "details" do not. */
export function sitsOnHead(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => NOT_HEAD.has(word));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}
