import { Check, CircleAlert, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProviderStatus } from '../../../../src-preload/contract/words.ts';
import { Chip } from '../../ui/chip.tsx';
import { seconds, shortFault, type TestResult } from './test-result.ts';

export interface ResultChipProps {
  readonly status: ProviderStatus | null;
  readonly result: TestResult | null;
}

/** How an entry stands: its last test, or else what main says of it. */
export function ResultChip({ status, result }: ResultChipProps) {
  const { t } = useTranslation();
  const check = <Check size={16} strokeWidth={2.2} aria-hidden="true" />;

  if (result?.kind === 'testing') return <Chip>{t('settings.connections.testing')}</Chip>;
  if (result?.kind === 'failed') {
    return (
      <Chip tone="fault" icon={<CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />}>
        {t(`settings.short.${shortFault(result.fault.code)}`)}
      </Chip>
    );
  }
  if (result?.kind === 'works') {
    return (
      <Chip tone="stays" icon={check}>
        {status?.remote
          ? t('settings.connections.works', { seconds: seconds(result.ms) })
          : t('settings.connections.ready')}
      </Chip>
    );
  }
  switch (status?.state) {
    case 'ready':
      return status.remote ? (
        <Chip>{t('settings.connections.untested')}</Chip>
      ) : (
        <Chip tone="stays" icon={check}>
          {t('settings.connections.ready')}
        </Chip>
      );
    case 'no-key':
      return <Chip>{t('settings.connections.skipped')}</Chip>;
    case 'resting':
      return (
        <Chip icon={<Pause size={16} strokeWidth={1.75} aria-hidden="true" />}>
          {t('settings.connections.resting')}
        </Chip>
      );
    case 'absent':
      return <Chip>{t('settings.connections.absent')}</Chip>;
    default:
      return null;
  }
}
