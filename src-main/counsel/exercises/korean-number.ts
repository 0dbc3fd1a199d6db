/** Korean numbers in words: "칠", "일곱", "팔십오", "두 개". */

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

/** What one word is worth; null where it is no number. `alone`: nothing else was said. `after`: the word behind it. */
export function koreanValue(
  token: string,
  alone: boolean,
  after: string | undefined,
): number | null {
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
