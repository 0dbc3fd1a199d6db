import type { Moment } from './judged.ts';

interface Asking {
  /** An invitation to speak that is no question by its mark. */
  readonly invites: RegExp;
  /** Asked for a number, a name, a time or a yes: the answer is short. */
  readonly narrow: RegExp;
  /** Asked for something that has to be looked for inside. */
  readonly deep: RegExp;
}

const ASKING: Readonly<Record<'ko' | 'en', Asking>> = {
  ko: {
    invites:
      /(?:들려|말해|말씀해|얘기해|이야기해|알려|나눠)\s?(?:주세요|줘|주실래요|줄래요|줄래|주시겠어요|주셔도|볼까요|보세요|봐요)|궁금해요|궁금하네요|(?:까요|나요|가요|래요|니|냐|ㄹ까|을까|을래)\s*$/,
    narrow:
      /몇\s|몇$|0에서|10점|점수|언제|어디|누구|무슨\s?요일|이름|얼마나\s?(?:자주|오래|많이)|며칠|몇\s?시/,
    deep: /어떤\s?(?:마음|기분|느낌|생각|감정|의미|말|점|순간|장면|모습)|어떠|어땠|어때|어떻게\s?(?:느|지내|견|버|보내|받아)|어떤가요|무슨\s?(?:마음|생각|일|말)|왜|까닭|이유|느끼|느꼈|느껴|느낌|떠오|무엇이|무엇을|뭐가\s?(?:가장|제일)|뭘까|마음은|마음이\s?(?:드|들)|들려|말해|말씀해|얘기해|이야기해|나눠/,
  },
  en: {
    invites:
      /\b(?:tell me|talk to me about|say more|share|describe|walk me through|i wonder|i'd like to hear|i would like to hear|i'm listening)\b/i,
    narrow:
      /\b(?:how (?:long|many|often|much|old|far|soon|strong)|what (?:time|day|number|name)|when|where|who|on a scale|from (?:zero|one|0|1) to)\b/i,
    deep: /\b(?:why|how (?:do|did|does|are|were|was|is|have|has|would) (?:you|that|it|this|your|he|she|they|things)\b.*(?:feel|felt|feeling|for you|doing|been|cope|coping|hold|holding|land|affect|sit|going|bear|manage)|what\b.*(?:feel|feeling|felt|mind|heart|happen|happened|happens|like|mean|means|hurt|hurts|worr|scare|miss|wish|hope|need|matter|body|heavi|hard|weigh|think|thought|notice|afraid|made|makes|go(?:es)? through|going on|brings|brought|part)|how (?:do|did) you feel|tell me|talk to me about|say more|describe|walk me through|i'd like to hear|i would like to hear|i'm listening|share)\b/i,
  },
};

/** Questions often come with a word of ease after them: "take your time". */
const LOOK_BACK = 3;
const GIVES_TIME =
  /천천히|서두르지|take your time|no (?:rush|hurry)|whenever you(?:'re| are) ready/i;

/** What the companion's last reply makes of the person's pauses: was something asked, and does its answer take looking for? Null: she has not spoken yet. */
export function momentOf(lastReply: string | null, language: 'ko' | 'en'): Moment {
  if (lastReply === null) return 'start';
  const { invites, narrow, deep } = ASKING[language];
  const sentences = (lastReply.replaceAll('’', "'").match(/[^.?!…\n]+[.?!…]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(-LOOK_BACK);
  const question = sentences.findLast(
    (sentence) => sentence.includes('?') || invites.test(sentence.replace(/[.!…]+$/, '')),
  );
  if (question === undefined) return 'other';
  if (GIVES_TIME.test(lastReply)) return 'after-deep-question';
  return deep.test(question) && !narrow.test(question) ? 'after-deep-question' : 'after-question';
}
