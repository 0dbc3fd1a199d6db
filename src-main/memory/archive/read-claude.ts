/** Conversations as Claude exports them: messages in order, and at times the leaf that is seen. */
import { z } from 'zod';
import { branchTo, type Foreign } from './incoming.ts';

const text = z.string().nullable().catch(null);
const time = text.transform((word) => {
  const at = Date.parse(word ?? '');
  return Number.isNaN(at) ? null : at;
});

const message = z.object({
  uuid: text,
  sender: z.string(),
  text,
  content: z.array(z.object({ type: z.string(), text }).catch({ type: '', text: null })).catch([]),
  created_at: time,
  parent_message_uuid: text,
});
type ClaudeMessage = z.infer<typeof message>;

const conversation = z.object({
  uuid: text,
  name: text,
  title: text,
  model: text,
  created_at: time,
  is_starred: z.boolean().nullable().catch(null),
  current_leaf_message_uuid: text,
  chat_messages: z.array(z.unknown()),
});

/** Null for what is no such conversation. Yields between messages. */
export function* readClaude(value: unknown): Generator<void, Foreign | null> {
  const read = conversation.safeParse(value);
  if (!read.success) return null;
  const { chat_messages, uuid, name, title, created_at, model, ...rest } = read.data;
  const all: ClaudeMessage[] = [];
  for (const raw of chat_messages) {
    const { data } = message.safeParse(raw);
    if (data !== undefined) all.push(data);
    yield;
  }
  const byId = new Map(all.flatMap((one) => (one.uuid === null ? [] : [[one.uuid, one]])));
  const parentOf = (one: ClaudeMessage): string | null => one.parent_message_uuid;
  const seen = branchTo(rest.current_leaf_message_uuid, byId, parentOf) ?? all;
  return {
    from: 'claude',
    vendor: 'anthropic',
    id: uuid ?? `${created_at}/${name}`,
    title: name ?? title,
    startedAt: created_at,
    isArchived: false,
    isPinned: rest.is_starred === true,
    messages: seen.flatMap((one, index) => {
      const role = roleOf(one.sender);
      if (role === null) return [];
      const id = one.uuid ?? String(index);
      return [{ id, role, text: wordsOf(one), at: one.created_at, model }];
    }),
  };
}

const roleOf = (sender: string): 'person' | 'companion' | null =>
  sender === 'human' ? 'person' : sender === 'assistant' ? 'companion' : null;

/** What was written, without tools and what was thought. `text` puts a notice where a block cannot be shown, so blocks go first. */
function wordsOf({ content, text: whole }: ClaudeMessage): string {
  const blocks = content.flatMap((block) =>
    block.type === 'text' && block.text !== null ? [block.text] : [],
  );
  return blocks.length > 0 ? blocks.join('\n\n') : (whole ?? '');
}
