/**
 * A clause said back in Korean: its ending turned into one that shows it was heard ("소리 질렀어" becomes
 * "소리 질렀군요"). Only endings whose turn is certain; anything else is not said back. Pure.
 */

/** Words that begin a sentence and say nothing. */
const OPENERS =
  /^(?:(?:아|음+|어+|그냥|근데|그런데|그리고|그래서|사실은?|솔직히|저기|있잖아요?|뭐랄까|일단|요즘은?\s?그냥|네|응|예)[\s,]+)+/u;
/** The person speaking of themselves: left out, as Korean does. */
const SELF =
  /(?:^|\s)(?:나는|난|내가|저는|전|제가|나한테|내게|나에게|저한테|제게|저에게|나를|날|저를|절|나도|저도)(?=\s)/gu;
const OWN = /(?:^|\s)(?:내|제|우리|저희)\s(?=[가-힣])/gu;
/** Words about oneself or the listener that cannot be left out or turned. */
const UNSAFE =
  /(?:^|\s)(?:나|저|내|제|너|넌|네가|니가|당신|달)(?:만|랑|하고|와|과|의|처럼|보다|같은)?(?=\s|$)|나만|저만|너는|너도|너를|나쁜|['"“”‘’?？]/u;
/** What is never said back. */
const HARSH =
  /죽|자살|자해|사라지고|없어지고|병신|한심|쓸모|쓰레기|바보|멍청|못난|못생|찌질|루저|실패자|민폐|짐(?:이|만|짝)|살\s?가치|섹스|씨발|시발|ㅅㅂ|존나|개새|지랄|새끼|미친/u;

const hasSs = (syllable: string): boolean => {
  const code = (syllable.codePointAt(0) ?? 0) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 === 20;
};

/** Longest endings first; the stem stays, `turned` follows it. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/(고\s?싶)(?:어요?|다|은데요?|네요?|거든요?)$/u, '$1으시군요'],
  [/(기\s?싫)(?:어요?|다|은데요?|네요?|거든요?)$/u, '$1으시군요'],
  [/(것|거)\s?같(?:아요?|애요?|다|은데요?|네요?|거든요?)$/u, '$1 같으시군요'],
  [/(없)(?:어요?|다|는데요?|네요?|거든요?|잖아요?)$/u, '$1군요'],
  [/(잠이|연락이|답이|답장이|생각이|기억이)\s안\s(?:와|오네|온다|오는데)요?$/u, '$1 안 오는군요'],
  [
    /(눈물이|화가|짜증이?|겁이|생각이|신경질이)\s?(?:계속\s|자꾸\s|막\s)?(?:나|난다|나네|나는데)요?$/u,
    '$1 나는군요',
  ],
  [
    /(생각이|느낌이|기분이|마음이)\s(?:자꾸\s|계속\s)?(?:들어|든다|드네|드는데)요?$/u,
    '$1 드는군요',
  ],
  [/(안)\s(?:돼|된다|되네|되는데)요?$/u, '$1 되는군요'],
  [
    /(불안|우울|답답|피곤|막막|초조|허전|속상|서운|섭섭|억울|창피|미안|허무|공허|지루|심란|착잡|행복|뿌듯)(?:해|하다|하네|한데|하거든)요?$/u,
    '$1하시군요',
  ],
  [/(걱정|긴장)(?:돼|된다|되네|되는데|되거든)요?$/u, '$1되시는군요'],
  [/(힘)(?:들어|들다|드네|든데|들거든)요?$/u, '$1드시군요'],
  [
    /(무서|외로|괴로|두려|어려|부끄러|버거|그리|미|무거|서러|아쉬|부러)(?:워|웠)요?$/u,
    '$1우시군요',
  ],
  [/(슬프|아프|바쁘|기쁘)(?:다|네|네요|거든요?)$/u, '$1시군요'],
  [/(슬|아|바|기)(?:퍼|파|빠|뻐)요?$/u, '$1'],
];
const OPEN_VOWEL: Readonly<Record<string, string>> = { 슬: '프', 아: '프', 바: '쁘', 기: '쁘' };

/** The past, and "있다": "했어요", "싸웠는데", "하고 있어". Not "하겠어", which only supposes. */
const PAST =
  /^(.*?)([가-힣])(?:어요?|다|습니다|음|는데요?|거든요?|네요?|지요?|죠|더라고?요?|잖아요?)$/u;

function turned(clause: string): string | null {
  for (const [ending, turn] of TURNS) {
    if (!ending.test(clause)) continue;
    if (turn === '$1') {
      return clause.replace(ending, (_, stem: string) => `${stem}${OPEN_VOWEL[stem] ?? ''}시군요`);
    }
    return clause.replace(ending, turn);
  }
  const past = PAST.exec(clause);
  const [, before = '', last = ''] = past ?? [];
  return past !== null && hasSs(last) && last !== '겠' ? `${before}${last}군요` : null;
}

/** As long as a clause may be to be said back, in characters. */
const LONGEST = 34;
const SHORTEST = 5;

/** The last thing told, said back as one sentence; null where it cannot be done safely. */
export function clauseBackKo(text: string): string | null {
  const sentences = text
    .normalize('NFC')
    .replace(/[ㅋㅎㅠㅜ]+/gu, ' ')
    .split(/(?<=[.?!…])\s*|\n|~+\s*/u)
    .map((one) => one.replace(/\s+/gu, ' ').trim())
    .filter((one) => one !== '');
  const last = sentences.at(-1) ?? '';
  if (/[?？A-Za-z]/u.test(last) || HARSH.test(text)) return null;
  const clause = ` ${last.replace(/[\s.,!…]+$/gu, '').replace(OPENERS, '')}`
    .replace(SELF, '')
    .replace(OWN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clause.length < SHORTEST || clause.length > LONGEST || UNSAFE.test(clause)) return null;
  const back = turned(clause);
  return back === null ? null : `${back}.`;
}
