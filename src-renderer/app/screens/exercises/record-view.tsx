import { ArrowLeft, Printer } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, ShownRecord } from '../../../../src-preload/contract/counsel.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';
import { fullWhen } from '../history/when.ts';
import { BeforeAfter } from './before-after.tsx';
import { keptSteps } from './columns.ts';
import { RecordForm } from './record-form.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { stepsOfRecord } from './record-steps.ts';

export interface RecordViewProps {
  readonly record: ShownRecord;
  readonly title: string;
  readonly onBack: () => void;
  readonly onChange: (answers: Answers) => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

/** One past run: to read, print, change and delete. */
export function RecordView({ record, title, onBack, onChange, onRemove }: RecordViewProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [doing, setDoing] = useState<'read' | 'edit' | 'remove'>('read');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const steps = stepsOfRecord(record);
  const hasAnswers = Object.keys(record.answers).length > 0;

  return (
    <section className="pane ex-pane">
      <header className="pane-head">
        <IconButton label={t('exercises.recordsBack')} onClick={onBack}>
          <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <div className="pane-head-text">
          <h2 id={`${id}t`} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <p className="pane-meta">
            <span>{fullWhen(record.startedAt, Date.now(), language)}</span>
            {!record.completed && <span>{t('exercises.notFinished')}</span>}
          </p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="scrolls ex-record" tabIndex={0} aria-labelledby={`${id}t`}>
        <BeforeAfter before={record.before} after={record.after} />
        {doing === 'edit' ? (
          <RecordForm
            steps={keptSteps(steps, record.exercise)}
            answers={record.answers}
            onSave={onChange}
            onDone={() => setDoing('read')}
          />
        ) : (
          <RecordSheet
            exercise={record.exercise}
            title={title}
            at={record.startedAt}
            steps={steps}
            answers={record.answers}
            language={record.language}
            whole={record.exercise === 'thought_record' && record.steps !== undefined}
          />
        )}
      </section>
      {doing !== 'edit' && (
        <div className="ex-acts ex-pane-acts">
          <Button kind="danger" size="m" onClick={() => setDoing('remove')}>
            {t('exercises.remove')}
          </Button>
          <div className="grow" />
          {hasAnswers && (
            <>
              <Button size="m" onClick={() => window.print()}>
                <Printer size={20} strokeWidth={1.75} aria-hidden="true" />
                {t('exercises.print')}
              </Button>
              <Button size="m" onClick={() => setDoing('edit')}>
                {t('exercises.edit')}
              </Button>
            </>
          )}
        </div>
      )}
      {doing === 'remove' && (
        <RemovalDialog
          title={t('exercises.removeTitle')}
          text={t('exercises.removeText')}
          words={{
            keep: t('exercises.removeKeep'),
            remove: t('exercises.remove'),
            removed: t('exercises.removed'),
            failed: t('exercises.removeFailed'),
          }}
          remove={onRemove}
          onRemoved={onBack}
          onClose={() => setDoing('read')}
        />
      )}
    </section>
  );
}
