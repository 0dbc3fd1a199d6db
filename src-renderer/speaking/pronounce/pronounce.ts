import { soundsOfLetters } from './english-letters.ts';
import { englishSounds, theBefore } from './english-sounds.ts';
import type { EnglishWords } from './english-words.ts';
import { KOREAN_LETTERS } from './korean-numbers.ts';
import { koreanSounds } from './korean-sounds.ts';
import type { PhoneStep, Said } from './phone-step.ts';
import { stepsOf } from './sounds.ts';
import { type Language, type SpokenWord, spokenWords } from './spoken-words.ts';

/** A number can be read in more ways than one, a Latin word in Korean said in its own way. */
const READ_TRUST = 0.7;
const FOREIGN_TRUST = 0.5;

/**
 * How a mouth goes through a text: its sounds in order, pauses where words meet, and where in the
 * text each comes from. Numbers, symbols and abbreviations are read out in `language`; emoji,
 * addresses and markup are not. Never fails; a text without words gives no steps.
 *
 * @param words the English dictionary; without it words are read by their spelling and trusted less.
 */
export function pronounce(
  text: string,
  language: Language,
  words: EnglishWords | null = null,
): readonly PhoneStep[] {
  const composed = text.normalize('NFC');
  const spoken = spokenWords(composed, language);
  if (spoken.every(({ kind }) => kind === 'gap')) return [];
  const said: Said[] = [pauseAt(0)];
  /** The last word, if it was `the` and waits for the next. */
  let the: { readonly at: number; readonly said: Said } | null = null;
  for (let i = 0; i < spoken.length; i += 1) {
    const word = spoken[i] as SpokenWord;
    const { from, to, isRead } = word;
    if (word.kind === 'gap') {
      said.push({ ...pauseAt(from), to });
    } else if (inHangul(word, language)) {
      // What touches is said in one: 3월 is 사뭘.
      const run = [word];
      while (i + 1 < spoken.length && inHangul(spoken[i + 1] as SpokenWord, language)) {
        i += 1;
        run.push(spoken[i] as SpokenWord);
      }
      said.push(...hangulSaid(run));
    } else if (word.kind === 'letters') {
      said.push({ sounds: soundsOfLetters(word.said), trust: READ_TRUST, from, to });
    } else {
      const { sounds, trust } = englishSounds(word.said, words);
      const limit = language === 'ko' ? FOREIGN_TRUST : isRead ? READ_TRUST : 1;
      if (the) said[the.at] = { ...the.said, sounds: theBefore(sounds) };
      the = null;
      const one = { sounds, trust: Math.min(trust, limit), from, to };
      if (word.said === 'the') the = { at: said.length, said: one };
      said.push(one);
    }
  }
  said.push(pauseAt(composed.length));
  return stepsOf(said);
}

function pauseAt(at: number): Said {
  return { sounds: '-', trust: 1, from: at, to: at };
}

/** The language of a text: Korean where there is any Hangul. */
export function languageOf(text: string): Language {
  return /[가-힣]/.test(text.normalize('NFC')) ? 'ko' : 'en';
}

function inHangul({ kind }: SpokenWord, language: Language): boolean {
  return kind === 'hangul' || (kind === 'letters' && language === 'ko');
}

function hangulSaid(run: readonly SpokenWord[]): readonly Said[] {
  const pieces = run.map((word) =>
    word.kind === 'letters'
      ? [...word.said].map((letter) => KOREAN_LETTERS[letter] ?? '').join('')
      : word.said,
  );
  const sounds = koreanSounds(pieces.join(''));
  const said: Said[] = [];
  let at = 0;
  run.forEach(({ from, to, isRead }, i) => {
    const length = (pieces[i] as string).length;
    for (let k = 0; k < length; k += 1) {
      said.push({
        sounds: sounds[at + k] ?? '',
        trust: isRead ? READ_TRUST : 1,
        from: isRead ? from : from + k,
        to: isRead ? to : from + k + 1,
      });
    }
    at += length;
  });
  return said;
}
