/** Sori's colours, sRGB. */
export const PALETTE = {
  shell: '#f1e6d3',
  cap: '#8b9bb6',
  rubber: '#4b5057',
  honey: '#e3a765',
  cheek: '#e79a82',
  glass: '#26323a',
  glassLight: '#41525c',
  glow: '#ffc77a',
  glowDeep: '#e9974a',
  seam: '#6c7588',
  grille: '#39424c',
} as const;

/** What shade leaves of enamel, sRGB. */
export const SHELL_SHADE = [0.72, 0.6, 0.58] as const;
