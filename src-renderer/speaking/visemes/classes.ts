/**
 * The sounds a mouth shows, in the order of the network's answers: silence, nine families of
 * consonants and the five vowels that avatars know. `PP` is p, b, m; `FF` f, v; `TH` both th;
 * `DD` t, d, n, l; `kk` k, g, ng, h and a stop's breath; `CH` ch, j, sh, zh; `SS` s, z; `RR` r.
 */
export const PHONE_CLASSES = [
  'sil',
  'PP',
  'FF',
  'TH',
  'DD',
  'kk',
  'CH',
  'SS',
  'RR',
  'aa',
  'ee',
  'ih',
  'oh',
  'ou',
] as const;

export type PhoneClass = (typeof PHONE_CLASSES)[number];
export const CLASSES = PHONE_CLASSES.length;

export const SIL = 0;
export const PP = 1;
export const FIRST_VOWEL = 9;

/** How far the mouth stands open in each class, 0..1. */
export const OPENNESS: readonly number[] = [
  0, 0, 0.15, 0.3, 0.3, 0.35, 0.3, 0.2, 0.35, 1, 0.6, 0.45, 0.75, 0.45,
];

export function classIndex(name: PhoneClass): number {
  return PHONE_CLASSES.indexOf(name);
}
