import { EyeOff, MessageCirclePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { showToast } from '../../ui/toast.tsx';
import { BeginMenu } from './begin-menu.tsx';
import { LeavePrivateDialog } from './leave-private-dialog.tsx';

/** Beside the AI badge: the way to another conversation, or, while nothing is kept of this one, that it is so. */
export function BeginOrPrivate() {
  const { t } = useTranslation();
  const isPrivate = useConversation((state) => state.isPrivate);
  if (isPrivate) return <PrivateMark />;
  return (
    <BeginMenu
      align="start"
      trigger={
        <button type="button" className="chip" title={t('archive.private.newLabel')}>
          <MessageCirclePlus size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="sr">{t('archive.private.newLabel')}</span>
          <span className="hide-s" aria-hidden="true">
            {t('archive.private.new')}
          </span>
        </button>
      }
    />
  );
}

function PrivateMark() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const [asking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    setAsking(false);
    try {
      await companion.newConversation();
    } catch {
      showToast({ text: t('archive.private.failed') });
    }
  };
  return (
    <>
      <button
        type="button"
        className="chip chip-stays private-mark"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        <EyeOff size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('archive.private.mark')}
      </button>
      {asking && (
        <LeavePrivateDialog onLeave={() => void leave()} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
