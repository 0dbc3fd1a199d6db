/** Times that are named in what people say, in Korean and English. */
import type { Span } from './when/calendar.ts';
import { ENGLISH_DATES } from './when/english-dates.ts';
import { ENGLISH_DAYS } from './when/english-days.ts';
import { KOREAN_DATES } from './when/korean-dates.ts';
import { KOREAN_DAYS } from './when/korean-days.ts';
import { mentions, type TimeMention } from './when/rule.ts';

const HANGUL = /\p{Script=Hangul}/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\d]/u;

/** In every time the rules know there is one of these: most texts have none, and are done with at once. */
const MAY_NAME_A_TIME =
  /\d|day|night|week|month|year|morning|afternoon|evening|tomorrow|ago\b|back\b|earlier|before|from now|\bin |last|past|next|coming|upcoming|previous|this |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|mas\b|thanksgiving|halloween|easter|valentine|july|seollal|chuseok|recently|lately|just now|[전뒤후날년해월일주달밤봄추설말초]|오늘|방금|아까|어제|어저께|그저께|그제|내일|낼|모레|글피|앞서|있다가|있으면|요즘|요새|최근|근래|며칠|욜|끄|흘|지난|여름|가을|겨울|한가위|구정|신정|스마스|성탄|데이|윈|이맘때/u;

/**
 * The times a text names, as they are meant at `at`, in the order of the text and in the time zone of
 * this computer. Where the words alone do not say which ("on Thursday", "3월에"), the last one comes
 * before the next.
 */
export function timesIn(text: string, at: number): readonly TimeMention[] {
  const lower = text.normalize('NFC').toLowerCase();
  if (!MAY_NAME_A_TIME.test(lower)) return [];
  return mentions(lower, at, [
    ...(HANGUL.test(lower) ? [...KOREAN_DAYS, ...KOREAN_DATES] : []),
    ...(LATIN_OR_DIGIT.test(lower) ? [...ENGLISH_DAYS, ...ENGLISH_DATES] : []),
  ]);
}

const AHEAD =
  /\b(?:will|going to|gonna|plan(?:s|ned|ning)? to|upcoming|coming up|'ll)\b|할 거|갈 거|예정|하기로|가기로|ㄹ 거|계획이/u;

/** The one stretch a question asks about, earliest start first; what is to come only where it says so. */
export function timesAskedFor(text: string, at: number): readonly Span[] {
  const isAhead = AHEAD.test(text.toLowerCase());
  return timesIn(text, at).map(({ spans }) => (isAhead ? spans.at(-1) : undefined) ?? spans[0]);
}
