/** A week looked back on: by the model the person has chosen, held to the rules of what may be said, or by rules. */
import type { Reflection } from '../../src-preload/contract/insights.ts';
import { LANGUAGES, type Language } from '../../src-preload/contract/words.ts';
import { quotesFrom } from '../counsel/insights/quote.ts';
import {
  askForReflection,
  askToMend,
  readReflection,
  type Shares,
  wordsToGive,
} from '../counsel/insights/reflect-by-model.ts';
import { reflectByRules } from '../counsel/insights/reflect-by-rules.ts';
import type { InsightRows } from '../counsel/insights/rows.ts';
import { type WeekWords, weekFrom } from '../counsel/insights/week.ts';
import type { ProviderChains } from '../providers/ports.ts';
import { detect, judge } from '../safety/crisis.ts';
import { replyRules } from '../safety/turn/reply-rules.ts';

/** Somebody waits for it and may do something else meanwhile. */
const ASK_MS = 45_000;
/** A first answer, and one that is mended. */
const TRIES = 2;

interface ToReflect {
  readonly week: string;
  readonly rows: InsightRows;
  readonly words: readonly WeekWords[];
  readonly language: Language;
  readonly shares: Shares;
}

/** No sign of danger in either language, as people mix them. */
const isCalm = (text: string): boolean =>
  LANGUAGES.every((language) => judge(text, language) === 'none');

/** Judging takes some milliseconds each: everything else has its turn in between. Throws the abort reason. */
async function calmAmong(
  words: readonly WeekWords[],
  signal: AbortSignal,
): Promise<readonly WeekWords[]> {
  const calm: WeekWords[] = [];
  for (const said of words) {
    if (isCalm(said.text)) calm.push(said);
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
  return calm;
}

/** A model's words are nobody's confession: the classifier is for those. What a rule finds is not said. */
const namesDanger = (sentence: string): boolean =>
  LANGUAGES.some((language) => detect(sentence, language).by === 'rules');

/**
 * Null where the week holds too little to say anything.
 * @param model null asks nobody; what goes wrong with it is told to `failed`
 * Throws the abort reason.
 */
export async function reflectOn(
  { week: monday, rows, words, language, shares }: ToReflect,
  model: {
    readonly ask: ProviderChains['ask'];
    failed(error: unknown): void;
  } | null,
  signal: AbortSignal,
): Promise<Omit<Reflection, 'at'> | null> {
  const week = weekFrom(monday, rows, words);
  if (week === null) return null;
  const quotes = quotesFrom(week, isCalm);
  const byRules = reflectByRules(week, quotes, language);
  if (model === null) return byRules;
  const rules = replyRules(language, 'none', []);
  const breaks = (sentence: string): boolean =>
    rules.breach(sentence) !== null || namesDanger(sentence);
  const given = await calmAmong(wordsToGive(week), signal);
  const asked = askForReflection(week, given, quotes, language, shares);
  const within = AbortSignal.any([signal, AbortSignal.timeout(ASK_MS)]);
  try {
    let asking = asked;
    for (let left = TRIES; left > 0; left -= 1) {
      const answered = await model.ask(asking, within);
      if (answered === null) return byRules;
      const read = readReflection(answered.text, week, quotes, language, breaks);
      if ('written' in read) return { ...read.written, vendor: answered.vendor };
      asking = askToMend(asked, read.fault);
    }
  } catch (error) {
    signal.throwIfAborted();
    model.failed(error);
  }
  return byRules;
}
