import { CookingPot, Ear, Eye, Flower2, Hand, type LucideIcon, Minus, Plus } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import { keepDraft, useExercise } from '../../stores/exercise.ts';
import { Button } from '../../ui/button.tsx';
import type { Step } from './columns.ts';
import { HeardSoFar, SayInstead } from './hearing.tsx';
import { splitSaid } from './said.ts';
import { takeFocus } from './take-focus.ts';
import type { Run } from './use-run.ts';

export interface GroundingProps {
  readonly view: ExerciseView;
  readonly run: Run;
}

/** In the order of the exercise: seen, touched, heard, smelled, tasted. */
const SENSES: readonly LucideIcon[] = [Eye, Hand, Ear, Flower2, CookingPot];

/** Five rows that fill as things are named or tapped. What they are is neither shown nor kept. */
export function Grounding({ view, run }: GroundingProps) {
  const { t } = useTranslation();
  const id = useId();
  const drafts = useExercise((state) => state.drafts);
  const rows = view.steps.filter(({ asks }) => asks.kind === 'count');
  const { line, question } = splitSaid(view.said);
  const next = useRef<HTMLButtonElement>(null);
  const asked = rows.find((step) => step.id === view.step);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each sense, tapping goes on at once
  useEffect(() => takeFocus(next.current), [view.step]);

  const counted = (step: Step): number => {
    const answer = drafts[step.id] ?? view.answers[step.id];
    return typeof answer === 'number' ? answer : 0;
  };
  const most = asked?.asks.kind === 'count' ? asked.asks.most : 0;
  const count = asked ? counted(asked) : 0;
  const give = (number: number): void => {
    if (asked && !run.busy) void run.answer(asked.id, number);
  };
  const oneMore = (): void => {
    if (!asked || run.busy) return;
    if (count + 1 >= most) give(most);
    else keepDraft(asked.id, count + 1);
  };

  return (
    <section className="ex-sheet gr scrolls" aria-labelledby={`${id}q`}>
      <h2 className="dal ex-q" id={`${id}q`} lang={view.language}>
        {question}
      </h2>
      {line !== '' && (
        <p className="gr-line dal" lang={view.language}>
          {line}
        </p>
      )}
      <ol className="gr-rows" aria-label={t('exercises.ground.listLabel')}>
        {rows.map((step, index) => (
          <Row
            key={step.id}
            step={step}
            icon={SENSES[index] ?? Eye}
            count={counted(step)}
            isAsked={step.id === view.step}
          />
        ))}
      </ol>
      <p className="sr" aria-live="polite">
        {asked && t('exercises.ground.count', { count, most })}
      </p>
      <div className="gr-acts">
        <Button kind="primary" size="l" ref={next} disabled={run.busy} onClick={oneMore}>
          <Plus size={22} strokeWidth={1.75} aria-hidden="true" />
          {t('exercises.ground.one')}
        </Button>
        <SayInstead />
        {count > 0 && (
          <Button
            kind="tertiary"
            onClick={() => asked && keepDraft(asked.id, Math.max(0, count - 1))}
          >
            <Minus size={18} strokeWidth={1.75} aria-hidden="true" />
            {t('exercises.ground.fewer')}
          </Button>
        )}
      </div>
      <HeardSoFar />
      <p className="field-error" role="alert">
        {run.trouble !== null && t('exercises.notKept')}
      </p>
      <div className="ex-acts">
        <Button disabled={run.busy} onClick={() => void run.go('back')}>
          {t('exercises.stepBack')}
        </Button>
        <span className="gr-private">{t('exercises.ground.private')}</span>
        <Button disabled={run.busy} onClick={() => (count > 0 ? give(count) : void run.go('skip'))}>
          {t('exercises.ground.enough')}
        </Button>
      </div>
    </section>
  );
}

function Row(props: {
  readonly step: Step;
  readonly icon: LucideIcon;
  readonly count: number;
  readonly isAsked: boolean;
}) {
  const { t } = useTranslation();
  const { step, icon: Icon, count, isAsked } = props;
  const most = step.asks.kind === 'count' ? step.asks.most : 0;
  return (
    <li className="gr-row" aria-current={isAsked ? 'step' : undefined}>
      <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
      <b className="gr-name">{step.name}</b>
      <span className="gr-dots" aria-hidden="true">
        {Array.from({ length: most }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is known by its place
          <i key={index} data-on={index < count || undefined} />
        ))}
      </span>
      <span className="sr">{t('exercises.ground.count', { count, most })}</span>
    </li>
  );
}
