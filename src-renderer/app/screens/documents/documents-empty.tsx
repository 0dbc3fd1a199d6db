import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { BringButton } from './bring-button.tsx';

/** Nothing was brought yet. */
export function DocumentsEmpty() {
  const { t } = useTranslation();
  return (
    <div className="doc-empty">
      <h2 className="dal">{t('documents.noneTitle')}</h2>
      <p>{t('documents.noneText')}</p>
      <BringButton kind="primary" />
      <p className="doc-small">{t('documents.noneKinds')}</p>
    </div>
  );
}

/** They could not be read. */
export function DocumentsTrouble({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="doc-empty" role="alert">
      <p>{t('documents.loadFailed')}</p>
      <Button size="m" onClick={onAgain}>
        {t('documents.again')}
      </Button>
    </div>
  );
}
