import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../context.tsx';
import { Button } from '../../ui/button.tsx';

export interface RenameFormProps {
  readonly id: string;
  readonly title: string;
  /** Closes the form, with the new title once it is kept. */
  readonly onDone: (title: string | null) => void;
}

/** The title as a field. Enter keeps it, Esc leaves it as it was; what was typed stays when keeping fails. */
export function RenameForm({ id, title, onDone }: RenameFormProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [text, setText] = useState(title);
  const [failed, setFailed] = useState(false);
  const wanted = text.trim();

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (wanted === '' || wanted === title) return onDone(null);
    try {
      await client.request('history/rename', { id, title: wanted });
      onDone(wanted);
    } catch {
      setFailed(true);
    }
  };

  return (
    <form className="h-rename" onSubmit={(event) => void save(event)}>
      <div className="field">
        <input
          // The person has just asked to write here.
          // biome-ignore lint/a11y/noAutofocus: focus follows the press of "Rename"
          autoFocus
          type="text"
          maxLength={120}
          aria-label={t('history.renameLabel')}
          aria-invalid={failed}
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onDone(null);
          }}
        />
      </div>
      <Button type="submit" size="m">
        {t('history.renameSave')}
      </Button>
      <Button kind="tertiary" size="m" onClick={() => onDone(null)}>
        {t('history.renameCancel')}
      </Button>
      {failed && (
        <p className="field-error" role="alert">
          {t('history.renameFailed')}
        </p>
      )}
    </form>
  );
}
