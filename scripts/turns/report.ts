import { SOFT_RULES } from '../../src-main/safety/turn/soft-rules.ts';
import { LANGUAGES } from '../../src-preload/contract/words.ts';
import type { Score } from './score.ts';

const UNITS = { ko: 'letters', en: 'words' } as const;

/** A score for somebody to read. */
export function reportOf(score: Score): string {
  const { turns, hard, soft, kept, length, reflections, questions, reflectionToQuestion } = score;
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const broken = [...hard, ...soft].map(
    ({ line, rule, where }) => `  line ${line}  ${rule}  ${where === '' ? '(missing)' : where}`,
  );
  const ratio = reflectionToQuestion === null ? 'none' : reflectionToQuestion.toFixed(1);
  return [
    `${turns} turns, ${hard.length} against a hard rule, ${percent(kept.all)} keep every soft one`,
    ...broken,
    SOFT_RULES.map((rule) => `${rule} ${percent(kept[rule])}`).join('  '),
    ...LANGUAGES.flatMap((language) => {
      const of = length[language];
      return of
        ? [`${language}: ${of.mean.toFixed(0)} ${UNITS[language]} a turn, p95 ${of.p95}`]
        : [];
    }),
    `${reflections} reflections, ${questions} questions: ${ratio} to 1; why in ${percent(score.why)}`,
  ].join('\n');
}
