/** Numbers in Korean words. All take bare digits. */

const DIGITS = [...'영일이삼사오육칠팔구'];
const SMALL_UNITS = ['', '십', '백', '천'];
const LARGE_UNITS = ['', '만', '억', '조', '경'];
const ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];
const TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
/** Two neighbours taken together: 2~3명 is 두세 명. */
const NEIGHBOURS = [
  '',
  '한두',
  '두세',
  '서너',
  '네다섯',
  '대여섯',
  '예닐곱',
  '일고여덟',
  '여덟아홉',
];

/** 2026 is 이천이십육. Nineteen digits or more are said one by one. */
export function sino(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 18) return digitByDigit(plain);
  if (plain === '0') return '영';
  let said = '';
  for (let end = plain.length, unit = 0; end > 0; end -= 4, unit += 1) {
    const group = belowTenThousand(plain.slice(Math.max(0, end - 4), end));
    if (group === '') continue;
    // 만, but 일억.
    said = (group === '일' && unit === 1 && end === 1 ? '' : group) + LARGE_UNITS[unit] + said;
  }
  return said;
}

function belowTenThousand(group: string): string {
  let said = '';
  for (const [i, digit] of [...group].entries()) {
    if (digit === '0') continue;
    const unit = SMALL_UNITS[group.length - 1 - i] ?? '';
    said += (digit === '1' && unit !== '' ? '' : (DIGITS[Number(digit)] ?? '')) + unit;
  }
  return said;
}

/** As it stands before what is counted: 1 is 한, 20 스무, 25 스물다섯, 101 백한; 112 백열두; further on tens are Sino-Korean. */
export function native(digits: string): string {
  const value = Number(digits);
  if (value === 20) return '스무';
  const rest = value % 100;
  const small = (TENS[Math.floor(rest / 10)] ?? '') + (ONES[rest % 10] ?? '');
  if (value < 100) return small;
  return rest > 19 ? sino(digits) : sino(`${BigInt(digits) - BigInt(rest)}`) + small;
}

/** 2 and 3 before something counted are 두세; null where no such word is. */
export function nativeNeighbours(low: number): string | null {
  return NEIGHBOURS[low] || null;
}

/** As telephone numbers are said: 109 is 일공구. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => (digit === '0' ? '공' : DIGITS[Number(digit)])).join('');
}

/** After the point: 3.05 is 삼 점 영오. */
export function places(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join('');
}
