/** Numbers out of free words, spoken or typed, in both languages. */

const ENGLISH: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const SINO: Readonly<Record<string, number>> = {
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const NATIVE: Readonly<Record<string, number>> = {
  하나: 1,
  둘: 2,
  셋: 3,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  여덜: 8,
  아홉: 9,
  열: 10,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
  백: 100,
};
/** Short forms before a counter: "두 개". */
const BEFORE_COUNTER: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 네: 4 };

/** Two in one word, "six or seven": the upper counts, as it does where both are named. */
const BETWEEN: Readonly<Record<string, string>> = {
  한두: '2',
  이삼: '3',
  두세: '3',
  삼사: '4',
  서너: '4',
  사오: '5',
  너댓: '5',
  네다섯: '5',
  오륙: '6',
  대여섯: '6',
  육칠: '7',
  예닐곱: '7',
  칠팔: '8',
  일고여덟: '8',
  팔구: '9',
};
const IN_BETWEEN = new RegExp(
  `(?<![가-힣])(한)?(${Object.keys(BETWEEN).join('|')})(?=점|정도|쯤|이?요|퍼센트|개|\\s|$)`,
  'g',
);

const UNIT =
  '(?:점|퍼센트|프로|%|개|가지|번|살|회|시|분|일|밤|정도|쯤|쯤이|만큼|이상|은|는|같|인|것|거)';
const ENDING =
  '(?:이요|요|이에요|예요|입니다|이야|야|인데요?|인가요?|일까요?|인\\s?것|같아요?|는?\\s?돼요|은?\\s?되는데요?|였어요?|이었어요?|일\\s?것|네요|이네요|이고|고|에서|에|로|으로|까지|보다|이나|나|랑|하고|와|과|,)';
const NATIVE_WORDS = Object.keys(NATIVE)
  .sort((a, b) => b.length - a.length)
  .join('|');
const koreanToken = (last: '?' | '??'): RegExp =>
  new RegExp(
    `^(?:한|약|거의|대략|대충)?(?<sino>(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[영공일이삼사오육칠팔구]${last})(?<native>(?:${NATIVE_WORDS}){0,2})(?:${UNIT}|${ENDING})*$`,
  );
/** "삼이요" is three: the 이 belongs to what ends it. Where nothing is left then, "이요", it is the number. */
const KOREAN_TOKENS = [koreanToken('??'), koreanToken('?')];

function sinoValue(word: string): number | null {
  if (word === '') return null;
  let rest = word;
  let value = 0;
  const hundred = /^([일이삼사오육칠팔구]?)백/.exec(rest);
  if (hundred !== null) {
    value += 100 * (SINO[hundred[1] ?? ''] ?? 1);
    rest = rest.slice(hundred[0].length);
  }
  const ten = /^([일이삼사오육칠팔구]?)십/.exec(rest);
  if (ten !== null) {
    value += 10 * (SINO[ten[1] ?? ''] ?? 1);
    rest = rest.slice(ten[0].length);
  }
  if (rest.length > 1) return null;
  return rest === '' ? value : value + (SINO[rest] ?? 0);
}

function nativeValue(word: string): number | null {
  let value = 0;
  let rest = word;
  while (rest !== '') {
    const next = Object.keys(NATIVE)
      .sort((a, b) => b.length - a.length)
      .find((name) => rest.startsWith(name));
    if (next === undefined) return null;
    value += NATIVE[next] ?? 0;
    rest = rest.slice(next.length);
  }
  return word === '' ? null : value;
}

/** "이 정도" is "about this much" and "오 그래" is a sigh: such syllables count only with a unit or alone. */
const MORE_THAN_A_NUMBER = /^(?:이|사|오|일|구|공|영)$/;

function koreanValue(token: string, alone: boolean, after: string | undefined): number | null {
  if (after !== undefined && /^(?:개|가지|번|밤)/.test(after)) {
    const short = BEFORE_COUNTER[token];
    if (short !== undefined) return short;
  }
  const glued = /^(한|두|세|네)(?:개|가지|번)(?:요|이요|예요|정도|쯤)*$/.exec(token);
  if (glued !== null) return BEFORE_COUNTER[glued[1] ?? ''] ?? null;
  const parts = KOREAN_TOKENS.map((pattern) => pattern.exec(token)?.groups).find(
    (groups) => groups !== undefined && `${groups.sino}${groups.native}` !== '',
  );
  if (parts === undefined) return null;
  const counted =
    token === '이'
      ? /^(?:점|퍼센트|프로|%)/
      : /^(?:점|퍼센트|프로|%|정도|쯤|(?:일|밤)(?:이요|요)?$)/;
  if (MORE_THAN_A_NUMBER.test(token) && !alone && !counted.test(after ?? '')) return null;
  return parts.native ? nativeValue(parts.native) : sinoValue(parts.sino ?? '');
}

interface Found {
  readonly value: number;
  readonly percent: boolean;
}

function found(words: string): readonly Found[] {
  const tokens = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(IN_BETWEEN, (word, _about, both: string) => BETWEEN[both] ?? word)
    .replace(/(\d)\s*(?:%|％)/g, '$1percent ')
    .replace(/(\d)\s*(?:~|-|–|—)\s*(?=\d)/g, '$1 ')
    .replace(/-/g, ' ')
    .replace(/[^\p{L}\p{N}.'/ ]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '');
  const values: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const after = tokens[at + 1];
    const percentAfter = /^(?:percent|per|퍼센트|프로)/.test(after ?? '');
    const digits = /^(?:한|약|거의)?(\d{1,4}(?:\.\d+)?)(.*)$/.exec(token);
    if (digits !== null) {
      const rest = digits[2] ?? '';
      // "3pm" and "2시간째" are no points on a scale; "7점이요" is.
      if (rest === '' || rest === 'percent' || rest.startsWith('/') || /^[가-힣]/.test(rest)) {
        values.push({
          value: Number(digits[1]),
          percent: rest === 'percent' || /^(?:퍼센트|프로)/.test(rest) || percentAfter,
        });
        const below = /^\/(\d+)/.exec(rest);
        if (below !== null) values.push({ value: Number(below[1]), percent: false });
      }
      continue;
    }
    const english = ENGLISH[token];
    if (english !== undefined) {
      const unit = ENGLISH[after ?? ''];
      // "that one", "this one", "no one" point at something.
      if (
        token === 'one' &&
        /^(?:that|this|no|some|any|every|which|the|each)$/.test(tokens[at - 1] ?? '')
      )
        continue;
      if (english >= 20 && english < 100 && unit !== undefined && unit > 0 && unit < 10) {
        values.push({ value: english + unit, percent: /^per/.test(tokens[at + 2] ?? '') });
        at += 1;
      } else if (english === 1 && after === 'hundred') {
        values.push({ value: 100, percent: /^per/.test(tokens[at + 2] ?? '') });
        at += 1;
      } else values.push({ value: english, percent: percentAfter });
      continue;
    }
    const korean = koreanValue(token, tokens.length === 1, after);
    if (korean !== null) {
      values.push({ value: korean, percent: /퍼센트|프로/.test(token) || percentAfter });
    }
  }
  return values;
}

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
 * "반반", "6이나 7" (the upper of the two), and on a scale to 7 the days of a week. `strict` refuses a bare 1 to 10 on a scale to 100, which may be meant out
 * of ten.
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
  let values = found(said);
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
  const [first, ...more] = found(words);
  return first === undefined || more.length > 0 ? null : Math.round(first.value);
}
