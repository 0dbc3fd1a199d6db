import { hangulOf } from '../hangul.ts';

/** Which sounds (see `sounds.ts`) the vowels are; glides come first. */
const VOWELS: Readonly<Record<string, string>> = {
  ㅏ: 'a',
  ㅐ: 'e',
  ㅑ: 'ja',
  ㅒ: 'je',
  ㅓ: 'v',
  ㅔ: 'e',
  ㅕ: 'jv',
  ㅖ: 'je',
  ㅗ: 'v',
  ㅘ: 'Va',
  ㅙ: 'Ve',
  ㅚ: 'Ve',
  ㅛ: 'jv',
  ㅜ: 'u',
  ㅝ: 'Vv',
  ㅞ: 'Ve',
  ㅟ: 'Vi',
  ㅠ: 'ju',
  ㅡ: 'm',
  ㅢ: 'mi',
  ㅣ: 'i',
};

const INITIALS: Readonly<Record<string, string>> = {
  ㄱ: 'k',
  ㄲ: 'k',
  ㄴ: 'n',
  ㄷ: 'd',
  ㄸ: 'd',
  ㄹ: 'L',
  ㅁ: 'p',
  ㅂ: 'P',
  ㅃ: 'P',
  ㅅ: 's',
  ㅆ: 's',
  ㅇ: '',
  ㅈ: 'c',
  ㅉ: 'c',
  ㅊ: 'c',
  ㅋ: 'k',
  ㅌ: 'd',
  ㅍ: 'P',
  ㅎ: 'h',
};

/** Two consonants at the end of a syllable: which stays and which may go over to the next. */
const CLUSTERS: Readonly<Record<string, readonly [string, string]>> = {
  ㄳ: ['ㄱ', 'ㅅ'],
  ㄵ: ['ㄴ', 'ㅈ'],
  ㄶ: ['ㄴ', 'ㅎ'],
  ㄺ: ['ㄹ', 'ㄱ'],
  ㄻ: ['ㄹ', 'ㅁ'],
  ㄼ: ['ㄹ', 'ㅂ'],
  ㄽ: ['ㄹ', 'ㅅ'],
  ㄾ: ['ㄹ', 'ㅌ'],
  ㄿ: ['ㄹ', 'ㅍ'],
  ㅀ: ['ㄹ', 'ㅎ'],
  ㅄ: ['ㅂ', 'ㅅ'],
};

/** Of a cluster before a consonant only one is said; mostly the first, here the second. */
const LAST_STAYS: Readonly<Record<string, string>> = { ㄻ: 'ㅁ', ㄿ: 'ㅍ', ㄺ: 'ㄱ' };

/** ㅎ makes these breathe; the mouth sees no difference but that ㅎ is gone. */
const ASPIRATED: Readonly<Record<string, string>> = { ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅂ: 'ㅍ', ㅈ: 'ㅊ' };
const PALATAL: Readonly<Record<string, string>> = { ㄷ: 'ㅈ', ㅌ: 'ㅊ' };

interface Block {
  initial: string;
  vowel: string;
  final: string;
}

/**
 * Sounds of each syllable of a run of Hangul, as it is said: codas go over to a following vowel,
 * are neutralised before consonants, palatalise before ㅣ, and ㅎ melts into its neighbours.
 * Nasalisation and tensing (합니다, 학교) need no rule: lips and tongue stand the same.
 * Characters that are not Hangul syllables give an empty string.
 */
export function koreanSounds(text: string): readonly string[] {
  const blocks = [...text].map((character) => {
    const syllable = hangulOf(character);
    return syllable ? { ...syllable } : null;
  });
  blocks.forEach((block, i) => {
    if (block) meet(block, blocks[i + 1] ?? null);
  });
  return blocks.map((block, i) =>
    block ? soundsOf(block, blocks[i - 1] ?? null, blocks[i + 1] ?? null) : '',
  );
}

/** Carries the coda over to the next syllable as far as it goes. */
function meet(block: Block, next: Block | null): void {
  if (!next) return;
  const [first, last] = CLUSTERS[block.final] ?? ['', block.final];
  if (next.initial === 'ㅇ') {
    if (last === 'ㅇ' || last === '') return;
    block.final = first;
    if (last === 'ㅎ') {
      // 좋아, 않아: ㅎ is not said, and what stood before it goes over.
      next.initial = first || 'ㅇ';
      block.final = '';
      return;
    }
    next.initial = isFrontGlide(next.vowel) ? (PALATAL[last] ?? last) : last;
    return;
  }
  if (next.initial === 'ㅎ') {
    const heard = /[ㅅㅆㅊㅌ]/.test(last) ? 'ㄷ' : last;
    const breathed = ASPIRATED[heard];
    if (!breathed) return;
    block.final = first;
    // 닫혀, 묻히다: ㄷ and ㅎ before ㅣ are ㅊ.
    next.initial = last === 'ㄷ' && isFrontGlide(next.vowel) ? 'ㅊ' : breathed;
    return;
  }
  if (last === 'ㅎ') {
    next.initial = ASPIRATED[next.initial] ?? next.initial;
    block.final = first;
    return;
  }
  // 읽고: before ㄱ the ㄹ of ㄺ is heard.
  if (block.final === 'ㄺ' && next.initial === 'ㄱ') block.final = 'ㄹ';
}

function isFrontGlide(vowel: string): boolean {
  return vowel === 'ㅣ' || vowel === 'ㅕ';
}

function soundsOf(block: Block, before: Block | null, next: Block | null): string {
  const initial = INITIALS[block.initial] ?? '';
  // 밟다 is said 밥따, 넓다 널따.
  const final = block.initial === 'ㅂ' && block.final === 'ㄼ' ? 'ㅂ' : block.final;
  return initial + vowelOf(block, before, initial) + codaOf(final, next);
}

function vowelOf({ initial, vowel }: Block, before: Block | null, sound: string): string {
  if (vowel === 'ㅢ') {
    // 희망 is said 히망; 의 is whole at the start of a word, 이 or 에 within.
    if (sound) return 'i';
    return before ? 'X' : 'mi';
  }
  // 시계 is said 시게.
  if (vowel === 'ㅖ' && sound && initial !== 'ㄹ') return 'e';
  const glide = VOWELS[vowel] ?? '';
  // 가져 is said 가저.
  return sound === 'c' && glide.startsWith('j') ? glide.slice(1) : glide;
}

function codaOf(final: string, next: Block | null): string {
  if (!final) return '';
  const heard = LAST_STAYS[final] ?? CLUSTERS[final]?.[0] ?? final;
  if (/[ㅁㅂㅍ]/.test(heard)) return 'p';
  if (heard === 'ㄹ') return 'L';
  if (heard === 'ㄴ') {
    // 신발 is often said 심발.
    return next && /[ㅁㅂㅃㅍ]/.test(next.initial) ? 'N' : 'n';
  }
  if (heard === 'ㅇ') return 'k';
  return /[ㄱㄲㅋ]/.test(heard) ? 'K' : 'N';
}
