import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { goTo } from '../../stores/screen.ts';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { LeavePrivateDialog } from './leave-private-dialog.tsx';

/** True where leaving the open conversation would lose words that are kept nowhere. */
export function wouldLoseWords(): boolean {
  const { isPrivate, messages } = useConversation.getState();
  return isPrivate && messages.length > 0;
}

export interface BeginMenuProps {
  readonly trigger: ReactElement;
  readonly align: 'start' | 'end';
}

/** Begins another conversation, one that is kept or one that is not. */
export function BeginMenu({ trigger, align }: BeginMenuProps) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const [asking, setAsking] = useState<{ readonly isPrivate: boolean } | null>(null);

  const begin = async (options: { readonly isPrivate: boolean }): Promise<void> => {
    setAsking(null);
    try {
      await companion.newConversation(options);
      goTo('conversation');
    } catch {
      showToast({ text: t('history.newFailed') });
    }
  };
  const choose = (isPrivate: boolean): void => {
    if (wouldLoseWords()) setAsking({ isPrivate });
    else void begin({ isPrivate });
  };

  return (
    <>
      <MoreMenu
        label={t('archive.private.newLabel')}
        trigger={trigger}
        align={align}
        items={[
          { label: t('history.newConversation'), onPress: () => choose(false) },
          {
            label: t('history.privateConversation'),
            text: t('history.privateText'),
            onPress: () => choose(true),
          },
        ]}
      />
      {asking && (
        <LeavePrivateDialog onLeave={() => void begin(asking)} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
