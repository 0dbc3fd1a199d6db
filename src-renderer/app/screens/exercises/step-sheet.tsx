import { ArrowRight, Volume2 } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { keepDraft, useExercise } from '../../stores/exercise.ts';
import { Button } from '../../ui/button.tsx';
import { isSelfCheck } from './catalogue.ts';
import { type Column, columnsOf, inWords, pagesOf, type Step } from './columns.ts';
import { ChoiceField, LinesField, NumberField, TextField } from './fields.tsx';
import { HeardSoFar } from './hearing.tsx';
import { splitSaid } from './said.ts';
import { StepList } from './step-list.tsx';
import type { Run } from './use-run.ts';

export interface StepSheetProps {
  readonly view: ExerciseView;
  readonly run: Run;
}

/** One question a page, with the way beside it. What is said goes into the step as what is written does. */
export function StepSheet({ view, run }: StepSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const drafts = useExercise((state) => state.drafts);
  const columns = view.exercise === 'thought_record' ? columnsOf(view.steps) : pagesOf(view.steps);
  const at = columns.findIndex(({ steps }) => steps.some((step) => step.id === view.step));
  const column = columns[at];
  const quiet = isSelfCheck(view.exercise);
  const { line, question } = quiet ? { line: '', question: view.said } : splitSaid(view.said);
  const sending = useRef(false);
  if (!column) return null;

  const value = (step: Step): Answer | undefined => drafts[step.id] ?? view.answers[step.id];
  /** Gives what stands here, the rating with it; a step that main does not ask next is left alone. */
  const submit = async (chosen?: Answer): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    try {
      const from = column.steps.findIndex((step) => step.id === view.step);
      const given = column.steps.slice(from);
      let asked: string | null = view.step;
      for (const [index, step] of given.entries()) {
        const answer = meant(index === 0 && chosen !== undefined ? chosen : value(step));
        if (step.id !== asked || answer === undefined) return;
        const next = given[index + 1];
        const goesOn = next !== undefined && meant(value(next)) !== undefined;
        asked = (await run.answer(step.id, answer, !quiet && !goesOn))?.step ?? null;
      }
    } finally {
      sending.current = false;
    }
  };

  const first = column.steps.find((step) => step.id === view.step);
  const ready =
    first !== undefined && (first.asks.kind === 'pace' || meant(value(first)) !== undefined);
  const give = (): void => {
    if (first?.asks.kind === 'pace') void run.answer(first.id, '');
    else void submit();
  };

  return (
    <div className="ex-run">
      <StepList columns={columns} at={at} answers={view.answers} />
      <section className="ex-sheet scrolls" aria-labelledby={`${id}q`}>
        <progress
          className="ex-bar only-s"
          value={at + 1}
          max={columns.length}
          aria-hidden="true"
        />
        <p className="ex-k">{t('exercises.step', { number: at + 1, count: columns.length })}</p>
        <h2
          className="dal ex-q"
          id={`${id}q`}
          lang={view.language}
          data-long={question.length > 90 || undefined}
        >
          {question}
        </h2>
        {view.help.length > 0 && (
          <div className="ex-h" id={`${id}h`}>
            {view.help.map((help) => (
              <p key={help}>{help}</p>
            ))}
          </div>
        )}
        {column.steps.map((step) => (
          <Field
            key={step.id}
            step={step}
            place={placeOf(step, column, view.step)}
            value={value(step)}
            id={id}
            describedBy={view.help.length > 0 ? `${id}h` : undefined}
            onSubmit={give}
            onChoose={(answer) => void submit(answer)}
          />
        ))}
        <HeardSoFar />
        <p className="field-error" role="alert">
          {run.trouble === 'not-fitting' && t('exercises.notFitting')}
          {run.trouble === 'not-kept' && t('exercises.notKept')}
        </p>
        {line !== '' && (
          <div className="ex-dal">
            <span className="ex-face">
              <img src="/pictures/dal-listen.webp" alt="" />
            </span>
            <p className="dal" lang={view.language}>
              {line}
            </p>
          </div>
        )}
        <div className="ex-acts">
          {at > 0 && (
            <Button disabled={run.busy} onClick={() => void run.go('back')}>
              {t('exercises.stepBack')}
            </Button>
          )}
          <div className="grow" />
          {quiet && first?.asks.kind === 'choice' && !hasAloud(first) && (
            <Button kind="tertiary" disabled={run.busy} onClick={() => void run.go('repeat')}>
              <Volume2 size={20} strokeWidth={1.75} aria-hidden="true" />
              {t('exercises.readAloud')}
            </Button>
          )}
          <Button kind="tertiary" disabled={run.busy} onClick={() => void run.go('skip')}>
            {t('exercises.skip')}
          </Button>
          <Button
            kind="primary"
            aria-disabled={run.busy || !ready || undefined}
            onClick={() => ready && give()}
          >
            {t(first?.asks.kind === 'pace' ? 'exercises.done' : 'exercises.next')}
            <ArrowRight size={20} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      </section>
    </div>
  );
}

/** An answer without what is empty; undefined where nothing is left of it. */
function meant(answer: Answer | undefined): Answer | undefined {
  if (typeof answer === 'number' || answer === undefined) return answer;
  if (typeof answer === 'string') return answer.trim() || undefined;
  const lines = answer.map((one) => one.trim()).filter((one) => one !== '');
  return lines.length > 0 ? lines : undefined;
}

type Place = 'before' | 'now' | 'after';

function placeOf(step: Step, column: Column, asked: string | null): Place {
  const now = column.steps.findIndex(({ id }) => id === asked);
  const own = column.steps.indexOf(step);
  return own === now ? 'now' : own < now ? 'before' : 'after';
}

function Field(props: {
  readonly step: Step;
  readonly place: Place;
  readonly value: Answer | undefined;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly onSubmit: () => void;
  readonly onChoose: (answer: Answer) => void;
}) {
  const { step, place, value, id, describedBy, onSubmit, onChoose } = props;
  const { asks } = step;
  // It was given already; "back" leads to it.
  if (place === 'before') return <p className="ex-given">{inWords(step, value)}</p>;
  const common = {
    value,
    labelledBy: place === 'now' ? `${id}q` : `${id}${step.id}`,
    describedBy,
    onChange: (answer: Answer) => keepDraft(step.id, answer),
    onEnter: onSubmit,
  };
  switch (asks.kind) {
    case 'text':
      return <TextField asks={asks} {...common} />;
    case 'lines':
      return <LinesField asks={asks} {...common} />;
    case 'number':
      return (
        <NumberField asks={asks} {...common} {...(place === 'after' ? { name: step.name } : {})} />
      );
    case 'choice':
      return <ChoiceField asks={asks} {...common} onChoose={onChoose} />;
    case 'count':
    case 'pace':
      return null;
  }
}

/** An item that is read aloud only where that is chosen offers it among its answers. */
function hasAloud({ asks }: Step): boolean {
  return asks.kind === 'choice' && asks.options.some(({ id }) => id === 'aloud');
}
