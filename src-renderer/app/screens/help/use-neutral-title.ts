import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The window's title tells nothing while this is shown: it can be read in a task bar. */
export function useNeutralTitle(): void {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.title;
    document.title = t('help.neutralTitle');
    return () => {
      document.title = before;
    };
  }, [t]);
}
