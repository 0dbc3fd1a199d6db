/** Stems of Korean verbs, from whatever form they are said in. Works on conjoining letters (NFD). */
import {
  BARE_VERBS,
  ENDINGS,
  type Ending,
  LONGEST_ENDING,
  LOST_H,
  NEVER_VERBS,
} from './korean-endings.ts';

const SILENT = '\u110b'; // ㅇ
const NO_NEXT = '';
const A = '\u1161';
const AE = '\u1162';
const EO = '\u1165';
const E = '\u1166';
const YEO = '\u1167';
const O = '\u1169';
const WA = '\u116a';
const WAE = '\u116b';
const OE = '\u116c';
const U = '\u116e';
const WO = '\u116f';
const EU = '\u1173';
const I = '\u1175';
const D = '\u11ae';
const L = '\u11af';
const B = '\u11b8';
const S = '\u11ba';
const SS = '\u11bb';
const H = '\u11c2';
const FIRST_L = '\u1105';

const isVowel = (letter: string): boolean => letter >= '\u1161' && letter <= '\u1175';
const letters = (text: string): string => text.normalize('NFD');

/** A syllable closed by ㅆ. */
const PAST = new RegExp(`[${syllablesClosedBySs()}]`, 'u');

/** Ends as 아/어 forms do; of those in ㅏ only the ones that are hardly stems (좋아, 달라, 나빠, 고파). */
const INFINITIVE = /[\u1162\u1165\u1167\u116a\u116b\u116f]$|[\u1105\u1108\u110b\u1111]\u1161$/u;

export interface VerbStems {
  /** Without 다. */
  readonly stems: ReadonlySet<string>;
  /** It can be nothing but a verb. */
  readonly isSure: boolean;
}

export function verbStems(word: string): VerbStems {
  if (NEVER_VERBS.has(word)) return { stems: new Set(), isSure: false };
  const spelled = letters(word);
  const stems = new Set<string>();
  let isSure = false;
  for (let length = Math.min(LONGEST_ENDING, spelled.length - 2); length > 0; length--) {
    const endings = ENDINGS.get(spelled.slice(-length));
    if (!endings) continue;
    const base = spelled.slice(0, -length);
    for (const ending of endings) {
      const before = stems.size;
      if (ending.joint === 'infinitive') fromInfinitive(base, stems);
      else fromPlain(base, ending, stems);
      if (stems.size > before && ending.isSure) isSure = true;
    }
    // The longest is meant: 는데 is not 데 after 는.
    if (isSure) break;
  }
  if (isBareInfinitive(word, spelled)) fromInfinitive(spelled, stems);
  if (stems.size > 0 && PAST.test(word.replaceAll('있', ''))) isSure = true;
  return { stems, isSure };
}

function fromPlain(base: string, { joint, dropsL, isNaming }: Ending, stems: Set<string>): void {
  const last = base.at(-1) ?? NO_NEXT;
  const isOpen = isVowel(last);
  if (joint === 'open' && !isOpen && last !== L) return;
  if (joint === 'closing' && isPartOfEnding(base)) return;
  if (isNaming && base.normalize('NFC').length < 2) return;
  if (joint === 'linked') {
    // 나으면, 지은: ㅅ is gone, and the ending stays as it is after it.
    if (isOpen) {
      addStem(base + S, stems);
      return;
    }
    // 들으면: ㄷ has become ㄹ.
    if (last === L) addStem(base.slice(0, -1) + D, stems);
  }
  if (dropsL && isOpen) addStem(base + L, stems);
  addStem(base, stems);
}

/** 는, 던, 면, 습니다, 은 are endings of their own and not ㄴ or ㅂ after such a stem. */
function isPartOfEnding(base: string): boolean {
  return /[느더며스으]$/u.test(base.normalize('NFC')) && !base.endsWith('모으'.normalize('NFD'));
}

/** A stem, or one with a past or a future in it, a politeness, a helping verb. */
function addStem(base: string, stems: Set<string>): void {
  const stem = base.normalize('NFC');
  // "It is": what it is said of is what counts.
  if (stem === '' || stem === '이') return;
  if (base.at(-1) === SS && !stem.endsWith('있')) {
    const rest = stem.slice(0, -1);
    if (!stem.endsWith('겠')) fromInfinitive(base.slice(0, -1), stems);
    else if (rest.endsWith('야')) fromInfinitive(letters(rest.slice(0, -1)), stems);
    else addStem(letters(rest), stems);
    return;
  }
  if (stems.has(stem)) return;
  stems.add(stem);
  // 추우(면): ㅂ has become 우.
  if (stem.endsWith('우') && isVowel(base.at(-3) ?? NO_NEXT)) {
    stems.add((base.slice(0, -2) + B).normalize('NFC'));
  }
  for (const [left, whole] of LOST_H) {
    if (stem.endsWith(left)) stems.add(stem.slice(0, -left.length) + whole);
  }
  addHelped(stem, stems);
}

/** Polite, wishing, lasting, not being, becoming, doing for someone: the verb before is what is meant. */
function addHelped(stem: string, stems: Set<string>): void {
  const whole = /^(.+)(?:고싶|고있|지않|지못하)$/u.exec(stem);
  if (whole?.[1]) addStem(letters(whole[1]), stems);
  if (stem.length > 1 && stem.endsWith('시') && !/[마모]시$/u.test(stem)) {
    const polite = letters(stem.slice(0, -1).replace(/(?<=.)으$/u, ''));
    if (isVowel(polite.at(-1) ?? NO_NEXT)) addStem(polite + L, stems);
    addStem(polite, stems);
  }
  const helped = /^(.+)(?:지|주|보|버리|놓|두|드리)$/u.exec(stem)?.[1];
  if (helped && INFINITIVE.test(letters(helped))) fromInfinitive(letters(helped), stems);
}

/** From the form in 아/어, taken apart where the two have grown together. */
function fromInfinitive(spelled: string, stems: Set<string>): void {
  const vowel = spelled.at(-1) ?? NO_NEXT;
  if (!isVowel(vowel)) return;
  const first = spelled.at(-2) ?? NO_NEXT;
  const before = spelled.slice(0, -2);
  const ending = before.at(-1) ?? NO_NEXT;
  const withVowel = (other: string): void => addStem(before + first + other, stems);
  const isOpenBefore = isVowel(ending);

  if (first === SILENT && (vowel === A || vowel === EO)) {
    if (before === '') return;
    addStem(before, stems);
    if (ending === L) addStem(before.slice(0, -1) + D, stems);
    if (isOpenBefore) addStem(before + S, stems);
    if (before.endsWith('모'.normalize('NFD'))) addStem(`${before}${SILENT}${EU}`, stems);
    return;
  }
  // 몰라, 불러: 르 has lost its vowel and doubled its consonant.
  if (first === FIRST_L && ending === L && (vowel === A || vowel === EO)) {
    addStem(before.slice(0, -1) + FIRST_L + EU, stems);
  }
  switch (vowel) {
    case A:
      if (before === '' || !/[\u1108\u1111]/u.test(first)) addStem(spelled, stems);
      if (before !== '' && /[\u1101\u1100\u1105\u1107\u1108\u1111]/u.test(first)) withVowel(EU);
      break;
    case EO:
      if (/[\u1102\u1109]/u.test(first)) addStem(spelled, stems);
      withVowel(EU);
      if (before.endsWith('르'.normalize('NFD')) && first === FIRST_L) addStem(before, stems);
      break;
    case AE:
      if (first === '\u1112') withVowel(A);
      else addStem(spelled, stems);
      break;
    case E:
      addStem(spelled, stems);
      break;
    case YEO:
      withVowel(I);
      if (first === SILENT) {
        if (before.endsWith('하'.normalize('NFD'))) addStem(before, stems);
      } else if (before === '') addStem(spelled, stems);
      break;
    case WA:
      withVowel(O);
      if (first === SILENT && isOpenBefore) addStem(before + B, stems);
      if (first === '\u1102') addStem(before + first + O + H, stems);
      break;
    case WO:
      withVowel(U);
      if (first === SILENT && isOpenBefore) addStem(before + B, stems);
      break;
    case WAE:
      withVowel(OE);
      break;
    case '\u1164':
      addStem(spelled, stems);
  }
}

/** Whether a word without any ending is likely a verb said as it is (힘들어, 몰라, 도와). */
function isBareInfinitive(word: string, spelled: string): boolean {
  if (BARE_VERBS.has(word) || LOST_H.some(([left]) => word.endsWith(left))) return true;
  if (/[해봐놔줘둬꿔춰돼져려겨켜쳐셔뻐퍼커써꺼떠]$/u.test(word)) return true;
  if (word.length > 1 && /[아어와워여]$/u.test(word)) return true;
  if (/[빠파]$/u.test(word)) return word.length > 1;
  return /\u11af\u1105[\u1161\u1165]$/u.test(spelled);
}

function syllablesClosedBySs(): string {
  const syllables: string[] = [];
  for (let code = 0xac00 + SS.charCodeAt(0) - 0x11a7; code <= 0xd7a3; code += 28) {
    syllables.push(String.fromCharCode(code));
  }
  return syllables.join('');
}
