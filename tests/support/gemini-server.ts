/** The Gemini API as it is on the wire: server-sent events with CRLF, errors as google.rpc.Status. */
import { eventStream, json, type Script, type Step } from './vendor-server.ts';

export const geminiStream = (model: string): string =>
  `POST /v1beta/models/${model}:streamGenerateContent`;
export const geminiGenerate = (model: string): string =>
  `POST /v1beta/models/${model}:generateContent`;
export const geminiEmbed = (model: string): string =>
  `POST /v1beta/models/${model}:batchEmbedContents`;
export const GEMINI_MODELS = 'GET /v1beta/models';

const data = (value: object): string => `data: ${JSON.stringify(value)}\r\n\r\n`;

function response(texts: readonly string[], finishReason: string | null): object {
  return {
    candidates: [
      {
        content: { parts: texts.map((text) => ({ text })), role: 'model' },
        ...(finishReason === null ? {} : { finishReason }),
        index: 0,
      },
    ],
    usageMetadata: { promptTokenCount: 25, candidatesTokenCount: 12, totalTokenCount: 37 },
    modelVersion: 'gemini-2.5-flash',
    responseId: 'r1',
  };
}

export function geminiBeginning(...texts: readonly string[]): Step[] {
  return texts.map((text) => data(response([text], null)));
}

export function geminiEnding(finishReason = 'STOP'): Step[] {
  return [data(response([''], finishReason))];
}

export function geminiReply(...texts: readonly string[]): Script {
  return eventStream([...geminiBeginning(...texts), ...geminiEnding()]);
}

/** Words, then tools that are asked for, each whole and signed. */
export function geminiCalls(
  text: string,
  ...calls: readonly { readonly name: string; readonly json: string }[]
): Script {
  const parts = calls.map(({ name, json }) => ({
    functionCall: { name, args: JSON.parse(json) as unknown },
    thoughtSignature: 'c2lnbmVk',
  }));
  return eventStream([
    ...geminiBeginning(...(text === '' ? [] : [text])),
    data({
      candidates: [{ content: { parts, role: 'model' }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 25, candidatesTokenCount: 12, totalTokenCount: 37 },
      modelVersion: 'gemini-2.5-flash',
      responseId: 'r1',
    }),
  ]);
}

/** The prompt itself was refused: no candidate at all. */
export function geminiBlocked(): Script {
  return eventStream([
    data({
      promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
      usageMetadata: { promptTokenCount: 25, totalTokenCount: 25 },
      modelVersion: 'gemini-2.5-flash',
    }),
  ]);
}

export function geminiWhole(text: string): Script {
  return json(response([text], 'STOP'));
}

interface GeminiErrorDetails {
  readonly reason?: string;
  readonly retryDelay?: string;
  readonly message?: string;
}

function status(code: number, name: string, details: GeminiErrorDetails): object {
  return {
    error: {
      code,
      message: details.message ?? `${name} happened`,
      status: name,
      details: [
        ...(details.reason
          ? [
              {
                '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
                reason: details.reason,
                domain: 'googleapis.com',
                metadata: { service: 'generativelanguage.googleapis.com' },
              },
            ]
          : []),
        ...(details.retryDelay
          ? [
              {
                '@type': 'type.googleapis.com/google.rpc.RetryInfo',
                retryDelay: details.retryDelay,
              },
            ]
          : []),
      ],
    },
  };
}

export function geminiError(code: number, name: string, details: GeminiErrorDetails = {}): Script {
  return json(status(code, name, details), code);
}

export const geminiErrorEvent = (code: number, name: string): string =>
  data(status(code, name, {}));

export function geminiEmbeddings(...vectors: readonly (readonly number[])[]): Script {
  return json({ embeddings: vectors.map((values) => ({ values })) });
}

export function geminiModels(
  ...models: readonly (readonly [id: string, name: string, ...actions: string[]])[]
): Script {
  return json({
    models: models.map(([id, displayName, ...supportedGenerationMethods]) => ({
      name: `models/${id}`,
      version: '001',
      displayName,
      inputTokenLimit: 1_048_576,
      outputTokenLimit: 65_536,
      supportedGenerationMethods,
    })),
  });
}

/** A whole answer that rests on a search: addresses lead to the pages, titles are their hosts. */
export function geminiSearch(
  query: string,
  pages: readonly { readonly uri: string; readonly host: string }[],
  /** Sentences, each with the pages it rests on. */
  answer: readonly (readonly [text: string, pages: readonly number[]])[],
): Script {
  let at = 0;
  return json({
    candidates: [
      {
        content: { parts: [{ text: answer.map(([text]) => text).join(' ') }], role: 'model' },
        finishReason: 'STOP',
        index: 0,
        groundingMetadata: {
          searchEntryPoint: { renderedContent: '<div class="container">…</div>' },
          webSearchQueries: [query],
          ...(pages.length > 0
            ? { groundingChunks: pages.map(({ uri, host }) => ({ web: { uri, title: host } })) }
            : {}),
          groundingSupports: answer.map(([text, groundingChunkIndices]) => {
            const startIndex = at;
            at += Buffer.byteLength(text) + 1;
            return { segment: { startIndex, endIndex: at - 1, text }, groundingChunkIndices };
          }),
        },
      },
    ],
    usageMetadata: { promptTokenCount: 25, candidatesTokenCount: 60, totalTokenCount: 85 },
    modelVersion: 'gemini-2.5-flash-lite',
    responseId: 'r2',
  });
}
