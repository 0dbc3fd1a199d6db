import type Anthropic from '@anthropic-ai/sdk';
import { AppError } from '../../src-preload/contract/faults.ts';
import { anthropicClient } from './anthropic-client.ts';
import { askedToContinue } from './continuing.ts';
import { faultOf } from './fault-of.ts';
import { chatModelFacts, samplingFor } from './model-table.ts';
import type { ChatChunk, ChatMessage, ChatModel, ChatRequest } from './ports.ts';
import { callOf } from './tool-calls.ts';
import type { VendorAccess } from './vendor-access.ts';

/**
 * Characters from which on a system prompt may reach the smallest cacheable length, 1,024 tokens:
 * Korean comes to about one token a character. Shorter ones would be marked for nothing.
 */
const CACHED_FROM = 1_000;

export function createAnthropicChat(access: VendorAccess): ChatModel {
  return {
    vendor: 'anthropic',
    model: access.model,
    async *reply(request, signal) {
      try {
        const client = await anthropicClient(access);
        const body = bodyOf(access.model, request);
        // Not `messages.create`, which prints a line to the console for every call of a model that
        // is to be retired some day.
        if (request.streaming) {
          yield* streamed(
            await client.post<Events>('/v1/messages', {
              body: { ...body, stream: true },
              stream: true,
              signal,
            }),
          );
        } else {
          yield* whole(await client.post<Anthropic.Message>('/v1/messages', { body, signal }));
        }
        signal.throwIfAborted();
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}

type Events = AsyncIterable<Anthropic.RawMessageStreamEvent>;

function bodyOf(
  model: string,
  request: ChatRequest,
): Omit<Anthropic.MessageCreateParamsNonStreaming, 'stream'> {
  const facts = chatModelFacts('anthropic', model);
  const { maxTokens, temperature } = samplingFor(facts, request);
  const { quick } = facts;
  return {
    model,
    max_tokens: maxTokens,
    ...(temperature === null ? {} : { temperature }),
    ...(quick && 'thinking' in quick ? { thinking: { type: quick.thinking } } : {}),
    ...(quick && 'effort' in quick && quick.effort === 'low'
      ? { output_config: { effort: quick.effort } }
      : {}),
    ...(request.system === ''
      ? {}
      : {
          system: [
            {
              type: 'text',
              text: request.system,
              ...(request.system.length >= CACHED_FROM
                ? { cache_control: { type: 'ephemeral' as const } }
                : {}),
            },
            // After what is kept at hand: it differs from turn to turn.
            ...(request.situation ? [{ type: 'text' as const, text: request.situation }] : []),
          ],
        }),
    ...(request.tools?.length
      ? {
          tools: request.tools.map(({ name, description, parameters }) => ({
            name,
            description,
            input_schema: { ...parameters, type: 'object' as const },
          })),
        }
      : {}),
    messages: (facts.prefill
      ? request.messages.map(withoutTrailingSpace)
      : askedToContinue(request.messages, request.language)
    ).map(toParam),
  };
}

function toParam({ role, content, picture, calls, results }: ChatMessage): Anthropic.MessageParam {
  if (calls !== undefined) {
    const asked = calls.map(({ id, name, input }) => ({
      type: 'tool_use' as const,
      id,
      name,
      input: input ?? {},
    }));
    const words = content.trimEnd();
    return { role, content: words === '' ? asked : [{ type: 'text', text: words }, ...asked] };
  }
  if (results !== undefined) {
    return {
      role,
      content: results.map(({ id, output }) => ({
        type: 'tool_result',
        tool_use_id: id,
        content: output,
      })),
    };
  }
  if (picture === undefined) return { role, content };
  const data = Buffer.from(picture.bytes).toString('base64');
  return {
    role,
    content: [
      { type: 'image', source: { type: 'base64', media_type: picture.mime, data } },
      { type: 'text', text: content },
    ],
  };
}

/** The API refuses a final assistant message that ends in white space. */
function withoutTrailingSpace<M extends ChatRequest['messages'][number]>(
  message: M,
  index: number,
  all: readonly M[],
): M {
  return index === all.length - 1 && message.role === 'assistant'
    ? { ...message, content: message.content.trimEnd() }
    : message;
}

async function* streamed(events: Events): AsyncGenerator<ChatChunk> {
  let begun = false;
  let inputTokens: number | null = null;
  let outputTokens: number | null = null;
  let stop: Anthropic.StopReason | null = null;
  let asked: { readonly id: string; readonly name: string; json: string } | null = null;
  for await (const event of events) {
    begun = true;
    switch (event.type) {
      case 'message_start':
        inputTokens = inputOf(event.message.usage);
        break;
      case 'content_block_start': {
        const block = event.content_block;
        asked = block.type === 'tool_use' ? { id: block.id, name: block.name, json: '' } : null;
        break;
      }
      case 'content_block_stop':
        if (asked !== null) yield callOf(asked.id, asked.name, asked.json);
        asked = null;
        break;
      case 'content_block_delta':
        if (event.delta.type === 'input_json_delta' && asked !== null) {
          asked.json += event.delta.partial_json;
        }
        if (event.delta.type === 'text_delta' && event.delta.text !== '') {
          yield { type: 'text', text: event.delta.text };
        }
        break;
      case 'message_delta':
        stop = event.delta.stop_reason;
        outputTokens = event.usage.output_tokens;
        break;
      case 'message_stop':
        yield { type: 'end', reason: reasonOf(stop), inputTokens, outputTokens };
        return;
    }
  }
  throw new AppError(begun ? 'provider/cut-off' : 'provider/bad-answer');
}

function* whole(message: Anthropic.Message): Generator<ChatChunk> {
  if (!Array.isArray(message.content)) throw new AppError('provider/bad-answer');
  const text = message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  if (text !== '') yield { type: 'text', text };
  for (const block of message.content) {
    if (block.type !== 'tool_use') continue;
    yield { type: 'call', call: { id: block.id, name: block.name, input: block.input } };
  }
  yield {
    type: 'end',
    reason: reasonOf(message.stop_reason),
    inputTokens: inputOf(message.usage),
    outputTokens: message.usage.output_tokens,
  };
}

/** All that was read, from the cache or not. */
function inputOf(usage: Anthropic.Usage): number {
  return (
    usage.input_tokens +
    (usage.cache_creation_input_tokens ?? 0) +
    (usage.cache_read_input_tokens ?? 0)
  );
}

function reasonOf(stop: Anthropic.StopReason | null): 'complete' | 'length' | 'declined' {
  switch (stop) {
    case 'refusal':
      return 'declined';
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    default:
      return 'complete';
  }
}
