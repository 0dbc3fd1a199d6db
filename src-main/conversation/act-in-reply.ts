/** A reply in which a model may ask for things to be done: they are done, it is told what came of it, and goes on. */
import type { ChatMessage, ChatRequest, ReplyChunk, ToolCall } from '../providers/ports.ts';

/** What is asked for in the last one is not done any more. */
const MOST_ROUNDS = 4;
/** More at once is no request but a loop. */
const MOST_CALLS = 8;

/** Does one call and returns what the model is told; rejects only with the abort reason. */
export type Act = (call: ToolCall, signal: AbortSignal) => Promise<string>;

/**
 * The chunks of one reply, over all its rounds; calls are not among them. Throws what `reply` throws,
 * and the abort reason. Without tools in the request it is `reply` itself.
 */
export async function* actInReply(
  request: ChatRequest,
  reply: (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ReplyChunk>,
  act: Act,
  signal: AbortSignal,
): AsyncGenerator<ReplyChunk> {
  let asked = request;
  let before: ReplyChunk | null = null;
  for (let round = 1; ; round += 1) {
    let said = '';
    let calls: ToolCall[] = [];
    let end: ReplyChunk | null = null;
    for await (const chunk of reply(asked, signal)) {
      if (chunk.type === 'call') {
        if (calls.length < MOST_CALLS) calls.push(chunk.call);
      } else if (chunk.type === 'end') {
        end = chunk;
      } else if (chunk.type === 'answering') {
        // Whoever takes over asks anew.
        calls = [];
        if (before === null || !isSame(before, chunk)) yield chunk;
        before = chunk;
      } else {
        said += chunk.text;
        yield chunk;
      }
    }
    if (calls.length === 0 || round === MOST_ROUNDS) {
      if (end !== null) yield end;
      return;
    }
    // The words so far are a sentence of their own: they are said while what was asked for is done.
    if (said !== '') yield { type: 'text', text: ' ' };
    const results = [];
    for (const call of calls) {
      results.push({ id: call.id, name: call.name, output: await act(call, signal) });
      signal.throwIfAborted();
    }
    // A counsellor that knows no tools, asked in between, is asked about the person's words.
    const words = request.messages.findLast(({ role }) => role === 'user')?.content ?? '';
    const messages: readonly ChatMessage[] = [
      ...asked.messages,
      { role: 'assistant', content: said, calls },
      { role: 'user', content: words, results },
    ];
    asked = { ...request, messages };
  }
}

const isSame = (one: ReplyChunk, other: ReplyChunk): boolean =>
  one.type === 'answering' &&
  other.type === 'answering' &&
  one.vendor === other.vendor &&
  one.model === other.model &&
  other.continues === null;
