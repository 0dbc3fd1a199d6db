const DIGITS = [...'영일이삼사오육칠팔구'];
const SMALL_UNITS = ['', '십', '백', '천'];
const LARGE_UNITS = ['', '만', '억', '조', '경'];
const NATIVE_ONES = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const NATIVE_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
/** As they stand before what is counted. */
const COUNTING: readonly (readonly [RegExp, string])[] = [
  [/하나$/, '한'],
  [/둘$/, '두'],
  [/셋$/, '세'],
  [/넷$/, '네'],
  [/스물$/, '스무'],
];

/** What is counted with native numerals. Longer words that begin alike come first and are not. */
const NOT_NATIVE = /^\s?(?:개월|개국|개년|번지|장관|주년|시그마|명령|대째|살균|건물|통신)/;
const NATIVE =
  /^\s?(?:시간|시|살|개|명|번째|번|마리|잔|병|권|장|가지|사람|달|그루|송이|켤레|벌|채|통|곳|군데|걸음|끼|숟가락|스푼|모금|배|그릇|줄|조각|판|편|건|쌍|바퀴|방울|박자|돌|해|대|알)/;

/** Lines people are told to call, and emergency numbers: said digit by digit. */
const LINES = /^(?:10[79]|11[0-9]|12[059]|13[0-9]|13[0-9]{2}|15[0-9]{2}|16[0-9]{2}|18[0-9]{2})$/;
const LINE_AROUND = /전화|상담|번호|연락|신고|핫라인|긴급/;

/** A whole number in Sino-Korean: 2026 is 이천이십육. Nineteen digits or more are said one by one. */
export function sinoKorean(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 18) return digitByDigit(plain);
  if (plain === '0') return '영';
  let said = '';
  for (let end = plain.length, unit = 0; end > 0; end -= 4, unit += 1) {
    const group = thousands(plain.slice(Math.max(0, end - 4), end));
    if (!group) continue;
    // 만, but 일억.
    said = (group === '일' && unit === 1 && end === 1 ? '' : group) + LARGE_UNITS[unit] + said;
  }
  return said;
}

function thousands(group: string): string {
  let said = '';
  [...group].forEach((digit, i) => {
    if (digit === '0') return;
    const unit = SMALL_UNITS[group.length - 1 - i] as string;
    said += (digit === '1' && unit ? '' : (DIGITS[Number(digit)] as string)) + unit;
  });
  return said;
}

/** 1 to 99 as they stand before what is counted: 스물다섯 (명), 세 (시). */
export function nativeKorean(value: number): string {
  const said = (NATIVE_TENS[Math.floor(value / 10)] ?? '') + (NATIVE_ONES[value % 10] ?? '');
  for (const [ending, short] of COUNTING) {
    if (ending.test(said)) return said.replace(ending, short);
  }
  return said;
}

/** As telephone numbers are said: 109 is 일공구. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => (digit === '0' ? '공' : DIGITS[Number(digit)])).join('');
}

/** How a number is said in Korean, by what stands around it. `whole` and `part` are bare digits. */
export function koreanNumber(whole: string, part: string, before: string, after: string): string {
  if (part) {
    const places = [...part].map((digit) => DIGITS[Number(digit)]).join('');
    return `${sinoKorean(whole)}점${places}`;
  }
  const value = Number(whole);
  if (whole.length > 1 && whole.startsWith('0')) return digitByDigit(whole);
  if (LINES.test(whole)) {
    const called = LINE_AROUND.test(before.slice(-24) + after.slice(0, 24));
    if (called || /^(?:109|11[279]|1393|1388|1577)$/.test(whole)) {
      // 109개 is a number all the same.
      if (!(NATIVE.test(after) && !/^\s?(?:번|에)/.test(after)) && !/^\s?(?:원|년)/.test(after))
        return digitByDigit(whole);
    }
  }
  if (/^\s?월/.test(after) && value === 6) return '유';
  if (/^\s?월/.test(after) && value === 10) return '시';
  if (value === 1 && /^\s?번째/.test(after)) return '첫';
  if (value > 0 && value < 100 && NATIVE.test(after) && !NOT_NATIVE.test(after)) {
    const sinoAnyway =
      (/^\s?시(?!간)/.test(after) && value > 12) ||
      // 30대 are people in their thirties; large counts of anything are Sino-Korean.
      (/^\s?대/.test(after) && value % 10 === 0) ||
      (/^\s?번(?!째)/.test(after) && value > 20);
    if (!sinoAnyway) return nativeKorean(value);
  }
  return sinoKorean(whole);
}

/** Hours and minutes: 3:30 is 세 시 삼십 분. */
export function koreanTime(hours: number, minutes: number): string {
  const hour = hours > 0 && hours <= 12 ? nativeKorean(hours) : sinoKorean(String(hours));
  return minutes === 0 ? `${hour} 시` : `${hour} 시 ${sinoKorean(String(minutes))} 분`;
}

/** Names of Latin letters, for TV and AI in a Korean sentence. */
export const KOREAN_LETTERS: Readonly<Record<string, string>> = {
  a: '에이',
  b: '비',
  c: '씨',
  d: '디',
  e: '이',
  f: '에프',
  g: '지',
  h: '에이치',
  i: '아이',
  j: '제이',
  k: '케이',
  l: '엘',
  m: '엠',
  n: '엔',
  o: '오',
  p: '피',
  q: '큐',
  r: '알',
  s: '에스',
  t: '티',
  u: '유',
  v: '브이',
  w: '더블유',
  x: '엑스',
  y: '와이',
  z: '지',
};
