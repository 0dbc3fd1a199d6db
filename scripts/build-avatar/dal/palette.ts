/** Dal's colours, sRGB. */
export const PALETTE = {
  fur: '#a06f4e',
  furDark: '#87583b',
  cream: '#f6e6cf',
  blush: '#e9a58f',
  nose: '#40302f',
  lash: '#3a2823',
  brow: '#6b432c',
  mouth: '#6e2f33',
  tongue: '#e58f8b',
  earInside: '#e8bfa6',
  sweater: '#6f9c96',
  scarf: '#e3a765',
  pad: '#6b4a3e',
  freckle: '#b98d6f',
  philtrum: '#8a5f4a',
  whisker: '#fff3e2',
  sclera: '#fffaf2',
  irisLight: '#c98a4b',
  irisDark: '#5b3420',
  irisGlint: '#e6b878',
  irisRim: '#3b2018',
  pupil: '#1d110e',
} as const;

/** What shade leaves of fur and skin, sRGB: warm, never grey. */
export const FUR_SHADE = [0.72, 0.48, 0.4] as const;
/** The same of honey-coloured wool. */
export const WOOL_SHADE = [0.72, 0.55, 0.48] as const;
