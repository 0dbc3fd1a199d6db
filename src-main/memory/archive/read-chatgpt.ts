/** Conversations as ChatGPT exports them: a tree of messages, and the leaf that is seen. */
import { z } from 'zod';
import { branchTo, type Foreign } from './incoming.ts';

const text = z.string().nullable().catch(null);
/** Seconds since 1970. */
const seconds = z
  .number()
  .nullable()
  .catch(null)
  .transform((time) => (time === null ? null : Math.round(time * 1000)));

const node = z
  .object({
    id: text,
    parent: text,
    children: z.array(z.string()).catch([]),
    message: z
      .object({
        id: text,
        author: z.object({ role: z.string() }),
        create_time: seconds,
        content: z.object({ content_type: z.string(), parts: z.array(z.unknown()).catch([]) }),
        recipient: text,
        channel: text,
        weight: z.number().catch(1),
        metadata: z
          .object({
            model_slug: text,
            is_visually_hidden_from_conversation: z.boolean().catch(false),
          })
          .catch({ model_slug: null, is_visually_hidden_from_conversation: false }),
      })
      .nullable()
      .catch(null),
  })
  .catch({ id: null, parent: null, children: [], message: null });
type Node = z.infer<typeof node>;

const conversation = z.object({
  id: text,
  conversation_id: text,
  title: text,
  create_time: seconds,
  current_node: text,
  is_archived: z.boolean().nullable().catch(null),
  is_starred: z.boolean().nullable().catch(null),
  mapping: z.record(z.string(), z.unknown()),
});

/** Null for what is no such conversation. Yields between messages. */
export function* readChatGpt(value: unknown): Generator<void, Foreign | null> {
  const read = conversation.safeParse(value);
  if (!read.success) return null;
  const { mapping, current_node, title, create_time, ...rest } = read.data;
  const nodes = new Map<string, Node>();
  for (const [id, raw] of Object.entries(mapping)) {
    nodes.set(id, node.parse(raw));
    yield;
  }
  const leaf = current_node !== null && nodes.has(current_node) ? current_node : lastLeaf(nodes);
  const branch = branchTo(leaf, nodes, ({ parent }) => parent) ?? [...nodes.values()];
  return {
    from: 'chatgpt',
    vendor: 'openai',
    id: rest.conversation_id ?? rest.id ?? `${create_time}/${title}`,
    title,
    startedAt: create_time,
    isArchived: rest.is_archived === true,
    isPinned: rest.is_starred === true,
    messages: branch.flatMap((found, index) => {
      const said = wordsOf(found);
      const id = found.message?.id ?? found.id ?? String(index);
      return said === null ? [] : [{ id, ...said }];
    }),
  };
}

/** What was said by one of the two, without pictures, tools and what was never shown. */
function wordsOf({ message }: Node): Omit<Foreign['messages'][number], 'id'> | null {
  if (message === null) return null;
  const { author, content, metadata, recipient, channel, weight } = message;
  const isPerson = author.role === 'user';
  if (!isPerson && author.role !== 'assistant') return null;
  if (!/^(text|multimodal_text)$/.test(content.content_type)) return null;
  if (metadata.is_visually_hidden_from_conversation || weight === 0) return null;
  // To a tool, or thought aloud on the way to an answer.
  if ((recipient !== null && recipient !== 'all') || channel === 'commentary') return null;
  return {
    role: isPerson ? 'person' : 'companion',
    text: content.parts.map(textOf).filter(Boolean).join('\n\n'),
    at: message.create_time,
    model: metadata.model_slug,
  };
}

const spoken = z.object({ content_type: z.literal('audio_transcription'), text: z.string() });

/** Of a part: what was written, or understood of what was spoken. */
function textOf(part: unknown): string {
  if (typeof part === 'string') return part;
  return spoken.safeParse(part).data?.text ?? '';
}

/** Where none is named: the newest of those that nothing follows. */
function lastLeaf(nodes: ReadonlyMap<string, Node>): string | null {
  let last: string | null = null;
  let newest = Number.NEGATIVE_INFINITY;
  for (const [id, { children, message }] of nodes) {
    const at = message?.create_time ?? 0;
    if (children.length > 0 || at < newest) continue;
    last = id;
    newest = at;
  }
  return last;
}
