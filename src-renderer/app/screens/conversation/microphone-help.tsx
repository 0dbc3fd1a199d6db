import { useTranslation } from 'react-i18next';
import { useCompanion } from '../../context.tsx';
import { useTalk } from '../../stores/talk.ts';
import { Dialog } from '../../ui/dialog.tsx';

const WORDS = { noMic: 'missing', refused: 'refused', busy: 'busy', lost: 'lost' } as const;

export interface MicrophoneHelpProps {
  /** What is wrong; null keeps it closed. */
  readonly trouble: keyof typeof WORDS | null;
  readonly onClose: () => void;
}

/** What to try when there is no microphone. Typing is always the other way. */
export function MicrophoneHelp({ trouble, onClose }: MicrophoneHelpProps) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const kind = WORDS[trouble ?? 'noMic'];
  return (
    <Dialog
      open={trouble !== null}
      onClose={onClose}
      title={t(`conversation.microphone.${kind}Title`)}
      text={t(`conversation.microphone.${kind}Text`)}
      actions={[
        {
          label: t('conversation.microphone.again'),
          onPress: () => {
            onClose();
            companion.press();
          },
        },
        {
          label: t('conversation.microphone.type'),
          kind: 'primary',
          first: true,
          onPress: () => {
            onClose();
            useTalk.setState({ mode: 'type' });
          },
        },
      ]}
    />
  );
}
