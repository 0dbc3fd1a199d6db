import { SIDES, Skeleton } from '../tools/skeleton.ts';
import { times, type Vec3 } from '../tools/vector.ts';
import { eyeSocket } from './head.ts';

/** Height of the arms in the T-pose. */
export const ARM_Y = 0.545;
/** Along the antenna, from its foot to the light at its end. */
export const ANTENNA: readonly Vec3[] = [
  [0.06, 0.955, -0.01],
  [0.068, 1.0, -0.012],
  [0.08, 1.045, -0.014],
  [0.095, 1.088, -0.016],
];
const FINGERS: readonly (readonly [string, Vec3, Vec3, Vec3])[] = [
  ['Index', [0.392, ARM_Y, 0.024], [0.414, ARM_Y, 0.026], [0.43, ARM_Y, 0.027]],
  ['Middle', [0.396, ARM_Y, -0.004], [0.42, ARM_Y, -0.004], [0.436, ARM_Y, -0.004]],
  ['Little', [0.388, ARM_Y, -0.03], [0.408, ARM_Y, -0.032], [0.422, ARM_Y, -0.033]],
];

export const skeleton = new Skeleton()
  .add('hips', [0, 0.27, 0], null)
  .add('spine', [0, 0.34, 0], 'hips')
  .add('chest', [0, 0.42, 0], 'spine')
  .add('upperChest', [0, 0.5, 0], 'chest')
  .add('neck', [0, 0.605, 0], 'upperChest')
  .add('head', [0, 0.668, 0], 'neck')
  .addPair('Shoulder', [0.04, ARM_Y, 0], 'upperChest')
  .addPair('UpperArm', [0.122, ARM_Y, 0], 'Shoulder')
  .addPair('LowerArm', [0.234, ARM_Y, 0], 'UpperArm')
  .addPair('Hand', [0.342, ARM_Y, 0], 'LowerArm')
  .addPair('ThumbMetacarpal', [0.354, ARM_Y - 0.004, 0.032], 'Hand')
  .addPair('ThumbProximal', [0.372, ARM_Y - 0.005, 0.052], 'ThumbMetacarpal')
  .addPair('ThumbDistal', [0.386, ARM_Y - 0.006, 0.064], 'ThumbProximal');
for (const [finger, first, second, third] of FINGERS) {
  skeleton
    .addPair(`${finger}Proximal`, first, 'Hand')
    .addPair(`${finger}Intermediate`, second, `${finger}Proximal`)
    .addPair(`${finger}Distal`, third, `${finger}Intermediate`);
}
skeleton
  .addPair('UpperLeg', [0.075, 0.25, 0], 'hips')
  .addPair('LowerLeg', [0.079, 0.145, 0.004], 'UpperLeg')
  .addPair('Foot', [0.082, 0.05, -0.006], 'LowerLeg')
  .addPair('Toes', [0.084, 0.02, 0.062], 'Foot');
for (const { side, sign } of SIDES) skeleton.add(`${side}Eye`, eyeSocket(sign).centre, 'head');
ANTENNA.forEach((at, i) => {
  skeleton.add(`antenna${i + 1}`, at, i === 0 ? 'head' : `antenna${i}`);
});

export const antennaBones = (): string[] => times(ANTENNA.length, (i) => `antenna${i + 1}`);
