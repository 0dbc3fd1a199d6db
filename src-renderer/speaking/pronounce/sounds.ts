import type { PhoneClass } from '../visemes/classes.ts';
import type { PhoneStep, Said } from './phone-step.ts';

/**
 * What is seen of one sound: its steps in order. A schwa can be an `e` or an `a`; the end of a
 * diphthong, a breath and the tip of the tongue are often not there at all.
 */
interface Look {
  readonly classes: readonly PhoneClass[];
  readonly heardAs?: readonly PhoneClass[];
  readonly skippable: boolean;
}

const must = (...classes: PhoneClass[]): Look => ({ classes, skippable: false });
/** Vowels that voices say more or less as another one. */
const like = (look: Look, ...heardAs: PhoneClass[]): Look => ({ ...look, heardAs });
const may = (...classes: PhoneClass[]): Look => ({ classes, skippable: true });

/** One character a sound, so that words pack small. Capitals are mostly diphthongs. */
const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  p: [must('PP')],
  // With the breath that follows when the lips let go.
  P: [must('PP'), may('kk')],
  f: [must('FF')],
  T: [must('TH')],
  t: [may('DD')],
  n: [must('DD')],
  l: [must('DD')],
  k: [must('kk')],
  h: [may('kk')],
  c: [must('CH')],
  s: [must('SS')],
  r: [may('RR')],
  w: [must('ou')],
  y: [must('ih')],
  a: [must('aa')],
  q: [must('aa', 'ee')],
  e: [like(must('ee'), 'ih')],
  i: [like(must('ih'), 'ee')],
  I: [like(must('ih'), 'ee')],
  o: [must('oh', 'aa')],
  u: [like(must('ou'), 'ih')],
  x: [like(must('aa', 'ee'), 'ih', 'ou')],
  R: [must('RR')],
  E: [must('ee'), must('ih')],
  A: [must('aa'), must('ih')],
  Y: [must('oh'), must('ih')],
  O: [must('oh'), must('ou')],
  W: [must('aa'), must('ou')],
  // Korean: an open o, a spread u, and codas that are closed but never let go.
  v: [must('oh')],
  m: [must('ou', 'ih')],
  K: [may('kk')],
  N: [may('DD')],
  d: [must('DD')],
  L: [must('DD', 'RR')],
  j: [may('ih')],
  V: [may('ou')],
  X: [must('ih', 'ee')],
};

const PAUSE: Look = { classes: ['sil'], skippable: true };

/**
 * Steps through what is said. In sounds, `[ab]` is either of two and `?` follows what may be left
 * out. Within a word, each sound stands for its share of the characters.
 */
export function stepsOf(said: readonly Said[]): readonly PhoneStep[] {
  const steps: PhoneStep[] = [];
  for (const { sounds, trust, from, to } of said) {
    if (sounds === '-') {
      // Two pauses in a row are one.
      if (steps.at(-1)?.classes !== PAUSE.classes) steps.push({ ...PAUSE, trust: 1, from, to });
      continue;
    }
    const parts = sounds.match(/(?:\[[^\]]+\]|.)\??/g) ?? [];
    parts.forEach((part, i) => {
      const at = from + Math.floor(((to - from) * i) / parts.length);
      const end = from + Math.ceil(((to - from) * (i + 1)) / parts.length);
      for (const look of looksOf(part)) steps.push({ ...look, trust, from: at, to: end });
    });
  }
  return steps;
}

const known = new Map<string, readonly Look[]>();

function looksOf(part: string): readonly Look[] {
  const before = known.get(part);
  if (before) return before;
  const ways = [...part]
    .filter((sound) => LOOKS[sound])
    .map((sound) => LOOKS[sound] as readonly Look[]);
  const looks: Look[] = [];
  for (let i = 0; i < Math.max(0, ...ways.map((way) => way.length)); i += 1) {
    const here = ways.flatMap((way) => way[i] ?? []);
    const classes = [...new Set(here.flatMap((look) => look.classes))];
    const others = new Set(here.flatMap(({ heardAs = [] }) => heardAs));
    const heardAs = [...others].filter((name) => !classes.includes(name));
    looks.push({
      classes,
      ...(heardAs.length > 0 ? { heardAs } : {}),
      skippable:
        part.endsWith('?') || here.length < ways.length || here.some(({ skippable }) => skippable),
    });
  }
  known.set(part, looks);
  return looks;
}
