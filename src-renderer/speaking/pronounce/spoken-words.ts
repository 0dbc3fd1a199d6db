import { englishAmount, englishSymbol } from './english-amounts.ts';
import { koreanAmount, koreanSymbol } from './korean-amounts.ts';

export type Language = 'ko' | 'en';

/** A stretch of text as it is said. */
export interface SpokenWord {
  /** `gap` is where a pause may be. `letters` are said one by one. */
  readonly kind: 'hangul' | 'latin' | 'letters' | 'gap';
  /** Hangul, or small Latin letters and apostrophes. */
  readonly said: string;
  /** Whether the text leaves open how it is said (numbers, symbols). */
  readonly isRead: boolean;
  /** [from, to) in the text. */
  readonly from: number;
  readonly to: number;
}

/** What is written but not said: addresses, the targets of links, tags, keycap emoji. */
const UNSAID =
  /(?:https?:\/\/|www\.)[^\s)\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<=\])\([^)\s]*\)|<[^<>]{1,80}>|[0-9#*]\u{fe0f}?\u{20e3}/uy;
const HANGUL = /[가-힣]+/uy;
const LATIN = /[a-zà-öø-ÿ]+(?:['’][a-zà-öø-ÿ]+)*['’]?/iuy;
const DOTTED = /(?:[a-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|approx)\.(?!\w)/iy;
const GAP = /[\s.,!?…;:—–\-()[\]"“”/|。、，！？~*_`]+/uy;
const NUMBER = /(?:[$€£¥₩]\s?)?\d/y;

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'mr.': 'mister',
  'mrs.': 'missus',
  'ms.': 'miss',
  'dr.': 'doctor',
  'prof.': 'professor',
  'st.': 'saint',
  'jr.': 'junior',
  'sr.': 'senior',
  'vs.': 'versus',
  'etc.': 'etcetera',
  'approx.': 'approximately',
  'e.g.': 'for example',
  'i.e.': 'that is',
};

/** A text as words that are said, numbers and symbols read out in `language`; the rest drops out. */
export function spokenWords(text: string, language: Language): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  const amountAt = language === 'ko' ? koreanAmount : englishAmount;
  const symbol = language === 'ko' ? koreanSymbol : englishSymbol;
  // A text all in capitals is loud, not spelled.
  const shouts = !/[a-z가-힣]/.test(text) && (text.match(/[A-Z]{2,}/g)?.length ?? 0) > 2;
  let at = 0;

  function matched(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  }

  while (at < text.length) {
    const unsaid = matched(UNSAID);
    if (unsaid) {
      at += unsaid.length;
      continue;
    }
    if (matched(NUMBER)) {
      const { said, length } = amountAt(text, at);
      read(words, said, at, at + length);
      at += length;
      continue;
    }
    const gap = matched(GAP);
    if (gap) {
      add(words, 'gap', '', false, at, at + gap.length);
      at += gap.length;
      continue;
    }
    const hangul = matched(HANGUL);
    if (hangul) {
      add(words, 'hangul', hangul, false, at, at + hangul.length);
      at += hangul.length;
      continue;
    }
    const dotted = matched(DOTTED);
    if (dotted) {
      const known = ABBREVIATIONS[dotted.toLowerCase()];
      if (known) read(words, known, at, at + dotted.length);
      else
        add(
          words,
          'letters',
          dotted.replaceAll('.', '').toLowerCase(),
          true,
          at,
          at + dotted.length,
        );
      // The dot may end the sentence.
      add(words, 'gap', '', false, at + dotted.length - 1, at + dotted.length);
      at += dotted.length;
      continue;
    }
    const latin = matched(LATIN);
    if (latin) {
      latinWord(words, latin, at, shouts);
      at += latin.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    const said = symbol(character);
    if (said) read(words, said, at, at + character.length);
    at += character.length;
  }
  return words;
}

function add(
  words: SpokenWord[],
  kind: SpokenWord['kind'],
  said: string,
  isRead: boolean,
  from: number,
  to: number,
): void {
  words.push({ kind, said, isRead, from, to });
}

/** Words that stand for something else: all of them lie where that stands. */
function read(words: SpokenWord[], said: string, from: number, to: number): void {
  said.split(/\s+/).forEach((word, i) => {
    if (i > 0) add(words, 'gap', '', false, from, to);
    if (word)
      add(words, /[가-힣]/.test(word) ? 'hangul' : 'latin', word.toLowerCase(), true, from, to);
  });
}

/** Words keep their apostrophes; TV and PTSD are said by letter, and YouTube is two words. */
function latinWord(words: SpokenWord[], latin: string, from: number, shouts: boolean): void {
  const plain = latin.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  const to = from + latin.length;
  const capitals = /^([A-Z]{2,5})('?s)?$/.exec(plain);
  if (capitals && !shouts && isSpelled(capitals[1] as string)) {
    add(
      words,
      'letters',
      (capitals[1] as string).toLowerCase() + (capitals[2] ? 's' : ''),
      true,
      from,
      to,
    );
    return;
  }
  add(words, 'latin', plain.toLowerCase(), false, from, to);
}

/** Two capitals, or more of them with hardly a vowel, are said one by one; NASA and OK are words. */
function isSpelled(capitals: string): boolean {
  if (capitals === 'OK' || capitals === 'NO' || capitals === 'SO') return false;
  if (capitals.length === 2)
    return !/^(?:AM|AN|AS|AT|BE|BY|DO|GO|HE|IF|IN|IS|IT|ME|MY|OF|ON|OR|TO|UP|US|WE)$/.test(
      capitals,
    );
  return (
    !/[AEIOUY]/.test(capitals) ||
    /^(?:AI|CIA|FBI|USA|UK|API|FAQ|URL|USB|DIY|ADHD|OCD|IBS|ICU|CEO|PDF|SNS|IQ|EQ|GPA|EMDR|ACT|IOS)$/.test(
      capitals,
    )
  );
}
