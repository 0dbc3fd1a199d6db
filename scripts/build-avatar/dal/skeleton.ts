import { SIDES, Skeleton } from '../tools/skeleton.ts';
import { times, type Vec3 } from '../tools/vector.ts';
import { eyeSocket } from './head.ts';

export const SCARF_BONES = 4;
export const TAIL: readonly Vec3[] = [
  [0, 0.2412, -0.1],
  [0.035, 0.1944, -0.17],
  [0.1, 0.1368, -0.2],
  [0.175, 0.0936, -0.2],
  [0.245, 0.0864, -0.18],
];
/** The two hanging ends of the scarf, beside the middle so that the paws show. */
export const SCARF_ENDS = [
  { name: 'scarfA', x: 0.078 },
  { name: 'scarfB', x: 0.034 },
] as const;
const FINGERS: readonly (readonly [string, Vec3, Vec3, Vec3])[] = [
  ['Index', [0.385, 0.574, 0.026], [0.407, 0.574, 0.028], [0.421, 0.574, 0.029]],
  ['Middle', [0.392, 0.574, 0], [0.415, 0.574, 0], [0.43, 0.574, 0]],
  ['Little', [0.385, 0.572, -0.026], [0.405, 0.572, -0.028], [0.417, 0.572, -0.029]],
];

export const skeleton = new Skeleton()
  .add('hips', [0, 0.288, 0], null)
  .add('spine', [0, 0.358, 0], 'hips')
  .add('chest', [0, 0.443, 0], 'spine')
  .add('upperChest', [0, 0.518, 0], 'chest')
  .add('neck', [0, 0.623, 0], 'upperChest')
  .add('head', [0, 0.678, 0], 'neck')
  .addPair('Shoulder', [0.03, 0.573, 0], 'upperChest')
  .addPair('UpperArm', [0.105, 0.573, 0], 'Shoulder')
  .addPair('LowerArm', [0.225, 0.573, 0], 'UpperArm')
  .addPair('Hand', [0.335, 0.573, 0], 'LowerArm')
  .addPair('ThumbMetacarpal', [0.352, 0.568, 0.03], 'Hand')
  .addPair('ThumbProximal', [0.372, 0.566, 0.048], 'ThumbMetacarpal')
  .addPair('ThumbDistal', [0.386, 0.565, 0.058], 'ThumbProximal');
for (const [finger, first, second, third] of FINGERS) {
  skeleton
    .addPair(`${finger}Proximal`, first, 'Hand')
    .addPair(`${finger}Intermediate`, second, `${finger}Proximal`)
    .addPair(`${finger}Distal`, third, `${finger}Intermediate`);
}
skeleton
  .addPair('UpperLeg', [0.078, 0.27, 0], 'hips')
  .addPair('LowerLeg', [0.082, 0.1548, 0.005], 'UpperLeg')
  .addPair('Foot', [0.085, 0.0432, -0.008], 'LowerLeg')
  .addPair('Toes', [0.088, 0.018, 0.06], 'Foot');
for (const { side, sign } of SIDES) skeleton.add(`${side}Eye`, eyeSocket(sign).centre, 'head');
skeleton
  .addPair('Ear', [0.135, 0.933, -0.01], 'head')
  .addPair('EarTip', [0.17, 0.978, -0.01], 'Ear')
  .add('tuft1', [0, 0.983, 0.03], 'head')
  .add('tuft2', [0, 1.013, 0.035], 'tuft1')
  .add('tuft3', [0, 1.038, 0.02], 'tuft2');
TAIL.forEach((at, i) => {
  skeleton.add(`tail${i + 1}`, at, i === 0 ? 'hips' : `tail${i}`);
});
for (const { name, x } of SCARF_ENDS) {
  const places: readonly Vec3[] = [
    [x, 0.59, 0.112],
    [x * 1.08, 0.548, 0.132],
    [x * 1.12, 0.505, 0.139],
    [x * 1.15, 0.462, 0.141],
  ];
  places.forEach((at, i) => {
    skeleton.add(`${name}${i + 1}`, at, i === 0 ? 'upperChest' : `${name}${i}`);
  });
}

export const chain = (name: string, count: number): string[] =>
  times(count, (i) => `${name}${i + 1}`);
