import {
  classIndex,
  FIRST_VOWEL,
  type PhoneClass,
} from '../../src-renderer/speaking/visemes/classes.ts';

/** A sound and its time, seconds. `also` lists classes that are as right, where accents differ. */
export interface Phone {
  readonly class: PhoneClass;
  readonly also: readonly PhoneClass[];
  /** Not so for w and y, which pass through a vowel's place without staying. */
  readonly isVowel: boolean;
  readonly startS: number;
  readonly endS: number;
}

/** What an engine reports: a name in its own alphabet, and when it sounds. */
export interface Reported {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

/** The sounds a name stands for, `a|b` where either is right, `~` for w and y; two words make a glide. */
type Spelling = string;

/** Share of a diphthong before its glide. */
const NUCLEUS = 0.6;
/** espeak-ng marks a voiceless stop at its burst; the closure is this much earlier, seconds. */
const CLOSURE_S = 0.042;

const SCHWA = 'ee|aa';

const ARPABET: Readonly<Record<string, Spelling>> = {
  pau: 'sil',
  aa: 'aa|oh',
  ae: 'aa|ee',
  ah: 'aa',
  ao: 'oh|aa',
  aw: 'aa ou',
  ax: SCHWA,
  ay: 'aa ih',
  b: 'PP',
  ch: 'CH',
  d: 'DD',
  dh: 'TH',
  eh: 'ee',
  er: 'RR',
  ey: 'ee ih',
  f: 'FF',
  g: 'kk',
  hh: 'kk',
  ih: 'ih',
  iy: 'ih',
  jh: 'CH',
  k: 'kk',
  l: 'DD',
  m: 'PP',
  n: 'DD',
  ng: 'kk',
  ow: 'oh ou',
  oy: 'oh ih',
  p: 'PP',
  r: 'RR',
  s: 'SS',
  sh: 'CH',
  t: 'DD',
  th: 'TH',
  uh: 'ou',
  uw: 'ou',
  v: 'FF',
  w: 'ou~',
  y: 'ih~',
  z: 'SS',
  zh: 'CH',
};

const SHARED: Readonly<Record<string, Spelling>> = {
  p: 'PP',
  b: 'PP',
  m: 'PP',
  t: 'DD',
  d: 'DD',
  n: 'DD',
  l: 'DD',
  L: 'DD',
  k: 'kk',
  g: 'kk',
  N: 'kk',
  h: 'kk',
  s: 'SS',
  z: 'SS',
  tS: 'CH',
  w: 'ou~',
  j: 'ih~',
  ';': 'ih~',
};

const ENGLISH: Readonly<Record<string, Spelling>> = {
  ...SHARED,
  't#': 'DD',
  t2: 'DD',
  r: 'RR',
  'r-': 'RR',
  f: 'FF',
  v: 'FF',
  T: 'TH',
  D: 'TH',
  dZ: 'CH',
  S: 'CH',
  Z: 'CH',
  '@': SCHWA,
  '@2': SCHWA,
  '@5': SCHWA,
  'a#': SCHWA,
  '@L': `${SCHWA} DD`,
  3: 'RR',
  '3:': 'RR',
  a: 'aa|ee',
  aa: 'aa',
  'A:': 'aa|oh',
  'A@': 'aa RR',
  0: 'aa|oh',
  V: 'aa',
  E: 'ee',
  'e@': 'ee RR',
  I: 'ih',
  I2: 'ih',
  'I#': 'ih',
  i: 'ih',
  'i:': 'ih',
  'i@': 'ih ee|aa',
  'i@3': 'ih RR',
  'O:': 'oh|aa',
  O2: 'oh|aa',
  'O@': 'oh RR',
  'o@': 'oh RR',
  oU: 'oh ou',
  OI: 'oh ih',
  U: 'ou',
  'u:': 'ou',
  'U@': 'ou RR',
  aI: 'aa ih',
  'aI@': 'aa ih',
  aI3: 'aa ih',
  aU: 'aa ou',
  eI: 'ee ih',
};

/** A British voice leaves out the r, and its short o is round. */
const BRITISH: Readonly<Record<string, Spelling>> = {
  ...ENGLISH,
  0: 'oh',
  'O:': 'oh',
  'A:': 'aa',
  'A@': 'aa',
  'O@': 'oh',
  'o@': 'oh',
  'e@': 'ee',
  'U@': 'ou|oh',
  3: SCHWA,
  '3:': 'ee|RR|aa',
  'i@3': 'ih ee|aa',
};

const KOREAN: Readonly<Record<string, Spelling>> = {
  ...SHARED,
  'p-': 'PP',
  ph: 'PP',
  't-': 'DD',
  th: 'DD',
  'd-': 'DD',
  '*': 'DD',
  'k-': 'kk',
  kh: 'kk',
  q: 'kk',
  'q-': 'kk',
  's-': 'SS',
  'tS;': 'CH',
  'tS;-': 'CH',
  'dZ;': 'CH',
  a: 'aa',
  '@': 'oh',
  o: 'oh',
  i: 'ih',
  e: 'ee',
  E: 'ee',
  u: 'ou',
  'u-': 'ih|ou',
};

const VOICELESS_STOP = /^(p|t|k|q|tS;?|th|ph|kh|t2)-?$/;

/** Phones of flite's report. */
export function phonesOfFlite(reported: readonly Reported[]): Phone[] {
  return spellOut(reported, ARPABET);
}

/** Phones of espeak-ng's report: stops begin with their closure, and what follows p's burst is breath. */
export function phonesOfEspeak(reported: readonly Reported[], voice: string): Phone[] {
  const table = voice.startsWith('ko') ? KOREAN : /^en(\+|$)/.test(voice) ? BRITISH : ENGLISH;
  const mended: Reported[] = [];
  for (const { name, startS, endS } of reported) {
    if (endS <= startS) continue;
    if (name.startsWith('_')) {
      mended.push({ name: 'sil', startS, endS });
      continue;
    }
    if (!VOICELESS_STOP.test(name)) {
      mended.push({ name, startS, endS });
      continue;
    }
    const before = mended.at(-1);
    const room = before ? (startS - before.startS) * (before.name === 'sil' ? 1 : 0.6) : 0;
    const closes = startS - Math.min(CLOSURE_S, room);
    if (before) mended[mended.length - 1] = { ...before, endS: closes };
    if (/^ph?-?$/.test(name)) {
      mended.push({ name, startS: closes, endS: startS }, { name: 'h', startS, endS });
    } else mended.push({ name, startS: closes, endS });
  }
  return spellOut(mended, { ...table, sil: 'sil' });
}

function spellOut(
  reported: readonly Reported[],
  table: Readonly<Record<string, Spelling>>,
): Phone[] {
  return reported.flatMap(({ name, startS, endS }) => {
    const spelling = table[name];
    if (spelling === undefined) throw new Error(`No class for the phoneme ${name}`);
    const [nucleus = '', glide] = spelling.split(' ');
    if (glide === undefined) return [phoneOf(nucleus, startS, endS)];
    const middle = startS + (endS - startS) * NUCLEUS;
    return [phoneOf(nucleus, startS, middle), phoneOf(glide, middle, endS)];
  });
}

function phoneOf(spelling: string, startS: number, endS: number): Phone {
  const isPassing = spelling.endsWith('~');
  const names = isPassing ? spelling.slice(0, -1) : spelling;
  const [first, ...also] = names.split('|') as [PhoneClass, ...PhoneClass[]];
  const isVowel = !isPassing && classIndex(first) >= FIRST_VOWEL;
  return { class: first, also, isVowel, startS, endS };
}
