/** Numbers in English words. All take bare digits. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** 142 is one hundred forty-two. Nineteen digits or more are said one by one. */
export function cardinal(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 18) return digitByDigit(plain);
  if (plain === '0') return 'zero';
  const groups: string[] = [];
  for (let end = plain.length, scale = 0; end > 0; end -= 3, scale += 1) {
    const group = Number(plain.slice(Math.max(0, end - 3), end));
    if (group > 0) groups.unshift(belowThousand(group) + (SCALES[scale] ?? ''));
  }
  return groups.join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small =
    rest < 20
      ? (ONES[rest] ?? '')
      : (TENS[Math.floor(rest / 10)] ?? '') + (rest % 10 ? `-${ONES[rest % 10]}` : '');
  if (hundreds === 0) return small;
  return rest === 0 ? `${ONES[hundreds]} hundred` : `${ONES[hundreds]} hundred ${small}`;
}

/** 21 is twenty-first. */
export function ordinal(digits: string): string {
  return cardinal(digits).replace(/[a-z]+$/, (last) => {
    if (last.endsWith('y')) return `${last.slice(0, -1)}ieth`;
    return IRREGULAR[last] ?? `${last}th`;
  });
}

/** As telephone numbers are said: 109 is one oh nine. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => (digit === '0' ? 'oh' : ONES[Number(digit)])).join(' ');
}

/** After the point: 3.05 is three point zero five. */
export function places(digits: string): string {
  return [...digits].map((digit) => ONES[Number(digit)]).join(' ');
}

/** 1990 is nineteen ninety, 2005 two thousand five, 1900 nineteen hundred. */
export function year(digits: string): string {
  const value = Number(digits);
  if (value % 1000 < 10) return cardinal(digits);
  const century = cardinal(digits.slice(0, 2));
  const rest = value % 100;
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? 'oh ' : ''}${cardinal(`${rest}`)}`;
}

/** 1990s is nineteen nineties, 20s twenties. */
export function decade(digits: string): string {
  const said = digits.length === 4 ? year(digits) : cardinal(digits);
  return said.endsWith('y') ? `${said.slice(0, -1)}ies` : `${said}s`;
}
