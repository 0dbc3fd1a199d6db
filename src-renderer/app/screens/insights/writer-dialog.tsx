import { useTranslation } from 'react-i18next';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';

export interface WriterDialogProps {
  readonly writer: { readonly vendor: Vendor; readonly remote: boolean };
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** Says what a model is sent before it is asked to write a letter. */
export function WriterDialog({ writer, onWrite, onClose }: WriterDialogProps) {
  const { t } = useTranslation();
  const { sharesExercises, sharesSelfChecks } = usePreferences((state) => state.preferences);
  const name = useWriterName()(writer.vendor);
  const sent = writer.remote
    ? [
        t('insights.letter.askRemote', { name }),
        sharesExercises ? t('insights.letter.askExercises') : '',
        sharesSelfChecks ? t('insights.letter.askSelfChecks') : '',
      ]
    : [t('insights.letter.askHere')];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('insights.letter.askTitle', { name })}
      text={sent.filter(Boolean).join(' ')}
      actions={[
        { label: t('common.cancel'), onPress: onClose, first: true },
        { label: t('insights.letter.askWrite'), kind: 'primary', onPress: onWrite },
      ]}
    />
  );
}

/** What a writer is called within a sentence. */
export function useWriterName(): (vendor: Vendor) => string {
  const { t } = useTranslation();
  return (vendor) => t(vendor === 'local' ? 'insights.letter.localName' : `vendors.${vendor}`);
}
