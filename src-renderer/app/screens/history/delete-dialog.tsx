import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenConversation } from '../../../../src-preload/contract/requests.ts';
import { useClient, useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { takesKey } from '../settings/vendors.ts';

export interface DeleteDialogProps {
  readonly conversation: OpenConversation;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks once, with the safe answer first, and says what deleting here cannot reach. */
export function DeleteDialog({ conversation, onClose, onDeleted }: DeleteDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const companion = useCompanion();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  const remote = [...new Set(conversation.messages.map((message) => message.vendor))]
    .filter((vendor) => vendor !== null)
    .filter(takesKey);
  const who = remote.map((vendor) => t(`settings.vendors.${vendor}`)).join(', ');
  const { id, title } = conversation;

  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.request('history/delete', { id });
      // What is gone from history is not to stay on the conversation's screen either.
      if (useConversation.getState().conversationId === id) await companion.newConversation();
      showToast({ text: t('history.deleted') });
      onDeleted();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('history.deleteTitle')}
      text={
        who === ''
          ? t('history.deleteText', { title })
          : t('history.deleteTextRemote', { title, who })
      }
      actions={[
        { label: t('history.keep'), onPress: onClose, first: true },
        {
          label: t('history.delete'),
          kind: 'danger',
          disabled: busy,
          onPress: () => void remove(),
        },
      ]}
    >
      {failed && (
        <p className="field-error" role="alert">
          {t('history.deleteFailed')}
        </p>
      )}
    </Dialog>
  );
}
