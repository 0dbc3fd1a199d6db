/**
 * The person's own words of a week that may be held up to them once more: one short, gentle sentence. Few will do,
 * and none is better than one that hurts.
 */
import type { Day, Reflection } from '../../../src-preload/contract/insights.ts';
import { dayOf } from './days.ts';
import type { Week, WeekWords } from './week.ts';

export type Quote = NonNullable<Reflection['quote']>;

/** Characters; a Korean sentence says more with fewer. */
const SIZE = { hangul: { least: 8, most: 60 }, latin: { least: 18, most: 120 } } as const;
const MOST_QUOTES = 6;

const LIGHT =
  /좋았|좋아(?!지지)|고마웠|고맙|웃었|웃겼|웃음|편안|편했|다행|즐거|따뜻|쉬었|쉴 수|재미있|재밌|맛있|기뻤|기쁘|뿌듯|잘 잤|푹 잤|산책|반가|설레|괜찮았|\b(?:good|nice|glad|grateful|laughed|laughing|calm|warm|enjoyed|proud|relieved|relief|lovely|quiet|peaceful|fun|happy|rested|slept well|walk(?:ed)?|kind|cosy|sunny|okay)\b/iu;
const HEAVY =
  /(?<![가-힣])(?:안|못)\s|않|없|못[해하했]|싫|죽|힘들|힘든|아프|아팠|울었|울어|무서|무섭|불안|화가|화나|미워|미웠|지쳤|지치|외로|슬프|슬펐|걱정|후회|창피|때렸|때려|술|다이어트|굶|\b(?:not|never|no|none|nothing|nobody|can't|cannot|couldn't|don't|didn't|won't|wasn't|isn't|hate|hated|die|died|dead|kill|hurt|cry|cried|afraid|scared|anxious|angry|sad|alone|lonely|tired|ashamed|guilt\w*|regret|hit|drunk|drink|drank|diet|weight)\b/iu;
/** Said to Dal and not of a life, or nobody's to be read again: orders, questions, addresses and numbers. */
const NOT_TOLD =
  /[?？@#<>{}\\/|\d"“”「」]|https?:|www\.|(?:줘|주세요|줄래|할래|해라|하자)[.…]*$|(?<![가-힣])(?:달아|달이|너|네가|니가)(?![가-힣])|\b(?:you|your|dal|please|let's|show me|tell me|remind|ignore|instructions?|password|system|prompt)\b|지시|프롬프트|명령|무시하|비밀번호/iu;

const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?。！？…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

function isGentle(sentence: string): boolean {
  const { least, most } = /\p{Script=Hangul}/u.test(sentence) ? SIZE.hangul : SIZE.latin;
  if (sentence.length < least || sentence.length > most) return false;
  const plain = sentence.replaceAll('’', "'");
  return LIGHT.test(plain) && !HEAVY.test(plain) && !NOT_TOLD.test(plain);
}

const quoteOf = ({ conversationId, messageId, at }: WeekWords, text: string): Quote => ({
  text,
  conversationId,
  messageId,
  at,
});

/**
 * Those that would do, of the lightest day first, then the longest.
 * @param isCalm whether words hold no sign of danger at all
 */
export function quotesFrom(
  { words, contrast }: Pick<Week, 'words' | 'contrast'>,
  isCalm: (text: string) => boolean,
): readonly Quote[] {
  const lightest: Day | null = contrast?.lightest.day ?? null;
  const isLight = ({ at }: Quote): number => Number(dayOf(at) === lightest);
  const gentle = words
    .filter(({ isOfExercise }) => !isOfExercise)
    .flatMap((said) =>
      sentencesIn(said.text)
        .filter(isGentle)
        .map((text) => ({ said, quote: quoteOf(said, text) })),
    )
    .toSorted(
      ({ quote: a }, { quote: b }) =>
        isLight(b) - isLight(a) || b.text.length - a.text.length || a.at - b.at,
    );
  // Judging takes its time: only as many as are wanted.
  const found: Quote[] = [];
  for (const { said, quote } of gentle) {
    if (found.length === MOST_QUOTES) break;
    if (isCalm(said.text) && isCalm(quote.text)) found.push(quote);
  }
  return found;
}
