import {
  cardinal,
  decade,
  digitByDigit,
  englishDate,
  englishNumber,
  englishTime,
  money,
  ordinal,
} from './english-numbers.ts';
import { type Amount, matchAt } from './korean-amounts.ts';

const PHONE = /\+?(?:\d{1,4}-){1,3}\d{3,4}(?![\d-])/y;
const DATE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/y;
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?!\d)/y;
const ORDINAL = /(\d+)(?:st|nd|rd|th)\b/iy;
const DECADE = /((?:1\d|20)?\d0)['’]?s\b/y;
const RANGE = /(\d+)\s?[–~-]\s?(?=\d)/y;
const FRACTION = /([1-9]\d?)\/([1-9]\d?)(?![\d/])/y;
const PLAIN =
  /(?:([$€£¥₩])\s?)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\s?(?:%|℃|°C|°F|°|(?:km|cm|mm|kg|mg|ml|m|g|lbs|lb|ft|mph|min|hrs|hr)(?![a-z])))?/y;

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₩': 'won',
};

const UNITS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '℃': 'degrees celsius',
  '°C': 'degrees celsius',
  '°F': 'degrees fahrenheit',
  '°': 'degrees',
  km: 'kilometers',
  cm: 'centimeters',
  mm: 'millimeters',
  m: 'meters',
  kg: 'kilograms',
  mg: 'milligrams',
  g: 'grams',
  ml: 'milliliters',
  lb: 'pounds',
  lbs: 'pounds',
  ft: 'feet',
  mph: 'miles per hour',
  min: 'minutes',
  hr: 'hours',
  hrs: 'hours',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
};

const NAMED_PARTS: Readonly<Record<string, string>> = { 2: 'half', 3: 'third', 4: 'quarter' };

/** The number at a place of an English text, read out with its units. */
export function englishAmount(text: string, at: number): Amount {
  const date = matchAt(DATE, text, at);
  if (date) {
    const said = englishDate(date[1] as string, Number(date[2]), Number(date[3]));
    return { said, length: date[0].length };
  }
  const phone = matchAt(PHONE, text, at);
  if (phone && phone[0].replace(/\D/g, '').length >= 7) {
    const said = phone[0].replace('+', '').split('-').map(digitByDigit).join(' ');
    return { said, length: phone[0].length };
  }
  const time = matchAt(TIME, text, at);
  if (time) {
    const after = text.slice(at + time[0].length);
    return { said: englishTime(Number(time[1]), Number(time[2]), after), length: time[0].length };
  }
  const nth = matchAt(ORDINAL, text, at);
  if (nth) return { said: ordinal(nth[1] as string), length: nth[0].length };
  const years = matchAt(DECADE, text, at);
  if (years) return { said: decade(years[1] as string), length: years[0].length };
  const range = matchAt(RANGE, text, at);
  if (range) {
    const said = englishNumber(range[1] as string, '', '', text.slice(at + range[0].length));
    return { said: `${said} to `, length: range[0].length };
  }
  const fraction = matchAt(FRACTION, text, at);
  if (fraction)
    return {
      said: parts(fraction[1] as string, fraction[2] as string),
      length: fraction[0].length,
    };
  return plain(text, at);
}

/** 1/2 is one half, 3/4 three quarters, 24/7 twenty four seven. */
function parts(count: string, whole: string): string {
  const name = NAMED_PARTS[whole];
  if (!name || Number(count) >= Number(whole)) return `${cardinal(count)} ${cardinal(whole)}`;
  return `${cardinal(count)} ${name}${count === '1' ? '' : 's'}`;
}

function plain(text: string, at: number): Amount {
  const found = matchAt(PLAIN, text, at);
  if (!found) return { said: '', length: 1 };
  const [all, currency = '', digits = '', part = '', unit = ''] = found;
  const whole = digits.replaceAll(',', '');
  const coin = CURRENCIES[currency];
  if (coin) return { said: money(whole, part, coin), length: all.length };
  const end = at + all.length;
  const said = englishNumber(
    whole,
    part,
    text.slice(Math.max(0, at - 40), at),
    unit + text.slice(end, end + 24),
  );
  const measure = UNITS[unit.trim()];
  return { said: measure ? `${said} ${measure}` : said, length: all.length };
}

export function englishSymbol(character: string): string {
  return SYMBOLS[character] ?? '';
}
