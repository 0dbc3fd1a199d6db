import type {
  FinishReason,
  GenerateContentParameters,
  GenerateContentResponse,
  Part,
} from '@google/genai';
import { AppError } from '../../src-preload/contract/faults.ts';
import { askedToContinue } from './continuing.ts';
import { faultOf } from './fault-of.ts';
import { geminiClient } from './gemini-client.ts';
import { chatModelFacts, samplingFor } from './model-table.ts';
import type { ChatChunk, ChatMessage, ChatModel, ChatRequest } from './ports.ts';
import { systemOf } from './system-of.ts';
import type { VendorAccess } from './vendor-access.ts';

export function createGeminiChat(access: VendorAccess): ChatModel {
  return {
    vendor: 'gemini',
    model: access.model,
    async *reply(request, signal) {
      // The SDK lets go of a stream that is left early without closing its connection.
      const leaving = new AbortController();
      const either = AbortSignal.any([signal, leaving.signal]);
      try {
        const client = await geminiClient(access);
        const body = bodyOf(access.model, request, either);
        if (request.streaming) {
          yield* read(await client.models.generateContentStream(body));
        } else {
          yield* read([await client.models.generateContent(body)]);
        }
        signal.throwIfAborted();
      } catch (error) {
        throw faultOf(error, signal);
      } finally {
        leaving.abort();
      }
    },
  };
}

function bodyOf(
  model: string,
  request: ChatRequest,
  signal: AbortSignal,
): GenerateContentParameters {
  const facts = chatModelFacts('gemini', model);
  const { maxTokens, temperature } = samplingFor(facts, request);
  const { quick } = facts;
  return {
    model,
    contents: askedToContinue(request.messages, request.language).map((message) => ({
      role: message.role === 'assistant' ? 'model' : 'user',
      parts: partsOf(message),
    })),
    config: {
      abortSignal: signal,
      maxOutputTokens: maxTokens,
      ...(request.system === '' ? {} : { systemInstruction: systemOf(request) }),
      ...(temperature === null ? {} : { temperature }),
      ...(request.tools?.length
        ? {
            tools: [
              {
                functionDeclarations: request.tools.map(({ name, description, parameters }) => ({
                  name,
                  description,
                  parametersJsonSchema: parameters,
                })),
              },
            ],
          }
        : {}),
      ...(quick && 'budget' in quick ? { thinkingConfig: { thinkingBudget: quick.budget } } : {}),
      ...(quick && 'level' in quick
        ? { thinkingConfig: { thinkingLevel: quick.level as never } }
        : {}),
    },
  };
}

function partsOf({ content, picture, calls, results }: ChatMessage): Part[] {
  if (results !== undefined) {
    return results.map(({ id, name, output }) => ({
      functionResponse: { id, name, response: { output } },
    }));
  }
  if (calls !== undefined) {
    const asked = calls.map(({ id, name, input, signature }) => ({
      functionCall: { id, name, args: (input ?? {}) as Record<string, unknown> },
      ...(signature === undefined ? {} : { thoughtSignature: signature }),
    }));
    return content === '' ? asked : [{ text: content }, ...asked];
  }
  if (picture === undefined) return [{ text: content }];
  const data = Buffer.from(picture.bytes).toString('base64');
  return [{ inlineData: { mimeType: picture.mime, data } }, { text: content }];
}

async function* read(
  responses: AsyncIterable<GenerateContentResponse> | Iterable<GenerateContentResponse>,
): AsyncGenerator<ChatChunk> {
  let begun = false;
  let finish: FinishReason | null = null;
  let blocked = false;
  let usage: GenerateContentResponse['usageMetadata'] | null = null;
  let called = 0;
  for await (const response of responses) {
    begun = true;
    usage = response.usageMetadata ?? usage;
    if (response.promptFeedback?.blockReason) blocked = true;
    const candidate = response.candidates?.[0];
    finish = candidate?.finishReason ?? finish;
    const text = (candidate?.content?.parts ?? [])
      .map((part) => (part.thought ? '' : (part.text ?? '')))
      .join('');
    if (text !== '') yield { type: 'text', text };
    for (const { functionCall: asked, thoughtSignature } of candidate?.content?.parts ?? []) {
      if (asked === undefined) continue;
      called += 1;
      const { id = `call_${called}`, name = '', args = {} } = asked;
      const signature = thoughtSignature === undefined ? {} : { signature: thoughtSignature };
      yield { type: 'call', call: { id, name, input: args, ...signature } };
    }
  }
  const reason = blocked ? 'declined' : reasonOf(finish);
  if (reason === null) throw new AppError(begun ? 'provider/cut-off' : 'provider/bad-answer');
  yield {
    type: 'end',
    reason,
    inputTokens: usage?.promptTokenCount ?? null,
    outputTokens: usage?.candidatesTokenCount ?? null,
  };
}

/** Null where the model came to no proper end. */
function reasonOf(finish: FinishReason | null): 'complete' | 'length' | 'declined' | null {
  switch (finish as `${FinishReason}` | null) {
    case 'STOP':
      return 'complete';
    case 'MAX_TOKENS':
      return 'length';
    case 'SAFETY':
    case 'PROHIBITED_CONTENT':
    case 'BLOCKLIST':
    case 'SPII':
    case 'RECITATION':
    case 'LANGUAGE':
      return 'declined';
    default:
      return null;
  }
}
