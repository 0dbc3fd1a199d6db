import { SIDES } from '../tools/skeleton.ts';
import type { Collider, Spring } from '../tools/springs.ts';
import { chain, SCARF_BONES, SCARF_ENDS, TAIL } from './skeleton.ts';

export const springs: readonly Spring[] = [
  ...SCARF_ENDS.map(
    ({ name }): Spring => ({
      name,
      bones: chain(name, SCARF_BONES),
      ...{ stiffness: 0.9, gravity: 0.25, drag: 0.45, radius: 0.012 },
      centre: 'hips',
      avoids: ['trunk', 'arms'],
    }),
  ),
  {
    name: 'tail',
    bones: chain('tail', TAIL.length),
    ...{ stiffness: 1.6, drag: 0.5, radius: 0.03 },
    avoids: ['hips'],
  },
  ...SIDES.map(
    ({ side }): Spring => ({
      name: `${side}Ear`,
      bones: [`${side}Ear`, `${side}EarTip`],
      ...{ stiffness: 3, drag: 0.4, radius: 0.01 },
    }),
  ),
  { name: 'tuft', bones: chain('tuft', 3), ...{ stiffness: 1.8, drag: 0.3, radius: 0.005 } },
];

export const colliders: readonly Collider[] = [
  { group: 'trunk', bone: 'upperChest', at: [0, 0.498, 0], radius: 0.115 },
  { group: 'trunk', bone: 'chest', at: [0, 0.403, 0.005], radius: 0.135 },
  { group: 'trunk', bone: 'spine', at: [0, 0.338, 0.012], radius: 0.142 },
  { group: 'hips', bone: 'hips', at: [0, 0.288, 0], radius: 0.1 },
  ...SIDES.flatMap(({ side, sign }): Collider[] => [
    {
      ...{ group: 'arms', bone: `${side}LowerArm`, radius: 0.05 },
      at: [sign * 0.235, 0.573, 0],
      to: [sign * 0.325, 0.573, 0],
    },
    {
      ...{ group: 'arms', bone: `${side}Hand`, radius: 0.045 },
      at: [sign * 0.35, 0.573, 0.008],
      to: [sign * 0.395, 0.573, 0.008],
    },
  ]),
];
