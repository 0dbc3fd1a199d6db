import type { Spring } from '../tools/springs.ts';
import { antennaBones } from './skeleton.ts';

export const springs: readonly Spring[] = [
  { name: 'antenna', bones: antennaBones(), stiffness: 2.2, drag: 0.22, radius: 0.008 },
];
