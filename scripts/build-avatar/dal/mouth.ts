import { ball } from '../tools/mesh.ts';
import type { Part } from '../tools/part.ts';
import { createPolarFace, type LipOutline, mouthCavity } from '../tools/polar-face.ts';
import { rigid } from '../tools/skin-weights.ts';
import { add, bell, distance, scale, smoothstep, type Vec3 } from '../tools/vector.ts';
import { head } from './head.ts';

/** Lips, and what goes with them elsewhere in the face: 1 is the whole way. */
interface MouthShape extends LipOutline {
  readonly jaw?: number;
  /** Lips pushed forward, metres. */
  readonly pucker?: number;
  readonly cheeks?: number;
  /** The sides of the nose drawn up. */
  readonly wrinkle?: number;
}

const REST: MouthShape = { width: 0.036, corner: 0.0085, cusp: 0.003, top: 0.0009, bottom: 0.0017 };

/** Vowels first, then feelings. */
export const MOUTHS = {
  aa: { width: 0.034, corner: 0.003, cusp: 0.001, top: 0.005, bottom: 0.027, jaw: 1 },
  ih: { width: 0.037, corner: 0.006, cusp: 0.002, top: 0.003, bottom: 0.012, jaw: 0.4 },
  ou: { width: 0.017, corner: 0.001, top: 0.008, bottom: 0.013, jaw: 0.3, pucker: 0.008 },
  ee: { width: 0.043, corner: 0.01, cusp: 0.002, top: 0.003, bottom: 0.009, jaw: 0.25 },
  oh: { width: 0.023, corner: 0.001, top: 0.008, bottom: 0.021, jaw: 0.65, pucker: 0.004 },
  joy: {
    ...{ width: 0.046, corner: 0.0165, cusp: 0.002, top: 0.0004, bottom: 0.0125 },
    ...{ jaw: 0.4, cheeks: 1 },
  },
  smile: { width: 0.047, corner: 0.016, cusp: 0.003, top: 0.0006, bottom: 0.0035, cheeks: 1 },
  frown: { width: 0.033, corner: -0.011, top: 0.0007, bottom: 0.0014 },
  pout: { width: 0.028, corner: -0.0095, cusp: 0.0045, top: 0.0012, bottom: 0.0016, pucker: 0.003 },
  tense: { width: 0.032, corner: -0.0015, top: 0.0009, bottom: 0.0018, wave: 0.0022 },
  gasp: { width: 0.0245, corner: 0.002, top: 0.0085, bottom: 0.0125, jaw: 0.3 },
  grimace: {
    ...{ width: 0.039, corner: -0.008, top: 0.0035, bottom: 0.0075, wave: 0.0016 },
    jaw: 0.35,
  },
  sneer: {
    ...{ width: 0.036, corner: -0.0085, top: 0.0035, bottom: 0.008, tilt: 0.003, curl: 0.0055 },
    ...{ jaw: 0.25, wrinkle: 1 },
  },
} as const satisfies Record<string, MouthShape>;
export type MouthName = keyof typeof MOUTHS;

const CHIN: Vec3 = [0, 0.713, 0.135];
const JAW_DROP: Vec3 = [0, -0.014, -0.004];
const CHEEK: Vec3 = [0.105, 0.773, 0.12];
const WRINKLE: Vec3 = [0.034, 0.79, 0.165];

function displace(point: Vec3, shape: MouthShape, phi: number, rho: number): Vec3 {
  let p = point;
  const { jaw = 0, pucker = 0, cheeks = 0, wrinkle = 0 } = shape;
  const near = (middle: Vec3, width: number): number =>
    Math.exp(-(distance(p, middle) ** 2) / (2 * width ** 2));
  if (jaw > 0) {
    const lower = smoothstep(0.25, -0.25, Math.sin(phi));
    p = add(p, scale(JAW_DROP, jaw * lower * near(CHIN, 0.055)));
  }
  if (pucker > 0) p = add(p, scale(head.forward, pucker * bell(rho, 0.2)));
  for (const sign of [1, -1]) {
    const [cx, cy, cz] = CHEEK;
    if (cheeks > 0) {
      const lift: Vec3 = [sign * 0.002, 0.008, 0.005];
      p = add(p, scale(lift, cheeks * near([sign * cx, cy, cz], 0.032)));
    }
    if (wrinkle > 0) {
      const [wx, wy, wz] = WRINKLE;
      const lift: Vec3 = [0, 0.007, 0.004];
      p = add(p, scale(lift, wrinkle * near([sign * wx, wy, wz], 0.022)));
    }
  }
  return p;
}

/** Where the tongue goes, metres from its rest, how wide it grows and how far its tip hangs. */
const TONGUES: Readonly<
  Partial<
    Record<
      MouthName,
      { at: readonly [up: number, out: number]; wide?: number; thick?: number; hang?: number }
    >
  >
> = {
  aa: { at: [-0.013, 0.004] },
  ih: { at: [-0.004, 0.003] },
  ee: { at: [-0.002, 0.004], wide: 1.2 },
  oh: { at: [-0.011, -0.002], wide: 0.8 },
  ou: { at: [-0.006, -0.006], wide: 0.6 },
  joy: { at: [-0.0015, 0.006], wide: 1.35 },
  gasp: { at: [-0.007, 0.001], wide: 0.85 },
  sneer: { at: [0.006, 0.0095], wide: 0.85, thick: 0.6, hang: 0.0015 },
};

const tongue = (name?: MouthName) => {
  const { at: [up, out] = [0, 0], wide = 1, thick = 1, hang = 0 } = (name && TONGUES[name]) ?? {};
  return ball(9, 16, ([x, y, z]) =>
    add(head.mouth, [
      x * 0.021 * wide,
      -0.01 + up + y * 0.008 * thick - 0.004 * x * x - hang * Math.max(0, z) ** 2,
      -0.026 + out + z * 0.02,
    ]),
  );
};

/** The skin of the head with its mouth, what is behind the lips, and the tongue. */
export function faceParts(): Part[] {
  const face = createPolarFace<MouthShape>(head, {
    segments: 72,
    rings: 38,
    rest: REST,
    shapes: MOUTHS,
    displace,
  });
  const on = { group: 'face', skin: rigid('head') };
  return [
    { ...on, material: 'skin', mesh: face.mesh, morphs: face.morphs },
    { ...on, material: 'mouth', ...mouthCavity(head, face) },
    {
      ...on,
      material: 'tongue',
      mesh: tongue(),
      morphs: Object.fromEntries(
        Object.keys(TONGUES).map((name) => {
          const { positions, normals } = tongue(name as MouthName);
          return [name, { positions, normals }];
        }),
      ),
    },
  ];
}
