import type { Message } from '../../src-preload/contract/words.ts';
import type { ChatMessage } from '../providers/ports.ts';

/** The last ten exchanges go along as context (V4), and the message that is to be answered. */
export const CONTEXT_MESSAGES = 21;

/**
 * Stored messages as a model wants them: beginning with the person, roles alternating.
 * Words that were never answered (interrupted thinking) are joined to the ones after them.
 */
export function chatContext(messages: readonly Pick<Message, 'role' | 'text'>[]): ChatMessage[] {
  const context: { role: ChatMessage['role']; content: string }[] = [];
  for (const message of messages) {
    const role = message.role === 'person' ? 'user' : 'assistant';
    const last = context.at(-1);
    if (last?.role === role) last.content = `${last.content}\n${message.text}`;
    else if (last || role === 'user') context.push({ role, content: message.text });
  }
  return context;
}
