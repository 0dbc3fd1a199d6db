import { Bot } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../stores/screen.ts';
import { Dialog } from '../../ui/dialog.tsx';

export interface AiBadgeProps {
  /** Before the first conversation there is nowhere else to go yet. */
  readonly leadsOn: boolean;
}

/** Beside the avatar wherever it speaks: that it is an AI. Pressed, it says so in a sentence. */
export function AiBadge({ leadsOn }: AiBadgeProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const fine = { label: t('safety.badge.fine'), onPress: close, first: true };
  const more = {
    label: t('safety.badge.more'),
    kind: 'tertiary' as const,
    onPress: () => goTo('settings', 'care'),
  };
  return (
    <>
      <button
        type="button"
        className="chip chip-tall chip-ai"
        title={t('safety.badge.press')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Bot size={18} strokeWidth={1.75} aria-hidden="true" className="hide-s" />
        <span className="hide-s">{t('conversation.ai')}</span>
        <span className="only-s">{t('conversation.aiShort')}</span>
      </button>
      <Dialog
        open={open}
        onClose={close}
        title={t('safety.badge.title')}
        spokenByDal
        text={t('safety.badge.text')}
        actions={leadsOn ? [more, fine] : [fine]}
      />
    </>
  );
}
