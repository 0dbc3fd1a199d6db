import { describe, expect, it } from 'vitest';
import { facesOf } from '../../../src-renderer/seeing/detector.ts';

const PLAIN = { left: 0, top: 0, scale: 1 };

/** Landmarks of a face 100 wide that looks into the camera; the nose moved to a side. */
const landmarks = (nose: number): readonly number[] => [
  -20,
  -15,
  20,
  -15,
  nose,
  5,
  nose / 2,
  25,
  -50,
  0,
  50,
  0,
];

/** Answer of the detector with such boxes of its finer map: at a cell, with a logit and an edge. */
function answer(
  ...boxes: readonly {
    readonly cell: number;
    readonly logit: number;
    readonly size?: number;
    readonly nose?: number;
  }[]
) {
  const logits = [new Float32Array(512).fill(-10), new Float32Array(384).fill(-10)];
  const values = [new Float32Array(512 * 16), new Float32Array(384 * 16)];
  for (const { cell, logit, size = 100, nose = 0 } of boxes) {
    (logits[0] as Float32Array)[cell * 2] = logit;
    (values[0] as Float32Array).set([0, 0, size, size, ...landmarks(nose)], cell * 2 * 16);
  }
  return { logits, boxes: values };
}

describe('faces from what the detector answers [C8]', () => {
  it('finds none where nothing is likely', () => {
    expect(facesOf(answer(), PLAIN)).toEqual([]);
  });

  it("tells place and size in the camera's picture, the bars taken away", () => {
    // Cell 136 is the ninth of the ninth row: its middle is at 136, 136.
    const [face] = facesOf(answer({ cell: 136, logit: 3 }), { left: 0, top: 32, scale: 2.5 });
    expect(face).toMatchObject({ x: 340, y: 260, size: 250 });
    expect(face?.detection).toBeCloseTo(1 / (1 + Math.exp(-3)));
    expect(face?.yaw).toBeCloseTo(0);
  });

  it('takes boxes that share their place for one face, the surest of them', () => {
    const faces = facesOf(
      answer({ cell: 136, logit: 2 }, { cell: 137, logit: 4 }, { cell: 2, logit: 1, size: 40 }),
      PLAIN,
    );
    expect(faces.map(({ x }) => x)).toEqual([152, 40]);
  });

  it('tells a turned head by its nose, to either side', () => {
    const yawOf = (nose: number): number =>
      facesOf(answer({ cell: 136, logit: 3, nose }), PLAIN)[0]?.yaw ?? Number.NaN;
    expect(yawOf(20)).toBeGreaterThan(5);
    expect(yawOf(20)).toBeLessThan(20);
    expect(yawOf(70)).toBeGreaterThan(30);
    expect(yawOf(-70)).toBeCloseTo(-yawOf(70));
  });
});
