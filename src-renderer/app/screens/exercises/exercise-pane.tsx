import { ArrowLeft, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { shortWhen } from '../history/when.ts';
import { BeforeAfter } from './before-after.tsx';
import type { Listed } from './catalogue.ts';
import { RecordView } from './record-view.tsx';
import type { Records } from './use-records.ts';
import type { Run } from './use-run.ts';

export interface ExercisePaneProps {
  readonly listed: Listed;
  readonly records: Records;
  readonly run: Run;
  /** Null in a wide window, where the list stays in sight. */
  readonly onBack: (() => void) | null;
}

/** One exercise before it begins: what it is, and how it was the times before. */
export function ExercisePane({ listed, records, run, onBack }: ExercisePaneProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [openId, setOpenId] = useState<string | null>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const { id, icon: Icon, minutes } = listed;
  const name = t(`exercises.names.${id}`);
  const own = records.records?.filter((record) => record.exercise === id) ?? [];
  const open = own.find((record) => record.id === openId);
  const left = records.leftAt(id);

  useEffect(() => {
    if (openId !== null || returnTo === null) return;
    document.querySelector<HTMLElement>(`[data-record="${returnTo}"]`)?.focus();
    setReturnTo(null);
  }, [openId, returnTo]);

  if (open) {
    return (
      <RecordView
        key={open.id}
        record={open}
        title={name}
        onBack={() => {
          setReturnTo(open.id);
          setOpenId(null);
        }}
        onChange={(answers) => records.change(open.id, answers)}
        onRemove={() => records.remove(open.id)}
      />
    );
  }
  return (
    <section className="pane ex-pane" aria-labelledby="ex-pane-title">
      <header className="pane-head">
        {onBack && (
          <IconButton label={t('exercises.back')} onClick={onBack}>
            <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
        <span className="ex-icon" aria-hidden="true">
          <Icon size={22} strokeWidth={1.75} />
        </span>
        <div className="pane-head-text">
          <h2 id="ex-pane-title">{name}</h2>
          <p className="pane-meta">{t('exercises.minutes', { count: minutes })}</p>
        </div>
      </header>
      <div className="scrolls ex-pane-in">
        <p className="ex-about">{t(`exercises.about.${id}`)}</p>
        {left !== null && (
          <p className="ex-left">
            {t('exercises.left', {
              when: shortWhen(left, Date.now(), language),
            })}
          </p>
        )}
        <div className="ex-begin">
          <Button kind="primary" disabled={run.busy} onClick={() => void run.begin(id, false)}>
            <Play size={20} strokeWidth={1.75} aria-hidden="true" />
            {t(left === null ? 'exercises.begin' : 'exercises.goOn')}
          </Button>
          {left !== null && (
            <Button kind="tertiary" disabled={run.busy} onClick={() => void run.begin(id, true)}>
              {t('exercises.anew')}
            </Button>
          )}
        </div>
        <h3 className="ex-past-title">{t('exercises.records')}</h3>
        {records.failed ? (
          <p className="field-error" role="alert">
            {t('exercises.recordsFailed')}
          </p>
        ) : own.length === 0 ? (
          <p className="ex-none">{records.records && t('exercises.noRecords')}</p>
        ) : (
          <ul className="ex-past">
            {own.map((record) => {
              const when = shortWhen(record.startedAt, Date.now(), language);
              return (
                <li key={record.id}>
                  <button
                    type="button"
                    className="row ex-past-row"
                    data-record={record.id}
                    onClick={() => setOpenId(record.id)}
                  >
                    <span className="row-title">{when}</span>
                    {record.completed ? (
                      <BeforeAfter before={record.before} after={record.after} />
                    ) : (
                      <span className="row-when">{t('exercises.notFinished')}</span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
