import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';

export interface LeavePrivateDialogProps {
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** Says what a private conversation is before its words go. */
export function LeavePrivateDialog({ onLeave, onClose }: LeavePrivateDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('archive.private.title')}
      text={t('archive.private.text')}
      actions={[
        { label: t('archive.private.stay'), onPress: onClose, first: true },
        { label: t('archive.private.leave'), onPress: onLeave },
      ]}
    />
  );
}
