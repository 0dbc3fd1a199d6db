/**
 * ARPABET, as the CMU dictionary writes it, in the alphabet Kokoro was trained on: IPA with one
 * letter for each diphthong and affricate, stress marked before the vowel (hexgrad/misaki, EN_PHONES.md).
 */
const CONSONANTS: Readonly<Record<string, string>> = {
  B: 'b',
  CH: 'ʧ',
  D: 'd',
  DH: 'ð',
  F: 'f',
  G: 'ɡ',
  HH: 'h',
  JH: 'ʤ',
  K: 'k',
  L: 'l',
  M: 'm',
  N: 'n',
  NG: 'ŋ',
  P: 'p',
  R: 'ɹ',
  S: 's',
  SH: 'ʃ',
  T: 't',
  TH: 'θ',
  V: 'v',
  W: 'w',
  Y: 'j',
  Z: 'z',
  ZH: 'ʒ',
};

const VOWELS: Readonly<Record<string, string>> = {
  AA: 'ɑ',
  AE: 'æ',
  AH: 'ʌ',
  AO: 'ɔ',
  AW: 'W',
  AY: 'I',
  EH: 'ɛ',
  ER: 'ɜɹ',
  EY: 'A',
  IH: 'ɪ',
  IY: 'i',
  OW: 'O',
  OY: 'Y',
  UH: 'ʊ',
  UW: 'u',
};
const FADED: Readonly<Record<string, string>> = { AH: 'ə', ER: 'əɹ' };

const STRESS: Readonly<Record<string, string>> = { '1': 'ˈ', '2': 'ˌ' };

interface Phone {
  readonly name: string;
  /** `0`, `1` or `2` of a vowel; empty for a consonant. */
  readonly stress: string;
}

/** How strongly a word is said: as the dictionary has it, with its stress weakened, or without any. */
export type Emphasis = 'full' | 'weak' | 'none';

/** `HH AH0 L OW1` is `həlˈO`. Empty for phones that are none. */
export function kokoroSounds(pronunciation: string, emphasis: Emphasis = 'full'): string {
  const phones = phonesOf(pronunciation);
  return phones
    .map((phone, at) => {
      const consonant = CONSONANTS[phone.name];
      if (consonant !== undefined) return isFlap(phones, at) ? 'ɾ' : consonant;
      if (isSyllabic(phones, at)) return 'ᵊ';
      const vowel = (phone.stress === '0' ? FADED[phone.name] : undefined) ?? VOWELS[phone.name];
      return vowel === undefined ? '' : markOf(phone.stress, emphasis) + vowel;
    })
    .join('');
}

function markOf(stress: string, emphasis: Emphasis): string {
  if (emphasis === 'none') return '';
  if (emphasis === 'weak') return stress === '1' ? 'ˌ' : '';
  return STRESS[stress] ?? '';
}

function phonesOf(pronunciation: string): readonly Phone[] {
  return pronunciation
    .replace(/ #.*/, '')
    .split(' ')
    .map((phone) => {
      const [, name = '', stress = ''] = /^([A-Z]+)([012])?$/.exec(phone) ?? [];
      return { name, stress };
    });
}

function isVowel(phone: Phone | undefined): boolean {
  return phone !== undefined && phone.name in VOWELS;
}

/** American t between a vowel and an unstressed one: water, city, party. */
function isFlap(phones: readonly Phone[], at: number): boolean {
  if (phones[at]?.name !== 'T') return false;
  const before = phones[at - 1];
  const after = phones[at + 1];
  return (
    (isVowel(before) || before?.name === 'R') &&
    isVowel(after) &&
    after?.stress === '0' &&
    !isSyllabic(phones, at + 1)
  );
}

/** The schwa of `model`, `people` and `button`, which is hardly there. */
function isSyllabic(phones: readonly Phone[], at: number): boolean {
  const phone = phones[at];
  const after = phones[at + 1];
  if (phone?.name !== 'AH' || phone.stress !== '0' || isVowel(phones[at + 2])) return false;
  const before = phones[at - 1]?.name ?? '';
  if (after?.name === 'L') return before in CONSONANTS && !['L', 'R', 'W', 'Y'].includes(before);
  return after?.name === 'N' && (before === 'T' || before === 'D');
}
