import { Square, Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCancellation, toFault } from '../../../src-preload/contract/faults.ts';
import type { Message } from '../../../src-preload/contract/words.ts';
import { useCompanion } from '../context.tsx';
import { useConversation } from '../stores/conversation.ts';
import { usePreferences } from '../stores/preferences.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import './replay-button.css';

/** Characters of a reply that tell its button from the others'. */
const START = 28;

function startOf(text: string): string {
  return text.length <= START ? text : `${text.slice(0, START).trimEnd()}…`;
}

/** Says one of Dal's kept replies once more, and stops it again. Not there where nothing sounds. */
export function ReplayButton({ message }: { readonly message: Message }) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const playing = useConversation(({ replaying }) => replaying === message.id);
  const sounds = usePreferences(
    ({ preferences, providers }) =>
      preferences.speaksAloud &&
      (providers.length === 0 ||
        providers.some(
          ({ slot, state, vendor }) =>
            slot === 'voice' && vendor !== 'captions' && (state === 'ready' || state === 'resting'),
        )),
  );
  if (!sounds || message.role !== 'companion' || message.state === 'in-flight') return null;

  const press = (): void => {
    if (playing) {
      companion.hush();
      return;
    }
    companion.replay(message.id).catch((error: unknown) => {
      if (isCancellation(error)) return;
      showToast({ text: t('replay.failed', { why: t(`faults.${toFault(error).code}`) }) });
    });
  };
  return (
    <IconButton
      label={t(playing ? 'replay.stop' : 'replay.play', { start: startOf(message.text) })}
      className={playing ? 'replay is-playing' : 'replay'}
      onClick={press}
    >
      {playing ? (
        <Square size={14} fill="currentColor" strokeWidth={1.75} aria-hidden="true" />
      ) : (
        <Volume2 size={18} strokeWidth={1.75} aria-hidden="true" />
      )}
    </IconButton>
  );
}
