import type { Toon } from '../tools/toon.ts';
import { PALETTE } from './palette.ts';

const OUTLINE = 0.0016;
const FUR = {
  shade: [0.7, 0.52, 0.52],
  rim: { colour: '#6b5546', power: 3.2 },
} as const;
const outlined = (colour: string, width = OUTLINE) => ({ outline: { width, colour } });

const SCARF = {
  ...outlined('#7a4a24'),
  texture: 'scarf',
  shade: [0.78, 0.56, 0.52] as const,
  rim: { colour: '#6b5546', power: 3.5 },
} satisfies Toon;

export const materials: Readonly<Record<string, Toon>> = {
  skin: { ...FUR, ...outlined('#5a3a2c'), texture: 'head' },
  // No rim and no outline, or a pale crescent shows around the eyes.
  lidSkin: { texture: 'head', shade: FUR.shade },
  fur: { ...FUR, ...outlined('#5a3a2c'), texture: 'fur' },
  earInside: { colour: PALETTE.earInside },
  nose: {
    ...outlined('#5a3a2c', OUTLINE * 0.7),
    colour: PALETTE.nose,
    rim: { colour: '#8a7a78', power: 2.5 },
  },
  shine: { colour: '#c9bfc0', unlit: true },
  sclera: { colour: PALETTE.sclera, shade: [0.85, 0.72, 0.68], shift: 0.1, toony: 0.5 },
  iris: { texture: 'iris', shade: [0.86, 0.78, 0.78], shift: 0.15, toony: 0.5 },
  highlight: { unlit: true },
  lash: { colour: PALETTE.lash, doubleSided: true, shade: [1, 1, 1] },
  lidShade: { texture: 'lidShade', unlit: true, blended: true, doubleSided: true },
  brow: { colour: PALETTE.brow },
  mouth: { colour: PALETTE.mouth, doubleSided: true, shade: [0.45, 0.4, 0.5] },
  tongue: { colour: PALETTE.tongue },
  whisker: { colour: PALETTE.whisker, shade: [0.85, 0.74, 0.68] },
  knit: {
    ...outlined('#33504d'),
    texture: 'knit',
    shade: [0.66, 0.62, 0.74],
    rim: { colour: '#4f6a66', power: 3.5 },
  },
  rib: {
    ...outlined('#33504d'),
    texture: 'rib',
    shade: [0.66, 0.62, 0.74],
    rim: { colour: '#4f6a66', power: 3.5 },
  },
  scarf: SCARF,
  scarfWrap: { ...SCARF, texture: 'scarfWrap' },
};
