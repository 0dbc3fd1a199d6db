/** A week in Dal's words, by rules: what was spoken of, which day was heavy and which light, what was done. */
import type { Reflection } from '../../../src-preload/contract/insights.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { textsOf } from '../exercises/texts.ts';
import type { Quote } from './quote.ts';
import { REFLECTION_WORDS } from './reflection-words.ts';
import { fittingFor } from './suggestion.ts';
import type { Week } from './week.ts';

const MOST_SENTENCES = 4;
const FEWEST_SENTENCES = 2;

type Written = Omit<Reflection, 'at'>;

/** @param quotes that would do, the best first */
export function reflectByRules(week: Week, quotes: readonly Quote[], language: Language): Written {
  const words = REFLECTION_WORDS[language];
  const { found, contrast, topics, people, beforeLighter } = week;
  const { moods, exercises } = found;
  const quote = quotes[0] ?? null;
  const most = exercises[0];
  const fitting = fittingFor(week);
  const sentences = [
    topics.length > 0 || people.length > 0
      ? words.spoke(topics, people)
      : week.words.length > 0
        ? words.talked
        : null,
    contrast !== null
      ? words.contrast(contrast.heaviest.day, contrast.lightest.day)
      : moods.length > 1
        ? words.alike(moods.length)
        : moods[0] !== undefined
          ? words.oneDay(moods[0].day)
          : null,
    beforeLighter !== null
      ? words.beforeLighter(textsOf(beforeLighter, language).title)
      : most !== undefined
        ? words.done(textsOf(most.exercise, language).title, most.times)
        : null,
    quote === null ? null : words.quoted,
  ].filter((sentence) => sentence !== null);
  const closing = sentences.length < FEWEST_SENTENCES ? [words.closing] : [];
  return {
    week: week.week,
    language,
    text: [...sentences, ...closing].slice(0, MOST_SENTENCES).join(' '),
    quote,
    suggestion:
      fitting === null
        ? null
        : { text: words.suggestion(textsOf(fitting, language).title), exercise: fitting },
    by: 'rules',
    vendor: null,
  };
}
