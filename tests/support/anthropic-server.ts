/** Anthropic's Messages API as it is on the wire: event names, their order, pings, errors. */
import { eventStream, json, type Script, type Step } from './vendor-server.ts';

export const ANTHROPIC_MESSAGES = 'POST /v1/messages';
export const ANTHROPIC_MODELS = 'GET /v1/models';

const event = (name: string, data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;

const usage = (outputTokens: number) => ({
  input_tokens: 21,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 4,
  output_tokens: outputTokens,
});

export const anthropicPing = (): string => event('ping', {});

/** An error in the middle of a stream; the status was 200 long before. */
export const anthropicErrorEvent = (type: string): string =>
  event('error', { error: { type, message: `${type} happened` }, request_id: 'req_1' });

/** The beginning of a reply and these pieces of it; no end. */
export function anthropicBeginning(...texts: readonly string[]): Step[] {
  return [
    event('message_start', {
      message: {
        id: 'msg_01',
        type: 'message',
        role: 'assistant',
        model: 'claude-sonnet-4-5-20250929',
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: usage(1),
      },
    }),
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    anthropicPing(),
    ...texts.map((text) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    ),
  ];
}

export function anthropicEnding(stopReason = 'end_turn'): Step[] {
  return [
    event('content_block_stop', { index: 0 }),
    event('message_delta', {
      delta: { stop_reason: stopReason, stop_sequence: null },
      usage: { output_tokens: 12 },
    }),
    event('message_stop', {}),
  ];
}

export function anthropicReply(...texts: readonly string[]): Script {
  return eventStream([...anthropicBeginning(...texts), ...anthropicEnding()]);
}

/** Words, then tools that are asked for, their arguments in pieces. */
export function anthropicCalls(
  text: string,
  ...calls: readonly { readonly id: string; readonly name: string; readonly json: string }[]
): Script {
  return eventStream([
    ...anthropicBeginning(...(text === '' ? [] : [text])),
    event('content_block_stop', { index: 0 }),
    ...calls.flatMap(({ id, name, json }, at) => [
      event('content_block_start', {
        index: at + 1,
        content_block: { type: 'tool_use', id, name, input: {} },
      }),
      ...(json.match(/.{1,5}/gsu) ?? ['']).map((partial_json) =>
        event('content_block_delta', {
          index: at + 1,
          delta: { type: 'input_json_delta', partial_json },
        }),
      ),
      event('content_block_stop', { index: at + 1 }),
    ]),
    event('message_delta', {
      delta: { stop_reason: 'tool_use', stop_sequence: null },
      usage: { output_tokens: 12 },
    }),
    event('message_stop', {}),
  ]);
}

/** The whole message at once, for `stream: false`. */
export function anthropicMessage(text: string, stopReason = 'end_turn'): Script {
  return json({
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-5-20250929',
    content: text === '' ? [] : [{ type: 'text', text }],
    stop_reason: stopReason,
    stop_sequence: null,
    usage: usage(12),
  });
}

export function anthropicError(
  status: number,
  type: string,
  message = `${type} happened`,
  headers: Record<string, string> = {},
): Script {
  return json({ type: 'error', error: { type, message }, request_id: 'req_1' }, status, {
    'request-id': 'req_1',
    ...headers,
  });
}

export function anthropicModels(
  ...models: readonly (readonly [id: string, name: string])[]
): Script {
  return json({
    data: models.map(([id, display_name]) => ({
      type: 'model',
      id,
      display_name,
      created_at: '2025-09-29T00:00:00Z',
    })),
    has_more: false,
    first_id: models[0]?.[0] ?? null,
    last_id: models.at(-1)?.[0] ?? null,
  });
}

export interface SearchPage {
  readonly url: string;
  readonly title: string;
  /** What the answer cites of it. */
  readonly cited?: string;
}

/** A whole message after one search on the vendor's server: what was said before, what was found, what is said of it. */
export function anthropicSearch(
  query: string,
  pages: readonly SearchPage[],
  answer: string,
): Script {
  return searched(
    query,
    pages.map(({ url, title }) => ({
      type: 'web_search_result',
      url,
      title,
      encrypted_content: 'EqgfCioIARgB',
      page_age: null,
    })),
    [
      {
        type: 'text',
        text: answer,
        citations: pages.flatMap(({ url, title, cited }) =>
          cited === undefined
            ? []
            : [
                {
                  type: 'web_search_result_location',
                  url,
                  title,
                  encrypted_index: 'Eo8BCioIAhgB',
                  cited_text: cited,
                },
              ],
        ),
      },
    ],
  );
}

/** The search itself failed; the status is 200 all the same. */
export function anthropicSearchError(query: string, error_code: string): Script {
  return searched(query, { type: 'web_search_tool_result_error', error_code }, [
    { type: 'text', text: 'I could not search.' },
  ]);
}

function searched(query: string, content: unknown, after: readonly object[]): Script {
  return json({
    id: 'msg_02',
    type: 'message',
    role: 'assistant',
    model: 'claude-haiku-4-5-20251001',
    content: [
      { type: 'text', text: 'I will search for that.' },
      {
        type: 'server_tool_use',
        id: 'srvtoolu_01',
        name: 'web_search',
        input: { query },
        caller: { type: 'direct' },
      },
      {
        type: 'web_search_tool_result',
        tool_use_id: 'srvtoolu_01',
        content,
        caller: { type: 'direct' },
      },
      ...after,
    ],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { ...usage(80), server_tool_use: { web_search_requests: 1, web_fetch_requests: 0 } },
  });
}
