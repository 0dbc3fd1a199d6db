import type { Answer } from '../../../../src-preload/contract/counsel.ts';
import { keepDraft } from '../../stores/exercise.ts';
import type { Step } from './columns.ts';
import { ChoiceField, LinesField, NumberField, TextField } from './fields.tsx';

export interface StepFieldProps {
  readonly step: Step;
  readonly value: Answer | undefined;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly onSubmit: () => void;
  readonly onChoose: (answer: Answer) => void;
}

/** Where the step that is asked is answered. What is written is kept until it is given. */
export function StepField(props: StepFieldProps) {
  const { step, value, labelledBy, describedBy, onSubmit, onChoose } = props;
  const { asks } = step;
  const common = {
    value,
    labelledBy,
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
      return <NumberField asks={asks} {...common} />;
    case 'choice':
      return <ChoiceField asks={asks} {...common} onChoose={onChoose} />;
    case 'count':
    case 'pace':
      return null;
  }
}

export interface StepRatingProps {
  readonly step: Step;
  readonly value: Answer | undefined;
  /** Of the words that name it. */
  readonly id: string;
  readonly onSubmit: () => void;
}

/** How strongly, below what was written. */
export function StepRating({ step, value, id, onSubmit }: StepRatingProps) {
  const { asks } = step;
  if (asks.kind !== 'number') return null;
  return (
    <NumberField
      asks={asks}
      name={step.name}
      value={value}
      labelledBy={id}
      onChange={(answer) => keepDraft(step.id, answer)}
      onEnter={onSubmit}
    />
  );
}
