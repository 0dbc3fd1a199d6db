/** Exports as ChatGPT and Claude write them, after their public descriptions. */

/** Seconds since 1970. */
const AT = 1_736_209_400;

type Part = string | Record<string, unknown>;

interface ChatGptNode {
  readonly id: string;
  readonly parent: string;
  readonly role: string;
  readonly parts: readonly Part[];
  readonly content_type?: string;
  readonly recipient?: string;
  readonly channel?: string;
  readonly hidden?: boolean;
}

export function chatGptConversation(
  id: string,
  title: string,
  nodes: readonly ChatGptNode[],
  current: string,
) {
  const mapping: Record<string, unknown> = {
    root: { id: 'root', message: null, parent: null, children: [nodes[0]?.id] },
  };
  for (const [index, node] of nodes.entries()) {
    const { parent, role, parts, content_type = 'text', recipient = 'all', channel = null } = node;
    mapping[node.id] = {
      id: node.id,
      parent,
      children: nodes.filter((other) => other.parent === node.id).map((other) => other.id),
      message: {
        id: node.id,
        author: { role, name: null, metadata: {} },
        create_time: AT + index + 0.345,
        update_time: null,
        content: { content_type, parts },
        status: 'finished_successfully',
        weight: role === 'system' ? 0 : 1,
        metadata: {
          model_slug: 'gpt-4o',
          ...(node.hidden ? { is_visually_hidden_from_conversation: true } : {}),
        },
        recipient,
        channel,
      },
    };
  }
  return {
    title,
    create_time: AT,
    update_time: AT + 99,
    mapping,
    moderation_results: [],
    current_node: current,
    conversation_id: id,
    is_archived: false,
    id,
  };
}

export const chatGptExport = () => [
  chatGptConversation(
    'c-korean',
    '잠이 안 와요',
    [
      { id: 's', parent: 'root', role: 'system', parts: [''] },
      { id: 'a1', parent: 's', role: 'user', parts: ['처음에 쓴 말이에요'] },
      { id: 'b1', parent: 'a1', role: 'assistant', parts: ['처음 대답이에요'] },
      // Written anew: another branch, which is the one that is seen.
      { id: 'a2', parent: 's', role: 'user', parts: ['요즘 GPT로 잠을 못 자요'] },
      {
        id: 't',
        parent: 'a2',
        role: 'assistant',
        parts: ['search("sleep")'],
        recipient: 'browser',
      },
      { id: 'u', parent: 't', role: 'tool', parts: ['found'] },
      {
        id: 'th',
        parent: 'u',
        role: 'assistant',
        parts: ['생각 중'],
        content_type: 'thoughts',
      },
      { id: 'b2', parent: 'th', role: 'assistant', parts: ['언제부터 그랬어요?'] },
      {
        id: 'a3',
        parent: 'b2',
        role: 'user',
        content_type: 'multimodal_text',
        parts: [
          { content_type: 'image_asset_pointer', asset_pointer: 'file://x' },
          '이 사진처럼요',
        ],
      },
    ],
    'a3',
  ),
  chatGptConversation(
    'c-english',
    'A plan',
    [
      { id: 'e1', parent: 'root', role: 'user', parts: ['Help me plan a quiet week.'] },
      { id: 'e2', parent: 'e1', role: 'assistant', parts: ['Of course.'] },
    ],
    'e2',
  ),
  chatGptConversation('c-empty', 'Nothing', [], 'root'),
];

export const claudeExport = () => [
  {
    uuid: 'f1c2',
    name: 'Sleep again',
    created_at: '2026-02-14T10:04:22.123456Z',
    updated_at: '2026-02-14T10:22:41.000000Z',
    account: { uuid: 'nobody' },
    chat_messages: [
      {
        uuid: 'm1',
        sender: 'human',
        text: 'I cannot sleep.',
        attachments: [],
        files: [],
        content: [{ type: 'text', text: 'I cannot sleep.' }],
        created_at: '2026-02-14T10:04:30.000000Z',
      },
      {
        uuid: 'm2',
        sender: 'assistant',
        text: 'This block is not supported.',
        content: [
          { type: 'thinking', thinking: 'hm' },
          { type: 'tool_use', name: 'search', input: {} },
          { type: 'text', text: 'What keeps you up?' },
        ],
        created_at: '2026-02-14T10:04:40.000000Z',
      },
      { uuid: 'm3', sender: 'human', text: '', content: [], created_at: '2026-02-14T10:05:00Z' },
    ],
  },
  { uuid: 'f1c3', name: '', created_at: '2026-02-15T10:00:00Z', chat_messages: [] },
];
