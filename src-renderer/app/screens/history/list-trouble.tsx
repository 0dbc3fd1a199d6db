import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

export interface NothingFoundProps {
  readonly hasWords: boolean;
  readonly hasFilters: boolean;
  readonly onClearFilters: () => void;
}

/** Nothing fits: why, and what may help. */
export function NothingFound({ hasWords, hasFilters, onClearFilters }: NothingFoundProps) {
  const { t } = useTranslation();
  if (!hasFilters) {
    return (
      <div className="h-trouble">
        <p>{t('history.nothingFound')}</p>
        <p>{t('history.nothingFoundText')}</p>
      </div>
    );
  }
  return (
    <div className="h-trouble">
      <p>{t(hasWords ? 'history.nothingFoundFiltered' : 'history.nothingFiltered')}</p>
      <Button size="m" onClick={onClearFilters}>
        {t('history.clearFilters')}
      </Button>
    </div>
  );
}

/** The list could not be had: what still works, and one thing to do. */
export function ListFailed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="h-trouble" role="alert">
      <p>{t('history.listFailed')}</p>
      <p>{t('history.listFailedText')}</p>
      <Button size="m" onClick={onAgain}>
        {t('common.again')}
      </Button>
    </div>
  );
}
