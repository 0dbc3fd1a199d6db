import type { Part } from '../tools/part.ts';
import { createPolarFace, type LipOutline, mouthCavity } from '../tools/polar-face.ts';
import { rigid } from '../tools/skin-weights.ts';
import { add, bell, distance, scale, smoothstep, type Vec3 } from '../tools/vector.ts';
import { head } from './head.ts';

/** The edge of a lit opening in soft rubber; the rubber below it gives a little. */
interface MouthShape extends LipOutline {
  readonly drop?: number;
  /** Rubber pushed forward, metres. */
  readonly pucker?: number;
}

const REST: MouthShape = { width: 0.036, corner: 0.006, top: 0.0014, bottom: 0.0024 };

/** Vowels first, then feelings. Light reads from afar, so openings are larger than lips would be. */
const MOUTHS = {
  aa: { width: 0.034, corner: 0.002, top: 0.009, bottom: 0.03, drop: 1 },
  ih: { width: 0.038, corner: 0.004, top: 0.004, bottom: 0.012, drop: 0.35 },
  ou: { width: 0.015, corner: 0, top: 0.01, bottom: 0.013, drop: 0.2, pucker: 0.007 },
  ee: { width: 0.047, corner: 0.009, top: 0.003, bottom: 0.009, drop: 0.2 },
  oh: { width: 0.022, corner: 0, top: 0.013, bottom: 0.021, drop: 0.55, pucker: 0.004 },
  joy: { width: 0.047, corner: 0.018, top: 0.0006, bottom: 0.016, drop: 0.3 },
  smile: { width: 0.044, corner: 0.015, top: 0.0014, bottom: 0.003 },
  frown: { width: 0.034, corner: -0.015, top: 0.0016, bottom: 0.0022 },
  flat: { width: 0.04, corner: -0.004, top: 0.0018, bottom: 0.0034 },
  tremble: { width: 0.034, corner: -0.001, top: 0.0013, bottom: 0.0021, wave: 0.0032 },
  grimace: { width: 0.041, corner: -0.009, top: 0.005, bottom: 0.008, wave: 0.0022, drop: 0.25 },
  sneer: { width: 0.037, corner: -0.008, top: 0.002, bottom: 0.006, tilt: 0.006, curl: 0.006 },
} as const satisfies Record<string, MouthShape>;

const CHIN: Vec3 = [0, 0.705, 0.13];
const DROP: Vec3 = [0, -0.012, 0.002];

function displace(point: Vec3, shape: MouthShape, phi: number, rho: number): Vec3 {
  const { drop = 0, pucker = 0 } = shape;
  let p = point;
  if (drop > 0) {
    const lower = smoothstep(0.25, -0.25, Math.sin(phi));
    const near = Math.exp(-(distance(p, CHIN) ** 2) / (2 * 0.04 ** 2));
    p = add(p, scale(DROP, drop * lower * near));
  }
  return pucker > 0 ? add(p, scale(head.forward, pucker * bell(rho, 0.2))) : p;
}

/** The shell of the head with its mouth, and the light behind it. */
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
    { ...on, material: 'shell', mesh: face.mesh, morphs: face.morphs },
    { ...on, material: 'mouthLight', ...mouthCavity(head, face) },
  ];
}
