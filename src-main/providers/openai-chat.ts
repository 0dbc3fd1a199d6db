import type OpenAI from 'openai';
import { AppError } from '../../src-preload/contract/faults.ts';
import { askedToContinue } from './continuing.ts';
import { faultOf } from './fault-of.ts';
import { chatModelFacts, isKnownModel, samplingFor } from './model-table.ts';
import { isCompatibleServer, openAiClient } from './openai-client.ts';
import type { ChatChunk, ChatMessage, ChatModel, ChatRequest } from './ports.ts';
import { systemOf } from './system-of.ts';
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
        const body = bodyOf(access, request);
        if (request.streaming) {
          yield* streamed(
            await client.chat.completions.create(
              { ...body, stream: true, stream_options: { include_usage: true } },
              { signal },
            ),
          );
        } else {
          yield* whole(
            await client.chat.completions.create({ ...body, stream: false }, { signal }),
          );
        }
        signal.throwIfAborted();
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}

function bodyOf(
  { model, baseUrl }: VendorAccess,
  request: ChatRequest,
): Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'stream'> {
  const facts = chatModelFacts('openai', model);
  const { temperature, maxTokens } = samplingFor(facts, request);
  const { quick } = facts;
  // OpenAI's reasoning models refuse the old name; small servers know no other.
  const oldName = isCompatibleServer(baseUrl) && !isKnownModel('openai', model);
  return {
    model,
    messages: [
      ...(request.system === '' ? [] : [{ role: 'system' as const, content: systemOf(request) }]),
      ...askedToContinue(request.messages, request.language).map(toParam),
    ],
    ...(oldName ? { max_tokens: maxTokens } : { max_completion_tokens: maxTokens }),
    ...(temperature === null ? {} : { temperature }),
    ...(quick && 'effort' in quick ? { reasoning_effort: quick.effort } : {}),
  };
}

function toParam({
  role,
  content,
  picture,
}: ChatMessage):
  | OpenAI.ChatCompletionUserMessageParam
  | OpenAI.ChatCompletionAssistantMessageParam {
  if (role === 'assistant' || picture === undefined) return { role, content };
  const data = Buffer.from(picture.bytes).toString('base64');
  return {
    role,
    content: [
      { type: 'image_url', image_url: { url: `data:${picture.mime};base64,${data}` } },
      { type: 'text', text: content },
    ],
  };
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
  for await (const chunk of chunks) {
    begun = true;
    usage = chunk.usage ?? usage;
    const choice = chunk.choices?.[0];
    finish = choice?.finish_reason ?? finish;
    if (choice?.delta?.refusal) refused = true;
    const text = spoken(choice?.delta?.content ?? '');
    if (text !== '') yield { type: 'text', text };
  }
  if (finish === null) throw new AppError(begun ? 'provider/cut-off' : 'provider/bad-answer');
  yield endOf(finish, refused, usage);
}

function* whole(completion: OpenAI.ChatCompletion): Generator<ChatChunk> {
  const choice = completion.choices?.[0];
  if (!choice) throw new AppError('provider/bad-answer');
  const text = createThoughtFilter()(choice.message.content ?? '');
  if (text !== '') yield { type: 'text', text };
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
