import { useTranslation } from 'react-i18next';
import type { OpenConversation } from '../../../../src-preload/contract/requests.ts';
import { useClient, useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';
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

  const remote = [...new Set(conversation.messages.map((message) => message.vendor))]
    .filter((vendor) => vendor !== null)
    .filter(takesKey);
  const who = remote.map((vendor) => t(`settings.vendors.${vendor}`)).join(', ');
  const { id, title } = conversation;

  const remove = async (): Promise<void> => {
    await client.request('history/delete', { id });
    // What is gone from history is not to stay on the conversation's screen either.
    if (useConversation.getState().conversationId === id) await companion.newConversation();
  };

  return (
    <RemovalDialog
      title={t('history.deleteTitle')}
      text={
        who === ''
          ? t('history.deleteText', { title })
          : t('history.deleteTextRemote', { title, who })
      }
      words={{
        keep: t('history.keep'),
        remove: t('history.delete'),
        removed: t('history.deleted'),
        failed: t('history.deleteFailed'),
      }}
      remove={remove}
      onRemoved={onDeleted}
      onClose={onClose}
    />
  );
}
