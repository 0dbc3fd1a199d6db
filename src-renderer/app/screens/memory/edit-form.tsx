import { CircleAlert } from 'lucide-react';
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_STATEMENT } from '../../../../src-preload/contract/memory.ts';
import { Button } from '../../ui/button.tsx';

export interface EditFormProps {
  readonly statement: string;
  /** Rejects where it could not be kept; what was typed stays. */
  readonly onSave: (statement: string) => Promise<void>;
  readonly onDone: () => void;
}

/** How few letters are left when they begin to be counted. */
const COUNTED_FROM = 40;

/** A statement in place: Enter keeps it, Escape leaves it as it was. */
export function EditForm({ statement, onSave, onDone }: EditFormProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(statement);
  const [state, setState] = useState<'ready' | 'saving' | 'failed'>('ready');
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = text.replace(/\s+/gu, ' ').trim();
  const left = MAX_STATEMENT - text.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as high as its text
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    box.style.height = '0';
    box.style.height = `${box.scrollHeight}px`;
  }, [text]);

  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (state === 'saving' || wanted === '') return;
    if (wanted === statement) return onDone();
    setState('saving');
    try {
      await onSave(wanted);
    } catch {
      setState('failed');
      field.current?.focus();
    }
  };

  return (
    <form onSubmit={(event) => void save(event)}>
      <label className="mm-l" htmlFor={id}>
        {t('memory.editLabel')}
      </label>
      <div className="field">
        <textarea
          // The person has just asked to write here.
          // biome-ignore lint/a11y/noAutofocus: focus follows the press of "Edit"
          autoFocus
          id={id}
          ref={field}
          rows={1}
          maxLength={MAX_STATEMENT}
          aria-invalid={state === 'failed' || wanted === ''}
          aria-describedby={`${id}-note`}
          value={text}
          onFocus={({ target }) =>
            target.setSelectionRange(target.value.length, target.value.length)
          }
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Enter that ends the composing of a syllable is not meant for the form.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              void save();
            } else if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              onDone();
            }
          }}
        />
      </div>
      <p className="mm-left" id={`${id}-note`}>
        {wanted === ''
          ? t('memory.editEmpty')
          : left <= COUNTED_FROM && t('memory.left', { count: left })}
      </p>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('memory.editFailed')}
        </p>
      )}
      <div className="mm-a">
        <Button type="submit" kind="primary" size="m" disabled={wanted === ''}>
          {t('memory.save')}
        </Button>
        <Button kind="tertiary" size="m" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
