import { Bell, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Reminder } from '../../../../src-preload/contract/tools.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useReminders } from '../../stores/reminders.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ReminderForm } from './reminder-form.tsx';
import { whenDue } from './when.ts';
import './reminders.css';

/** What is still to come, and what was due and is not put away; and a new one by hand. */
export function RemindersSection() {
  const { t } = useTranslation();
  const reminders = useReminders((state) => state.reminders);
  return (
    <>
      <p className="s-lead">{t('reminders.lead')}</p>
      <div className="card rem">
        {reminders !== null &&
          (reminders.length === 0 ? (
            <p className="rem-none">
              <Bell size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('reminders.none')}
            </p>
          ) : (
            <ul className="rem-list" aria-label={t('reminders.heading')}>
              {reminders.map((one) => (
                <Row key={one.id} reminder={one} />
              ))}
            </ul>
          ))}
        <ReminderForm />
      </div>
    </>
  );
}

function Row({ reminder }: { readonly reminder: Reminder }) {
  const { t } = useTranslation();
  const client = useClient();
  const language = usePreferences(({ preferences }) => preferences.language);
  const { id, at, text, isDue } = reminder;

  const tellWhy = (error: unknown): void => {
    if (!isCancellation(error)) showToast({ text: faultSentence(toFault(error), t) });
  };
  const putAway = async (): Promise<void> => {
    try {
      await client.request('reminders/remove', { id });
    } catch (error) {
      tellWhy(error);
      return;
    }
    const again = (): void => {
      client.request('reminders/set', { at, text }).catch(tellWhy);
    };
    showToast({
      text: t('reminders.gone'),
      // What is over cannot be set once more.
      ...(at > Date.now() ? { action: { label: t('reminders.undo'), onPress: again } } : {}),
    });
  };

  return (
    <li className="rem-row">
      <span className="rem-words">
        <span className="rem-text">{text}</span>
        <span className="rem-when">
          {isDue
            ? t('reminders.wasDue', { when: whenDue(at, Date.now(), language) })
            : whenDue(at, Date.now(), language)}
        </span>
      </span>
      <IconButton label={t('reminders.putAway', { text })} onClick={() => void putAway()}>
        <X size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </li>
  );
}
