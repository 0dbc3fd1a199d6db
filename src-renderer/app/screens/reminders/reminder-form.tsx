import { CircleAlert } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import { MAX_REMINDER } from '../../../../src-preload/contract/tools.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { Button } from '../../ui/button.tsx';
import { fieldsOf, fromFields, suggestedAt } from './when.ts';

type Missing = 'words' | 'time';

/** A new reminder: what, and when. What was typed stays where it cannot be set. */
export function ReminderForm() {
  const { t } = useTranslation();
  const client = useClient();
  const id = useId();
  const words = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [{ date, time }, setWhen] = useState(() => fieldsOf(suggestedAt(Date.now())));
  const [wrong, setWrong] = useState<Fault | Missing | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const at = fromFields(date, time);
    if (text.trim() === '') {
      setWrong('words');
      words.current?.focus();
      return;
    }
    if (at === null) {
      setWrong('time');
      return;
    }
    setBusy(true);
    try {
      await client.request('reminders/set', { at, text });
      setText('');
      setWhen(fieldsOf(suggestedAt(Date.now())));
      setWrong(null);
    } catch (error) {
      if (!isCancellation(error)) setWrong(toFault(error));
    } finally {
      setBusy(false);
    }
  };
  const said =
    wrong === null
      ? null
      : wrong === 'words'
        ? t('reminders.form.noWords')
        : wrong === 'time'
          ? t('reminders.form.noTime')
          : // A year is the only limit of a time that the fields do not know.
            wrong.code === 'input/invalid'
            ? t('reminders.form.tooFar')
            : faultSentence(wrong, t);
  const aboutTime = wrong !== null && wrong !== 'words';
  const describedBy = said === null ? undefined : `${id}-wrong`;

  return (
    <form className="rem-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="rem-what">
        <label className="s-label" htmlFor={`${id}-text`}>
          {t('reminders.form.what')}
        </label>
        <span className="field">
          <input
            ref={words}
            id={`${id}-text`}
            value={text}
            maxLength={MAX_REMINDER}
            autoComplete="off"
            aria-invalid={wrong === 'words'}
            aria-describedby={describedBy}
            onChange={(event) => setText(event.target.value)}
          />
        </span>
      </div>
      <div>
        <label className="s-label" htmlFor={`${id}-date`}>
          {t('reminders.form.day')}
        </label>
        <span className="field">
          <input
            id={`${id}-date`}
            type="date"
            value={date}
            min={fieldsOf(Date.now()).date}
            aria-invalid={aboutTime}
            aria-describedby={describedBy}
            onChange={(event) => setWhen({ date: event.target.value, time })}
          />
        </span>
      </div>
      <div>
        <label className="s-label" htmlFor={`${id}-time`}>
          {t('reminders.form.time')}
        </label>
        <span className="field">
          <input
            id={`${id}-time`}
            type="time"
            value={time}
            aria-invalid={aboutTime}
            aria-describedby={describedBy}
            onChange={(event) => setWhen({ date, time: event.target.value })}
          />
        </span>
      </div>
      <Button type="submit" size="normal" aria-disabled={busy}>
        {t('reminders.form.set')}
      </Button>
      {said !== null && (
        <div className="rem-wrong">
          <span className="field-error" id={`${id}-wrong`} role="alert">
            <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
            {said}
          </span>
        </div>
      )}
    </form>
  );
}
