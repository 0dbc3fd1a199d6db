import { toCardinal, toOrdinal } from 'n2words/en-US';

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Lines people are told to call: said digit by digit. */
const LINE_BEFORE =
  /\b(?:call|dial|text|phone|ring|number|line|hotline|helpline|lifeline)\b\W*(?:\w+\W+){0,2}$/i;
const ALWAYS_LINES = /^(?:988|911|741741|116123|1393)$/;
const YEAR_BEFORE =
  /\b(?:in|since|by|until|till|before|after|of|from|year|during|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|\d{1,2}(?:st|nd|rd|th)?,?)\s+$/i;

/** A whole number: 42 is forty two. Nineteen digits or more are said one by one. */
export function cardinal(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  return plain.length > 18 ? digitByDigit(plain) : toCardinal(BigInt(plain)).replaceAll('-', ' ');
}

export function ordinal(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return 'zeroth';
  return plain.length > 18 ? digitByDigit(plain) : toOrdinal(BigInt(plain)).replaceAll('-', ' ');
}

export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/** 1990 is nineteen ninety, 2005 two thousand five, 1900 nineteen hundred. */
export function year(digits: string): string {
  const value = Number(digits);
  const century = digits.slice(0, 2);
  if (value % 1000 < 10) return cardinal(digits);
  if (value % 100 === 0) return `${cardinal(century)} hundred`;
  const rest = value % 100;
  return `${cardinal(century)} ${rest < 10 ? 'oh ' : ''}${cardinal(String(rest))}`;
}

/** How a number is said in English, by what stands around it. `whole` and `part` are bare digits. */
export function englishNumber(whole: string, part: string, before: string, after: string): string {
  if (part) return `${cardinal(whole)} point ${digitByDigit(part)}`;
  if (whole.length > 1 && whole.startsWith('0')) return digitByDigit(whole);
  if (ALWAYS_LINES.test(whole)) return digitByDigit(whole);
  if (whole.length > 2 && LINE_BEFORE.test(before)) return digitByDigit(whole);
  if (/^(?:1[1-9]|20)\d\d$/.test(whole)) {
    const dated = YEAR_BEFORE.test(before) || /^(?:19|20)/.test(whole);
    if (dated && !/^\s?(?:%|[kcm]?m\b|k?g\b|people|times|steps|words|dollars)/i.test(after))
      return year(whole);
  }
  return cardinal(whole);
}

/** 1990s is nineteen nineties, 20s twenties. */
export function decade(digits: string): string {
  const said = digits.length === 4 ? year(digits) : cardinal(digits);
  return said.endsWith('y') ? `${said.slice(0, -1)}ies` : `${said}s`;
}

/** 3:30 is three thirty, 3:05 three oh five, 3:00 three o'clock. */
export function englishTime(hours: number, minutes: number, after: string): string {
  const hour = cardinal(String(hours));
  if (minutes === 0) return /^\s?[ap]\.?m/i.test(after) ? hour : `${hour} o'clock`;
  return `${hour} ${minutes < 10 ? 'oh ' : ''}${cardinal(String(minutes))}`;
}

export function englishDate(yearDigits: string, month: number, day: number): string {
  return `${MONTHS[month - 1] ?? cardinal(String(month))} ${ordinal(String(day))} ${year(yearDigits)}`;
}

/** $5.50 is five dollars fifty; a single one is told from many. */
export function money(whole: string, part: string, unit: string): string {
  const cents = part ? Number(part.padEnd(2, '0').slice(0, 2)) : 0;
  const amount = `${cardinal(whole)} ${whole === '1' || unit === 'yen' || unit === 'won' ? unit : `${unit}s`}`;
  return cents > 0 ? `${amount} ${cardinal(String(cents))}` : amount;
}
