import { ArrowRight, Volume2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { useExercise } from '../../stores/exercise.ts';
import { Button } from '../../ui/button.tsx';
import { isSelfCheck } from './catalogue.ts';
import { columnInWords, columnsOf, pagesOf, type Step } from './columns.ts';
import { HeardSoFar } from './hearing.tsx';
import { officialWords, readsOnAsking, splitSaid } from './said.ts';
import { StepField, StepRating } from './step-fields.tsx';
import { StepList } from './step-list.tsx';
import { takeFocus } from './take-focus.ts';
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
  const quiet = isSelfCheck(view.exercise);
  const columns =
    view.exercise === 'thought_record'
      ? columnsOf(view.steps, view.exercise)
      : pagesOf(quiet ? view.steps.filter(({ asks }) => asks.kind !== 'pace') : view.steps);
  const at = columns.findIndex(({ steps }) => steps.some((step) => step.id === view.step));
  const asked = view.steps.find((step) => step.id === view.step);
  const heading = useRef<HTMLHeadingElement>(null);
  const sending = useRef(false);
  const isPace = asked?.asks.kind === 'pace';
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step that has no field of its own
  useEffect(() => {
    if (isPace) takeFocus(heading.current);
  }, [isPace, view.step]);
  if (!asked) return null;

  const { line, question } = isPace
    ? { line: '', question: view.said }
    : quiet
      ? officialWords(view, asked)
      : splitSaid(view.said);
  const own = columns[at]?.steps ?? [asked];
  const given = own.slice(0, own.indexOf(asked));
  const ratings = ratingsAfter(own, asked);
  const value = (step: Step): Answer | undefined => drafts[step.id] ?? view.answers[step.id];
  const ready = isPace || meant(value(asked)) !== undefined;

  /** Gives what stands here, the rating with it; a step that main does not ask next is left alone. */
  const submit = async (chosen?: Answer): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    try {
      const all = [asked, ...ratings];
      let next: string | null = view.step;
      for (const [index, step] of all.entries()) {
        const first = index === 0 ? (isPace ? '' : chosen) : undefined;
        const answer = first ?? meant(value(step));
        if (step.id !== next || answer === undefined) return;
        const rating = all[index + 1];
        const goesOn = rating !== undefined && meant(value(rating)) !== undefined;
        const taken = await run.answer(step.id, answer, !quiet && !goesOn);
        next = taken?.runId === view.runId ? taken.step : null;
      }
    } finally {
      sending.current = false;
    }
  };
  // One of several answers is given with a press; only what was chosen before, or is written, wants another.
  const pressGives = asked.asks.kind === 'choice' && !asked.asks.open && !ready;
  const help = asked.asks.kind === 'choice' ? view.help.slice(0, 1) : view.help;
  const described = help.length > 0 ? `${id}h` : undefined;

  return (
    <div className="ex-run" data-alone={quiet || undefined}>
      {!quiet && <StepList columns={columns} at={at} answers={view.answers} />}
      <section className="ex-sheet scrolls" aria-labelledby={`${id}q`}>
        {at >= 0 && (
          <>
            <progress
              className={quiet ? 'ex-bar' : 'ex-bar only-s'}
              value={at + 1}
              max={columns.length}
              aria-hidden="true"
            />
            <p className="ex-k">{t('exercises.step', { number: at + 1, count: columns.length })}</p>
          </>
        )}
        <h2
          className="dal ex-q"
          id={`${id}q`}
          ref={heading}
          tabIndex={-1}
          lang={view.language}
          data-long={question.length > (quiet ? 50 : 90) || undefined}
        >
          {question}
        </h2>
        {help.length > 0 && (
          <div className="ex-h" id={described}>
            {help.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
        )}
        {given.length > 0 && (
          <p className="ex-given">{columnInWords({ steps: given }, view.answers)}</p>
        )}
        <StepField
          key={asked.id}
          step={asked}
          value={value(asked)}
          labelledBy={`${id}q`}
          describedBy={described}
          onSubmit={() => void submit()}
          onChoose={(answer) => void submit(answer)}
        />
        {ratings.map((step) => (
          <StepRating
            key={step.id}
            step={step}
            value={value(step)}
            id={`${id}${step.id}`}
            onSubmit={() => ready && void submit()}
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
          {quiet && !isPace && !readsOnAsking(asked) && (
            <Button kind="tertiary" disabled={run.busy} onClick={() => void run.go('repeat')}>
              <Volume2 size={20} strokeWidth={1.75} aria-hidden="true" />
              {t('exercises.readAloud')}
            </Button>
          )}
          {!isPace && (
            <Button kind="tertiary" disabled={run.busy} onClick={() => void run.go('skip', !quiet)}>
              {t('exercises.skip')}
            </Button>
          )}
          {!pressGives && (
            <Button
              kind="primary"
              aria-disabled={run.busy || !ready || undefined}
              onClick={() => ready && void submit()}
            >
              {t(!isPace ? 'exercises.next' : quiet ? 'exercises.begin' : 'exercises.done')}
              <ArrowRight size={20} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}

/** The numbers that belong to what is asked: they stand on its page and are given with it. */
function ratingsAfter(own: readonly Step[], asked: Step): readonly Step[] {
  const after = own.slice(own.indexOf(asked) + 1);
  const end = after.findIndex(({ asks }) => asks.kind !== 'number');
  return end === -1 ? after : after.slice(0, end);
}

/** An answer without what is empty; undefined where nothing is left of it. */
function meant(answer: Answer | undefined): Answer | undefined {
  if (typeof answer === 'number' || answer === undefined) return answer;
  if (typeof answer === 'string') return answer.trim() || undefined;
  const lines = answer.map((one) => one.trim()).filter((one) => one !== '');
  return lines.length > 0 ? lines : undefined;
}
