import { hangulOf } from './hangul.ts';
import { appendFrame, createMouthTrack, HOP_MS, type MouthTrack, STRIDE } from './mouth-track.ts';
import type { Shape } from './vowel-shapes.ts';

/** A stretch of mouth movement; `length` is its share of the sentence against the others. */
interface Unit {
  readonly shape: Shape;
  readonly length: number;
}

const SHUT: Shape = [0, 0, 0, 0, 0];
const A: Shape = [0.8, 0, 0, 0, 0];
const I: Shape = [0, 0.6, 0, 0, 0];
const U: Shape = [0, 0, 0.7, 0, 0];
const E: Shape = [0.05, 0, 0, 0.6, 0];
const O: Shape = [0, 0, 0, 0, 0.75];
const EU: Shape = [0, 0.4, 0.1, 0, 0];
const TEETH: Shape = [0, 0.2, 0, 0.05, 0];
const LIP: Shape = [0, 0.05, 0.05, 0, 0];
const TONGUE: Shape = [0.1, 0.1, 0, 0.1, 0];

/** The glides of Korean vowels pass through their first shape. */
const HANGUL_VOWELS: Readonly<Record<string, readonly Shape[]>> = {
  ㅏ: [A],
  ㅐ: [E],
  ㅑ: [I, A],
  ㅒ: [I, E],
  ㅓ: [O],
  ㅔ: [E],
  ㅕ: [I, O],
  ㅖ: [I, E],
  ㅗ: [O],
  ㅘ: [O, A],
  ㅙ: [O, E],
  ㅚ: [O, E],
  ㅛ: [I, O],
  ㅜ: [U],
  ㅝ: [U, O],
  ㅞ: [U, E],
  ㅟ: [U, I],
  ㅠ: [I, U],
  ㅡ: [EU],
  ㅢ: [EU, I],
  ㅣ: [I],
};

/** Longest spellings first; whatever is not listed leaves the mouth as it is. */
const ENGLISH: readonly (readonly [RegExp, readonly Unit[]])[] = [
  [/^(oo|ou|ew|ue)/, [{ shape: U, length: 1.2 }]],
  [
    /^(ow|oa|oe)/,
    [
      { shape: O, length: 0.8 },
      { shape: U, length: 0.4 },
    ],
  ],
  [/^(ee|ea|ie|ei)/, [{ shape: I, length: 1.2 }]],
  [
    /^(ai|ay|ey)/,
    [
      { shape: E, length: 0.8 },
      { shape: I, length: 0.4 },
    ],
  ],
  [/^(aw|au)/, [{ shape: O, length: 1.2 }]],
  [
    /^igh/,
    [
      { shape: A, length: 0.8 },
      { shape: I, length: 0.4 },
    ],
  ],
  [/^(sh|ch|th|ph)/, [{ shape: TEETH, length: 0.7 }]],
  [/^[mbp]+/, [{ shape: SHUT, length: 0.7 }]],
  [/^[fv]+/, [{ shape: LIP, length: 0.6 }]],
  [/^e(?![a-z])/, [{ shape: TONGUE, length: 0.2 }]],
  [/^a/, [{ shape: A, length: 1 }]],
  [/^e/, [{ shape: E, length: 1 }]],
  [/^[iy]/, [{ shape: I, length: 0.9 }]],
  [/^o/, [{ shape: O, length: 1 }]],
  [/^[uw]/, [{ shape: U, length: 0.9 }]],
  [/^[szcxj]/, [{ shape: TEETH, length: 0.6 }]],
  [/^[a-z]/, [{ shape: TONGUE, length: 0.5 }]],
];

/**
 * A mouth for words that do not sound: Korean by its letters, English by its spelling, spread over
 * `durationMs`. Digits and other scripts move the mouth a little for as long as they would take.
 */
export function visemesFromText(text: string, durationMs: number): MouthTrack {
  const units = unitsOf(text);
  const total = units.reduce((sum, { length }) => sum + length, 0);
  const frames = Math.max(1, Math.round(durationMs / HOP_MS));
  const track = createMouthTrack(frames);
  let unit = 0;
  let passed = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const at = ((frame + 0.5) / frames) * total;
    while (unit < units.length - 1 && at > passed + (units[unit] as Unit).length) {
      passed += (units[unit] as Unit).length;
      unit += 1;
    }
    const shape = units[unit]?.shape ?? SHUT;
    const offset = appendFrame(track);
    const pace = shape === SHUT ? 0.6 : 0.3;
    let open = 0;
    for (let i = 0; i < 5; i += 1) {
      const before = frame > 0 ? (track.data[offset - STRIDE + i] as number) : 0;
      const value = before + ((shape[i] as number) - before) * pace;
      track.data[offset + i] = shape === SHUT && value < 0.03 ? 0 : value;
      open += value;
    }
    track.data[offset + 5] = Math.min(1, open * 0.8);
  }
  return track;
}

function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let rest = text.toLowerCase().normalize('NFC');
  while (rest.length > 0) {
    const character = String.fromCodePoint(rest.codePointAt(0) as number);
    const syllable = hangulOf(character);
    if (syllable) {
      if (/[ㅁㅂㅃㅍ]/.test(syllable.initial)) units.push({ shape: SHUT, length: 0.5 });
      else if (/[ㅅㅆㅈㅉㅊ]/.test(syllable.initial)) units.push({ shape: TEETH, length: 0.4 });
      else if (syllable.initial !== 'ㅇ') units.push({ shape: TONGUE, length: 0.3 });
      const glide = HANGUL_VOWELS[syllable.vowel] ?? [];
      for (const shape of glide) units.push({ shape, length: 1.2 / glide.length });
      if (/[ㅁㅂㅍㄻㄼㄿㅄ]/.test(syllable.final)) units.push({ shape: SHUT, length: 0.6 });
      else if (syllable.final) units.push({ shape: TONGUE, length: 0.4 });
      rest = rest.slice(character.length);
      continue;
    }
    const spelled = ENGLISH.find(([pattern]) => pattern.test(rest));
    if (spelled) {
      units.push(...spelled[1]);
      rest = rest.slice((spelled[0].exec(rest) as RegExpExecArray)[0].length);
      continue;
    }
    if (/[.!?…。]/.test(character)) units.push({ shape: SHUT, length: 2.5 });
    else if (/[,;:—–、]/.test(character)) units.push({ shape: SHUT, length: 1.8 });
    else if (/\p{N}/u.test(character))
      units.push({ shape: E, length: 1.5 }, { shape: O, length: 1 });
    else if (/\p{L}/u.test(character)) units.push({ shape: A, length: 1 });
    rest = rest.slice(character.length);
  }
  // The sentence ends with the mouth shut.
  units.push({ shape: SHUT, length: 1.5 });
  return units;
}
