import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { MoodPicker } from './mood-picker.tsx';

export interface InsightsEmptyProps {
  readonly checkIns: number;
  readonly onNoted: () => void;
}

/** Too little is noted for a picture: the five moons, to tap. */
export function InsightsEmpty({ checkIns, onNoted }: InsightsEmptyProps) {
  const { t } = useTranslation();
  return (
    <div className="in-empty">
      <MoodPicker size={44} onNoted={onNoted} />
      <p className="in-hint">{t('insights.empty.tap')}</p>
      <h2 className="dal">{t('insights.empty.title')}</h2>
      <p>{t('insights.empty.text')}</p>
      {checkIns > 0 && <p role="status">{t('insights.empty.soFar', { count: checkIns })}</p>}
      <Button kind="primary" onClick={() => goTo('conversation')}>
        <MessageCircle size={20} strokeWidth={1.75} aria-hidden="true" />
        {t('insights.empty.talk')}
      </Button>
    </div>
  );
}

/** What the days were like could not be computed. */
export function InsightsTrouble({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="in-empty" role="alert">
      <h2>{t('insights.failed')}</h2>
      <p>{t('insights.failedText')}</p>
      <Button onClick={onAgain}>{t('common.again')}</Button>
    </div>
  );
}
