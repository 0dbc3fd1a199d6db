import type { Toon } from '../tools/toon.ts';
import { PALETTE } from './palette.ts';

const OUTLINE = { width: 0.0015, colour: '#4a4450' } as const;
const ENAMEL = {
  shade: [0.74, 0.64, 0.68],
  rim: { colour: '#6a6a72', power: 3.4 },
} as const;

export const materials: Readonly<Record<string, Toon>> = {
  shell: { ...ENAMEL, outline: OUTLINE, texture: 'head' },
  // No rim and no outline, or a pale crescent shows around the eyes.
  lidShell: { texture: 'head', shade: ENAMEL.shade },
  lidEdge: { colour: PALETTE.seam, doubleSided: true, shade: [0.8, 0.76, 0.8] },
  glass: { colour: PALETTE.glass, shade: [0.8, 0.8, 0.85], shift: 0.1 },
  lens: { texture: 'lens', unlit: true },
  highlight: { unlit: true },
  brow: { colour: PALETTE.rubber, shade: [0.8, 0.75, 0.8] },
  mouthLight: { colour: PALETTE.glowDeep, unlit: true, doubleSided: true },
  enamel: { ...ENAMEL, outline: OUTLINE, texture: 'enamel' },
  accent: {
    colour: PALETTE.honey,
    shade: [0.8, 0.6, 0.55],
    outline: { ...OUTLINE, width: 0.001, colour: '#7a4a24' },
    rim: { colour: '#8a6a4a', power: 3 },
  },
  grille: { texture: 'grille', shade: [0.8, 0.74, 0.78] },
  beacon: { colour: PALETTE.glow, unlit: true },
};
