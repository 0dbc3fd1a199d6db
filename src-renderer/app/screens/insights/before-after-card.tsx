import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXERCISE_IDS, type ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import type { ExerciseInsight, Insights } from '../../../../src-preload/contract/insights.ts';
import { useExercise } from '../../stores/exercise.ts';
import { useInsights } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { dayAt, dayName } from './days.ts';
import { InsightCard } from './insight-card.tsx';
import { TryLine } from './try-line.tsx';

/** So many exercises are in sight before the others are asked for. */
const IN_SIGHT = 3;

/** How heavy it was before and after each exercise: the means, and every single try faintly behind them. */
export function BeforeAfterCard({ insights }: { readonly insights: Insights }) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const only = useInsights((state) => state.exercise);
  const [all, setAll] = useState(false);
  const { exercises, sentences, until } = insights;
  const known = exercises
    .filter(({ tries, exercise }) => tries.length > 0 || exercise === only)
    .sort((a, b) => b.tries.length - a.tries.length);
  const wanted = only === null ? known : known.filter(({ exercise }) => exercise === only);
  const rows = all || only !== null ? wanted : wanted.slice(0, IN_SIGHT);
  const silent = exercises.filter(({ tries }) => tries.length === 0);

  return (
    <InsightCard
      title={t('insights.exercises.title')}
      aside={
        <>
          {wanted.length > 0 && <Legend />}
          {(known.length > 1 || only !== null) && <Filter exercises={known} value={only} />}
        </>
      }
      says={only === null ? sentences.exercises : null}
      notes={[
        wanted.length > 0 ? t('insights.exercises.scale') : null,
        only === null && silent.length > 0
          ? t('insights.exercises.silent', {
              names: silent.map((one) => t(`exercises.names.${one.exercise}`)).join(', '),
            })
          : null,
      ]}
      foot={
        only === null &&
        wanted.length > IN_SIGHT && (
          <button
            type="button"
            className="btn btn-tertiary btn-m in-more"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? t('insights.exercises.fewer')
              : t('insights.exercises.more', { count: wanted.length - IN_SIGHT })}
          </button>
        )
      }
      {...(wanted.length > 0
        ? {
            table: {
              heads: [
                t('insights.day'),
                t('insights.exercises.name'),
                t('insights.exercises.before'),
                t('insights.exercises.after'),
              ],
              rows: wanted
                .flatMap(({ exercise, tries }) => tries.map((one) => ({ ...one, exercise })))
                .sort((a, b) => b.at - a.at)
                .map(({ at, exercise, before, after }) => [
                  dayName(dayAt(at), until, language),
                  t(`exercises.names.${exercise}`),
                  String(before),
                  String(after),
                ]),
            },
          }
        : {})}
    >
      {wanted.length === 0 ? (
        <p className="in-quiet">{t('insights.exercises.none')}</p>
      ) : (
        <ul className="in-rows">
          {rows.map((row) => (
            <Row key={row.exercise} row={row} />
          ))}
        </ul>
      )}
    </InsightCard>
  );
}

function Row({ row }: { readonly row: ExerciseInsight }) {
  const { t } = useTranslation();
  const { exercise, tries, before, after } = row;
  const name = t(`exercises.names.${exercise}`);
  const numbers =
    before === null || after === null
      ? t('insights.exercises.noNumbers')
      : t('insights.exercises.means', { before: before.toFixed(1), after: after.toFixed(1) });
  return (
    <li>
      <button
        type="button"
        className="in-row"
        onClick={() => {
          useExercise.setState({ picked: exercise });
          goTo('exercises');
        }}
      >
        <span className="in-row-name">
          <b>{name}</b>
          <span>{t('insights.exercises.times', { count: tries.length })}</span>
        </span>
        <TryLine row={row} />
        <span className="sr">
          {numbers}. {t('insights.exercises.open')}
        </span>
        <span className="in-row-means num" aria-hidden="true">
          {before !== null && after !== null && (
            <>
              {before.toFixed(1)}
              <ArrowRight size={14} strokeWidth={1.75} aria-hidden="true" />
              <b>{after.toFixed(1)}</b>
            </>
          )}
        </span>
      </button>
    </li>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <span className="in-legend">
      <span className="in-moons">
        <i className="in-was" />
        {t('insights.exercises.before')}
      </span>
      <span className="in-moons">
        <i className="in-is" />
        {t('insights.exercises.after')}
      </span>
    </span>
  );
}

function Filter(props: {
  readonly exercises: readonly ExerciseInsight[];
  readonly value: ExerciseId | null;
}) {
  const { t } = useTranslation();
  const { exercises, value } = props;
  const ids = exercises.map(({ exercise }) => exercise);
  const options = value === null || ids.includes(value) ? ids : [...ids, value];
  return (
    <div className="field in-filter">
      <select
        aria-label={t('insights.exercises.filter')}
        value={value ?? ''}
        onChange={({ target }) =>
          useInsights.setState({
            exercise: EXERCISE_IDS.find((id) => id === target.value) ?? null,
          })
        }
      >
        <option value="">{t('insights.exercises.all')}</option>
        {options.map((id) => (
          <option key={id} value={id}>
            {t(`exercises.names.${id}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
