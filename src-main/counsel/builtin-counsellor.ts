import type { Language } from '../../src-preload/contract/words.ts';
import { goOn } from './go-on.ts';
import { type Judge, respond, type Said } from './respond.ts';

// The shape of a ChatModel (providers/ports.ts), declared here because rooms do not import each other;
// services.ts is where the compiler holds the two against each other.
interface Request {
  readonly messages: readonly Said[];
  readonly language: Language;
  /** What an interrupted reply had not said yet. */
  readonly unsaid?: string | null;
}

type Chunk =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'end';
      readonly reason: 'complete';
      readonly inputTokens: null;
      readonly outputTokens: null;
    };

export interface BuiltinCounsellor {
  readonly vendor: 'builtin';
  readonly model: '';
  reply(request: Request, signal: AbortSignal): AsyncIterable<Chunk>;
}

const SENTENCE_ENDS = /[.?!…]["'”’)]?\s*$/;

/**
 * A plain counsellor of fixed sentences: it listens for feelings and subjects, says them back and asks one
 * question. No key, no network, no model; it never fails and never claims to be a person.
 * `now` is milliseconds since 1970 and tells night from day in local time.
 */
export function createBuiltinCounsellor(needs: {
  readonly now: () => number;
  readonly judge: Judge;
}): BuiltinCounsellor {
  return {
    vendor: 'builtin',
    model: '',
    async *reply({ messages, language, unsaid }, signal) {
      const hour = new Date(needs.now()).getHours();
      const last = messages.at(-1);
      // What broke off in the middle of a sentence is closed before a new sentence begins.
      let before = last?.role !== 'assistant' ? '' : SENTENCE_ENDS.test(last.content) ? ' ' : '… ';
      const rest = goOn(messages, language, needs.judge, unsaid ?? '');
      for (const sentence of rest ?? respond(messages, language, needs.judge, hour)) {
        signal.throwIfAborted();
        yield { type: 'text', text: before + sentence };
        before = ' ';
      }
      signal.throwIfAborted();
      yield { type: 'end', reason: 'complete', inputTokens: null, outputTokens: null };
    },
  };
}
