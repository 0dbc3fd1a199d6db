import { useTranslation } from 'react-i18next';
import type { KeptDocument } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';

export interface RemoveDocumentProps {
  readonly document: KeptDocument;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a document goes, and says that all of it does. */
export function RemoveDocument({ document: kept, onClose, onRemoved }: RemoveDocumentProps) {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <RemovalDialog
      title={t('documents.remove.title', { name: kept.name })}
      text={t('documents.remove.text')}
      words={{
        keep: t('documents.remove.keep'),
        remove: t('documents.remove.remove'),
        removed: t('documents.remove.removed'),
        failed: t('documents.remove.failed'),
      }}
      remove={async () => {
        await client.request('documents/remove', { id: kept.id });
      }}
      onRemoved={onRemoved}
      onClose={onClose}
    />
  );
}
