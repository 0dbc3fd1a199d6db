import { useTranslation } from 'react-i18next';
import type {
  Answers,
  ExerciseId,
  SelfCheckResult,
} from '../../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { fullWhen } from '../history/when.ts';
import { type Column, columnsOf, inWords, keptSteps, type Step } from './columns.ts';

export interface RecordSheetProps {
  readonly exercise: ExerciseId;
  readonly title: string;
  readonly at: number;
  readonly steps: readonly Step[];
  readonly answers: Answers;
  /** Of the words on it. */
  readonly language: Language;
  /** All columns are shown, also those without words: of a thought record. */
  readonly whole: boolean;
  /** Of a self-check: stands above the answers on paper. */
  readonly result?: SelfCheckResult | null;
}

/** So many characters fit on one A4 in letters of each size. */
const SIZES = [
  { size: 'm', upTo: 1500 },
  { size: 's', upTo: 3200 },
] as const;

/** What was written, as one sheet of paper: on the screen, and printed on one A4. */
export function RecordSheet(props: RecordSheetProps) {
  const { title, at, steps, answers, language, whole, exercise } = props;
  const { t, i18n } = useTranslation();
  const shown = columnsOf(keptSteps(steps, exercise), exercise).filter(
    (column) => whole || column.steps.some((step) => inWords(step, answers[step.id]) !== ''),
  );
  const length = JSON.stringify(answers).length;
  const size = SIZES.find(({ upTo }) => length <= upTo)?.size ?? 'xs';
  const app = i18n.language === 'ko' ? 'ko' : 'en';
  if (shown.length === 0) return <p className="ex-none">{t('exercises.nothingWritten')}</p>;
  return (
    <article className="sheet-a4" data-size={size} data-of={exercise} lang={language}>
      <header>
        <h3 className="dal">{title}</h3>
        <span>{fullWhen(at, Date.now(), app)}</span>
      </header>
      {props.result && (
        <p className="sheet-result">
          {props.result.band !== null && (
            <b>{t(`exercises.result.bands.${props.result.band}`)}. </b>
          )}
          {props.result.words}
        </p>
      )}
      <dl>
        {shown.map((column, index) => (
          <Part key={column.id} column={column} number={index + 1} answers={answers} />
        ))}
      </dl>
      <footer>{t('exercises.printed', { when: fullWhen(Date.now(), Date.now(), app) })}</footer>
    </article>
  );
}

function Part(props: {
  readonly column: Column;
  readonly number: number;
  readonly answers: Answers;
}) {
  const { column, number, answers } = props;
  const [first, ...others] = column.steps;
  return (
    <div className="sheet-part" data-column={column.id}>
      <dt>
        <span className="num">{number}</span>
        {column.name}
      </dt>
      <dd>
        {first && <Words step={first} answers={answers} />}
        {others.map((step) => {
          const words = inWords(step, answers[step.id]);
          return (
            words !== '' && (
              <p key={step.id} className="sheet-rate">
                {step.name} <b className="num">{words}</b>
                <Of step={step} />
              </p>
            )
          );
        })}
      </dd>
    </div>
  );
}

function Words({ step, answers }: { readonly step: Step; readonly answers: Answers }) {
  const answer = answers[step.id];
  if (typeof answer === 'object') {
    return (
      <ul>
        {answer.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {inWords(step, answer)}
      {answer !== undefined && <Of step={step} />}
    </p>
  );
}

/** What the number is of. */
function Of({ step }: { readonly step: Step }) {
  return step.asks.kind === 'number' ? <span className="sheet-of"> / {step.asks.max}</span> : null;
}
