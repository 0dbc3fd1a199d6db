/** Numbers out of free words, spoken or typed, in both languages. */
import { namedNumbers } from './number-words.ts';

/** Days of a week as Korean counts them, and all of them. */
const DAYS: readonly (readonly [number, RegExp])[] = [
  [
    7,
    /매일|날마다|일주일\s?내내|이레|every (?:single )?(?:night|day)|all (?:of them|seven|week)|each night/,
  ],
  [2, /이틀|twice/],
  [3, /사흘/],
  [4, /나흘/],
  [5, /닷새/],
  [6, /엿새/],
  [1, /하루|once/],
];
const A_WEEK = 7;

/** The upper of those named, as with numbers: "이틀이나 사흘" is three. */
function daysIn(said: string): number | null {
  const named = DAYS.filter(([, pattern]) => pattern.test(said)).map(([days]) => days);
  return named.length === 0 ? null : Math.max(...named);
}

/** "Hardly any" is a tenth of the scale, "almost all" nine. */
const HARDLY =
  /^(?:hardly any|almost none|barely any|very little|거의\s?(?:없|안|못|바닥).*|아주\s?조금(?:요|이요|이에요)?)$/;
const ALMOST =
  /^(?:almost (?:all|completely|entirely|totally|fully)|거의\s?(?:다|전부|완전히?|그대로)(?!\s?(?:없|안)).*)$/;

const OUT_OF = /(?:out of|over|\/|중에서?|만점에|점\s?만점)/;
const HALFWAY =
  /반반|(?:^|\s)절반|(?:^|\s)반\s?(?:정도|쯤)|half and half|halfway|in the middle|중간|^(?:about )?half$/;
const LEAST =
  /^(?:not at all|none(?: at all)?|nothing|전혀(?:요|\s?(?:없|안|아니).*)?|하나도\s?(?:없|안).*|아예\s?없.*|없(?:어요?|네요|음|습니다))$/;
const MOST =
  /^(?:completely|totally|fully|entirely|absolutely|the (?:most|highest|maximum|max)|max(?:imum)?|as (?:bad|strong|high) as it gets|완전히?(?:요)?|최고(?:예요|로요|요)?|최대(?:요|예요)?|전부(?:요)?|끝까지요?)$/;

/**
 * A point on a scale from `min` to `max`, or null. Takes "about a 7", "seven out of ten", "한 7점", "팔십 퍼센트",
 * "반반", "6이나 7" (the upper of the two), and on a scale to 7 the days of a week. `strict` refuses a bare 1 to 10
 * on a scale to 100, which may be meant out of ten.
 */
export function readNumber(
  words: string,
  scale: { readonly min: number; readonly max: number },
  strict = false,
): number | null {
  const { min, max } = scale;
  const said = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.!?…~]+$/g, '')
    .trim();
  if (/(?:^|\s)(?:-|minus|마이너스)\s?\d/.test(said)) return null;
  const days = max === A_WEEK ? daysIn(said) : null;
  if (days !== null) return days;
  if (/fifty[\s-]?fifty/.test(said)) return Math.round((min + max) / 2);
  let values = namedNumbers(said);
  if (values.length === 0) {
    if (HALFWAY.test(said)) return Math.round((min + max) / 2);
    if (HARDLY.test(said)) return Math.round(min + (max - min) / 10);
    if (ALMOST.test(said)) return Math.round(max - (max - min) / 10);
    if (LEAST.test(said)) return min;
    if (MOST.test(said)) return max;
    return null;
  }
  const first = values[0];
  const second = values[1];
  let below: number | null = null;
  if (first !== undefined && second !== undefined && OUT_OF.test(said)) {
    // English names the scale last, Korean first: "10점 만점에 7점", "10 중에 7".
    const scaleFirst = /중에서?|만점에/.test(said);
    below = scaleFirst ? first.value : second.value;
    values = [scaleFirst ? second : first];
  }
  const top = Math.max(...values.slice(0, 2).map(({ value }) => value));
  const percent = values.slice(0, 2).some((one) => one.percent);
  const of = below ?? (percent ? 100 : max);
  if (of <= 0 || top > of) return null;
  if (strict && max === 100 && below === null && !percent && top > 0 && top <= 10) return null;
  const value = of === max ? top : (top / of) * max;
  const rounded = Math.round(value);
  return rounded < min || rounded > max ? null : rounded;
}

/** How many, where things are counted: "two of them", "세 개". */
export function readCount(words: string): number | null {
  const [first, ...more] = namedNumbers(words);
  return first === undefined || more.length > 0 ? null : Math.round(first.value);
}
