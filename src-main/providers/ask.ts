/** Questions in the background: to the cheapest models of whom the person talks with anyway. */
import { AppError } from '../../src-preload/contract/faults.ts';
import type { ChainEntry as ChainPreference } from '../../src-preload/contract/preferences.ts';
import type { Slot, Usage, Vendor } from '../../src-preload/contract/words.ts';
import { answerChain } from './answer-chain.ts';
import type { ChainEntry, ChainTools } from './chain-entry.ts';
import { cheapestModel } from './model-table.ts';
import type { SlotPatience } from './patience.ts';
import type { Asked, AskRequest, ChatModel, ChatRequest } from './ports.ts';

/** Told of every call outside a conversation that was answered; never throws. */
export type Spend = (
  lines: readonly {
    readonly slot: Slot;
    readonly vendor: Vendor;
    readonly model: string;
    readonly usage: Usage;
    readonly discarded: boolean;
  }[],
) => void;

/**
 * Of each vendor of the chat chain once, in its order, the cheapest model. A server of the person's own
 * has the models it has: there it is the one the chain names.
 */
export function cheapChain(
  chatChain: readonly ChainPreference[],
  isOwnServer: (vendor: Vendor) => boolean,
): readonly ChainPreference[] {
  const vendors = new Set<Vendor>();
  return chatChain.flatMap(({ vendor, model }) => {
    if (vendor === 'builtin' || vendors.has(vendor)) return [];
    vendors.add(vendor);
    return { vendor, model: isOwnServer(vendor) ? model : (cheapestModel(vendor) ?? model) };
  });
}

/**
 * The first answer. Null where nobody is there; throws AppError('provider/resting') where all of them
 * rest, the last failure where all failed, or the abort reason. Nobody is told of one that fails: the
 * person asked for nothing.
 */
export async function askChain(
  all: readonly ChainEntry<ChatModel>[],
  request: AskRequest,
  patience: SlotPatience,
  tools: ChainTools,
  spend: Spend,
  signal: AbortSignal,
): Promise<Asked | null> {
  if (all.length === 0) return null;
  // In the background there is time until one is well again.
  const entries = all.filter(({ id }) => tools.breaker.allows(id));
  if (entries.length === 0) throw new AppError('provider/resting');
  const { answer, entry } = await answerChain(
    entries,
    (model, inner) => wholeAnswer(model, asChat(request), spend, inner),
    () => patience,
    { ...tools, announce: () => undefined },
    signal,
  );
  return { text: answer, vendor: entry.vendor, model: entry.model };
}

function asChat({ system, text, maxTokens }: AskRequest): ChatRequest {
  return {
    system,
    messages: [{ role: 'user', content: text }],
    language: /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en',
    maxTokens,
    temperature: 0,
    streaming: false,
  };
}

/** All of a reply, once it is whole, and what it took. Throws AppError('provider/...') or the abort reason. */
export async function wholeAnswer(
  model: ChatModel,
  request: ChatRequest,
  spend: Spend,
  signal: AbortSignal,
): Promise<string> {
  const chunks = model.reply(request, signal);
  let answer = '';
  for await (const chunk of chunks) {
    if (chunk.type === 'text') {
      answer += chunk.text;
      continue;
    }
    if (chunk.type === 'call') continue;
    // A vendor that does not say is counted as a call without tokens, rather than guessed at.
    const inputTokens = chunk.inputTokens ?? 0;
    const outputTokens = chunk.outputTokens ?? 0;
    const usage = { calls: 1, inputTokens, outputTokens, characters: 0, audioMs: 0 };
    spend([{ slot: 'chat', vendor: model.vendor, model: model.model, usage, discarded: false }]);
    if (chunk.reason === 'declined') throw new AppError('provider/declined');
    if (answer.trim() === '') throw new AppError('provider/bad-answer');
    return answer;
  }
  throw new AppError('provider/cut-off');
}
