import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import { useExercise } from '../../stores/exercise.ts';
import { Chip } from '../../ui/chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useNarrow } from '../../use-narrow.ts';
import { GROUPS, LISTED } from './catalogue.ts';
import { ExercisePane } from './exercise-pane.tsx';
import { useRecords } from './use-records.ts';
import type { Run } from './use-run.ts';

/** All exercises, what each is good for, and beside them the one that is looked at. */
export function ExerciseList({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const records = useRecords();
  const picked = useExercise((state) => state.picked);
  const [returnTo, setReturnTo] = useState<ExerciseId | null>(null);
  const openId = picked ?? (narrow ? null : LISTED[0]?.id);
  const open = LISTED.find(({ id }) => id === openId);
  const isPage = narrow && open !== undefined;

  useEffect(() => {
    document.title = `${t('exercises.title')} · ${t('common.app')}`;
  }, [t]);
  useEffect(() => {
    if (isPage || returnTo === null) return;
    document.querySelector<HTMLElement>(`[data-exercise="${returnTo}"]`)?.focus();
    setReturnTo(null);
  }, [isPage, returnTo]);

  return (
    <main className="page">
      <PageHead title={t('exercises.title')}>
        <span className="hide-s">
          <Chip icon={<WifiOff size={16} strokeWidth={1.75} aria-hidden="true" />}>
            {t('exercises.offline')}
          </Chip>
        </span>
      </PageHead>
      <div className="two-parts">
        <div className="list-part" hidden={isPage}>
          <div className="scrolls ex-list">
            {GROUPS.map(({ group, exercises }) => (
              <section key={group} aria-labelledby={`ex-${group}`}>
                <h2 id={`ex-${group}`}>{t(`exercises.groups.${group}`)}</h2>
                <ul>
                  {exercises.map(({ id, icon: Icon, minutes }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className="row ex-row"
                        data-exercise={id}
                        aria-current={id === openId || undefined}
                        onClick={() => useExercise.setState({ picked: id })}
                      >
                        <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
                        <span className="row-title">{t(`exercises.names.${id}`)}</span>
                        <span className="row-line">
                          {t('exercises.minutes', { count: minutes })}
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
        {open && (
          <ExercisePane
            key={open.id}
            listed={open}
            records={records}
            run={run}
            onBack={
              narrow
                ? () => {
                    setReturnTo(open.id);
                    useExercise.setState({ picked: null });
                  }
                : null
            }
          />
        )}
      </div>
    </main>
  );
}
