import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseView, ShownRecord } from '../../../../src-preload/contract/counsel.ts';
import { useClient } from '../../context.tsx';
import { useExercise } from '../../stores/exercise.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { BeforeAfter } from './before-after.tsx';
import { isBreathing, isSelfCheck } from './catalogue.ts';
import { RecordSheet } from './record-sheet.tsx';
import { SelfCheckWords } from './self-check-result.tsx';
import { takeFocus } from './take-focus.ts';
import type { Run } from './use-run.ts';

/** What came of an exercise, until it is closed. */
export function Finished({ view, run }: { readonly view: ExerciseView; readonly run: Run }) {
  const { t } = useTranslation();
  const fromTalk = useExercise((state) => state.fromTalk);
  const record = useOwnRecord(view);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(heading.current), []);

  const written = view.steps.some(
    ({ id, asks }) =>
      view.answers[id] !== undefined && ['text', 'lines', 'choice'].includes(asks.kind),
  );
  const showsSheet = written && !isBreathing(view.exercise);
  return (
    <section className="ex-done scrolls" data-brief={(!showsSheet && !view.result) || undefined}>
      <div className="ex-done-in">
        <div className="ex-dal">
          <span className="ex-face">
            <img src="/pictures/dal-listen.webp" alt="" />
          </span>
          <div>
            <h2 className="dal" tabIndex={-1} ref={heading}>
              {t(
                isSelfCheck(view.exercise) && view.result
                  ? 'exercises.result.title'
                  : 'exercises.finished',
              )}
            </h2>
            <p className="dal ex-last" lang={view.language}>
              {view.result ? '' : view.said || t('exercises.finishedText')}
            </p>
          </div>
        </div>
        {view.result && (view.exercise === 'phq9' || view.exercise === 'gad7') && (
          <SelfCheckWords exercise={view.exercise} result={view.result} language={view.language} />
        )}
        {record && <BeforeAfter before={record.before} after={record.after} />}
        {showsSheet && (
          <RecordSheet
            exercise={view.exercise}
            title={view.title}
            at={view.startedAt}
            steps={view.steps}
            answers={view.answers}
            language={view.language}
            whole={view.exercise === 'thought_record'}
            result={view.result}
          />
        )}
      </div>
      <div className="ex-acts">
        {showsSheet && (
          <Button onClick={() => window.print()}>
            <Printer size={20} strokeWidth={1.75} aria-hidden="true" />
            {t('exercises.print')}
          </Button>
        )}
        <div className="grow" />
        {!fromTalk && (
          <Button
            kind="tertiary"
            onClick={() => {
              run.close();
              goTo('conversation');
            }}
          >
            {t('exercises.toTalk')}
          </Button>
        )}
        <Button kind="primary" onClick={() => run.close()}>
          {t(fromTalk ? 'exercises.toTalk' : 'exercises.close')}
        </Button>
      </div>
    </section>
  );
}

/** What is kept of this run; null until it is there, and where nothing is kept. */
function useOwnRecord({ runId, exercise }: ExerciseView): ShownRecord | null {
  const client = useClient();
  const [record, setRecord] = useState<ShownRecord | null>(null);
  useEffect(() => {
    let wanted = true;
    client
      .request('exercise/records', { exercise, limit: 1 })
      .then(({ records: [newest] }) => {
        if (wanted && newest?.id === runId) setRecord(newest);
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [client, exercise, runId]);
  return record;
}
