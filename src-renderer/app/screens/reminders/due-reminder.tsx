import { Bell } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Reminder } from '../../../../src-preload/contract/tools.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { useConversation } from '../../stores/conversation.ts';
import { useHelp } from '../../stores/help.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { followReminders, useReminders } from '../../stores/reminders.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { inAnHour, tomorrowAt, whenDue } from './when.ts';
import './reminders.css';

/**
 * On every screen: a note the person left for themselves, once it is time. It waits while help is shown, and in a
 * hard moment. Where several are due they come one after the other.
 */
export function DueReminder() {
  const client = useClient();
  useEffect(() => followReminders(client), [client]);
  const due = useReminders(({ reminders }) => reminders)?.filter(({ isDue }) => isDue) ?? [];
  const helps = useHelp(({ state }) => state !== 'closed');
  const isHard = useConversation(({ risk }) => risk !== 'none');
  const [first] = due;
  return (
    // The place is always there, so that what appears in it is announced.
    <div className="due" role="status">
      {first && !helps && !isHard && <DueCard key={first.id} due={first} more={due.length - 1} />}
    </div>
  );
}

function DueCard({ due, more }: { readonly due: Reminder; readonly more: number }) {
  const { t } = useTranslation();
  const client = useClient();
  const language = usePreferences(({ preferences }) => preferences.language);
  const [busy, setBusy] = useState(false);

  const act = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!isCancellation(error)) showToast({ text: faultSentence(toFault(error), t) });
    } finally {
      setBusy(false);
    }
  };
  const move = (at: number) => act(() => client.request('reminders/move', { id: due.id, at }));

  return (
    <div className="due-card">
      <div className="due-head">
        <Bell size={18} strokeWidth={1.75} aria-hidden="true" />
        <b>{t('reminders.due.title')}</b>
        <span>{whenDue(due.at, Date.now(), language)}</span>
        {more > 0 && <span className="due-more">{t('reminders.due.more', { count: more })}</span>}
      </div>
      <p className="due-text">{due.text}</p>
      <div className="due-acts">
        <Button
          size="m"
          aria-disabled={busy}
          onClick={() => void act(() => client.request('reminders/remove', { id: due.id }))}
        >
          {t('reminders.due.putAway')}
        </Button>
        <Button
          size="m"
          kind="tertiary"
          aria-disabled={busy}
          onClick={() => void move(inAnHour(Date.now()))}
        >
          {t('reminders.due.inAnHour')}
        </Button>
        <Button
          size="m"
          kind="tertiary"
          aria-disabled={busy}
          onClick={() => void move(tomorrowAt(due.at, Date.now()))}
        >
          {t('reminders.due.tomorrow')}
        </Button>
      </div>
    </div>
  );
}
