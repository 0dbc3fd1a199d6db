import type { Language } from '../../src-preload/contract/words.ts';
import type { ConversationPorts, Counsel } from './ports.ts';

/** What the turns of one conversation share. */
export interface Session {
  conversationId: string | null;
  /** Of the words heard last. */
  language: Language;
  readonly counsel: Counsel;
  /** What an interrupted reply had not said yet. */
  unsaid: string | null;
  /** A look was asked about: once is all there is. */
  hasAskedOfLook: boolean;
  /** Something was not done in the reply before until the person is asked. */
  asksFirst: boolean;
}

/** The open conversation, or a new one: there is none yet, or it was deleted meanwhile. */
export function openConversation(
  session: Session,
  first: Language,
  { store, now }: Pick<ConversationPorts, 'store' | 'now'>,
): string {
  const { conversationId } = session;
  if (conversationId !== null) {
    if (store.recent(conversationId, 1).length > 0) return conversationId;
    if (store.isPrivate(conversationId)) return conversationId;
  }
  session.conversationId = store.begin(first, now());
  return session.conversationId;
}
