import { gridTriangles, type Mesh, type Triangle, vertexNormals } from './mesh.ts';
import type { Morphs } from './part.ts';
import type { PolarHead } from './polar-head.ts';
import { add, at, bell, mixVec, scale, times, type Vec2, type Vec3 } from './vector.ts';

/** The edge of an open or closed mouth, metres, drawn on a flat sheet around its middle. */
export interface LipOutline {
  /** Half the width. */
  readonly width: number;
  /** How far the corners are above the middle. */
  readonly corner: number;
  /** Height of the bow in the middle of both lips. */
  readonly cusp?: number;
  /** How far the upper lip is above the closing line, and the lower below. */
  readonly top: number;
  readonly bottom: number;
  /** Height of a tremble along the lips. */
  readonly wave?: number;
  /** How much higher the left corner is than the middle, and the right lower. */
  readonly tilt?: number;
  /** Extra rise of the upper lip on the left side only. */
  readonly curl?: number;
}

/** How far the lips' outline bends the face around them, radians from the mouth. */
const LIP_REACH = 0.3;
/** Rings crowd at the mouth by this power. */
const RING_POWER = 1.4;

/** A point of the outline; `phi` 0 is the left corner, a quarter turn the middle of the upper lip. */
export function lipPoint(outline: LipOutline, phi: number): Vec2 {
  const t = Math.cos(phi);
  const upper = Math.sin(phi) >= 0;
  const arch = Math.max(0, 1 - t * t) ** 0.55;
  const line =
    outline.corner * t * t +
    (outline.cusp ?? 0) * bell(t, 0.2) +
    (outline.wave ?? 0) * Math.sin(t * Math.PI * 3) +
    (outline.tilt ?? 0) * t * Math.abs(t);
  const rise = outline.top + (outline.curl ?? 0) * bell(t - 0.5, 0.38);
  return [outline.width * t, upper ? line + rise * arch : line - outline.bottom * arch];
}

export interface FaceOptions<S extends LipOutline> {
  readonly segments: number;
  readonly rings: number;
  readonly rest: S;
  readonly shapes: Readonly<Record<string, S>>;
  /** What a mouth does to the face besides its outline: jaw, cheeks, pucker. */
  readonly displace: (point: Vec3, shape: S, phi: number, rho: number) => Vec3;
}

export interface PolarFace {
  readonly mesh: Mesh;
  readonly morphs: Morphs;
  /** The edge of the lips at rest and for every shape. */
  readonly restLips: readonly Vec3[];
  readonly lips: Readonly<Record<string, readonly Vec3[]>>;
}

/** The skin of a head as rings around the mouth, with one morph for every shape of it. */
export function createPolarFace<S extends LipOutline>(
  head: PolarHead,
  { segments, rings, rest, shapes, displace }: FaceOptions<S>,
): PolarFace {
  // Half a step aside, no point sits on a corner of the mouth.
  const phis = times(segments, (i) => ((i + 0.5) / segments) * 2 * Math.PI);
  const rhos = times(rings + 1, (k) => Math.PI * (k / rings) ** RING_POWER);
  const angles = (shape: S, phi: number, rho: number): Vec2 => {
    const [x, y] = lipPoint(shape, phi);
    const near = bell(rho, LIP_REACH) / head.reach;
    return [x * near + rho * Math.cos(phi), y * near + rho * Math.sin(phi)];
  };
  const points = (shape: S): Vec3[] =>
    rhos.flatMap((rho) =>
      phis.map((phi) => displace(head.surface(...angles(shape, phi, rho)), shape, phi, rho)),
    );

  const triangles = gridTriangles(rings + 1, segments, { wrapped: true, flipped: true });
  const positions = points(rest);
  const morphs: Record<string, { positions: Vec3[]; normals: Vec3[] }> = {};
  const lips: Record<string, Vec3[]> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const moved = points(shape);
    morphs[name] = { positions: moved, normals: vertexNormals(moved, triangles) };
    lips[name] = moved.slice(0, segments);
  }
  return {
    mesh: {
      positions,
      triangles,
      normals: vertexNormals(positions, triangles),
      uvs: rhos.flatMap((rho) => phis.map((phi) => head.uvOf(...angles(rest, phi, rho)))),
    },
    morphs,
    restLips: positions.slice(0, segments),
    lips,
  };
}

/** Rows of a mouth's inside: width as a share of the lips, and depth in metres. */
const CAVITY_ROWS: readonly (readonly [share: number, depth: number])[] = [
  [1, 0],
  [0.97, 0.006],
  [0.92, 0.016],
  [0.75, 0.028],
  [0.4, 0.034],
];

/** The inside of the mouth, hung into the lips. */
export function mouthCavity(head: PolarHead, face: PolarFace): { mesh: Mesh; morphs: Morphs } {
  const segments = face.restLips.length;
  const points = (lips: readonly Vec3[]): Vec3[] => {
    const middle = scale(
      lips.reduce((sum, p) => add(sum, p), [0, 0, 0]),
      1 / segments,
    );
    const inward = (depth: number): Vec3 => scale(head.forward, -depth);
    const rows = CAVITY_ROWS.flatMap(([share, depth]) =>
      lips.map((p) => add(mixVec(middle, p, share), inward(depth))),
    );
    return [...rows, add(middle, inward(0.036))];
  };
  const positions = points(face.restLips);
  const triangles: Triangle[] = gridTriangles(CAVITY_ROWS.length, segments, { wrapped: true });
  const last = (CAVITY_ROWS.length - 1) * segments;
  for (let i = 0; i < segments; i += 1) {
    triangles.push([last + i, last + ((i + 1) % segments), positions.length - 1]);
  }
  return {
    mesh: { positions, triangles, normals: vertexNormals(positions, triangles) },
    morphs: Object.fromEntries(
      Object.keys(face.lips).map((name) => [
        name,
        { positions: points(at([face.lips[name] ?? face.restLips], 0)) },
      ]),
    ),
  };
}
