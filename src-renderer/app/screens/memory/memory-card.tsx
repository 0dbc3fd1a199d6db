import { Eraser, Pencil, Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import type { MemoryCard } from './chains.ts';
import { EditForm } from './edit-form.tsx';
import type { Wanted } from './find.ts';
import { inShort } from './in-short.ts';
import { Marked } from './marked.tsx';
import { PastValues } from './past-values.tsx';
import { dayOf } from './said-when.ts';
import { Sources } from './sources.tsx';

export interface MemoryCardViewProps {
  readonly card: MemoryCard;
  readonly wanted: Wanted;
  /** Whom and what it is about, where the page does not say it; empty otherwise. */
  readonly about: string;
  readonly editing: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onEdit: (editing: boolean) => void;
  /** Rejects where it could not be kept. */
  readonly onSave: (statement: string) => Promise<void>;
  readonly onForget: (fact: Fact) => void;
}

/** One thing that is remembered: what, where it was said, what it was before, and what can be done about it. */
export function MemoryCardView(props: MemoryCardViewProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { card, wanted, about, editing, onPin, onEdit, onSave, onForget } = props;
  const { fact, past, ended } = card;
  const { id, statement, pinned, edited, until, sources } = fact;

  if (editing) {
    return (
      <li className="card mm mm-ed" data-fact={id}>
        <EditForm statement={statement} onSave={onSave} onDone={() => onEdit(false)} />
      </li>
    );
  }

  const named = (action: string): string =>
    t('memory.actionOf', { action, words: inShort(statement) });
  const notes = [
    about,
    ended && until !== null ? t('memory.ended', { when: dayOf(until, Date.now(), language) }) : '',
    edited ? t('memory.edited') : '',
  ].filter((note) => note !== '');

  return (
    <li className="card mm" data-fact={id} data-ended={ended || undefined}>
      {pinned && (
        <span className="mm-pin">
          <Pin size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('memory.pinned')}
        </span>
      )}
      <p className="mm-x" tabIndex={-1}>
        <Marked text={statement} wanted={wanted} />
      </p>
      {notes.length > 0 && <p className="mm-note">{notes.join(' · ')}</p>}
      <Sources sources={sources} wanted={wanted} />
      <PastValues past={past} wanted={wanted} onForget={onForget} />
      <div className="mm-a">
        <Button
          kind="tertiary"
          size="m"
          data-deed="pin"
          aria-label={named(t(pinned ? 'memory.unpin' : 'memory.pin'))}
          onClick={() => onPin(!pinned)}
        >
          {pinned ? (
            <PinOff size={18} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Pin size={18} strokeWidth={1.75} aria-hidden="true" />
          )}
          {t(pinned ? 'memory.unpin' : 'memory.pin')}
        </Button>
        <Button
          kind="tertiary"
          size="m"
          data-deed="edit"
          aria-label={named(t('memory.edit'))}
          onClick={() => onEdit(true)}
        >
          <Pencil size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('memory.edit')}
        </Button>
        <Button
          kind="tertiary"
          size="m"
          className="mm-f"
          data-deed="forget"
          aria-label={named(t('memory.forget'))}
          onClick={() => onForget(fact)}
        >
          <Eraser size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('memory.forget')}
        </Button>
      </div>
    </li>
  );
}
