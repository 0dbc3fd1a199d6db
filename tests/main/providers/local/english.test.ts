/** English as Kokoro's alphabet, from the real dictionary. Expected forms are those of hexgrad/misaki where it has one. */
import { dictionary } from 'cmu-pronouncing-dictionary';
import { describe, expect, test } from 'vitest';
import { phonesBySpelling } from '../../../../src-main/providers/local/english/letters.ts';
import { phonemesOf } from '../../../../src-main/providers/local/english/phonemes.ts';
import { phonesOfWord } from '../../../../src-main/providers/local/english/words.ts';

const lookup = (word: string): string | null => dictionary[word] ?? null;
const say = (text: string): string => phonemesOf(text, lookup);

/** All that Kokoro 1.0 has a token for in American English. */
const ALPHABET = /^[;:,.!?—…"()“” AIOWYbdfhijklmnpstuvwzæðŋɐɑɔəɛɜɡɪɹɾʃʊʌʒʤʧθᵊˈˌ]*$/u;

describe('a sentence', () => {
  test.each([
    ['Hello there.', 'həlˈO ðˈɛɹ.'],
    ['The jumps were short.', 'ðə ʤˈʌmps wɜɹ ʃˈɔɹt.'],
    ['Life is like a box of chocolates.', 'lˈIf ɪz lˈIk ɐ bˈɑks ʌv ʧˈɔkləts.'],
  ])('%s', (text, phonemes) => {
    expect(say(text)).toBe(phonemes);
  });

  test('small words are weak in the middle and heard at the end', () => {
    expect(say('What are you waiting for?')).toMatch(/fˌɔɹ\?$/);
    expect(say('Wait for me.')).toContain(' fɔɹ ');
    expect(say('She wants to go.')).toContain(' tə ');
    expect(say('She wants to eat.')).toContain(' tʊ ');
    expect(say('She wants to.')).toMatch(/tˌu\.$/);
  });

  test('articles know what follows', () => {
    expect(say('the apple')).toBe('ði ˈæpᵊl');
    expect(say('the pear')).toBe('ðə pˈɛɹ');
    expect(say('an hour')).toBe('ɐn ˈWəɹ');
  });

  test('American sounds: a flapped t, a faded vowel before l and n', () => {
    expect(say('water')).toBe('wˈɔɾəɹ');
    expect(say('party')).toBe('pˈɑɹɾi');
    expect(say('attack')).toBe('ətˈæk');
    expect(say('button')).toBe('bˈʌtᵊn');
    expect(say('people')).toBe('pˈipᵊl');
  });

  test('signs stand where a voice breathes', () => {
    expect(say('Breathe in... and out -- slowly.')).toMatch(/ɪn… ænd ˈWt — slˈOli\.$/);
    expect(say('“Yes,” she said (quietly).')).toBe('“jˈɛs,” ʃi sˈɛd (kwˈIətli).');
  });

  test('what is not English is left out, and nothing but it is nothing', () => {
    expect(say('I know 달이 well.')).toBe('ˌI nˈO wˈɛl.');
    expect(say('안녕하세요.')).toBe('');
    expect(say('...')).toBe('');
    expect(say('café')).toBe(say('cafe'));
  });

  test('every word of the dictionary and every guess stays within the alphabet', () => {
    const words = Object.keys(dictionary).filter((word) => /^[a-z']+$/.test(word));
    for (let at = 0; at < words.length; at += 997) {
      const text = words.slice(at, at + 20).join(' ');
      expect(say(text)).toMatch(ALPHABET);
    }
    expect(say('snorfing flibberation zorbly qux xylo')).toMatch(ALPHABET);
  });
});

describe('words the dictionary does not have', () => {
  test('are made from those it has', () => {
    const known: Record<string, string> = {
      worry: 'W ER1 IY0',
      hop: 'HH AA1 P',
      wish: 'W IH1 SH',
      sun: 'S AH1 N',
      light: 'L AY1 T',
      kind: 'K AY1 N D',
    };
    const find = (word: string): string | null => known[word] ?? null;
    expect(phonesOfWord('worries', find)).toBe('W ER1 IY0 Z');
    expect(phonesOfWord('worried', find)).toBe('W ER1 IY0 D');
    expect(phonesOfWord('hopped', find)).toBe('HH AA1 P T');
    expect(phonesOfWord('wishes', find)).toBe('W IH1 SH IH0 Z');
    expect(phonesOfWord('kindness', find)).toBe('K AY1 N D N AH0 S');
    expect(phonesOfWord('sunlight', find)).toBe('S AH1 N L AY2 T');
  });

  test('are said letter by letter where they are written so', () => {
    expect(say('CBT')).toBe('sˈi bˈi tˈi'.replaceAll(' ', ''));
    expect(say('NASA')).toBe('nˈæsə');
  });

  test('are guessed from their spelling, with one stress', () => {
    expect(phonesBySpelling('snorfing')).toBe('S N AO1 R F IH0 NG');
    expect(phonesBySpelling('knight')).toBe('N AY1 T');
    expect(phonesBySpelling('flibberation')).toMatch(/EY1 SH AH0 N$/);
  });

  /** How often the guess is right about a sound, on words that are known. */
  test('are guessed right for most sounds', () => {
    const words = Object.keys(dictionary).filter((word) => /^[a-z]{5,9}$/.test(word));
    let right = 0;
    let all = 0;
    for (let at = 0; at < words.length; at += 211) {
      const word = words[at] as string;
      const truth = plain(dictionary[word] as string);
      right += truth.length - distance(truth, plain(phonesBySpelling(word)));
      all += truth.length;
    }
    expect(right / all).toBeGreaterThan(0.6);
  });
});

const plain = (phones: string): readonly string[] =>
  phones
    .replaceAll(/[012]/g, '')
    .replaceAll(/\bIH\b/g, 'AH')
    .split(' ');

/** Levenshtein's. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (next[j - 1] as number) + 1,
          (row[j] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
