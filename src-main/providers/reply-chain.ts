import { AppError, toFault } from '../../src-preload/contract/faults.ts';
import type { Vendor } from '../../src-preload/contract/words.ts';
import { type ChainEntry, type ChainTools, NOBODY, nextReady, visit } from './chain-entry.ts';
import { createOverlapFilter } from './continuing.ts';
import { withDeadlines } from './deadlines.ts';
import { isRetryable } from './fault-of.ts';
import type { SlotPatience } from './patience.ts';
import type { ChatModel, ChatRequest, ReplyChunk } from './ports.ts';

/** What has reached the person of this reply so far. */
interface Said {
  text: string;
  /** Who broke off last. */
  by: Vendor | null;
}

/**
 * One reply. Nothing is yielded of a provider before its first words, so that nobody is shown who
 * then says nothing. A reply that breaks off goes on from what was said: by the same provider once,
 * then by the next. Throws the last failure when every entry failed.
 */
export async function* replyChain(
  entries: readonly ChainEntry<ChatModel>[],
  request: ChatRequest,
  patienceOf: (entry: ChainEntry<ChatModel>) => SlotPatience,
  tools: ChainTools,
  signal: AbortSignal,
): AsyncGenerator<ReplyChunk> {
  const said: Said = { text: '', by: null };
  let failure: unknown = NOBODY;
  for (const [at, entry] of entries.entries()) {
    await entry.load();
    signal.throwIfAborted();
    if (!tools.breaker.allows(entry.id)) continue;
    const patience = patienceOf(entry);
    const next = () => nextReady(entries, at, tools.breaker);
    const trying = visit(entry, next, patience, tools, signal);
    let hasResumed = false;
    try {
      do {
        const before = said.text.length;
        try {
          yield* oneReply(entry, request, said, patience, trying.firstMs, signal);
          trying.succeeded();
          return;
        } catch (error) {
          signal.throwIfAborted();
          failure = error;
          if (said.text.length === before) continue;
          said.by = entry.vendor;
          // One that hangs is not asked again while the person waits in the middle of a sentence.
          const { code } = toFault(error);
          if (!hasResumed && isRetryable(code) && code !== 'provider/stalled') {
            trying.restart();
          } else {
            trying.exhaust();
          }
          hasResumed = true;
        }
      } while (await trying.again(failure));
    } finally {
      trying.leave();
    }
  }
  throw failure;
}

async function* oneReply(
  entry: ChainEntry<ChatModel>,
  request: ChatRequest,
  said: Said,
  patience: SlotPatience,
  firstMs: number,
  signal: AbortSignal,
): AsyncGenerator<ReplyChunk> {
  const { vendor, model, remote } = entry;
  const isBuiltin = vendor === 'builtin';
  const before = said.text;
  // The built-in counsellor cannot finish another's sentence; it closes it and says its own.
  const continues = before === '' || isBuiltin ? null : said.by;
  const fresh = createOverlapFilter(continues ? before : '');
  const asked: ChatRequest =
    before === ''
      ? request
      : { ...request, messages: [...request.messages, { role: 'assistant', content: before }] };

  let hasAnswered = false;
  function* answering(): Generator<ReplyChunk> {
    if (hasAnswered) return;
    hasAnswered = true;
    yield { type: 'answering', vendor, model, remote, continues };
  }
  function* say(text: string): Generator<ReplyChunk> {
    if (text === '') return;
    yield* answering();
    said.text += text;
    yield { type: 'text', text };
  }

  const chunks = withDeadlines(
    (inner) => entry.provider.reply(asked, inner),
    { ...patience, first: firstMs },
    signal,
  );
  for await (const chunk of chunks) {
    if (chunk.type === 'text') {
      yield* say(fresh.push(chunk.text));
      continue;
    }
    if (chunk.type === 'call') {
      yield* answering();
      yield chunk;
      continue;
    }
    yield* say(fresh.flush());
    if (!hasAnswered && !isBuiltin) {
      if (chunk.reason === 'declined') throw new AppError('provider/declined');
      // Nothing more to add to what was said is an end; nothing at all is none.
      if (before === '') throw new AppError('provider/bad-answer');
    }
    yield chunk;
    return;
  }
  throw new AppError('provider/cut-off');
}
