import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateBytes } from 'gltf-validator';
import { describe, expect, test } from 'vitest';
import { AVATARS } from '../../../scripts/build-avatar/avatars.ts';
import { EMOTIONS, VISEMES } from '../../../scripts/build-avatar/view/names.ts';
import { got, type Primitive, readVrm } from './read-vrm.ts';

/** Bones no VRM 1.0 humanoid may lack. Source: VRMC_vrm 1.0, humanoid. */
const REQUIRED_BONES = [
  ...['hips', 'spine', 'head'],
  ...['left', 'right'].flatMap((side) =>
    ['UpperArm', 'LowerArm', 'Hand', 'UpperLeg', 'LowerLeg', 'Foot'].map((bone) => side + bone),
  ),
];
const EXPRESSIONS = [...EMOTIONS, ...VISEMES, 'blink', 'blinkLeft', 'blinkRight'];

const path = (name: string) =>
  resolve(import.meta.dirname, '../../../assets/avatars', `${name}.vrm`);

describe.each(Object.keys(AVATARS))('%s', (name) => {
  const file = readVrm(new Uint8Array(readFileSync(path(name))));
  const { json, vrm, springs, primitives } = file;

  test('is a glTF file without a fault', async () => {
    const { issues } = await validateBytes(file.bytes);
    expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([]);
  });

  test('says what VRM 1.0 requires, with a portrait and CC0 [C6]', () => {
    expect(vrm.specVersion).toBe('1.0');
    expect(vrm.meta.name).not.toBe('');
    expect(vrm.meta.authors.length).toBeGreaterThan(0);
    expect(vrm.meta.licenseUrl).toBe('https://vrm.dev/licenses/1.0/');
    expect(vrm.meta.otherLicenseUrl).toMatch(/publicdomain\/zero/);
    expect(Object.keys(vrm.humanoid.humanBones)).toEqual(expect.arrayContaining(REQUIRED_BONES));
    const portrait = file.image(got(vrm.meta.thumbnailImage));
    const size = new DataView(portrait.buffer, portrait.byteOffset + 16);
    expect([...portrait.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
    expect(size.getUint32(0)).toBe(size.getUint32(4));
    expect(size.getUint32(0)).toBeGreaterThanOrEqual(256);
  });

  test('has no empty list where the schema wants one thing at least', () => {
    const empty = (value: unknown, at: string): string[] => {
      if (Array.isArray(value) && value.length === 0) return [at];
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => empty(inner, `${at}/${key}`));
    };
    expect(empty(json, '')).toEqual([]);
  });

  test('is drawn within the budgets of a laptop', () => {
    const triangles = primitives.reduce((sum, { indices }) => sum + indices.length / 3, 0);
    expect(triangles).toBeGreaterThan(10_000);
    expect(triangles).toBeLessThanOrEqual(34_000);
    expect(file.bytes.length).toBeLessThan(3_000_000);
    expect(json.skins?.[0]?.joints.length).toBeLessThanOrEqual(80);
  });

  test('stands on the floor with every bone unturned', () => {
    for (const { rotation, scale } of json.nodes ?? []) {
      expect(rotation).toBeUndefined();
      expect(scale).toBeUndefined();
    }
    let lowest = 1;
    for (const { positions } of primitives) {
      for (let i = 1; i < positions.length; i += 3) lowest = Math.min(lowest, got(positions[i]));
    }
    expect(Math.abs(lowest)).toBeLessThan(0.01);
  });

  test.each(
    primitives.map((primitive) => [`${primitive.mesh}, ${primitive.material}`, primitive] as const),
  )(
    'every point of %s is lit, carried and used',
    (_, { positions, normals, weights, joints, indices }: Primitive) => {
      const points = positions.length / 3;
      const faults: string[] = [];
      for (let i = 0; i < points; i += 1) {
        const [x, y, z] = normals.subarray(i * 3, i * 3 + 3);
        if (Math.abs(Math.hypot(got(x), got(y), got(z)) - 1) > 1e-4) faults.push(`normal ${i}`);
        const sum = weights.subarray(i * 4, i * 4 + 4).reduce((all, weight) => all + weight, 0);
        if (Math.abs(sum - 1) > 1e-5) faults.push(`weights ${i}`);
      }
      const used = new Set(Array.from(indices));
      if (used.size !== points || Math.max(...used) !== points - 1) faults.push('indices');
      const bones = got(json.skins?.[0]).joints.length;
      if (Array.from(joints).some((joint) => joint >= bones)) faults.push('joints');
      expect(faults).toEqual([]);
    },
  );

  test('every expression moves something that can be seen', () => {
    for (const expression of EXPRESSIONS) {
      expect(farthest({ [expression]: 1 }, {}), expression).toBeGreaterThan(0.003);
    }
  });

  test('no two expressions are alike, not even at half weight', () => {
    for (let i = 0; i < EXPRESSIONS.length; i += 1) {
      for (let k = i + 1; k < EXPRESSIONS.length; k += 1) {
        const [a, b] = [got(EXPRESSIONS[i]), got(EXPRESSIONS[k])];
        expect(farthest({ [a]: 0.5 }, { [b]: 0.5 }), `${a} and ${b}`).toBeGreaterThan(0.002);
      }
    }
  });

  test('no feeling keeps the app from blinking or speaking', () => {
    const all = { ...vrm.expressions?.preset, ...vrm.expressions?.custom };
    for (const expression of Object.values(all)) {
      expect(expression).toMatchObject({ overrideBlink: 'none', overrideMouth: 'none' });
    }
  });

  test('springs swing real bones, each once, between real colliders', () => {
    const swinging = springs.springs.flatMap(({ joints }) => joints.map(({ node }) => node));
    expect(new Set(swinging).size).toBe(swinging.length);
    const bones = new Set(got(json.skins?.[0]).joints);
    for (const node of swinging) expect(bones).toContain(node);
    for (const { joints, center, colliderGroups = [] } of springs.springs) {
      expect(joints.length).toBeGreaterThan(1);
      // Each joint is the parent of the next.
      for (let i = 1; i < joints.length; i += 1) {
        const parent = got(json.nodes?.[got(joints[i - 1]).node]);
        expect(parent.children).toContain(got(joints[i]).node);
      }
      if (center !== undefined) expect(bones).toContain(center);
      for (const group of colliderGroups) {
        expect(springs.colliderGroups[group]?.colliders.length).toBeGreaterThan(0);
      }
    }
    for (const { colliders } of springs.colliderGroups ?? []) {
      for (const collider of colliders) {
        expect(bones).toContain(got(springs.colliders[collider]).node);
      }
    }
  });

  test('looks out from between its eyes', () => {
    const { head, leftEye, rightEye } = vrm.humanoid.humanBones;
    const [left, right] = [file.place(got(leftEye).node), file.place(got(rightEye).node)];
    const from = file.place(got(head).node);
    got(vrm.lookAt?.offsetFromHeadBone).forEach((offset, i) => {
      expect(offset).toBeCloseTo((got(left[i]) + got(right[i])) / 2 - got(from[i]), 6);
    });
  });

  /** The farthest any point is apart between two states of the face, metres. */
  function farthest(a: Record<string, number>, b: Record<string, number>): number {
    let most = 0;
    for (const primitive of primitives) {
      if (primitive.targets.length === 0) continue;
      const [p, q] = [file.shown(primitive, a), file.shown(primitive, b)];
      for (let i = 0; i < p.length; i += 3) {
        const apart = Math.hypot(
          got(p[i]) - got(q[i]),
          got(p[i + 1]) - got(q[i + 1]),
          got(p[i + 2]) - got(q[i + 2]),
        );
        if (apart > most) most = apart;
      }
    }
    return most;
  }
});
