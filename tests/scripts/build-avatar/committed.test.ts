import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AVATARS, thumbnailOf } from '../../../scripts/build-avatar/avatars.ts';
import { buildVrm } from '../../../scripts/build-avatar/tools/vrm.ts';
import { got, readVrm } from './read-vrm.ts';

describe.each(Object.entries(AVATARS))('%s as it is built', async (name, create) => {
  const path = resolve(import.meta.dirname, '../../../assets/avatars', `${name}.vrm`);
  const committed = readVrm(new Uint8Array(readFileSync(path)));
  const { json, primitives } = committed;
  const built = readVrm(await buildVrm(create(thumbnailOf(name))));

  test('is the file that is committed, in structure and in numbers [C6]', () => {
    // Where a picture lies in the file depends on its compressed size, and that on single texels.
    const { bufferViews: _, buffers: __, ...structure } = built.json;
    const { bufferViews: ___, buffers: ____, ...expected } = json;
    expect(differences(structure, expected)).toEqual([]);
    built.primitives.forEach((p, i) => {
      const other = got(primitives[i]);
      for (const key of ['positions', 'normals', 'weights', 'joints', 'indices'] as const) {
        expect(mostApart(p[key], other[key]), `${p.mesh} ${p.material} ${key}`).toBeLessThan(1e-4);
      }
      p.targets.forEach((target, t) => {
        expect(mostApart(target, got(other.targets[t]))).toBeLessThan(1e-4);
      });
    });
  });

  test('has the pictures that are committed', () => {
    for (let i = 0; i < got(json.images).length; i += 1) {
      const [a, b] = [built.image(i), committed.image(i)];
      if (Buffer.compare(a, b) === 0) continue;
      const [rows, other] = [rowsOf(a), rowsOf(b)];
      expect(rows.length).toBe(other.length);
      // Rows hold differences between neighbours; few may differ, and by one step.
      let changed = 0;
      rows.forEach((value, k) => {
        if (value !== other[k]) changed += 1;
      });
      expect(changed / rows.length).toBeLessThan(0.001);
    }
  });
});

function mostApart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < a.length; i += 1) most = Math.max(most, Math.abs(got(a[i]) - got(b[i])));
  return most;
}

/** Where two JSON values differ by more than rounding. */
function differences(a: unknown, b: unknown, at = ''): string[] {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-4 ? [] : [at];
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b ? [] : [at];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) =>
    differences(a[key as keyof typeof a], b[key as keyof typeof b], `${at}/${key}`),
  );
}

/** The filtered rows inside a PNG. */
function rowsOf(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset);
  let offset = 8;
  for (;;) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8));
    if (type === 'IDAT') return unzlibSync(png.subarray(offset + 8, offset + 8 + length));
    offset += 12 + length;
  }
}
