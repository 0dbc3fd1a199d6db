import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WHITE } from '../../../scripts/build-avatar/dal/eyes.ts';
import { EYE_RADIUS, eyeSocket } from '../../../scripts/build-avatar/dal/head.ts';
import { faceParts, MOUTHS } from '../../../scripts/build-avatar/dal/mouth.ts';
import { add, dot, normalize, type Vec3 } from '../../../scripts/build-avatar/tools/vector.ts';
import { EMOTIONS } from '../../../scripts/build-avatar/view/names.ts';
import { got, type Primitive, readVrm } from './read-vrm.ts';
import { sightOf } from './sight.ts';

const committed = readVrm(
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../assets/avatars/dal.vrm'))),
);
const { primitives, vrm } = committed;
const primitive = (mesh: string, material: string): Primitive =>
  got(primitives.find((p) => p.mesh === mesh && p.material === material));

test('Dal has the triangles she needs and no more', () => {
  const triangles = primitives.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  expect(triangles).toBeGreaterThan(28_000);
  expect(triangles).toBeLessThan(34_000);
});

test('her left half is the mirror image of her right: face, eyes, paws and bones', () => {
  for (const [mesh, material] of [
    ['face', 'skin'],
    ['lids', 'lidSkin'],
    ['lids', 'lash'],
    ['irises', 'iris'],
    ['brows', 'brow'],
    ['body', 'earInside'],
  ] as const) {
    expect(unmirrored(primitive(mesh, material).positions), `${mesh} ${material}`).toBe(0);
  }
  for (const [name, bone] of Object.entries(vrm.humanoid.humanBones)) {
    if (!name.startsWith('left')) continue;
    const other = vrm.humanoid.humanBones[name.replace('left', 'right') as 'rightHand'];
    const [x, y, z] = committed.place(got(bone).node);
    const [mx, my, mz] = committed.place(got(other).node);
    expect(Math.hypot(x + mx, y - my, z - mz), name).toBeLessThan(1e-6);
  }
});

describe('her lids', () => {
  const eye = committed.place(got(vrm.humanoid.humanBones.leftEye).node);
  const { axis } = eyeSocket(1);
  const viewer: Vec3 = [0, 0.83, 1.6];
  const covers = [primitive('lids', 'lidSkin'), primitive('lids', 'lash')];

  /** Places on the white of the left eye, `step` apart, that the skin behind the lids does not hide. */
  function places(step: number): Vec3[] {
    const face = primitive('face', 'skin');
    const hidden = sightOf(viewer, [{ positions: face.positions, indices: around(face) }]);
    const found: Vec3[] = [];
    for (let x = -0.045; x <= 0.045; x += step) {
      for (let y = -0.045; y <= 0.045; y += step) {
        const ray: Vec3 = [x, y, Math.sqrt(EYE_RADIUS ** 2 - x * x - y * y)];
        if (dot(normalize(ray), axis) > Math.cos(WHITE) && !hidden(add(eye, ray))) {
          found.push(add(eye, ray));
        }
      }
    }
    return found;
  }
  const coarse = places(0.003);

  /** How many of them a viewer sees. */
  function bare(expressions: Readonly<Record<string, number>>, on = coarse): number {
    const hidden = sightOf(
      viewer,
      covers.map((cover) => ({
        indices: around(cover),
        positions: committed.shown(cover, expressions),
      })),
    );
    return on.filter((place) => !hidden(place)).length;
  }

  test('are open at rest', () => {
    expect(bare({})).toBeGreaterThan(150);
  });

  test('close without a gap of a millimetre [C6]', () => {
    expect(bare({ blink: 1 }, places(0.001))).toBe(0);
  });

  test.each(EMOTIONS)('close over the whole eye when she is %s', (emotion) => {
    expect(bare({ [emotion]: 1, blink: 1 })).toBe(0);
    expect(bare({ [emotion]: 0.5, blink: 1 })).toBe(0);
  });

  test.each(EMOTIONS)(
    'never let the eyeball through when she is %s and half way down',
    (emotion) => {
      for (const cover of covers) {
        const shown = committed.shown(cover, { [emotion]: 1, blink: 0.5 });
        for (const i of new Set(around(cover))) {
          const [x, y, z] = shown.subarray(i * 3, i * 3 + 3);
          const radius = Math.hypot(got(x) - eye[0], got(y) - eye[1], got(z) - eye[2]);
          // The inner folds (3 mm inside the eyeball at rest) and what sinks into the skin may be deeper.
          if (isRimOrAbove(cover, i)) expect(radius).toBeGreaterThan(EYE_RADIUS);
        }
      }
    },
  );

  function around(cover: Primitive): number[] {
    const kept: number[] = [];
    for (let t = 0; t < cover.indices.length; t += 3) {
      const corners = [0, 1, 2].map((k) => got(cover.indices[t + k]));
      if (corners.every((i) => near(cover.positions.subarray(i * 3, i * 3 + 3))))
        kept.push(...corners);
    }
    return kept;
  }

  /** Around the left eye. */
  function near([x, y, z]: Float32Array): boolean {
    return Math.hypot(got(x) - eye[0], got(y) - eye[1], got(z) - eye[2]) < 0.13;
  }

  function isRimOrAbove(cover: Primitive, i: number): boolean {
    const [x, y, z] = cover.positions.subarray(i * 3, i * 3 + 3);
    const radius = Math.hypot(got(x) - eye[0], got(y) - eye[1], got(z) - eye[2]);
    return radius > EYE_RADIUS + 0.004;
  }
});

describe('her mouth', () => {
  const [skin] = faceParts();
  const segments = 72;
  const lips = (name: string) =>
    got(got(skin).morphs?.[name]).positions.slice(0, segments) as readonly Vec3[];
  /** Height of the opening in its middle, and its width, metres. */
  const opening = (points: readonly Vec3[]) => ({
    height: Math.max(...points.map((p) => p[1])) - Math.min(...points.map((p) => p[1])),
    middle: got(points[segments / 4])[1] - got(points[(3 * segments) / 4])[1],
    width: Math.max(...points.map((p) => p[0])) - Math.min(...points.map((p) => p[0])),
  });
  const shapes = Object.fromEntries(
    Object.keys(MOUTHS).map((name) => [name, opening(lips(name))]),
  ) as Record<keyof typeof MOUTHS, ReturnType<typeof opening>>;
  const rest = opening(got(skin).mesh.positions.slice(0, segments));

  test('is shut at rest and when she smiles, frowns, pouts or is tense', () => {
    expect(rest.middle).toBeLessThan(0.004);
    for (const name of ['smile', 'frown', 'pout', 'tense'] as const) {
      expect(shapes[name].middle, name).toBeLessThan(0.005);
    }
  });

  test('opens widest for aa, round for ou and oh, broad for ee [C7]', () => {
    const { aa, ih, ou, ee, oh } = shapes;
    expect(aa.middle).toBeGreaterThan(0.03);
    for (const other of [ih, ou, ee, oh]) expect(aa.middle).toBeGreaterThan(other.middle);
    expect(oh.middle).toBeGreaterThan(ou.middle);
    expect(ou.width).toBeLessThan(oh.width);
    expect(oh.width).toBeLessThan(aa.width);
    expect(ee.width).toBeGreaterThan(rest.width * 1.1);
  });
});

/** Points that have no mirror image within a tenth of a millimetre. */
function unmirrored(positions: Float32Array): number {
  const key = (x: number, y: number, z: number) =>
    [x, y, z].map((n) => Math.round(n * 5000)).join();
  const cells = new Set<string>();
  for (let i = 0; i < positions.length; i += 3) {
    // A point near the edge of its cell counts for the cells beside it.
    for (let k = 0; k < 8; k += 1) {
      const near = (axis: number) => got(positions[i + axis]) + (k & (1 << axis) ? 1e-4 : -1e-4);
      cells.add(key(near(0), near(1), near(2)));
    }
  }
  let alone = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = positions.subarray(i, i + 3);
    if (!cells.has(key(-got(x), got(y), got(z)))) alone += 1;
  }
  return alone;
}
