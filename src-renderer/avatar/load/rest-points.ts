import {
  type BufferAttribute,
  type InterleavedBufferAttribute,
  Mesh,
  type Object3D,
  SkinnedMesh,
  Vector3,
} from 'three';

/** Points looked at in one avatar; a height or a width needs no more. */
const MOST_POINTS = 24_000;
/** A point belongs to bones that carry at least this much of it. */
const MOSTLY = 0.6;

/**
 * Points of the present pose, in the world, that move with these bones: a sample of at most some
 * twenty thousand. World matrices must be up to date. `leaveOut` names meshes not to look at.
 */
export function pointsMovedBy(
  bones: ReadonlySet<Object3D>,
  scene: Object3D,
  leaveOut: (mesh: Mesh) => boolean = () => false,
): Vector3[] {
  const meshes: Mesh[] = [];
  let count = 0;
  scene.traverse((node) => {
    if (!(node instanceof Mesh) || leaveOut(node)) return;
    if (!(node instanceof SkinnedMesh) && !isUnder(node, bones)) return;
    meshes.push(node);
    count += node.geometry.getAttribute('position')?.count ?? 0;
  });
  const step = Math.max(1, Math.ceil(count / MOST_POINTS));
  const points: Vector3[] = [];
  for (const mesh of meshes) {
    const position: BufferAttribute | InterleavedBufferAttribute | undefined =
      mesh.geometry.getAttribute('position');
    const carried = mesh instanceof SkinnedMesh ? weightOf(mesh, bones) : () => 1;
    for (let i = 0; i < (position?.count ?? 0); i += step) {
      if (carried(i) < MOSTLY) continue;
      const point = mesh.getVertexPosition(i, new Vector3()).applyMatrix4(mesh.matrixWorld);
      if (Number.isFinite(point.x + point.y + point.z)) points.push(point);
    }
  }
  return points;
}

function isUnder(node: Object3D, bones: ReadonlySet<Object3D>): boolean {
  for (let each: Object3D | null = node; each; each = each.parent) if (bones.has(each)) return true;
  return false;
}

/** How much of a vertex the given bones carry, 0..1. */
function weightOf(mesh: SkinnedMesh, bones: ReadonlySet<Object3D>): (vertex: number) => number {
  const indices = mesh.geometry.getAttribute('skinIndex');
  const weights = mesh.geometry.getAttribute('skinWeight');
  const counted = mesh.skeleton.bones.map((bone) => bones.has(bone));
  return (vertex) => {
    let sum = 0;
    for (let i = 0; i < 4; i += 1) {
      if (!counted[indices?.getComponent(vertex, i) ?? -1]) continue;
      sum += weights?.getComponent(vertex, i) ?? 0;
    }
    return sum;
  };
}
