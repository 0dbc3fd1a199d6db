import { useTranslation } from 'react-i18next';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { Dialog } from '../../ui/dialog.tsx';

export interface WriterDialogProps {
  readonly writer: { readonly vendor: Vendor; readonly remote: boolean };
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** Says what a model is sent before it is asked to write a letter. */
export function WriterDialog({ writer, onWrite, onClose }: WriterDialogProps) {
  const { t } = useTranslation();
  const name = t(`vendors.${writer.vendor}`);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('insights.letter.askTitle', { name })}
      text={t(writer.remote ? 'insights.letter.askRemote' : 'insights.letter.askHere', { name })}
      actions={[
        { label: t('common.cancel'), onPress: onClose, first: true },
        { label: t('insights.letter.askWrite'), kind: 'primary', onPress: onWrite },
      ]}
    />
  );
}
