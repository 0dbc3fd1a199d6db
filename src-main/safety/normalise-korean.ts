const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const JOINED: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
};
/** Syllables as the letters they are made of: 먹었 is ㅁㅓㄱㅇㅓㅆ. Everything else stays. */
export function lettersOf(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => {
    const at = syllable.charCodeAt(0) - 0xac00;
    const final = at % 28;
    return `${INITIALS[Math.floor(at / 588)]}${MEDIALS[Math.floor((at % 588) / 28)]}${final === 0 ? '' : FINALS[final]}`;
  });
}

/** The two-set layout (KS X 5002): what a key gives while the keyboard is still set to English. */
const KEYS = new Map(
  [...'qwertasdfgzxcvyuiophjklbnm'].map((key, at) => [
    key,
    'ㅂㅈㄷㄱㅅㅁㄴㅇㄹㅎㅋㅌㅊㅍㅛㅕㅑㅐㅔㅗㅓㅏㅣㅠㅜㅡ'[at] ?? '',
  ]),
);
const SPELT_OUT =
  /([ㄱ-ㅎ])([ㅏ-ㅣ]{1,2})(?:(ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅎ]|ㅂㅅ|[ㄱ-ㅎ])(?![ㅏ-ㅣ]))?/g;
const WORTH_A_LOOK = /죽[고을어으]|자살|자해|살기|사라지|뛰어내|유서|싶/;

function compose(letters: string): string {
  return letters.replace(SPELT_OUT, (all, first: string, middle: string, last: string = ' ') => {
    const initial = INITIALS.indexOf(first);
    const medial = MEDIALS.indexOf(JOINED[middle] ?? middle);
    const final = FINALS.indexOf(JOINED[last] ?? last);
    if (initial < 0 || medial < 0 || final < 0) return all;
    return String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final);
  });
}

function typedInEnglish(word: string): string {
  const korean = compose([...word].map((key) => KEYS.get(key) ?? key).join(''));
  return /^[가-힣]+$/.test(korean) && WORTH_A_LOOK.test(korean) ? korean : word;
}

/**
 * Words that were hidden or slipped, as they are meant, before the text is parted into sentences:
 * letters written apart ("ㅈㅏ살"), typed with the wrong layout ("wnrrh"), pulled apart by signs and
 * digits ("자4살", "죽.고"), spelt to slip past a filter ("자샇"). Takes NFC in lower case.
 */
export function gatherKorean(text: string): string {
  return compose(text.replace(/(?<![a-z])[a-z]{6,}(?![a-z])/g, typedInEnglish))
    .replace(/([가-힣])[ㅏ-ㅣ]+(?=[가-힣])/g, '$1')
    .replace(/자[^가-힣ㄱ-ㅎ\s]{1,3}(?=[살해](?:[^가-힣]|하|할|함|해|각|충))/g, '자')
    .replace(/죽[^가-힣ㄱ-ㅎ\s]{1,3}(?=[고을어으])/g, '죽')
    .replace(/(?<![ㄱ-ㅎ])(?:ㅈ살|자ㅅ|ㅈㅏㅅㅏㄹ)(?=하|할|함|해|각|시)/g, '자살')
    .replace(/(?:쟈살|자샇|자샬|쟈샬|좌살)(?=[^가-힣]|하|할|함|해|각)/g, '자살')
    .replace(/(자살|자해)[^가-힣a-z0-9ㄱ-ㅎ\s]{1,2} ?(?=하|할|함)/g, '$1');
}

const FILLERS =
  /(?<=^|[\s,])(?:음+|어+|그+|저기|뭐랄까|뭐(?! ?[하해할])|뭐지|뭐냐|막|에|그니까|그러니까|그게|인제|그그)(?=[\s,])/g;
/** As people write them in haste or to sound rough. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/(?:주글|쥬글|쥭을)(?=거|꺼|게|께|래|려|라고|생각)/g, '죽을'],
  [/(?:주그|쥬그|쥭으)(?=려|러|면)/g, '죽으'],
  [/(?:주꼬|쥭고|죽꼬|죽구|듁고|죽거)(?=[싶십시])/g, '죽고'],
  [/뛰내(?=[리려린릴림])/g, '뛰어내'],
  [/고(?:시프|십으|시퍼|십퍼|십어|싶퍼|싶따|십다|시따|시픔)/g, '고싶어'],
];

function spellOut(sentence: string): string {
  return SPELT.reduce((text, [slip, meant]) => text.replace(slip, meant), sentence);
}

/**
 * One sentence a rule looks at, compared without spaces: people and recognisers place them freely
 * ("죽고 싶어", "죽고싶어", "죽 고 싶 어").
 */
export function tidyKorean(sentence: string): string {
  return spellOut(
    sentence
      .replace(/[ㅋㅎㅠㅜ]{2,}/g, '')
      .replace(FILLERS, ' ')
      .replace(/[^가-힣ㄱ-ㅎㅏ-ㅣa-z0-9]+/g, '')
      .replace(/([가-힣ㄱ-ㅎ])\1{2,}/g, '$1'),
  );
}
