import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../src-preload/contract/insights.ts';
import { useInsights } from '../../stores/insights.ts';
import { Button } from '../../ui/button.tsx';
import type { Letters } from './use-letters.ts';

export interface LetterFormProps {
  readonly week: Day;
  readonly text: string;
  readonly letters: Letters;
  readonly onDone: () => void;
}

/** As many characters as a letter holds. */
const MOST = 2000;

/** The letter in the person's own words. What is written stays while they look elsewhere, until it is kept. */
export function LetterForm({ week, text, letters, onDone }: LetterFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [state, setState] = useState<'ready' | 'keeping' | 'failed'>('ready');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const box = field.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);

  const leave = (): void => {
    useInsights.setState({ draft: null });
    onDone();
  };
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return;
    setState('keeping');
    try {
      await letters.keep(week, text.trim());
      leave();
    } catch {
      setState('failed');
    }
  };

  return (
    <form
      className="in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label htmlFor={id}>{t('insights.letter.formLabel')}</label>
      <div className="field">
        <textarea
          id={id}
          ref={field}
          rows={9}
          maxLength={MOST}
          value={text}
          aria-describedby={`${id}h`}
          onChange={({ target }) => useInsights.setState({ draft: { week, text: target.value } })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
          }}
        />
      </div>
      <p id={`${id}h`} className="in-hint">
        {t(text.trim() === '' ? 'insights.letter.formEmpty' : 'insights.letter.formHint')}
      </p>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('insights.letter.notKept')}
        </p>
      )}
      <div className="in-letter-acts">
        <Button
          kind="primary"
          size="m"
          type="submit"
          disabled={state === 'keeping' || text.trim() === ''}
        >
          {t('insights.letter.keep')}
        </Button>
        <Button kind="tertiary" size="m" onClick={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
