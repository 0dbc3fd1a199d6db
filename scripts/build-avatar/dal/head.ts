import { createPolarHead } from '../tools/polar-head.ts';
import { blend, ellipsoid, gradient, onBothSides } from '../tools/shape.ts';
import { add, normalize, scale, subtract, type Vec3 } from '../tools/vector.ts';

/** Dal's bare head: a broad skull, round cheeks, whisker pads, a small chin, the bridge of a nose. */
const headShape = onBothSides(
  blend(
    ellipsoid([0, 0.833, -0.008], [0.182, 0.16, 0.163]),
    [ellipsoid([0.09, 0.768, 0.038], [0.098, 0.08, 0.092]), 0.09],
    [ellipsoid([0.036, 0.766, 0.142], [0.05, 0.037, 0.045]), 0.045],
    [ellipsoid([0, 0.726, 0.118], [0.05, 0.034, 0.048]), 0.05],
    [ellipsoid([0, 0.796, 0.142], [0.034, 0.028, 0.045]), 0.05],
  ),
);
export const head = createPolarHead(headShape, [0, 0.783, 0.02], [0, 0.7425, 0.19]);

export const EYE_RADIUS = 0.078;

/** Where an eye sits and which way its opening looks. */
export function eyeSocket(sign: 1 | -1): { readonly centre: Vec3; readonly axis: Vec3 } {
  const skin = head.surfaceToward([0.077, 0.846, 0.15]);
  const axis = normalize(add(scale(gradient(head.shape, skin), 0.62), [0, -0.03, 0.38]));
  const centre = subtract(skin, scale(axis, EYE_RADIUS - 0.012));
  return {
    centre: [sign * centre[0], centre[1], centre[2]],
    axis: [sign * axis[0], axis[1], axis[2]],
  };
}
