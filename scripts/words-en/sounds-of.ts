/** ARPABET without stress to the sounds of `speaking/pronounce/sounds.ts`. */
const SOUNDS: Readonly<Record<string, string>> = {
  AA: 'o',
  AE: 'q',
  AH: 'a',
  AO: 'o',
  AW: 'W',
  AY: 'A',
  B: 'p',
  CH: 'c',
  D: 't',
  DH: 'T',
  EH: 'e',
  ER: 'R',
  EY: 'E',
  F: 'f',
  G: 'k',
  HH: 'h',
  IH: 'i',
  IY: 'i',
  JH: 'c',
  K: 'k',
  L: 'l',
  M: 'p',
  N: 'n',
  NG: 'k',
  OW: 'O',
  OY: 'Y',
  P: 'P',
  R: 'r',
  S: 's',
  SH: 'c',
  T: 't',
  TH: 'T',
  UH: 'u',
  UW: 'u',
  V: 'f',
  W: 'w',
  Y: 'y',
  Z: 's',
  ZH: 'c',
};
/** Vowels that fade when they are not stressed. */
const UNSTRESSED: Readonly<Record<string, string>> = { AH: 'x', IH: 'I' };

/** Sounds of a pronunciation as the CMU dictionary writes it: `HH AH0 L OW1` is `hxlO`. */
export function soundsOf(pronunciation: string): string {
  return pronunciation
    .replace(/ #.*/, '')
    .split(' ')
    .map((phone) => {
      const [, name = '', stress] = /^([A-Z]+)([012])?$/.exec(phone) ?? [];
      const sound = (stress === '0' ? UNSTRESSED[name] : undefined) ?? SOUNDS[name];
      if (!sound) throw new Error(`${phone} is no sound of the dictionary`);
      return sound;
    })
    .join('');
}

/**
 * Two ways to say a word as one: where they differ stands `[ab]`, and `?` follows what only one has.
 * The shortest way from one to the other decides. A second way that is another word altogether
 * (`tv` as television) is left out.
 */
export function merged(first: string, second: string): string {
  const a = parts(first);
  const b = parts(second);
  if (Math.abs(a.length - b.length) > 2) return first;
  const costs: number[][] = [];
  for (let i = a.length; i >= 0; i -= 1) {
    costs[i] = [];
    for (let j = b.length; j >= 0; j -= 1) {
      (costs[i] as number[])[j] = Math.min(
        i === a.length && j === b.length ? 0 : Number.POSITIVE_INFINITY,
        i < a.length ? 2 + cost(i + 1, j) : Number.POSITIVE_INFINITY,
        j < b.length ? 2 + cost(i, j + 1) : Number.POSITIVE_INFINITY,
        i < a.length && j < b.length
          ? difference(i, j) + cost(i + 1, j + 1)
          : Number.POSITIVE_INFINITY,
      );
    }
  }
  function cost(i: number, j: number): number {
    return costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  }
  function difference(i: number, j: number): number {
    const [from, to] = [bare(a[i] as string), bare(b[j] as string)];
    if (from.includes(to) || to.includes(from)) return 0;
    return isVowel(from) === isVowel(to) ? 2.5 : 6;
  }
  let out = '';
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const here = cost(i, j);
    if (i < a.length && j < b.length && here === difference(i, j) + cost(i + 1, j + 1)) {
      out += either(a[i] as string, b[j] as string);
      i += 1;
      j += 1;
    } else if (i < a.length && here === 2 + cost(i + 1, j)) {
      out += optional(a[i] as string);
      i += 1;
    } else {
      out += optional(b[j] as string);
      j += 1;
    }
  }
  return out;
}

function parts(sounds: string): readonly string[] {
  return sounds.match(/(?:\[[^\]]+\]|.)\??/g) ?? [];
}

function bare(part: string): string {
  return part.replace(/[[\]?]/g, '');
}

function isVowel(sounds: string): boolean {
  return /[aqeiIouxREAYOWvmX]/.test(sounds);
}

function either(a: string, b: string): string {
  const set = [...new Set(bare(a) + bare(b))].sort().join('');
  const one = set.length > 1 ? `[${set}]` : set;
  return a.endsWith('?') || b.endsWith('?') ? `${one}?` : one;
}

function optional(part: string): string {
  return part.endsWith('?') ? part : `${part}?`;
}
