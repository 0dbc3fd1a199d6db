/** A kept record with the names of its steps, as a screen or a page shows it. */
import type {
  Answer,
  Asks,
  ExerciseRecord,
  ExerciseView,
} from '../../../src-preload/contract/counsel.ts';
import type { Around } from './exercise.ts';
import { leading } from './lead.ts';

/** As it stood when it ended, in its own language. `before`: older records of the same, newest first. */
export function viewOfRecord(
  record: ExerciseRecord,
  before: readonly ExerciseRecord[] = [],
): ExerciseView {
  const { id, exercise, startedAt, endedAt, source, language, answers, emotion } = record;
  const around: Around = {
    language,
    now: endedAt ?? startedAt,
    distress: record.before,
    energy: null,
    emotion,
    ageBand: null,
    records: before,
  };
  const state = {
    runId: id,
    exercise,
    startedAt,
    source,
    step: '',
    answers,
    passed: [],
    times: 0,
  };
  return leading.view(state, around, '');
}

/** An answer in words: an option by its label, a number with the end of its scale, lines joined. */
export function answerInWords(answer: Answer, asks: Asks): string {
  if (typeof answer === 'number') {
    return asks.kind === 'number' ? `${answer}/${asks.max}` : String(answer);
  }
  if (typeof answer !== 'string') return answer.join(' · ');
  const options = asks.kind === 'choice' ? asks.options : [];
  return options.find(({ id }) => id === answer)?.label ?? answer;
}
