/** What a person asks of memory in conversation, and the sentences that answer. Pure. */
import type { Fact } from '../../src-preload/contract/memory.ts';
import type { Language } from '../../src-preload/contract/words.ts';

export type MemoryIntent =
  /** What is known: of someone, or of the person and theirs (null). */
  | { readonly kind: 'recite'; readonly person: string | null }
  /** To forget what was said about something, or what was said just now (null). */
  | { readonly kind: 'forget'; readonly about: string | null };

/** Facts said in one answer; more are on the screen of memory. */
const MOST_RECITED = 5;
/** Longer turns tell something; they do not ask for this. */
const LONGEST = 120;

const EN_OPENING = `^(?:(?:ok(?:ay)?|so|well|hey|dal|please|oh|no|wait|actually|um+|sorry|and|but|hmm+)[,.! ]+)*`;
const EN_END = String.raw`(?:,? (?:please|dal|ok(?:ay)?|now|then|so far|again|anymore))*[.!?\s]*$`;
const EN_RECITE = [
  String.raw`(?:can you |could you )?(?:tell me |say )?what (?:do|did|can) you (?:still )?(?:remember|know|have (?:written|noted) down)(?: about| of)? (?<who>me|us|my [\p{L}' -]{2,25}|[\p{L}'-]{2,20}(?: [\p{L}'-]{2,20})?)`,
  String.raw`what have you (?:remembered|learned|learnt|kept)(?: about| of) (?<who>me|my [\p{L}' -]{2,25}|[\p{L}'-]{2,20})`,
  String.raw`(?:can you |could you |please )?tell me (?:what|everything|all) you (?:remember|know|have)(?: about| of)? (?<who>me|my [\p{L}' -]{2,25}|[\p{L}'-]{2,20})`,
  String.raw`do you (?:still )?remember (?:anything|something|things) about (?<who>me|my [\p{L}' -]{2,25}|[\p{L}'-]{2,20})`,
  `what do you remember(?<who>)`,
];
const EN_FORGET = [
  `(?:can you |could you |would you )?(?:please )?(?:just )?forget (?:about )?(?:that|it|this|what i (?:just )?(?:said|told you)(?: just now)?|the last (?:thing|bit|part)(?: i said)?|i said (?:that|anything|it))(?<about>)`,
  String.raw`(?:can you |could you |would you )?(?:please )?(?:just )?forget (?:everything |all |anything |the things |the thing )?(?:(?:that |what )?(?:i|i've|i have) (?:just )?(?:said|told you|mentioned)|you know|you remember)(?: to you)? about (?<about>[\p{L}\d' -]{2,40}?)`,
  `(?:please )?(?:do not|don't|never) (?:remember|keep|store|save|write down|note down|hold on to) (?:that|this|it|what i (?:just )?said|any of (?:this|that))(?<about>)`,
  `(?:please )?(?:delete|erase|remove|strike) (?:that|this|it|what i (?:just )?said)(?: from (?:your )?(?:memory|notes))(?<about>)`,
  String.raw`(?:please )?(?:delete|erase|remove) (?:everything|all|what) (?:you (?:know|remember|have)|i (?:said|told you)) about (?<about>[\p{L}\d' -]{2,40}?)`,
  `(?:you can |i want you to |i'd like you to |i would like you to )forget (?:that|this|it|what i (?:just )?said)(?<about>)`,
  String.raw`(?:you can |i want you to |i'd like you to |i would like you to )forget (?:what|everything|all)(?: that)? i (?:said|told you) about (?<about>[\p{L}\d' -]{2,40}?)`,
];

const KO_OPENING =
  '^(?:(?:그럼|저기|있잖아|달아|음+|아|어|근데|그런데|아니|참|혹시|미안한데|잠깐|잠깐만|제발|네|응)[,.!\\s]+)*';
const KO_PLEASE =
  '(?:줘|주세요|줄래|줄래요|주라|줄\\s?수\\s?있어|줄\\s?수\\s?있어요|줄\\s?수\\s?있을까|주면\\s?돼|주면\\s?좋겠어)';
const KO_END = '(?:요)?[.!?~\\s]*$';
const KO_ABOUT =
  '(?:에\\s?대해서|에\\s?대해|에\\s?관해서|에\\s?관해|에\\s?대한\\s?걸|에\\s?대한\\s?거)';
const KO_RECITE = [
  `(?<who>나|저|내|제|[가-힣A-Za-z ]{1,12}?)${KO_ABOUT}\\s?(?:뭘|뭐|무엇을|무얼|어떤\\s?걸|뭐를|뭐뭐)\\s?(?:기억(?:해|하고\\s?있(?:어|니|나|어요|나요)|하니|하나|해요|하세요|나)|알고\\s?있(?:어|니|나|어요|나요|죠)|알아|아니)`,
  `(?<who>나|저|내|제|[가-힣A-Za-z ]{1,12}?)${KO_ABOUT}\\s?(?:기억하는|아는|알고\\s?있는|기억하고\\s?있는)\\s?(?:것|거|게|걸)(?:을|를|은|는|이)?\\s?(?:다\\s|전부\\s|모두\\s)?(?:말해|알려|얘기해|뭐|들려)\\s?(?:${KO_PLEASE}|봐|야|예요|있어|있나요|있어요)?`,
  '(?:뭘|뭐|무엇을|뭐를)\\s?기억하고\\s?있(?:어|니|나|어요|나요)(?<who>)',
  '(?:내|제)가\\s?(?:했던|한)\\s?(?:말|얘기|이야기)\\s?(?:중에\\s?)?(?:뭘|뭐|무엇을)\\s?기억(?:해|하고\\s?있어|하고\\s?있나요|하니)(?<who>)',
];
const KO_FORGET = [
  `(?:방금\\s|지금\\s|아까\\s)?(?:그건|그거|그거는|그것은|이건|이거|그\\s?(?:말|얘기|이야기)(?:은|는|을|를)?|이\\s?(?:말|얘기|이야기)(?:은|는|을|를)?|방금\\s?(?:한\\s?|말한\\s?)?(?:말|거|얘기|이야기|건)(?:은|는|을|를)?|아까\\s?(?:한\\s?)?(?:말|거|얘기|이야기|건)(?:은|는|을|를)?|내가\\s?한\\s?말(?:은|을)?|제가\\s?한\\s?말(?:은|을)?)\\s?(?:그냥\\s|좀\\s|이제\\s|다\\s)?(?:잊어|잊어버려|지워|삭제해|없던\\s?(?:걸로|일로)\\s?해)\\s?(?:${KO_PLEASE})?(?<about>)`,
  `(?:이건|그건|이거|그거|방금\\s?(?:한\\s?)?(?:말|거|건)(?:은)?|이\\s?(?:말|얘기)(?:은|는)?)\\s?(?:기억하지|저장하지|적어\\s?두지|남기지|기억은\\s?하지)\\s?(?:마|말아|말아\\s?줘|말아\\s?주세요|마세요|않았으면\\s?해|않으면\\s?좋겠어)(?<about>)`,
  `(?<about>[가-힣A-Za-z0-9 ]{1,16}?)(?:${KO_ABOUT}|\\s?(?:얘기|이야기|말))(?:\\s?(?:내가|제가)?\\s?(?:했던|한|말한)\\s?(?:말|얘기|이야기|거|것|건))?(?:은|는|을|를)?\\s?(?:다\\s|전부\\s|모두\\s|그냥\\s|좀\\s|이제\\s)*(?:잊어|잊어버려|지워|삭제해)\\s?${KO_PLEASE}`,
];

const compiled = (opening: string, patterns: readonly string[], end: string): readonly RegExp[] =>
  patterns.map((pattern) => new RegExp(opening + pattern + end, 'iu'));

const PATTERNS: Readonly<
  Record<Language, Readonly<Record<MemoryIntent['kind'], readonly RegExp[]>>>
> = {
  en: {
    recite: compiled(EN_OPENING, EN_RECITE, EN_END),
    forget: compiled(EN_OPENING, EN_FORGET, EN_END),
  },
  ko: {
    recite: compiled(KO_OPENING, KO_RECITE, KO_END),
    forget: compiled(KO_OPENING, KO_FORGET, KO_END),
  },
};

/** Words that stand where a name could, and are none. */
const NOBODY = /^(?:me|us|my life|myself|i|나|저|내|제|우리|나에|저에|)$/iu;
const NOT_ASKED =
  /^(?:love|it|that|this|the|life|death|cbt|anxiety|depression|everything|yesterday|today|what|how|why|when|세상|인생|우울증|불안|오늘|어제|이거|그거|그것|이것)(?=$|[\s,])/iu;

/** Null for anything else; it is asked of one whole short turn, so that "I can't forget that day" is not. */
export function memoryIntent(text: string, language: Language): MemoryIntent | null {
  const said = text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
  if (said.length > LONGEST) return null;
  for (const pattern of PATTERNS[language].recite) {
    const who = pattern.exec(said)?.groups?.who?.trim();
    if (who === undefined) continue;
    if (NOT_ASKED.test(who)) return null;
    const person = who.replace(/^(?:my|우리|내|제)\s?/iu, '').trim();
    return { kind: 'recite', person: NOBODY.test(who) || person === '' ? null : person };
  }
  for (const pattern of PATTERNS[language].forget) {
    const about = pattern.exec(said)?.groups?.about?.trim();
    if (about === undefined) continue;
    const thing = about.replace(/^(?:my|the|내가|제가|우리|내|제|방금|아까)\s?/iu, '').trim();
    return {
      kind: 'forget',
      about: thing === '' || /^(?:me|that|this|it|그|이|그런|이런)$/iu.test(thing) ? null : thing,
    };
  }
  return null;
}

const WORDS = {
  en: {
    known: 'This is what I remember.',
    knownOf: (person: string) => `This is what I remember about ${person}.`,
    nothing: 'I do not have anything written down about you yet.',
    nothingOf: (person: string) => `I do not have anything written down about ${person}.`,
    more: (count: number) =>
      `There ${count === 1 ? 'is one more' : `are ${count} more`} on the memory screen, where you can change or forget any of it.`,
    all: 'You can change or forget any of it on the memory screen.',
    forgotten: 'Forgotten.',
    forgottenOf: (about: string) => `I have forgotten what you told me about ${about}.`,
    nothingForgotten: 'I had not kept anything of that.',
    stays: 'The words themselves stay in your history until you delete that conversation.',
    right: 'Tell me if I have any of it wrong.',
  },
  ko: {
    known: '제가 기억하고 있는 건 이런 거예요.',
    knownOf: (person: string) => `${person}에 대해 기억하고 있는 건 이런 거예요.`,
    nothing: '아직 기억해 둔 게 없어요.',
    nothingOf: (person: string) => `${person}에 대해서는 기억해 둔 게 없어요.`,
    more: (count: number) =>
      `기억 화면에 ${count}가지가 더 있어요. 거기서 고치거나 잊게 할 수 있어요.`,
    all: '기억 화면에서 고치거나 잊게 할 수 있어요.',
    forgotten: '잊었어요.',
    forgottenOf: (about: string) => `${about}에 대해 들은 건 잊었어요.`,
    nothingForgotten: '그건 따로 기억해 두지 않았어요.',
    stays: '하신 말은 그 대화를 지우기 전까지 지난 대화에 남아 있어요.',
    right: '잘못 기억한 게 있으면 고쳐 주세요.',
  },
} as const;

/**
 * What is remembered, said aloud: the pinned first, then the newest, a few of them.
 * @param facts those that hold; of everyone where `person` is null
 */
export function reciteSentences(
  facts: readonly Fact[],
  person: string | null,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const holding = facts
    .filter(({ until }) => until === null)
    .filter((fact) => person === null || isAbout(fact, person))
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.since - a.since);
  if (holding.length === 0) return [person === null ? words.nothing : words.nothingOf(person)];
  const rest = holding.length - MOST_RECITED;
  return [
    person === null ? words.known : words.knownOf(person),
    ...holding.slice(0, MOST_RECITED).map(({ statement }) => ended(statement)),
    rest > 0 ? words.more(rest) : words.all,
    words.right,
  ];
}

/** @param count facts that were forgotten */
export function forgottenSentences(
  count: number,
  about: string | null,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (count === 0) return [words.nothingForgotten];
  return [about === null ? words.forgotten : words.forgottenOf(about), words.stays];
}

/** Facts that are meant by a name or a word: of that person, or that speak of it. */
export function isAbout({ person, statement }: Fact, words: string): boolean {
  const wanted = words.toLowerCase();
  const bare = wanted.replace(/(?<=[가-힣]{2})이$/u, '');
  const text = statement.toLowerCase();
  if ([wanted, bare].includes(person.toLowerCase())) return true;
  return /\p{Script=Hangul}/u.test(wanted)
    ? text.includes(bare)
    : new RegExp(`\\b${wanted.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u').test(text);
}

const ended = (statement: string): string =>
  /[.!?。]$/u.test(statement) ? statement : `${statement}.`;
