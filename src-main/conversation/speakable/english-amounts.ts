/** Numbers in English text, by what stands around them. */
import { cardinal, decade, digitByDigit, ordinal, places, year } from './english-numbers.ts';
import { matchAt, type Reading } from './reading.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = `(?:${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)`;

/** Lines people are told to call: said digit by digit, wherever they are not a count of something. */
const LINE =
  /(?:988|911|741741|116[ -]?123|116[ -]?117|109|1393|1577-?0199|1588-?9191)(?![\d,.:%/]*\d)/y;
/** So are these and others beside a word of calling. */
const SHORT_LINE = /\d{3,6}(?![\d,.:%/-]*\d)/y;
const CALLING_BEFORE =
  /\b(?:call(?:ing)?|dial(?:ling|ing)?|text(?:ing)?|phone|ring|number|line|hotline|helpline|lifeline)\b\W*(?:(?:is|at|on|to|or|the|home|line|number|up)\W+){0,3}(?:\d+\W+(?:or|and)\W+)?$/i;
const CALLING_AFTER = /^\W{0,3}(?:hotline|helpline|lifeline|line)\b/i;
const COUNTED = /^\s?(?:%|people\b|(?!is\b|was\b|has\b|as\b|this\b|always\b|lines?\b)[a-z]+s\b)/i;

const PHONE = /\+?(?:\(\d{2,4}\)\s?|\d{1,4}[- ]){1,3}\d{3,4}(?![\d-])/y;
const STEPS = /\d{1,2}(?:-\d{1,2}){2,}(?![\d-])/y;
const DATE = /((?:1\d|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/y;
const DAY_AND_MONTH = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?= (?:of )?${MONTH}\\b)`, 'y');
const AFTER_MONTH = new RegExp(`\\b${MONTH}\\.? $`);
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?!\d)(?:\s?([ap])\.?m\b\.?)?/iy;
const HOUR = /(1[0-2]|[1-9])\s?([ap])\.?m\b\.?/iy;
const ORDINAL = /(\d+)(?:st|nd|rd|th)\b/iy;
const DECADE = /['’]?((?:1\d|20)?\d0)['’]?s\b/y;
const RANGE = /(\d+(?:,\d{3})*(?:\.\d+)?)\s?[-–—~]\s?(?=\d)/y;
const FRACTION = /([1-9]\d?)\/([1-9]\d?)(?![\d/])/y;
const VULGAR = /(\d*)\s?([½⅓⅔¼¾⅛])/y;
const VERSION = /\d+(?:\.\d+){2,}/y;
const UNIT_NAMES =
  'km\\/h|km|cm|mm|kg|mg|µg|ml|kcal|cal|lbs|lb|ft|mph|bpm|mins|min|hrs|hr|secs|sec|GB|MB|m²|m|g|x';
const PLAIN = new RegExp(
  `([-−])?(?:([$€£¥₩])\\s?)?(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.(\\d+))?(\\s?(?:%|℃|°C|°F|℉|°|㎏|㎞|(?:${UNIT_NAMES})(?![\\w²])))?`,
  'y',
);

const CURRENCIES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
  '₩': ['won', 'won'],
};
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '%': ['percent', 'percent'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '°': ['degree', 'degrees'],
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  km: ['kilometer', 'kilometers'],
  '㎞': ['kilometer', 'kilometers'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  m: ['meter', 'meters'],
  'm²': ['square meter', 'square meters'],
  kg: ['kilogram', 'kilograms'],
  '㎏': ['kilogram', 'kilograms'],
  mg: ['milligram', 'milligrams'],
  µg: ['microgram', 'micrograms'],
  g: ['gram', 'grams'],
  ml: ['milliliter', 'milliliters'],
  kcal: ['kilocalorie', 'kilocalories'],
  cal: ['calorie', 'calories'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  ft: ['foot', 'feet'],
  mph: ['mile per hour', 'miles per hour'],
  bpm: ['beat per minute', 'beats per minute'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  sec: ['second', 'seconds'],
  secs: ['second', 'seconds'],
  GB: ['gigabyte', 'gigabytes'],
  MB: ['megabyte', 'megabytes'],
  x: ['time', 'times'],
};
const PARTS: Readonly<Record<string, string>> = { 2: 'half', 3: 'third', 4: 'quarter' };
const VULGARS: Readonly<Record<string, string>> = {
  '½': 'a half',
  '⅓': 'a third',
  '⅔': 'two thirds',
  '¼': 'a quarter',
  '¾': 'three quarters',
  '⅛': 'an eighth',
};
const YEAR_BEFORE = new RegExp(
  `(?:\\b(?:in|since|by|until|till|before|after|from|year|during|spring|summer|autumn|fall|winter)|\\b${MONTH}|\\d(?:st|nd|rd|th)?,)\\s$`,
  'i',
);
const NOT_A_YEAR = /^\s?(?:%|people|times|steps|words|dollars|won|hours|minutes|days|calories)/i;

export function englishAmountAt(text: string, at: number): Reading | null {
  if (!/[\d$€£¥₩½⅓⅔¼¾⅛'’\-−(+]/.test(text[at] ?? '')) return null;
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    lineAt(text, at, before) ??
    dateAt(text, at, before) ??
    partsAt(text, at) ??
    plainAt(text, at, before)
  );
}

function lineAt(text: string, at: number, before: string): Reading | null {
  const line = matchAt(LINE, text, at);
  if (line && !COUNTED.test(text.slice(at + line[0].length))) {
    return { said: digitGroups(line[0]), length: line[0].length };
  }
  const phone = matchAt(PHONE, text, at);
  const groups = phone?.[0].match(/\d+/g) ?? [];
  // 1500-3000 may be anything; with a third group, or beside a word of calling, it is a number to call.
  const isPhone = groups.length > 2 && /[-(+]/.test(phone?.[0] ?? '');
  if (phone && groups.join('').length >= 7 && (isPhone || CALLING_BEFORE.test(before))) {
    return { said: digitGroups(phone[0]), length: phone[0].length };
  }
  const short = matchAt(SHORT_LINE, text, at);
  if (!short) return null;
  const called =
    CALLING_BEFORE.test(before) || CALLING_AFTER.test(text.slice(at + short[0].length));
  return called && !COUNTED.test(text.slice(at + short[0].length))
    ? { said: digitByDigit(short[0]), length: short[0].length }
    : null;
}

function digitGroups(number: string): string {
  return (number.match(/\d+/g) ?? []).map(digitByDigit).join(', ');
}

function dateAt(text: string, at: number, before: string): Reading | null {
  const date = matchAt(DATE, text, at);
  const month = MONTHS[Number(date?.[2]) - 1];
  if (date && month && Number(date[3]) >= 1 && Number(date[3]) <= 31) {
    const said = `${month} ${ordinal(date[3] ?? '')}, ${year(date[1] ?? '')}`;
    return { said, length: date[0].length };
  }
  const day = matchAt(DAY_AND_MONTH, text, at);
  if (day && Number(day[1]) <= 31) return { said: ordinal(day[1] ?? ''), length: day[0].length };
  const dayAfter = matchAt(/(\d{1,2})(?:st|nd|rd|th)?(?![\d:.%/])/y, text, at);
  if (dayAfter && AFTER_MONTH.test(before) && Number(dayAfter[1]) <= 31) {
    return { said: ordinal(dayAfter[1] ?? ''), length: dayAfter[0].length };
  }
  const time = matchAt(TIME, text, at);
  if (time) {
    return clock(time[1] ?? '', time[2] ?? '', time[3], time[0], text.slice(at + time[0].length));
  }
  const hour = matchAt(HOUR, text, at);
  return hour && clock(hour[1] ?? '', '00', hour[2], hour[0], text.slice(at + hour[0].length));
}

/** 3:30 is three thirty, 3:05 three oh five, 3:00 three o'clock or three P M. */
function clock(
  hours: string,
  minutes: string,
  half: string | undefined,
  all: string,
  after: string,
): Reading {
  const low = Number(minutes);
  const said = cardinal(hours);
  const rest = low === 0 ? '' : ` ${low < 10 ? 'oh ' : ''}${cardinal(minutes)}`;
  if (!half)
    return { said: rest === '' ? `${said} o'clock` : `${said}${rest}`, length: all.length };
  // The dot of "p.m." may end the sentence as well.
  const stop = all.endsWith('.') && /^\s*(?:$|[A-Z])/.test(after) ? '.' : '';
  return { said: `${said}${rest} ${half.toUpperCase()} M${stop}`, length: all.length };
}

function partsAt(text: string, at: number): Reading | null {
  const steps = matchAt(STEPS, text, at);
  if (steps) {
    return { said: steps[0].split('-').map(cardinal).join(', '), length: steps[0].length };
  }
  const vulgar = matchAt(VULGAR, text, at);
  if (vulgar) {
    const part = VULGARS[vulgar[2] ?? ''] ?? '';
    const said = vulgar[1] ? `${cardinal(vulgar[1])} and ${part}` : part.replace(/^a /, 'one ');
    return { said, length: vulgar[0].length };
  }
  const version = matchAt(VERSION, text, at);
  if (version) {
    return { said: version[0].split('.').map(cardinal).join(' point '), length: version[0].length };
  }
  const nth = matchAt(ORDINAL, text, at);
  if (nth) return { said: ordinal(nth[1] ?? ''), length: nth[0].length };
  const years = matchAt(DECADE, text, at);
  if (years) return { said: decade(years[1] ?? ''), length: years[0].length };
  const fraction = matchAt(FRACTION, text, at);
  if (fraction) {
    return { said: fractionOf(fraction[1] ?? '', fraction[2] ?? ''), length: fraction[0].length };
  }
  const range = matchAt(RANGE, text, at);
  if (!range) return null;
  const [low = '', part] = (range[1] ?? '').replaceAll(',', '').split('.');
  const said = part ? `${cardinal(low)} point ${places(part)}` : wholeNumber(low, '', '');
  return { said: `${said} to `, length: range[0].length };
}

/** 1/2 is one half, 3/4 three quarters, 2/5 two fifths, 7/10 seven out of ten, 24/7 twenty-four seven. */
function fractionOf(count: string, whole: string): string {
  if (whole === '10') return `${cardinal(count)} out of ten`;
  if (Number(count) >= Number(whole) || Number(whole) > 10) {
    return `${cardinal(count)} ${cardinal(whole)}`;
  }
  const name = PARTS[whole] ?? ordinal(whole);
  return `${cardinal(count)} ${name}${count === '1' ? '' : 's'}`;
}

function plainAt(text: string, at: number, before: string): Reading | null {
  const found = matchAt(PLAIN, text, at);
  if (!found) return null;
  const [all, minus, currency = '', written = '', part, unitText = ''] = found;
  // The dash of "PHQ-9" or of a range is no minus.
  if (minus && (/[\p{L}\p{N})]$/u.test(before) || /[\p{L}\p{N})]\s$/u.test(before))) return null;
  const digits = written.replaceAll(',', '');
  const sign = minus ? 'minus ' : '';
  const coin = CURRENCIES[currency];
  if (coin) return { said: sign + money(digits, part, coin), length: all.length };
  const rest = unitText + text.slice(at + all.length, at + all.length + 24);
  const said = part
    ? `${cardinal(digits)} point ${places(part)}`
    : wholeNumber(digits, before, rest);
  const unit = UNITS[unitText.trim()];
  const named = unit ? ` ${digits === '1' && !part ? unit[0] : unit[1]}` : '';
  return { said: sign + said + named, length: all.length };
}

function wholeNumber(digits: string, before: string, after: string): string {
  if (digits.length > 1 && digits.startsWith('0')) return digitByDigit(digits);
  const isDated =
    /^(?:19|20)\d\d$/.test(digits) || (/^1[1-8]\d\d$/.test(digits) && YEAR_BEFORE.test(before));
  return isDated && !NOT_A_YEAR.test(after) ? year(digits) : cardinal(digits);
}

/** $5.50 is five dollars fifty. */
function money(
  digits: string,
  part: string | undefined,
  [one, many]: readonly [string, string],
): string {
  const cents = Number((part ?? '').padEnd(2, '0').slice(0, 2));
  const amount = `${cardinal(digits)} ${digits === '1' ? one : many}`;
  return cents > 0 ? `${amount} ${cardinal(`${cents}`)}` : amount;
}
