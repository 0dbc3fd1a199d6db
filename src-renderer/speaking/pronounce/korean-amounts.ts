import { digitByDigit, koreanNumber, koreanTime, sinoKorean } from './korean-numbers.ts';

/** What is said for the number at a place, and how many characters it takes. */
export interface Amount {
  readonly said: string;
  readonly length: number;
}

const PHONE = /\+?\d{2,4}-\d{3,4}(?:-\d{4})?(?!\d)/y;
const DATE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/y;
const TIME = /([01]?\d|2[0-4]):([0-5]\d)(?!\d)/y;
const RANGE = /(\d+)\s?[~∼–-]\s?(?=\d)/y;
const FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const PLAIN =
  /(?:([$€£¥₩])\s?)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\s?(?:%|℃|°C|°|(?:km|cm|mm|kg|mg|ml|m|g|h|L)(?![a-zA-Z]))|[GDK](?![a-zA-Z]))?/y;

const UNITS: Readonly<Record<string, string>> = {
  '%': '퍼센트',
  '℃': '도',
  '°C': '도',
  '°': '도',
  km: '킬로미터',
  cm: '센티미터',
  mm: '밀리미터',
  m: '미터',
  kg: '킬로그램',
  mg: '밀리그램',
  g: '그램',
  ml: '밀리리터',
  L: '리터',
  h: '시간',
  G: '지',
  D: '디',
  K: '케이',
  $: '달러',
  '€': '유로',
  '£': '파운드',
  '¥': '엔',
  '₩': '원',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  '%': '퍼센트',
  '&': '앤드',
  '+': '더하기',
  '=': '는',
  '℃': '도',
};

/** The number at a place of a Korean text, read out with its units. */
export function koreanAmount(text: string, at: number): Amount {
  const phone = matchAt(PHONE, text, at);
  if (phone) {
    const said = phone[0].replace('+', '').split('-').map(digitByDigit).join(' ');
    return { said, length: phone[0].length };
  }
  const date = matchAt(DATE, text, at);
  if (date) {
    const [whole, year = '', month = '', day = ''] = date;
    const said = `${sinoKorean(year)}년 ${koreanNumber(month.replace(/^0/, ''), '', '', '월')}월 ${sinoKorean(day)}일`;
    return { said, length: whole.length };
  }
  const time = matchAt(TIME, text, at);
  if (time) return { said: koreanTime(Number(time[1]), Number(time[2])), length: time[0].length };
  const range = matchAt(RANGE, text, at);
  if (range) {
    // 3~5명: the first counts as the second does.
    const after = text.slice(at + range[0].length).replace(/^\d+/, '');
    return {
      said: `${koreanNumber(range[1] as string, '', '', after)}에서 `,
      length: range[0].length,
    };
  }
  const fraction = matchAt(FRACTION, text, at);
  if (fraction) {
    const said = `${sinoKorean(fraction[2] as string)} 분의 ${sinoKorean(fraction[1] as string)}`;
    return { said, length: fraction[0].length };
  }
  return plain(text, at);
}

function plain(text: string, at: number): Amount {
  const found = matchAt(PLAIN, text, at);
  if (!found) return { said: '', length: 1 };
  const [all, currency = '', digits = '', part = '', unit = ''] = found;
  const end = at + all.length;
  const said = koreanNumber(
    digits.replaceAll(',', ''),
    part,
    text.slice(Math.max(0, at - 24), at),
    unit + text.slice(end, end + 24),
  );
  return { said: said + (UNITS[unit.trim()] ?? '') + (UNITS[currency] ?? ''), length: all.length };
}

export function koreanSymbol(character: string): string {
  return SYMBOLS[character] ?? '';
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
