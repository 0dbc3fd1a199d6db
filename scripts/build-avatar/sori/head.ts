import { createPolarHead } from '../tools/polar-head.ts';
import { blend, ellipsoid, gradient, roundBox } from '../tools/shape.ts';
import { add, normalize, scale, subtract, type Vec3 } from '../tools/vector.ts';

/** Sori's head: a radio's case with soft corners, a little fuller where cheeks would be. */
const headShape = blend(roundBox([0, 0.818, 0], [0.196, 0.15, 0.142], 0.096), [
  ellipsoid([0, 0.775, 0.02], [0.185, 0.085, 0.136]),
  0.06,
]);
export const HEAD_CENTRE: Vec3 = [0, 0.8, 0];
export const head = createPolarHead(headShape, HEAD_CENTRE, [0, 0.744, 0.2]);

export const EYE_RADIUS = 0.084;

/** Where an eye sits and which way its opening looks. */
export function eyeSocket(sign: 1 | -1): { readonly centre: Vec3; readonly axis: Vec3 } {
  const skin = head.surfaceToward([0.079, 0.844, 0.15]);
  const axis = normalize(add(scale(gradient(head.shape, skin), 0.7), [0, -0.02, 0.4]));
  const centre = subtract(skin, scale(axis, EYE_RADIUS - 0.0135));
  return {
    centre: [sign * centre[0], centre[1], centre[2]],
    axis: [sign * axis[0], axis[1], axis[2]],
  };
}
