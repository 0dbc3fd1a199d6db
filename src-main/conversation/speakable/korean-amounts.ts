/** Numbers in Korean text, by what stands around them. */
import { digitByDigit, native, nativeNeighbours, places, sino } from './korean-numbers.ts';
import { matchAt, type Reading } from './reading.ts';

/** What is counted with native numerals; what only begins alike is in NOT_NATIVE. */
const NATIVE =
  /^\s?(?:시간|시|살|개|명|번째|번|마리|잔|병|권|장|가지|사람|달|그루|송이|켤레|벌|채|통|곳|군데|걸음|끼|숟가락|스푼|모금|배|그릇|줄|조각|판|편|건|쌍|바퀴|방울|박자|돌|해|대|알|차례|마디|곡|갈래|손가락|날|군|호흡|숨)/;
const NOT_NATIVE =
  /^\s?(?:개월|개국|개년|번지|장관|주년|시그마|명령|대째|살균|건물|통신|번\s?(?:문항|출구|문제|질문|국도|버스|항목|트랙|채널|줄)|군단|해리|배속|시즌|날짜)/;
/** Counted with Sino-Korean numerals, and set apart by a space. */
const SINO =
  /^(?:분기|분|초|주일|주|개월|원|층|호|회|차|점|도|학년|단계|페이지|쪽|인분|세|박|등|위|퍼센트|킬로|미터|리터|그램|달러|번|대)/;

/** Lines people are told to call: said digit by digit unless something is counted. */
const LINE = /(?:109|1393|1388|1366|988|911|112|119|1577|1588|129|1339|1345)(?![\d,.:%/~-]*\d)/y;
const SHORT_LINE = /\d{3,4}(?![\d,.:%/~-]*\d)/y;
const CALLING = /전화|번호|연락|신고|핫라인|긴급|상담/;
const COUNT_AFTER =
  /^\s?(?:원|년|월|일(?!\p{L})|분|초|점|쪽|페이지|퍼센트|%|도|층|만|천|억|킬로|미터)/u;

const PHONE = /\+?\d{2,4}[-.]\d{3,4}(?:[-.]\d{4})?(?![\d-])/y;
const STEPS = /\d{1,2}(?:-\d{1,2}){2,}(?![\d-])/y;
const DATE = /((?:1\d|20)\d\d)[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?!\d)/y;
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?!\d)/y;
const RANGE = /(\d+(?:,\d{3})*(?:\.\d+)?)\s?[-–—~∼〜～]\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?!\d)/y;
const FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const VULGAR = /(\d*)\s?([½⅓⅔¼¾⅛])/y;
const ORDINAL = /(\d+)(?:st|nd|rd|th)(?![a-z])/iy;
const VERSION = /\d+(?:\.\d+){2,}/y;
const NUMBERED = /#(?=\d)/y;
const UNIT_NAMES = 'km\\/h|km|cm|mm|kg|mg|µg|ml|mL|kcal|cal|GB|MB|m²|m|g|h|L|l';
const PLAIN = new RegExp(
  `([-−])?(?:([$€£¥₩])\\s?)?(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.(\\d+))?(\\s?(?:%|％|℃|°C|℉|°|㎏|㎞|㎝|㎎|㎡|(?:${UNIT_NAMES})(?![\\w²])))?`,
  'y',
);

const UNITS: Readonly<Record<string, string>> = {
  '%': '퍼센트',
  '％': '퍼센트',
  '℃': '도',
  '°C': '도',
  '℉': '도',
  '°': '도',
  'km/h': '킬로미터',
  km: '킬로미터',
  '㎞': '킬로미터',
  cm: '센티미터',
  '㎝': '센티미터',
  mm: '밀리미터',
  m: '미터',
  'm²': '제곱미터',
  '㎡': '제곱미터',
  kg: '킬로그램',
  '㎏': '킬로그램',
  mg: '밀리그램',
  '㎎': '밀리그램',
  µg: '마이크로그램',
  g: '그램',
  ml: '밀리리터',
  mL: '밀리리터',
  L: '리터',
  l: '리터',
  h: '시간',
  kcal: '킬로칼로리',
  cal: '칼로리',
  GB: '기가바이트',
  MB: '메가바이트',
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: '달러',
  '€': '유로',
  '£': '파운드',
  '¥': '엔',
  '₩': '원',
};
const VULGARS: Readonly<Record<string, string>> = {
  '½': '이 분의 일',
  '⅓': '삼 분의 일',
  '⅔': '삼 분의 이',
  '¼': '사 분의 일',
  '¾': '사 분의 삼',
  '⅛': '팔 분의 일',
};

export function koreanAmountAt(text: string, at: number): Reading | null {
  if (!/[\d$€£¥₩½⅓⅔¼¾⅛\-−+#]/.test(text[at] ?? '')) return null;
  const before = text.slice(Math.max(0, at - 24), at);
  return (
    lineAt(text, at, before) ?? dateAt(text, at) ?? partsAt(text, at) ?? plainAt(text, at, before)
  );
}

function lineAt(text: string, at: number, before: string): Reading | null {
  const phone = matchAt(PHONE, text, at);
  const groups = phone?.[0].match(/\d+/g) ?? [];
  const isPhone =
    groups.length === 3 || /^(?:15|16|18)\d\d$/.test(groups[0] ?? '') || CALLING.test(before);
  if (phone && isPhone && !/^(?:19|20)\d\d[.]/.test(phone[0])) {
    return { said: groups.map(digitByDigit).join(', '), length: phone[0].length };
  }
  const known = matchAt(LINE, text, at);
  const line = known ?? matchAt(SHORT_LINE, text, at);
  if (!line) return null;
  const after = text.slice(at + line[0].length, at + line[0].length + 24);
  if (COUNT_AFTER.test(after)) return null;
  if (NATIVE.test(after) && !/^\s?번(?!째)/.test(after)) return null;
  // Any other number is one to call only where that is said right beside it.
  const isCalled =
    known !== null ||
    /(?:전화|번호|연락)\S*\s*$/.test(before) ||
    /^번?(?:으)?로 (?:전화|연락)/.test(after);
  return isCalled ? { said: digitByDigit(line[0]), length: line[0].length } : null;
}

function dateAt(text: string, at: number): Reading | null {
  const date = matchAt(DATE, text, at);
  if (date && isDay(Number(date[2]), Number(date[3]))) {
    return {
      said: `${sino(date[1] ?? '')}년 ${month(date[2] ?? '')} ${sino(date[3] ?? '')}일`,
      length: date[0].length,
    };
  }
  const time = matchAt(TIME, text, at);
  if (!time) return null;
  const hours = Number(time[1]);
  const said = `${hours > 0 && hours <= 12 ? native(`${hours}`) : sino(`${hours}`)} 시`;
  const minutes = Number(time[2]) === 0 ? '' : ` ${sino(time[2] ?? '')} 분`;
  return { said: said + minutes, length: time[0].length };
}

function partsAt(text: string, at: number): Reading | null {
  const steps = matchAt(STEPS, text, at);
  if (steps) return { said: steps[0].split('-').map(sino).join(', '), length: steps[0].length };
  const vulgar = matchAt(VULGAR, text, at);
  if (vulgar) {
    const part = VULGARS[vulgar[2] ?? ''] ?? '';
    return { said: vulgar[1] ? `${sino(vulgar[1])}와 ${part}` : part, length: vulgar[0].length };
  }
  const version = matchAt(VERSION, text, at);
  if (version) {
    return { said: version[0].split('.').map(sino).join(' 점 '), length: version[0].length };
  }
  const nth = matchAt(ORDINAL, text, at);
  if (nth) return { said: ordinal(nth[1] ?? ''), length: nth[0].length };
  const fraction = matchAt(FRACTION, text, at);
  if (fraction) return slashed(fraction[0], fraction[1] ?? '', fraction[2] ?? '');
  const numbered = matchAt(NUMBERED, text, at);
  if (numbered) return { said: '', length: 1 };
  return rangeAt(text, at);
}

/** 2/3 is 삼 분의 이, 11/21 십일월 이십일일. */
function slashed(all: string, first: string, second: string): Reading {
  const isPart = Number(first) < Number(second) && Number(second) <= 10;
  if (!isPart && isDay(Number(first), Number(second))) {
    return { said: `${month(first)} ${sino(second)}일`, length: all.length };
  }
  return { said: `${sino(second)} 분의 ${sino(first)}`, length: all.length };
}

/** 3~4명 is 서너 명, 2~3주 이삼 주, 10~15분 십에서 십오 분: the first counts as the second does. */
function rangeAt(text: string, at: number): Reading | null {
  const range = matchAt(RANGE, text, at);
  if (!range) return null;
  const [all, low = '', high = ''] = range;
  const after = text.slice(at + all.length);
  // A time or a unit of its own follows: the two are read one by one.
  if (/^[:/.]\d/.test(after)) return null;
  const isNative = countsNative(low, after) && countsNative(high, after);
  const areNeighbours = low.length === 1 && high.length === 1 && Number(high) === Number(low) + 1;
  if (areNeighbours && low !== '0') {
    const said = isNative ? nativeNeighbours(Number(low)) : `${sino(low)}${sino(high)}`;
    if (said) return { said: said + gapBefore(after), length: all.length };
  }
  const until = all.length - high.length;
  return { said: `${counted(low, after)}에서 `, length: until };
}

function plainAt(text: string, at: number, before: string): Reading | null {
  const found = matchAt(PLAIN, text, at);
  if (!found) return null;
  const [all, minus, currency = '', written = '', part, unitText = ''] = found;
  if (minus && /[\p{L}\p{N})]\s?$/u.test(before)) return null;
  const digits = written.replaceAll(',', '');
  const after = text.slice(at + all.length, at + all.length + 24);
  // 제1장 is 제일장, whatever is counted.
  if (/(?:^|\s)제$/.test(before)) return { said: sino(digits), length: all.length, isEnding: true };
  const unit = UNITS[unitText.trim()] ?? CURRENCIES[currency] ?? '';
  const number = part
    ? `${sino(digits)} 점 ${places(part)}`
    : unit === ''
      ? whole(digits, after)
      : unit === '시간'
        ? native(digits)
        : sino(digits);
  const sign = minus ? (/^도/.test(unit || after) ? '영하 ' : '마이너스 ') : '';
  const tail = unit === '' ? gapBefore(after) : ` ${unit}`;
  return { said: sign + number + tail, length: all.length };
}

/** A whole number before what is counted. */
function whole(digits: string, after: string): string {
  if (digits.length > 1 && digits.startsWith('0')) return digitByDigit(digits);
  if (/^\s?월(?!요)/.test(after)) return month(digits).slice(0, -1);
  if (Number(digits) === 1 && /^\s?번째/.test(after)) return '첫';
  return countsNative(digits, after) ? native(digits) : sino(digits);
}

function counted(written: string, after: string): string {
  const [digits = '', part] = written.replaceAll(',', '').split('.');
  if (part) return `${sino(digits)} 점 ${places(part)}`;
  return countsNative(digits, after) ? native(digits) : sino(digits);
}

function countsNative(digits: string, after: string): boolean {
  const value = Number(digits.replaceAll(',', ''));
  if (!(value > 0) || !Number.isInteger(value)) return false;
  if (!NATIVE.test(after) || NOT_NATIVE.test(after)) return false;
  // 14시 is a clock's; 30대 are people in their thirties; 21번 is a number that something has.
  if (/^\s?시(?!간)/.test(after)) return value <= 12;
  if (/^\s?대/.test(after)) return value % 10 !== 0;
  if (/^\s?번(?!째)/.test(after)) return value <= 20;
  return true;
}

/** 3시 is 세 시, but 2026년 이천이십육년. */
function gapBefore(after: string): string {
  return SINO.test(after) || (/^\S/.test(after) && NATIVE.test(after)) ? ' ' : '';
}

function ordinal(digits: string): string {
  return digits === '1' ? '첫 번째' : `${native(digits)} 번째`;
}

/** 6월 is 유월, 10월 시월. */
function month(digits: string): string {
  const value = Number(digits);
  if (value === 6) return '유월';
  if (value === 10) return '시월';
  return `${sino(digits)}월`;
}

function isDay(monthOfYear: number, day: number): boolean {
  return monthOfYear >= 1 && monthOfYear <= 12 && day >= 1 && day <= 31;
}
