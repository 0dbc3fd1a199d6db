import { Check } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptDocument, MAX_NOTE } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import { Button } from '../../ui/button.tsx';

/** Characters left from which on they are counted for the writer. */
const TELL_FROM = 200;

/** The person's own words about a document. What is written and not saved is saved when the document is left. */
export function NoteForm({ document: kept }: { readonly document: KeptDocument }) {
  const { t } = useTranslation();
  const client = useClient();
  const label = useId();
  const hint = useId();
  const { id } = kept;
  const [saved, setSaved] = useState(kept.note);
  const [text, setText] = useState(kept.note);
  const [state, setState] = useState<'resting' | 'saving' | 'saved' | 'failed'>('resting');
  const isChanged = text.trim() !== saved;

  const save = async (): Promise<void> => {
    setState('saving');
    try {
      const { note } = await client.request('documents/note', { id, note: text.trim() });
      setSaved(note);
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };

  const unsaved = useRef<string | null>(null);
  unsaved.current = isChanged ? text.trim() : null;
  useEffect(
    () => () => {
      const note = unsaved.current;
      // Removed meanwhile: there is nothing to write it to.
      if (note !== null) client.request('documents/note', { id, note }).catch(() => undefined);
    },
    [client, id],
  );

  return (
    <form className="doc-form" onSubmit={submit}>
      <label id={label} htmlFor={`${label}-note`}>
        {t('documents.note.label')}
      </label>
      <div className="field">
        <textarea
          id={`${label}-note`}
          rows={text.length > 160 || text.includes('\n') ? 4 : 2}
          maxLength={MAX_NOTE}
          aria-describedby={hint}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            if (state !== 'resting') setState('resting');
          }}
        />
      </div>
      <div className="doc-form-foot">
        <p id={hint} className="doc-small">
          {t('documents.note.hint')}
        </p>
        <p role="status" className="doc-small">
          {state === 'saved' && !isChanged && (
            <span className="doc-saved">
              <Check size={16} strokeWidth={2} aria-hidden="true" />
              {t('documents.note.saved')}
            </span>
          )}
          {MAX_NOTE - text.length <= TELL_FROM &&
            t('documents.note.left', { count: MAX_NOTE - text.length })}
        </p>
      </div>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('documents.note.failed')}
        </p>
      )}
      {isChanged && (
        <div className="doc-form-deeds">
          <Button kind="primary" size="m" type="submit" disabled={state === 'saving'}>
            {t('documents.note.save')}
          </Button>
          <Button kind="tertiary" size="m" onClick={() => setText(saved)}>
            {t('documents.note.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
