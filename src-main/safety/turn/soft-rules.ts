/** S1 to S12: what a good turn keeps to (section 2.1). Each looks at a whole reply; null where it is kept. */
import type { Language } from '../../../src-preload/contract/words.ts';
import { takesUp, weightyWords } from './common-ground.ts';
import { asksAboutSafety } from './keeping-safe.ts';
import {
  asksWhy,
  isOffered,
  isOfferingQuestion,
  isOpenQuestion,
  isQuestion,
  remembers,
  suggests,
} from './kinds.ts';
import type { TurnToCheck } from './turn-to-check.ts';

export const SOFT_RULES = [
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'S8',
  'S9',
  'S10',
  'S11',
  'S12',
] as const;
export type SoftRule = (typeof SOFT_RULES)[number];

/** A turn with its reply cut into sentences. */
interface Cut extends TurnToCheck {
  readonly sentences: readonly string[];
}

export const MOST_WORDS = 50;
export const MOST_SYLLABLES = 130;
const OPENINGS_LOOKED_AT = 6;
/** "why" in one turn of ten. */
const TURNS_WITHOUT_WHY = 9;

const MARKS =
  /\*\*|__|~~|`|^\s*(?:[-*•·]|#{1,6}|>|\d{1,2}[.)])\s|\[[^\]]*\]\([^)]*\)|https?:\/\/|www\.|\p{Extended_Pictographic}|\p{Regional_Indicator}|ㅋㅋ|ㅎㅎ|ㅠㅠ|\^\^|[:;]-?[)(]/mu;
const JARGON: Readonly<Record<Language, RegExp>> = {
  ko: /인지\s?(?:왜곡|재구성|오류)|자동적?\s?사고|파국화|행동\s?활성화|핵심\s?신념|스키마|반추|방어\s?기제|애착\s?유형|정서\s?조절|트라우마\s?반응|이분법적\s?사고|흑백\s?논리|과잉\s?일반화|개인화|심리\s?교육|역기능|자기\s?효능감|수용\s?전념|내면\s?아이/,
  en: /\b(?:automatic thoughts?|cognitive (?:distortions?|restructuring|reframing|triangle)|catastrophi[sz]\w*|behaviou?ral activation|core beliefs?|schemas?|ruminat\w+|maladaptive|coping (?:mechanism|strateg)\w*|psychoeducation|attachment style|emotion(?:al)? regulation|self-efficacy|dissociat\w+|all-or-nothing thinking|black-and-white thinking|overgenerali[sz]\w+|defen[cs]e mechanisms?|inner child|trauma response|executive (?:function|dysfunction)\w*)\b/,
};
const FAREWELL: Readonly<Record<Language, RegExp>> = {
  ko: /잘\s?자|안녕히|이만|끊을게|그만할게|나중에\s?(?:봐|올|이야기)|자러|쉴게|고마웠|갈게요/,
  en: /\b(?:good ?night|bye|goodbye|talk later|see you|i(?:'m| am) going to (?:sleep|bed)|i(?:'ll| will) (?:go|stop|rest)|that's all|thanks? for (?:listening|today|tonight))\b/,
};
const DEATH =
  /죽|자살|자해|목숨|사라지고|suicid|kill|\bdie\b|dying|self-harm|end(?:ing)? (?:your|my) life/;

/** A word or two that only shows one is listening. */
function isBackChannel({ sentences, reply }: Cut): boolean {
  return sentences.length === 1 && reply.replace(/\s/g, '').length <= 24 && !/[?？]/.test(reply);
}

const isFarewell = ({ person, language }: Cut): boolean =>
  FAREWELL[language].test(person.toLowerCase());

const companionTurns = ({ before }: Cut): readonly string[] =>
  before.flatMap(({ role, text }) => (role === 'companion' ? [text] : []));

export function lengthOf(reply: string, language: Language): number {
  return language === 'ko'
    ? reply.replace(/\s/g, '').length
    : (reply.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}

/** How a reply begins: two words in Korean, three in English, without marks. */
function openingOf(reply: string, language: Language): string {
  const words = reply.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(0, language === 'ko' ? 2 : 3).join(' ');
}

type Soft = (turn: Cut) => string | null;

const RULES: Readonly<Record<SoftRule, Soft>> = {
  S1(turn) {
    const { sentences, leading, reply } = turn;
    if (sentences.length === 1) {
      return leading || isBackChannel(turn) || isFarewell(turn) ? null : reply;
    }
    return sentences.length > (leading ? 4 : 3) ? (sentences.at(-1) ?? '') : null;
  },

  S2: ({ reply, language }) =>
    lengthOf(reply, language) > (language === 'ko' ? MOST_SYLLABLES : MOST_WORDS)
      ? `${lengthOf(reply, language)}`
      : null,

  S3(turn) {
    const asked = turn.sentences.filter(isQuestion);
    const marks = turn.reply.match(/[?？]/g)?.length ?? 0;
    if (Math.max(asked.length, marks) > 1) return asked.at(-1) ?? turn.reply;
    const isNoneFine =
      turn.leading || isBackChannel(turn) || isFarewell(turn) || turn.level === 'acute';
    return asked.length === 0 && !isNoneFine ? '' : null;
  },

  S4(turn) {
    const { sentences, language, leading } = turn;
    const closed = sentences.find(
      (one) =>
        isQuestion(one) &&
        !isOpenQuestion(one, language) &&
        !isOfferingQuestion(one, language) &&
        !asksAboutSafety(one, language),
    );
    if (closed !== undefined && !leading) return closed;
    const why = sentences.find((one) => asksWhy(one, language));
    const before = companionTurns(turn).slice(-TURNS_WITHOUT_WHY).join('\n');
    return why !== undefined && before.split('\n').some((one) => asksWhy(one, language))
      ? why
      : null;
  },

  S5(turn) {
    const { sentences, language, person, leading } = turn;
    const [first] = sentences;
    if (leading || first === undefined || isBackChannel(turn) || isFarewell(turn)) return null;
    if (suggests(first, language)) return first;
    if (weightyWords(person, language) < 2) return null;
    const rest = sentences.findIndex((one) => isQuestion(one) || suggests(one, language));
    const reflected = sentences.slice(0, rest < 0 ? sentences.length : rest).join(' ');
    return takesUp(reflected, person, language) ? null : first;
  },

  S6({ sentences, language, leading, level }) {
    const made = sentences.filter((one) => suggests(one, language));
    if (leading || level === 'acute') return null;
    return made[1] ?? made.find((one) => !isOffered(one, language)) ?? null;
  },

  S7: ({ reply }) => MARKS.exec(reply)?.[0] ?? null,

  S8(turn) {
    const opening = openingOf(turn.reply, turn.language);
    const earlier = companionTurns(turn).slice(-OPENINGS_LOOKED_AT);
    return opening !== '' && earlier.some((one) => openingOf(one, turn.language) === opening)
      ? opening
      : null;
  },

  S9({ reply, language, person }) {
    const found = JARGON[language].exec(reply.toLowerCase())?.[0] ?? null;
    return found !== null && person.toLowerCase().includes(found) ? null : found;
  },

  S10({ reply, language, sentences, person }) {
    if (language === 'en') return /[가-힣]+/.exec(reply)?.[0] ?? null;
    const foreign = (reply.match(/[A-Za-z]{2,}/g) ?? []).find(
      (word) => !/^(?:AI|TV|PC|SNS|MBTI|CBT)$/.test(word) && !person.includes(word),
    );
    if (foreign) return foreign;
    const you = /당신/.exec(reply)?.[0];
    if (you) return you;
    const unquoted = sentences.map((one) => one.replace(/["“”'‘’].*?["“”'‘’]/g, ''));
    const plain = unquoted.find(
      (one) => /[가-힣][.?!…]*$/.test(one) && !/(?:요|죠|니다|니까|시오|네|자)[.?!…]*$/.test(one),
    );
    if (plain) return plain;
    const formal = unquoted.find((one) => /(?:니다|니까)[.?!…]*$/.test(one));
    return formal && unquoted.some((one) => /(?:요|죠)[.?!…]*$/.test(one)) ? formal : null;
  },

  S11: ({ reply, valence }) => (valence !== 'positive' && /[!！]/.test(reply) ? '!' : null),

  S12({ sentences, language, person }) {
    const used = sentences.filter((one) => remembers(one, language));
    if (used.length > 1) return used[1] ?? null;
    const brought = used.find((one) => DEATH.test(one.toLowerCase()));
    return brought !== undefined && !DEATH.test(person.toLowerCase()) ? brought : null;
  },
};

export function softFindings(
  turn: Cut,
): readonly { readonly rule: SoftRule; readonly where: string }[] {
  return SOFT_RULES.flatMap((rule) => {
    const where = RULES[rule](turn);
    return where === null ? [] : [{ rule, where }];
  });
}
