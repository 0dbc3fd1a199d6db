import { useTranslation } from 'react-i18next';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import type { Reflection } from '../../../../src-preload/contract/insights.ts';
import { useExercise } from '../../stores/exercise.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo, goToMoment } from '../../stores/screen.ts';
import { shortWhen } from '../history/when.ts';

/** The letter, the person's own words in it with the way to where they were said, and who wrote it. */
export function LetterWords({ reflection }: { readonly reflection: Reflection }) {
  const { t } = useTranslation();
  const app = usePreferences((state) => state.preferences.language);
  const { text, quote, by, vendor, language } = reflection;
  const who =
    by === 'model' && vendor
      ? t('insights.letter.by.model', { who: t(`vendorSubjects.${vendor}`) })
      : t(`insights.letter.by.${by === 'person' ? 'person' : 'rules'}`);
  return (
    <>
      <p className="dal in-text" lang={language}>
        {text}
      </p>
      {quote && (
        <blockquote className="in-quote">
          <q lang={language}>{quote.text}</q>{' '}
          <button type="button" onClick={() => goToMoment(quote)}>
            {shortWhen(quote.at, Date.now(), app)}
            <span className="sr">, {t('insights.letter.openQuote')}</span>
          </button>
        </blockquote>
      )}
      {by !== 'person' && <p className="dal in-yours">{t('insights.letter.yours')}</p>}
      <p className="in-by">{who}</p>
    </>
  );
}

/** The way to an exercise that a letter suggests. */
export function ToExercise({ exercise }: { readonly exercise: ExerciseId }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="in-link"
      onClick={() => {
        useExercise.setState({ picked: exercise });
        goTo('exercises');
      }}
    >
      {t('insights.letter.openExercise', { name: t(`exercises.names.${exercise}`) })}
    </button>
  );
}
