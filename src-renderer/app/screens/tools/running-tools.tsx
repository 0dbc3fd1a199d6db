import { useTranslation } from 'react-i18next';
import { useConversation } from '../../stores/conversation.ts';
import { type Doing, useToolUses } from '../../stores/tool-uses.ts';
import { usedSentence } from './used-words.ts';

/** What is being done now, for a quiet line where the reply will be. */
export function useDoing(): Doing | null {
  return useToolUses(({ doing }) => doing);
}

/** What was done for the open conversation's newest turn. */
export function useUsed() {
  const open = useConversation(({ conversationId }) => conversationId);
  const { conversationId, used } = useToolUses();
  return conversationId === open ? used : [];
}

/** Each use is read out once, when it is known what came of it. */
export function UsedAloud() {
  const { t } = useTranslation();
  const used = useUsed();
  const last = used.at(-1);
  return (
    <p className="sr" aria-live="polite">
      {last && usedSentence(last, t)}
    </p>
  );
}
