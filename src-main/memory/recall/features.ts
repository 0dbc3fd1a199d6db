/** What of a passage bears on a question. Pure. */
import { type Analysis, analyse } from '../index/analysis.ts';
import type { Passage } from '../index/passages.ts';
import type { Question } from './question.ts';
import { DAY_MS, type Span } from './when/calendar.ts';
import type { TimeMention } from './when/rule.ts';
import { timesIn } from './when.ts';

/** A name and a colon before what was said, as where several people talk to each other. */
const SPEAKER = /^(?<name>[\p{L}][\p{L}\p{N} ._-]{0,30}): /u;

export interface Read extends Passage {
  readonly seq: number;
  readonly analysis: Analysis;
  /** Who said it, by name, lower case; null where nobody is named. */
  readonly speaker: string | null;
  /** Cosine to the question; null where there is no vector. */
  readonly vector: number | null;
  /** Times it names; they are looked for once. */
  times(): readonly TimeMention[];
}

export function speakerOf(text: string): string | null {
  return SPEAKER.exec(text)?.groups?.name?.toLowerCase() ?? null;
}

export function asRead(passage: Passage & { readonly seq: number }): Read {
  const { text, at } = passage;
  let times: readonly TimeMention[] | null = null;
  return {
    ...passage,
    analysis: analyse(text),
    speaker: speakerOf(text),
    vector: null,
    times() {
      times ??= timesIn(text, at);
      return times;
    },
  };
}

/** How rare a term is; 0 for what nobody said. */
export type Rarity = (field: 'stems' | 'words' | 'grams', term: string) => number;

/** Passages of this many words are of middling length. */
const MIDDLING_LENGTH = 16;
const LENGTH_SHARE = 0.35;
const SATURATION = 1.2;
const GRAMS_WEIGHT = 0.45;
const EXACT_EXTRA = 0.1;

/**
 * The share of what the question's words weigh that the passage holds, 0 to about 1: each word once,
 * by its best form, rarer words more.
 */
export function wordScore(
  { words }: Question,
  { analysis }: Pick<Read, 'analysis'>,
  rarity: Rarity,
): number {
  const sought = soughtBy(words, rarity);
  const stems = shared(analysis.stems, sought.stems);
  const grams = shared(analysis.grams, sought.grams);
  if (stems.size === 0 && grams.size === 0) return 0;
  const whole = shared(analysis.words, sought.words);
  let sum = 0;
  let all = 0;
  for (const [i, asked] of words.entries()) {
    const weight = sought.weights[i] ?? UNKNOWN_WEIGHT;
    all += weight * asked.weight;
    let best = 0;
    for (const stem of asked.stems) {
      if (stems.has(stem)) best = Math.max(best, rarity('stems', stem));
    }
    if (best > 0 && whole.has(asked.word)) best *= 1 + EXACT_EXTRA;
    for (const [stem, share] of asked.related) {
      if (stems.has(stem)) best = Math.max(best, share * Math.min(rarity('stems', stem), weight));
    }
    if (best < weight && asked.grams.length > 1) {
      const met = asked.grams.filter((gram) => grams.has(gram));
      const share = met.length / asked.grams.length;
      best = Math.max(best, GRAMS_WEIGHT * share * share * weight);
    }
    sum += best * asked.weight;
  }
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * analysis.words.length) / MIDDLING_LENGTH;
  return all === 0 ? 0 : (sum / all) * ((SATURATION + 1) / (1 + SATURATION * length));
}
/** Of a word nobody said: as good as a rather rare one. */
const UNKNOWN_WEIGHT = 4;

/** What is the same for every passage that is looked at for one question. */
interface Sought {
  readonly of: Question['words'];
  readonly stems: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly grams: ReadonlySet<string>;
  /** Of each word that is asked for. */
  readonly weights: readonly number[];
}

const soughtLast = new WeakMap<Rarity, Sought>();

function soughtBy(words: Question['words'], rarity: Rarity): Sought {
  const last = soughtLast.get(rarity);
  if (last?.of === words) return last;
  const sought = {
    of: words,
    stems: new Set(words.flatMap(({ stems, related }) => [...stems, ...related.keys()])),
    words: new Set(words.map(({ word }) => word)),
    grams: new Set(words.flatMap(({ grams }) => grams)),
    weights: words.map(({ stems }) => {
      const own = Math.max(0, ...stems.map((stem) => rarity('stems', stem)));
      return own > 0 ? own : UNKNOWN_WEIGHT;
    }),
  };
  soughtLast.set(rarity, sought);
  return sought;
}

/** Few of a passage's terms are asked for: a set of them is quicker than one of them all. */
function shared(terms: readonly string[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const both = new Set<string>();
  for (const term of terms) if (wanted.has(term)) both.add(term);
  return both;
}

/** How near a stretch of time is to one that is asked for: 1 within, less the further, 0 far away. */
export function nearness(span: Span, wanted: Span): number {
  const slack = Math.max(DAY_MS, (wanted.to - wanted.from) / 3);
  const isWithin = span.from < wanted.to && (span.to > wanted.from || span.from >= wanted.from);
  const gap = Math.max(0, wanted.from - span.to, span.from - wanted.to) + slack / 2;
  const overlap = isWithin ? 1 : Math.exp((-2 * gap) / slack);
  // "Last year" tells little of a day within it.
  const width = span.to - span.from;
  const looseness = Math.max(1, width / Math.max(DAY_MS * 2, wanted.to - wanted.from));
  return overlap / Math.sqrt(looseness);
}

/** Whether it was said at the time that is asked for, or tells of that time. */
export function timeScores(
  spans: readonly Span[],
  { at, times }: Pick<Read, 'at' | 'times'>,
): { readonly said: number; readonly told: number } {
  let said = 0;
  let told = 0;
  const named = times();
  for (const wanted of spans) {
    said = Math.max(said, nearness({ from: at, to: at }, wanted));
    for (const time of named) {
      for (const span of time.spans) told = Math.max(told, nearness(span, wanted));
    }
  }
  return { said, told };
}

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|once|twice|half|dozen)\b|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|마흔|쉰|이십|삼십|백|천|만)\s?(?:시|번|개|명|살|잔|병|시간|달|주|년|일|층|킬로|원|마리|권|곡|회|등|분|해|만)/u;
const PLACE =
  /\b(?:in|at|to|from|near|on|by) (?:the )?\p{Lu}|\b(?:city|town|street|lake|park|home|house|apartment|flat)\b|(?:에서|에|으로|로|근처|역|동|시|구|군|읍)(?![가-힣])/u;
const NAME =
  /(?<=[\p{Ll},;:'’-] )\p{Lu}\p{Ll}+|[가-힣]{1,3}(?:씨|이가|이는|이랑|이한테|선배|언니|오빠|형|누나|선생님)/u;
const REASON =
  /\b(?:because|since|so that|why|that's what|made me|inspired|want(?:ed)? to|reason)\b|때문|[아어여해]서|니까|려고|까닭|이유|라서/u;

/** How many of the kinds of answer that are asked for it may hold. */
export function answersKind(
  question: Question,
  { text, at, speaker, times }: Pick<Read, 'text' | 'at' | 'speaker' | 'times'>,
): number {
  const plain = speaker === null ? text : text.replace(SPEAKER, '');
  let met = 0;
  const namesTime = (): boolean => (speaker === null ? times() : timesIn(plain, at)).length > 0;
  if (question.asksWhen && namesTime()) met += 1;
  if (question.asksCount && NUMBER.test(plain.toLowerCase())) met += 1;
  if (question.asksWhere && PLACE.test(plain)) met += 1;
  if (question.asksWho && NAME.test(plain)) met += 1;
  if (question.asksWhy && REASON.test(plain.toLowerCase())) met += 1;
  return met;
}

/** Asks rather than tells: it shares words with what is looked for, and the answer comes after it. */
export function isQuestion(text: string): boolean {
  return (
    /[?？]["'”’)\s]*$/u.test(text) && !/[.!…。](?=\s)/u.test(text.replace(SPEAKER, '').slice(20))
  );
}

const CHANGED =
  /\b(?:now|no longer|not any ?more|anymore|instead|moved|switched|changed|became|new|started|stopped|gave up|quit|left|finally|since then|these days|actually)\b|이제|지금은|바꿨|바뀌|옮겼|옮기|그만뒀|관뒀|끊었|대신|새로|더는|더 이상|드디어|결국|시작했|이사 ?(?:왔|했|갔)/u;
/** Says that something is other than it was. */
export const tellsOfChange = (text: string): boolean => CHANGED.test(text.toLowerCase());
