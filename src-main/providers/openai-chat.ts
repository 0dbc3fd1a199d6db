import type OpenAI from 'openai';
import { AppError } from '../../src-preload/contract/faults.ts';
import { askedToContinue } from './continuing.ts';
import { faultOf } from './fault-of.ts';
import { chatModelFacts, isKnownModel, samplingFor } from './model-table.ts';
import { isCompatibleServer, openAiClient } from './openai-client.ts';
import type { ChatChunk, ChatMessage, ChatModel, ChatRequest } from './ports.ts';
import { systemOf } from './system-of.ts';
import { callOf } from './tool-calls.ts';
import type { VendorAccess } from './vendor-access.ts';
import { createThoughtFilter } from './without-thinking.ts';

/** OpenAI, and every server that speaks its chat completions: Ollama, LM Studio, llama.cpp, vLLM, gateways. */
export function createOpenAiChat(access: VendorAccess): ChatModel {
  return {
    vendor: 'openai',
    model: access.model,
    async *reply(request, signal) {
      try {
        const client = await openAiClient(access);
        try {
          yield* await asked(client, bodyOf(access, request), request.streaming, signal);
        } catch (error) {
          if (!request.tools?.length || !knowsNoTools(error)) throw error;
          const { tools: _, ...plain } = request;
          yield* await asked(client, bodyOf(access, plain), request.streaming, signal);
        }
        signal.throwIfAborted();
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}

type Body = Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'stream'>;

async function asked(
  client: OpenAI,
  body: Body,
  streaming: boolean,
  signal: AbortSignal,
): Promise<AsyncIterable<ChatChunk> | Iterable<ChatChunk>> {
  const { completions } = client.chat;
  if (!streaming) return whole(await completions.create({ ...body, stream: false }, { signal }));
  return streamed(
    await completions.create(
      { ...body, stream: true, stream_options: { include_usage: true } },
      { signal },
    ),
  );
}

/** Local servers refuse a request with tools where the model was not made for them. */
function knowsNoTools(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('status' in error)) return false;
  const { status } = error;
  return (
    (status === 400 || status === 422 || status === 501) &&
    /tool|function/iu.test(error instanceof Error ? error.message : '')
  );
}

function bodyOf({ model, baseUrl }: VendorAccess, request: ChatRequest): Body {
  const facts = chatModelFacts('openai', model);
  const { temperature, maxTokens } = samplingFor(facts, request);
  const { quick } = facts;
  // OpenAI's reasoning models refuse the old name; small servers know no other.
  const oldName = isCompatibleServer(baseUrl) && !isKnownModel('openai', model);
  return {
    model,
    messages: [
      ...(request.system === '' ? [] : [{ role: 'system' as const, content: systemOf(request) }]),
      ...askedToContinue(request.messages, request.language).flatMap(toParams),
    ],
    ...(request.tools?.length
      ? {
          tools: request.tools.map((tool) => ({
            type: 'function' as const,
            function: { ...tool },
          })),
        }
      : {}),
    ...(oldName ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens }),
    ...(temperature === null ? {} : { temperature }),
    ...(quick && 'effort' in quick ? { reasoning_effort: quick.effort } : {}),
  };
}

function toParams({
  role,
  content,
  picture,
  calls,
  results,
}: ChatMessage): readonly OpenAI.ChatCompletionMessageParam[] {
  if (results !== undefined) {
    return results.map(({ id, output }) => ({ role: 'tool', tool_call_id: id, content: output }));
  }
  if (role === 'assistant') {
    if (calls === undefined) return [{ role, content }];
    const tool_calls = calls.map(({ id, name, input }) => ({
      id,
      type: 'function' as const,
      function: { name, arguments: JSON.stringify(input ?? {}) },
    }));
    return [{ role, content: content === '' ? null : content, tool_calls }];
  }
  if (picture === undefined) return [{ role, content }];
  const data = Buffer.from(picture.bytes).toString('base64');
  return [
    {
      role,
      content: [
        { type: 'image_url', image_url: { url: `data:${picture.mime};base64,${data}` } },
        { type: 'text', text: content },
      ],
    },
  ];
}

type Finish = OpenAI.ChatCompletionChunk.Choice['finish_reason'];

async function* streamed(
  chunks: AsyncIterable<OpenAI.ChatCompletionChunk>,
): AsyncGenerator<ChatChunk> {
  const spoken = createThoughtFilter();
  let begun = false;
  let finish: Finish = null;
  let refused = false;
  let usage: OpenAI.CompletionUsage | null = null;
  const calls = new Map<number, { id: string; name: string; json: string }>();
  for await (const chunk of chunks) {
    begun = true;
    usage = chunk.usage ?? usage;
    const choice = chunk.choices?.[0];
    finish = choice?.finish_reason ?? finish;
    if (choice?.delta?.refusal) refused = true;
    const text = spoken(choice?.delta?.content ?? '');
    if (text !== '') yield { type: 'text', text };
    for (const { index, id, function: piece } of choice?.delta?.tool_calls ?? []) {
      const call = calls.get(index) ?? { id: '', name: '', json: '' };
      calls.set(index, call);
      call.id ||= id ?? '';
      call.name ||= piece?.name ?? '';
      call.json += piece?.arguments ?? '';
    }
  }
  if (finish === null) throw new AppError(begun ? 'provider/cut-off' : 'provider/bad-answer');
  for (const [index, { id, name, json }] of calls) yield callOf(id || `call_${index}`, name, json);
  yield endOf(finish, refused, usage);
}

function* whole(completion: OpenAI.ChatCompletion): Generator<ChatChunk> {
  const choice = completion.choices?.[0];
  if (!choice) throw new AppError('provider/bad-answer');
  const text = createThoughtFilter()(choice.message.content ?? '');
  if (text !== '') yield { type: 'text', text };
  for (const call of choice.message.tool_calls ?? []) {
    if (call.type === 'function')
      yield callOf(call.id, call.function.name, call.function.arguments);
  }
  yield endOf(choice.finish_reason, Boolean(choice.message.refusal), completion.usage ?? null);
}

function endOf(finish: Finish, refused: boolean, usage: OpenAI.CompletionUsage | null): ChatChunk {
  return {
    type: 'end',
    reason:
      refused || finish === 'content_filter'
        ? 'declined'
        : finish === 'length'
          ? 'length'
          : 'complete',
    inputTokens: usage?.prompt_tokens ?? null,
    outputTokens: usage?.completion_tokens ?? null,
  };
}
