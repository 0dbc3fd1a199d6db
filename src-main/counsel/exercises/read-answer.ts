import type { Answer } from '../../../src-preload/contract/counsel.ts';
import type { ExerciseTexts, StepAsks } from './exercise.ts';
import { endsList, readLines } from './read-lines.ts';
import { readCount, readNumber } from './read-number.ts';

/** The longest text kept of one answer, in characters. */
const MOST_TEXT = 1000;

type StepTexts = ExerciseTexts['steps'][string];

/** What words are, as an answer to a step. */
export type ReadAnswer =
  | { readonly is: 'answer'; readonly answer: Answer }
  /** A line or a thing, and there is room for more. */
  | { readonly is: 'part'; readonly answer: Answer }
  /** Gone on with, without an answer. */
  | { readonly is: 'passed' }
  | { readonly is: 'misfit' };

const MISFIT: ReadAnswer = { is: 'misfit' };

const YES =
  /^(?:(?:음+|어+|um+|well|oh)[\s,]+)?(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|i (?:did|do|would|will|am|could)|i'?d like (?:that|to)|let'?s(?: do (?:it|that))?|gladly|of course|right|alright|fine|why not|네|넵|넹|예|응|웅|그래|그래요|좋아|좋아요|좋죠|할래|할래요|해\s?볼게요?|해\s?볼래요?|해\s?보고\s?싶어요?|그럴게요?|그럴래요?|맞아|맞아요|했어|했어요|있어|있어요|오케이|ㅇㅇ|ㅇㅋ)(?=$|[\s,])/;
const NO =
  /^(?:(?:음+|어+|um+|well|oh)[\s,]+)?(?:no|nope|nah|not (?:really|today|now|yet|this time|at all)|i (?:didn'?t|don'?t|haven'?t|wouldn'?t|won'?t|couldn'?t)|i'?d rather not|never|아니|아니요|아뇨|아니에요|싫어|싫어요|안\s?(?:할래|할래요|했어|했어요|해요|할게요)|못\s?(?:했어|했어요|하겠어요?)|됐어|됐어요|괜찮아|괜찮아요|별로|별로요|없어|없어요|아직|아직요|ㄴㄴ)(?=$|[\s,])/;

const ORDINALS: readonly RegExp[] = [
  /^(?:the )?(?:first|1st)\b|^(?:option |number )?(?:one|1)$|^첫\s?번째|^1\s?번|^일\s?번/,
  /^(?:the )?(?:second|2nd)\b|^(?:option |number )?(?:two|2)$|^두\s?번째|^2\s?번|^이\s?번/,
  /^(?:the )?(?:third|3rd)\b|^(?:option |number )?(?:three|3)$|^세\s?번째|^3\s?번|^삼\s?번/,
  /^(?:the )?(?:fourth|4th)\b|^(?:option |number )?(?:four|4)$|^네\s?번째|^4\s?번|^사\s?번/,
  /^(?:the )?(?:fifth|5th)\b|^(?:option |number )?(?:five|5)$|^다섯\s?번째|^5\s?번|^오\s?번/,
];

/** "Not sad", "불안하지는 않아요": the word is there and is not meant. */
function denied(said: string, at: number, word: string): boolean {
  return (
    /(?:\bnot|n't|\bno longer|\bnever)(?: (?:really|so|very|that|feeling|all that))* $/.test(
      said.slice(0, at),
    ) || /^[가-힣]{0,2}(?:지\s?(?:는|도)?\s?않|진\s?않|지\s?못)/.test(said.slice(at + word.length))
  );
}

const startsWord = (said: string, at: number, word: string): boolean =>
  !/^[a-z]/.test(word) || at === 0 || !/[a-z]/.test(said[at - 1] ?? '');

const plain = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?…~"“”]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words are, as a whole, one of the answers that the step offers: "enough", "not now". */
export function isOffered(words: string, asks: StepAsks, texts: StepTexts): boolean {
  if (asks.kind !== 'choice') return false;
  const said = plain(words);
  return asks.options.some((id) =>
    [texts.options?.[id], ...(texts.alike?.[id] ?? [])].some((one) => one?.toLowerCase() === said),
  );
}

function readChoice(words: string, options: readonly string[], texts: StepTexts): string | null {
  const said = plain(words);
  for (const id of options) {
    if (said === id || said === texts.options?.[id]?.toLowerCase()) return id;
  }
  for (const [at, pattern] of ORDINALS.entries()) {
    const option = options[at];
    if (option !== undefined && pattern.test(said)) return option;
  }
  let best: { readonly id: string; readonly length: number } | null = null;
  for (const id of options) {
    const label = texts.options?.[id]?.toLowerCase();
    for (const word of [...(label === undefined ? [] : [label]), ...(texts.alike?.[id] ?? [])]) {
      const at = said.indexOf(word);
      if (at < 0 || !startsWord(said, at, word) || denied(said, at, word)) continue;
      if (best === null || word.length > best.length) best = { id, length: word.length };
    }
  }
  if (best !== null) return best.id;
  if (options.includes('no') && NO.test(said)) return 'no';
  if (options.includes('yes') && YES.test(said)) return 'yes';
  return null;
}

const wordy = (words: string): string | null => {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
};

const listOf = (former: Answer | undefined): readonly string[] =>
  typeof former === 'object' ? former : [];

/**
 * Reads free words as an answer. `former` is what this step holds already (lines and counts grow over several turns);
 * `strict` asks back where a number may be meant on another scale.
 */
export function readAnswer(
  words: string,
  asks: StepAsks,
  texts: StepTexts,
  former: Answer | undefined,
  strict: boolean,
): ReadAnswer {
  switch (asks.kind) {
    case 'text': {
      const text = wordy(words);
      return text === null ? MISFIT : { is: 'answer', answer: text };
    }
    case 'lines': {
      const lines = listOf(former);
      if (endsList(words)) {
        return lines.length === 0 ? { is: 'passed' } : { is: 'answer', answer: lines };
      }
      const named = readLines(words);
      if (named.length === 0) return MISFIT;
      const all = [...lines, ...named].slice(0, asks.most);
      return { is: all.length >= asks.most ? 'answer' : 'part', answer: all };
    }
    case 'number': {
      const value = readNumber(words, asks, strict);
      return value === null ? MISFIT : { is: 'answer', answer: value };
    }
    case 'choice': {
      const option = readChoice(words, asks.options, texts);
      if (option !== null) return { is: 'answer', answer: option };
      const own = asks.open === true ? wordy(words) : null;
      return own === null ? MISFIT : { is: 'answer', answer: own };
    }
    case 'count': {
      const counted = typeof former === 'number' ? former : 0;
      if (endsList(words)) return { is: 'answer', answer: counted };
      const named = readLines(words);
      if (named.length === 0) return MISFIT;
      const more = named.length === 1 ? (readCount(words) ?? 1) : named.length;
      const all = Math.min(asks.most, counted + more);
      return { is: all >= asks.most ? 'answer' : 'part', answer: all };
    }
    case 'pace':
      return { is: 'passed' };
  }
}

/** An answer as a screen gives it, made fit to keep; null where the step asks for something else. */
export function checkAnswer(answer: Answer, asks: StepAsks): Answer | null {
  switch (asks.kind) {
    case 'text':
      return typeof answer === 'string' ? wordy(answer) : null;
    case 'lines': {
      if (typeof answer === 'number') return null;
      const lines = (typeof answer === 'string' ? [answer] : answer)
        .map(wordy)
        .filter((line) => line !== null);
      return lines.length === 0 ? null : lines.slice(0, asks.most);
    }
    case 'number':
      return typeof answer === 'number' && answer >= asks.min && answer <= asks.max ? answer : null;
    case 'choice':
      if (typeof answer !== 'string') return null;
      return asks.options.includes(answer) ? answer : asks.open === true ? wordy(answer) : null;
    case 'count':
      return typeof answer === 'number' && answer >= 0 && answer <= asks.most ? answer : null;
    case 'pace':
      return null;
  }
}
