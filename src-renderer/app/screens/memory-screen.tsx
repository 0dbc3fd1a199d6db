import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page-head.tsx';

/** What Dal remembers, by person and topic, and everything that can be done about it. */
export function MemoryScreen() {
  const { t } = useTranslation();
  return (
    <main className="page">
      <PageHead title={t('shell.memory')} />
    </main>
  );
}
