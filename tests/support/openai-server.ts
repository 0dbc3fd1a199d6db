/** OpenAI's API for chat, embeddings and models as it is on the wire, and as local servers copy it. */
import { eventStream, json, type Script, type SeenRequest, type Step } from './vendor-server.ts';

export const OPENAI_CHAT = 'POST /v1/chat/completions';
export const OPENAI_EMBEDDINGS = 'POST /v1/embeddings';
export const OPENAI_MODELS = 'GET /v1/models';

const data = (value: object): string => `data: ${JSON.stringify(value)}\n\n`;

const chunk = (delta: object, finish: string | null = null): string =>
  data({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_760_000_000,
    model: 'gpt-5-mini-2025-08-07',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    usage: null,
  });

/** Gateways send these while a model is being fetched. */
export const openAiKeepAlive = (): string => ': keep-alive\n\n';

export const openAiErrorEvent = (type: string, code: string | null = null): string =>
  data({ error: { message: `${type} happened`, type, param: null, code } });

export function openAiBeginning(...texts: readonly string[]): Step[] {
  return [
    chunk({ role: 'assistant', content: '', refusal: null }),
    ...texts.map((content) => chunk({ content })),
  ];
}

export function openAiEnding(finish = 'stop'): Step[] {
  return [
    chunk({}, finish),
    data({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1_760_000_000,
      model: 'gpt-5-mini-2025-08-07',
      choices: [],
      usage: { prompt_tokens: 25, completion_tokens: 12, total_tokens: 37 },
    }),
    'data: [DONE]\n\n',
  ];
}

export function openAiReply(...texts: readonly string[]): Script {
  return eventStream([...openAiBeginning(...texts), ...openAiEnding()]);
}

/** Words, then tools that are asked for, their arguments in pieces. */
export function openAiCalls(
  text: string,
  ...calls: readonly { readonly id: string; readonly name: string; readonly json: string }[]
): Script {
  return eventStream([
    ...openAiBeginning(...(text === '' ? [] : [text])),
    ...calls.flatMap(({ id, name, json }, index) => [
      chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
      ...(json.match(/.{1,5}/gsu) ?? []).map((piece) =>
        chunk({ tool_calls: [{ index, function: { arguments: piece } }] }),
      ),
    ]),
    ...openAiEnding('tool_calls'),
  ]);
}

/** How serious words are is asked beside every reply: a request of its own. */
export const asksOfRisk = (request: SeenRequest): boolean =>
  Buffer.from(request.body).includes('You judge how much danger');

export function openAiRefusal(text: string): Script {
  return eventStream([
    chunk({ role: 'assistant', content: null, refusal: '' }),
    chunk({ refusal: text }),
    ...openAiEnding(),
  ]);
}

export function openAiCompletion(text: string, finish = 'stop'): Script {
  return json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_760_000_000,
    model: 'gpt-5-mini-2025-08-07',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: { prompt_tokens: 25, completion_tokens: 12, total_tokens: 37 },
  });
}

export function openAiError(
  status: number,
  type: string,
  code: string | null,
  message = `${type} happened`,
  headers: Record<string, string> = {},
): Script {
  return json({ error: { message, type, param: null, code } }, status, headers);
}

export function openAiEmbeddings(...vectors: readonly (readonly number[])[]): Script {
  return json({
    object: 'list',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    model: 'text-embedding-3-small',
    usage: { prompt_tokens: 8, total_tokens: 8 },
  });
}

export function openAiModels(...ids: readonly string[]): Script {
  return json({
    object: 'list',
    data: ids.map((id) => ({ id, object: 'model', created: 1_760_000_000, owned_by: 'openai' })),
  });
}

export const OPENAI_RESPONSES = 'POST /v1/responses';

/** A response after a search on OpenAI's server: its sources, and an answer whose marks cite some of them. */
export function openAiSearch(
  query: string,
  sources: readonly string[],
  answer: string,
  cited: readonly { readonly mark: string; readonly url: string; readonly title: string }[] = [],
): Script {
  return responses([
    {
      id: 'ws_1',
      type: 'web_search_call',
      status: 'completed',
      action: {
        type: 'search',
        query,
        queries: [query],
        sources: sources.map((url) => ({ type: 'url', url })),
      },
    },
    message(
      answer,
      cited.map(({ mark, url, title }) => ({
        type: 'url_citation',
        start_index: answer.indexOf(mark),
        end_index: answer.indexOf(mark) + mark.length,
        url,
        title,
      })),
    ),
  ]);
}

/** It answered without looking. */
export function openAiResponse(answer: string): Script {
  return responses([message(answer, [])]);
}

const message = (text: string, annotations: readonly object[]) => ({
  id: 'msg_1',
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content: [{ type: 'output_text', text, annotations, logprobs: [] }],
});

function responses(output: readonly object[]): Script {
  return json({
    id: 'resp_1',
    object: 'response',
    created_at: 1_760_000_000,
    status: 'completed',
    error: null,
    incomplete_details: null,
    model: 'gpt-5-nano-2025-08-07',
    output: [{ id: 'rs_1', type: 'reasoning', summary: [] }, ...output],
    usage: {
      input_tokens: 8_400,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 90,
      output_tokens_details: { reasoning_tokens: 20 },
      total_tokens: 8_490,
    },
  });
}
