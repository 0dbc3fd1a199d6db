/**
 * What changes in a life and is told in other words than it is asked for: "where do I live" is answered
 * by "I've moved to Leith". Pure; own choice of words.
 */

/** Names as facts call what they answer (the end of a slot), so that a question finds them too. */
interface Attribute {
  /** A word whose kin (related-words.ts) are in what tells of it, so that it is found among many. */
  readonly key: string;
  readonly asked: RegExp;
  readonly told: RegExp;
  readonly slots: RegExp;
}

const ATTRIBUTES: readonly Attribute[] = [
  {
    // Where someone lives.
    key: 'live',
    asked:
      /\bwhere\b.*\b(?:live|lives|living|based|staying|moved? to)\b|\bwhich (?:city|town|country|street|place|neighbou?rhood)\b.*\bliv|\baddress\b|어디(?:에서|에|서)?\s?(?:살|사[는니세셔시]|지내|계[시세셔])|(?:사는|지내는)\s?(?:곳|데|동네|집|도시|지역)|(?:도시|동네|지역|집)에?서?\s?살|집이?\s?어디|주소/u,
    told: /\b(?:live[sd]?|living) (?:in|at|on|near|with|alone|by|above)\b|\bmov(?:ed?|es|ing) (?:back|in|out|to|into|house|home|from|down|up|over|away)\b|\b(?:rent(?:s|ed|ing)?|lease|landlord|new (?:flat|place|house|apartment)|own place)\b|\b(?:flat|apartment|house|cottage|room|place) (?:in|on|at|near|by) \w|이사|(?<![가-힣])(?:살아|살고|살았|삽니다|산다|살게|사시|사셔|사세)|자취|원룸|오피스텔|아파트|빌라|기숙사|전세|월세|(?:내려|올라|들어)(?:갔|왔)|동네/u,
    slots: /\/(?:lives-in|moving)$/u,
  },
  {
    // What someone works as, and where.
    key: 'job',
    asked:
      /\b(?:job|occupation|profession|employer|for a living|for work|career)\b|\b(?:where|who|which (?:company|place|firm|school|shop))\b.*\bwork(?:s|ing)?\b|\bwhat (?:do|does) (?:\p{L}|[ '-])+ do(?: (?:now|these days|nowadays|currently|at the moment))?\s*\?*$|직업|직장|직책|(?:어디|어느|무슨|어떤)\s?[가-힣]*\s?(?:일해|일하|일을|근무|알바|아르바이트|회사|다녀|다니)|무슨 일|하는 일|맡은 일/u,
    told: /\bwork(?:s|ed|ing)? (?:at|for|as|in|with)\b|\b(?:job|hired|new role|my notice|resign(?:ed)?|laid off|fired|promoted|retrain(?:ed|ing)?|freelanc\w+|team lead|apprentice\w*)\b|\b(?:start(?:s|ed)?|begin|began) (?:at|as|with|in) (?:the|an?|\p{L})|\b(?:offer from|i(?:'m| am) an? \p{L}+ (?:at|in|on|for)|i (?:teach|run|manage) )|일해|일하[는고게]|일합|근무|(?<![가-힣])(?:다녀|다니|다닙)|입사|퇴사|사표|취직|취업|이직|출근|그만뒀|그만두|관뒀|발령|알바|승진|팀(?:으로|을)?\s?옮|맡았|맡아|맡게|가르[치칩]/u,
    slots: /\/(?:works-at|works-how|job)$/u,
  },
  {
    // Whom someone is with.
    key: 'dating',
    asked:
      /\b(?:dating|seeing (?:some|any)one|girlfriend|boyfriend|partner|single|in a relationship|together with)\b|\bwho\b.*\bseeing\b|사귀|사겨|만나는 사람|만나고 있|애인|남친|여친|(?:남자|여자)\s?친구|연애|누구(?:랑|하고)\s?(?:만나|연애)/u,
    told: /\b(?:dating|girlfriend|boyfriend|fianc\w+|partner|broke(?:n)? up|split (?:up|with)|engaged|divorc\w+|moved out|are together|seeing (?:a|some)|met (?:a|some)(?:one| man| woman| guy| girl)|my ex)\b|\b(?:wedding|engagement|marriage|relationship) is\b|사귀|사겨|헤어[졌지]|차였|끝났|남친|여친|(?:남자|여자)\s?친구|애인|소개팅|고백|연애/u,
    slots: /\/(?:relation|marriage|dating)$/u,
  },
  {
    // What is taken, and how much.
    key: 'medication',
    asked:
      /\b(?:medic\w+|pills?|tablets?|meds|dos(?:e|es|age)|prescri\w+|milligrams?|mg)\b|(?<![가-힣])약(?:을|은|이|도|은)?(?![가-힣])|복용|용량|처방/u,
    told: /\b(?:medic\w+|pills?|tablets?|meds|dos(?:e|es|age)|prescri\w+|milligrams?|mg|off the|(?:came|come|coming) off|taper\w*|weaned)\b|\d ?mg\b|\b\p{L}{3,}(?:pram|traline|oxetine|zepam|zolam|zodone|faxine)\b|(?<![가-힣])약(?:을|은|이|도|의)?(?![가-힣])|밀리|복용|처방|(?:반|한)\s?알|두\s?알/u,
    slots: /\/takes:/u,
  },
  {
    // How someone moves.
    key: 'exercise',
    asked: /\b(?:exercis\w+|sports?|work ?outs?|keep fit|stay active)\b|운동/u,
    told: /\b(?:gym|yoga|pilates|swim\w*|run(?:ning)?|ran|jog\w*|climb\w*|cycl\w+|hik(?:e|ing)|tennis|football|danc\w+|box(?:ing)?|row(?:ing)?|exercis\w+|walk(?:s|ing)?)\b|운동|요가|필라테스|수영|헬스|달리기|러닝|조깅|등산|자전거|테니스|탁구|배드민턴|클라이밍|복싱|축구|농구|발레|산책/u,
    slots: /\/(?:plays|habit|usually):/u,
  },
  {
    // What someone eats and drinks.
    key: 'drink',
    asked:
      /\bwhat\b.*\b(?:drink|eat)(?:ing)?\b|\bdo(?:es)?\b.*\b(?:eat|drink)\b|\b(?:diet|vegetarian|vegan)\b|(?:뭐|뭘|무엇을?|어떤\s[가-힣]+|무슨\s[가-힣]+)\s?(?:[가-힣]*\s)?(?:마[시셔]|먹)|식성|식단/u,
    told: /\b(?:coffee|tea|espresso|latte|decaf|alcohol|wine|beer|vegetarian|vegan|meat|sugar|dairy|gluten)\b|커피|아메리카노|라떼|디카페인|홍차|녹차|보리차|허브|마[셔시신]|채식|비건|고기|술|맥주|끊었/u,
    slots: /\/(?:taste|prefers|drinks|eats):/u,
  },
  {
    // When, and how long, someone sleeps.
    key: 'sleep',
    asked:
      /\b(?:what time|when|how (?:long|much|many hours))\b.*\b(?:sleep|asleep|bed|wake)\b|(?:몇\s?시|언제|얼마나)[가-힣\s]*(?:자(?:[?\s지니]|$)|잠|일어나)/u,
    told: /\b(?:asleep|sleep|slept|in bed|bed (?:by|at)|wake|awake|up at)\b.*(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight)\b)|(?:시|반)(?:에|이?면|는 돼야|까지|쯤)[가-힣\s]*(?:자|잠|곯아|눈|일어|뻗)/u,
    slots: /\/sleep-hours$/u,
  },
  {
    // What someone has in mind.
    key: 'plan',
    asked:
      /\b(?:planning|plans?|preparing|hoping|intend\w*|saving for|going to (?:do|study|be))\b|준비하|계획|앞으로|(?:하|가|되|배우)려고|할 예정|목표/u,
    told: /\b(?:plan(?:s|ning)? to|going to|decided|appl(?:y|ied|ying)|sign(?:ed|ing) up|hop(?:e|ing) to|thinking (?:of|about)|want to|instead|after all|cancel\w*|called off|postponed)\b|려고|기로 했|할 거|갈 거|신청|계획|대신|예정|접었|포기|취소|미뤘|미루/u,
    slots: /^plan:/u,
  },
];

/** What a question asks for, by number; most ask for none of it. `lower` in lower case. */
export function attributesAsked(lower: string): readonly number[] {
  return ATTRIBUTES.flatMap(({ asked }, i) => (asked.test(lower) ? [i] : []));
}

/** A word for each. */
export const attributeKeys = (attributes: readonly number[]): readonly string[] =>
  attributes.flatMap((i) => ATTRIBUTES[i]?.key ?? []);

/** Whether a word of the question is but another name for these. */
export const namesAttribute = (word: string, attributes: readonly number[]): boolean =>
  attributes.some((i) => {
    const attribute = ATTRIBUTES[i];
    return attribute !== undefined && (attribute.asked.test(word) || attribute.told.test(word));
  });

/** Whether a text tells of any of these. */
export function tellsOf(text: string, attributes: readonly number[]): boolean {
  if (attributes.length === 0) return false;
  const lower = text.toLowerCase().replaceAll('’', "'");
  return attributes.some((i) => ATTRIBUTES[i]?.told.test(lower));
}

/** Whether a fact of this slot answers any of these. */
export function slotAnswers(slot: string | null, attributes: readonly number[]): boolean {
  return slot !== null && attributes.some((i) => ATTRIBUTES[i]?.slots.test(slot));
}
