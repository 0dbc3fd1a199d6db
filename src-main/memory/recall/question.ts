/** What a question asks for, as far as its words tell. Pure. */
import { gramsOf, stemsOf } from '../index/analysis.ts';
import { wordsOf } from '../index/tokens.ts';
import { attributeKeys, attributesAsked } from './attributes.ts';
import { isCommonWord, isEmptyWord } from './empty-words.ts';
import { relatedTo } from './related-words.ts';
import type { Span } from './when/calendar.ts';
import { timesAskedFor } from './when.ts';

/** A word of the question that says what it is about. */
export interface AskedWord {
  readonly word: string;
  /** What it may be the form of. */
  readonly stems: readonly string[];
  readonly grams: readonly string[];
  /** Stems that may stand for it, and how well, 0..1. */
  readonly related: ReadonlyMap<string, number>;
  /** Of words that are in every other question, less. */
  readonly weight: number;
}

const RELATED_WEIGHT = 0.4;
const COMMON_WEIGHT = 0.45;
/** Of a word that was not said but is asked for. */
const KEY_WEIGHT = 0.25;

/** Whether what holds now is wanted, what held before, or neither. */
export type Tense = 'now' | 'present' | 'past' | 'open';

export interface Question {
  readonly words: readonly AskedWord[];
  readonly tense: Tense;
  /** Times it names. */
  readonly spans: readonly Span[];
  readonly asksWhen: boolean;
  readonly asksCount: boolean;
  readonly asksWhere: boolean;
  readonly asksWho: boolean;
  readonly asksWhy: boolean;
  /** What of a life it asks for, by number (attributes.ts). */
  readonly attributes: readonly number[];
  /** The person speaks of themself, of the companion, or of neither. */
  readonly about: 'self' | 'companion' | null;
}

const WHEN =
  /\b(?:when|what (?:day|date|month|year|time)|how long ago|which (?:day|month|year))\b|언제|며칠|몇 월|몇 일|무슨 요일|어느 요일|몇 년도/u;
const COUNT =
  /\bhow (?:many|much|long|old|often|tall|far|big)\b|\bwhat (?:time|number|age|percent)\b|몇|얼마|며칠|나이|수치|점수/u;
const WHERE =
  /\b(?:where|which (?:city|country|place|town|school|company))\b|어디|어느 (?:도시|동네|나라|학교|회사|지역)/u;
const WHO = /\b(?:who|whom|whose)\b|누구|누가|누군|누굴/u;
const WHY = /\b(?:why|what (?:made|reason|inspired|motivated)|how come)\b|왜|이유|까닭/u;

const NOW =
  /\b(?:now|nowadays|currently|current|these days|at the moment|right now|still|any ?more|lately|at present|latest|most recent(?:ly)?)\b|지금|요즘|요새|현재|이제|아직|최근에?|여전히|최신|마지막으로/u;
const PAST =
  /\b(?:used? to|before|previous(?:ly)?|former(?:ly)?|originally|initially|at first|in the beginning|back then|earlier|(?:my|the|his|her|their|our) old)\b|예전|옛날|원래|처음에|처음엔|전에는|전엔|이전에|그때는|당시|한때|전에 (?:살|다니|일하|쓰|사귀|키우)|(?:살|다니|하|먹|쓰|사귀|키우|배우)던/u;
/** Asked of what was: no word of it says what holds now. */
const WAS = /\b(?:did|was|were|had|used|didn't|wasn't|weren't)\b/u;
const IS = /\b(?:do|does|don't|doesn't|is|are|am|have|has|can|will|should)\b|'(?:s|m|re)\b/u;
/** "몇 잔 마신다고 했지?" asks for what holds. */
const REPORTED = /[다라]고\s(?:했|하)[가-힣]*\s*[?？]?$/u;
const HANGUL = /\p{Script=Hangul}/u;

const COMPANION =
  /\b(?:you|your)\b.*\b(?:suggest|recommend|advi[sc]e|say|said|tell|told|teach|taught|show|propose|give|gave)|\b(?:your) (?:advice|suggestion|tip|idea)|네가|니가|너가|당신이|(?:추천|조언|제안|알려)\s?(?:해\s)?(?:준|줬)|네 조언/u;
const TELL_ME =
  /\b(?:did i (?:tell|say)|i (?:told|said)|(?:do|can|could) you (?:remember|recall|tell|know)|remind me)\b/u;
const SELF =
  /\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|our|us)\b|(?<![가-힣])(?:나|내|나는|난|내가|날|나를|나한테|나의|저|저는|제|제가|저한테|우리)(?![가-힣])/u;

export function understandQuestion(text: string, at: number): Question {
  const lower = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  const words = new Map<string, AskedWord>();
  for (const word of wordsOf(text)) {
    const stems = stemsOf(word);
    if (words.has(word) || isEmptyWord(word, stems)) continue;
    const related = new Map(stems.flatMap(relatedTo).map((stem) => [stem, RELATED_WEIGHT]));
    for (const stem of stems) related.delete(stem);
    const weight = isCommonWord(word, stems) ? COMMON_WEIGHT : 1;
    words.set(word, { word, stems, grams: gramsOf(word), related, weight });
  }
  const attributes = attributesAsked(lower);
  for (const word of attributeKeys(attributes)) {
    if (words.has(word)) continue;
    const related = new Map(relatedTo(word).map((stem) => [stem, RELATED_WEIGHT]));
    words.set(word, { word, stems: stemsOf(word), grams: [], related, weight: KEY_WEIGHT });
  }
  const isToCompanion = COMPANION.test(lower) && !TELL_ME.test(lower);
  return {
    words: [...words.values()],
    tense: tenseOf(lower),
    spans: timesAskedFor(text, at),
    asksWhen: WHEN.test(lower),
    asksCount: COUNT.test(lower),
    asksWhere: WHERE.test(lower),
    asksWho: WHO.test(lower),
    asksWhy: WHY.test(lower),
    attributes,
    about: isToCompanion ? 'companion' : SELF.test(lower) ? 'self' : null,
  };
}

function tenseOf(lower: string): Tense {
  if (PAST.test(lower)) return 'past';
  if (NOW.test(lower)) return 'now';
  if (HANGUL.test(lower)) {
    return REPORTED.test(lower) || !endsInPast(lower) ? 'present' : 'open';
  }
  return IS.test(lower) && !WAS.test(lower) ? 'present' : 'open';
}

/** Korean tells the past by a syllable that ends in ㅆ (갔어, 뭐였지), other than 있 and 겠. */
function endsInPast(lower: string): boolean {
  const last =
    lower
      .match(/[가-힣]+/gu)
      ?.slice(-2)
      .join('') ?? '';
  return [...last].some(
    (letter) => ((letter.codePointAt(0) ?? 0) - 0xac00) % 28 === 20 && !'있겠'.includes(letter),
  );
}
