/** How Korean text is read out: letters, abbreviations and signs. Numbers are in `korean-amounts.ts`. */
import { addressAt } from './address.ts';
import { isSpelled } from './capitals.ts';
import { koreanAmountAt } from './korean-amounts.ts';
import { matchAt, type Reading } from './reading.ts';

const ADDRESS = {
  dot: '닷',
  web: '웹 주소',
  mail: '이메일 주소',
  endings: {
    com: '컴',
    net: '넷',
    kr: '케이알',
    co: '씨오',
    or: '오알',
    go: '지오',
    org: '오알지',
  },
};

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 지'
    .split(' ')
    .map((name, i) => [String.fromCharCode(65 + i), name]),
);
const ABBREVIATION = /(?:e\.g|i\.e|dr|mr|mrs|ms|prof|etc|vs)\.|vs(?!\w)/iy;
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'e.g.': '예를 들면',
  'i.e.': '즉',
  'dr.': '닥터',
  'mr.': '미스터',
  'mrs.': '미세스',
  'ms.': '미즈',
  'prof.': '교수',
  'etc.': '등등',
  'vs.': '대',
  vs: '대',
};
const CAPITALS = /[A-Z]{2,}(?![a-z]{2})/y;
/** The same again in Latin letters, or in digits: 인지행동치료(CBT)를. */
const GLOSS = /\s?\((?:[A-Za-z][\w .&,:'’-]{0,40})\)/y;
const ONE_DIGIT = '제로 원 투 쓰리 포 파이브 식스 세븐 에잇 나인'.split(' ');
/** 걱정/불안: a short stop. */
const OR = /\/(?=[\p{L}])/uy;
const SIGN =
  /\s*(?:->|=>|-->|→|⇒|➔|↔)\s*|\s*[&+=×÷≈±]\s*|@(?=\s|$)|\s*[/|]\s+|[~∼〜～](?=\S)|·|ㆍ/uy;
const SIGNS: Readonly<Record<string, string>> = {
  '->': ', ',
  '=>': ', ',
  '-->': ', ',
  '→': ', ',
  '⇒': ', ',
  '➔': ', ',
  '↔': ', ',
  '&': ' 앤 ',
  '+': ' 더하기 ',
  '×': ' 곱하기 ',
  '÷': ' 나누기 ',
  '≈': ' 약 ',
  '±': ' 플러스마이너스 ',
  '@': '골뱅이',
  '/': ', ',
  '|': ', ',
  '·': ', ',
  ㆍ: ', ',
};

export function koreanAt(text: string, at: number): Reading | null {
  return (
    addressAt(text, at, ADDRESS) ?? koreanAmountAt(text, at) ?? wordAt(text, at) ?? signAt(text, at)
  );
}

function wordAt(text: string, at: number): Reading | null {
  const before = text[at - 1] ?? ' ';
  const gloss = /[가-힣]/.test(before) ? matchAt(GLOSS, text, at) : null;
  if (gloss) return { said: '', length: gloss[0].length };
  if (/[A-Za-z]/.test(before)) return null;
  const short = matchAt(ABBREVIATION, text, at)?.[0];
  if (short !== undefined) {
    return { said: ABBREVIATIONS[short.toLowerCase()] ?? short, length: short.length };
  }
  const capitals = matchAt(CAPITALS, text, at)?.[0];
  if (capitals === undefined) return null;
  if (capitals === 'OK') return { said: '오케이', length: 2 };
  if (!isSpelled(capitals)) return { said: capitals.toLowerCase(), length: capitals.length };
  const said = [...capitals].map((letter) => LETTERS[letter]).join('');
  // PHQ-9 is 피에이치큐 나인.
  const digit = /^[- ]?(\d)(?![\d.:]|\s?[가-힣])/.exec(text.slice(at + capitals.length));
  return digit
    ? { said: `${said} ${ONE_DIGIT[Number(digit[1])]}`, length: capitals.length + digit[0].length }
    : { said, length: capitals.length };
}

function signAt(text: string, at: number): Reading | null {
  const before = text.slice(0, at);
  if (/[\p{L}\p{N}]$/u.test(before) && matchAt(OR, text, at)) return { said: ', ', length: 1 };
  if (/[\p{L}]$/u.test(before) && /^-\d/.test(text.slice(at))) return { said: ' ', length: 1 };
  const sign = matchAt(SIGN, text, at)?.[0];
  if (sign === undefined) return null;
  const mark = sign.trim();
  if (mark === '=') return { said: `${topic(before)} `, length: sign.length, isEnding: true };
  // 월~금 is 월에서 금; a drawn-out 네~ is 네.
  if (/[~∼〜～]/.test(mark)) {
    const joins =
      /[\p{L}\p{N}]$/u.test(before) && /[\p{L}\p{N}]/u.test(text[at + sign.length] ?? '');
    return { said: joins ? '에서 ' : '', length: sign.length, isEnding: true };
  }
  return { said: SIGNS[mark] ?? '', length: sign.length };
}

/** The particle after what was said last, by whether its syllable ends in a consonant. */
function topic(before: string): string {
  const last = before.trimEnd().at(-1) ?? '';
  if (/\d/.test(last)) return /[013678]/.test(last) ? '은' : '는';
  const code = last.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11_172 && code % 28 !== 0 ? '은' : '는';
}
