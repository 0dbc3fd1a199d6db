import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers } from '../../../../src-preload/contract/counsel.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { Step } from './columns.ts';

export interface RecordFormProps {
  readonly steps: readonly Step[];
  readonly answers: Answers;
  /** Rejects where it could not be kept; what was written stays. */
  readonly onSave: (answers: Answers) => Promise<void>;
  readonly onDone: () => void;
}

/** What was written, to be changed in place. Of a list every line is an entry. */
export function RecordForm({ steps, answers, onSave, onDone }: RecordFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [now, setNow] = useState<Answers>(answers);
  const [state, setState] = useState<'ready' | 'saving' | 'failed'>('ready');

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state === 'saving') return;
    setState('saving');
    try {
      await onSave(withoutEmpty(now));
      showToast({ text: t('exercises.changed') });
      onDone();
    } catch {
      setState('failed');
    }
  };
  const set = (step: string, answer: Answer): void => setNow((all) => ({ ...all, [step]: answer }));

  return (
    <form className="ex-form" onSubmit={(event) => void save(event)}>
      {steps.map((step, index) => {
        const name = step.name || t('exercises.line', { number: index + 1 });
        return (
          <div key={step.id} className="ex-form-part">
            <label id={`${id}${step.id}`} htmlFor={`${id}${step.id}f`}>
              {name}
            </label>
            <Part
              id={`${id}${step.id}`}
              step={step}
              value={now[step.id]}
              onChange={(answer) => set(step.id, answer)}
            />
          </div>
        );
      })}
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('exercises.changeFailed')}
        </p>
      )}
      <div className="ex-acts">
        <Button type="submit" kind="primary" size="m">
          {t('exercises.save')}
        </Button>
        <Button kind="tertiary" size="m" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Part(props: {
  readonly id: string;
  readonly step: Step;
  readonly value: Answer | undefined;
  readonly onChange: (answer: Answer) => void;
}) {
  const { id, step, value, onChange } = props;
  const { asks } = step;
  switch (asks.kind) {
    case 'number':
    case 'count': {
      const [min, max] = asks.kind === 'number' ? [asks.min, asks.max] : [0, asks.most];
      const number = typeof value === 'number' ? value : min;
      return (
        <div className="ex-form-number">
          <Slider value={number} min={min} max={max} step={1} onChange={onChange} labelledBy={id} />
          <output className="ex-form-value num">{value === undefined ? '–' : number}</output>
        </div>
      );
    }
    case 'choice':
      if (!asks.open) {
        return (
          <div className="field">
            <select
              id={`${id}f`}
              value={String(value ?? '')}
              onChange={({ target }) => onChange(target.value)}
            >
              {value === undefined && <option value="">–</option>}
              {asks.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        );
      }
      break;
    default:
      break;
  }
  const lines = typeof value === 'object' || asks.kind === 'lines';
  return (
    <div className="field">
      <textarea
        id={`${id}f`}
        rows={2}
        value={typeof value === 'object' ? value.join('\n') : String(value ?? '')}
        onChange={({ target }) => onChange(lines ? target.value.split('\n') : target.value)}
      />
    </div>
  );
}

function withoutEmpty(answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const [step, answer] of Object.entries(answers)) {
    if (typeof answer === 'number') kept[step] = answer;
    else if (typeof answer === 'string') {
      if (answer.trim() !== '') kept[step] = answer.trim();
    } else {
      const lines = answer.map((line) => line.trim()).filter((line) => line !== '');
      if (lines.length > 0) kept[step] = lines;
    }
  }
  return kept;
}
