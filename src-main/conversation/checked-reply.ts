/** A reply as the sentences of it that may be said, mended once where it breaks a rule (R11). */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import type { ChatRequest, ReplyChunk } from '../providers/ports.ts';
import { begun } from './begun.ts';
import { breachBehind } from './check-pieces.ts';
import { nothingSaidLine } from './fallback-lines.ts';
import { createFeltSentences, type FeltSentence } from './felt-sentences.ts';
import { fitting, type ReplySize } from './fitting.ts';
import { fixedReply, within } from './held-reply.ts';
import { plainSpeech } from './plain-speech.ts';
import type { Breach, ConversationPorts } from './ports.ts';
import { situationToMend } from './prompt.ts';
import type { ReplyRecord } from './reply-record.ts';
import type { Looks } from './turn-feeling.ts';

/** The first words of the rest, said differently, come within this time; nobody waits longer for them. */
const MEND_MS = 4000;
const MOST_SENTENCES = 3;

export interface ReplyToCheck {
  readonly turnId: string;
  readonly language: Language;
  readonly level: RiskLevel;
  /** What is asked of a model, or the words themselves, said without asking any. */
  readonly reply: ChatRequest | string;
  /** Said first, word for word, while the reply is on its way; each a sentence. */
  readonly prelude?: readonly string[];
  /** An exercise is led: a reply may have a sentence more. */
  readonly leading?: boolean;
  readonly record: ReplyRecord;
  readonly looks: Looks;
  onFirstWord(): void;
}

/**
 * A sentence is shown (`turn/reply`) only after the check: what must not be said must not be readable
 * either. What a model wrote is kept to the size of a good turn as well, and the rest of a reply that
 * breaks a rule is asked for once more; where that is no better, or late, a safe sentence ends it. Words
 * that no model wrote are held to the same rules, and are neither cut nor asked for again.
 */
export async function* checkedReply(
  turn: ReplyToCheck,
  ports: Pick<ConversationPorts, 'check'> & { readonly providers: Replying },
  announce: Announce,
  signal: AbortSignal,
): AsyncGenerator<FeltSentence> {
  const { turnId, language, level, reply, record, looks } = turn;
  const request = typeof reply === 'string' ? null : reply;
  const talk = request === null ? [] : talkOf(request);
  const rules = ports.check(language, level, talk, looks.mayAsk);
  const size: ReplySize = {
    most: MOST_SENTENCES + (turn.leading ? 1 : 0),
    mustAsk: rules.asksAboutSafety,
  };
  const said: string[] = [];
  let byModel = false;
  let answeredBy = '';

  /** Reads what is answered, and stops whoever answers once no more is wanted. */
  const asked = (what: ChatRequest | string): Asked => {
    const stop = new AbortController();
    const chunks =
      typeof what === 'string'
        ? fixedReply(what)
        : ports.providers.reply(what, AbortSignal.any([signal, stop.signal]));
    return { chunks: begun(chunks), stop };
  };

  async function* written({ chunks, stop }: Asked, mends: boolean): AsyncGenerator<FeltSentence> {
    const felt = createFeltSentences(level);
    for await (const chunk of chunks) {
      stop.signal.throwIfAborted();
      if (chunk.type === 'answering') {
        byModel = chunk.vendor !== 'builtin';
        // Words that were not meant for the person are not for the built-in counsellor to answer.
        if (mends && !byModel) throw new Error('nobody can say it differently');
        if (mends && answeredBy === chunk.vendor) continue;
        answeredBy = chunk.vendor;
        record.answeredBy(chunk.vendor, chunk.model);
        const { vendor, model, remote, continues } = chunk;
        announce('turn/answering', { turnId, vendor, model, remote });
        if (continues) announce('notice/continued', { turnId, from: continues, to: vendor });
      } else if (chunk.type === 'text') {
        turn.onFirstWord();
        yield* felt.push(chunk.text);
      }
    }
    yield* felt.flush();
  }

  /** What may be said, up to the first breach of a model's, which it returns. */
  async function* allowed(
    from: Asked,
    mends: boolean,
  ): AsyncGenerator<FeltSentence, Breach | null> {
    for await (const sentence of written(from, mends)) {
      const plain = plainSpeech(sentence.text);
      const before = said.join(' ');
      const text = byModel ? fitting(plain, before, size) : plain;
      if (text === null) {
        from.stop.abort();
        return null;
      }
      if (text === '' || (mends && said.includes(text))) continue;
      const breach = breachBehind(before, text, rules.breach);
      if (breach !== null && byModel) {
        from.stop.abort();
        return breach;
      }
      // Other words than those that were written are said without their feeling.
      yield breach === null ? { ...sentence, text } : plainly(breach.instead);
    }
    return null;
  }

  /** Shows them and keeps them as said. */
  async function* shown(
    sentences: AsyncGenerator<FeltSentence, Breach | null>,
  ): AsyncGenerator<FeltSentence, Breach | null> {
    try {
      let next = await sentences.next();
      for (; !next.done; next = await sentences.next()) yield* sayOf(next.value);
      return next.value;
    } finally {
      await sentences.return(null);
    }
  }
  function* sayOf(sentence: FeltSentence): Generator<FeltSentence> {
    if (sentence.text === '') return;
    said.push(sentence.text);
    yield show(sentence);
  }
  const show = (sentence: FeltSentence): FeltSentence => {
    if (looks.mayAsk() && rules.asksOfLook(sentence.text)) looks.asked();
    announce('turn/reply', { turnId, delta: `${sentence.text} ` });
    record.wrote(sentence);
    return sentence;
  };

  /** The rest of the reply, said differently; the breach that is still to be covered for, null for none. */
  async function* mended(
    { situation = '', ...rest }: ChatRequest,
    breach: Breach,
  ): AsyncGenerator<FeltSentence, Breach | null> {
    const heard = said.join(' ');
    const again = asked({
      ...rest,
      situation: situationToMend(situation, language, heard, breach.rule),
    });
    const sentences = allowed(again, true);
    try {
      let next = await within(sentences.next(), MEND_MS);
      if (next === null || next.done) return next?.value ?? breach;
      for (; !next.done; next = await sentences.next()) yield next.value;
      return next.value;
    } catch {
      return breach;
    } finally {
      again.stop.abort();
    }
  }

  const first = asked(reply);
  try {
    for (const text of turn.prelude ?? []) {
      yield show(plainly(rules.breach(text)?.instead ?? text));
    }
    const breach = yield* shown(allowed(first, false));
    if (breach !== null && request !== null) {
      const still = yield* shown(mended(request, breach));
      signal.throwIfAborted();
      if (still !== null) yield* sayOf(plainly(still.instead));
    }
    if (said.length === 0) yield* sayOf(plainly(nothingSaidLine(language)));
    const lacking = request === null ? null : rules.lacking(said.join(' '));
    if (lacking !== null) yield* sayOf(plainly(lacking));
  } finally {
    first.stop.abort();
  }
}

type Replying = Pick<ConversationPorts['providers'], 'reply'>;

interface Asked {
  readonly chunks: AsyncIterable<ReplyChunk>;
  readonly stop: AbortController;
}

const plainly = (text: string): FeltSentence => ({ text, feeling: 'neutral', isMarked: false });

const talkOf = ({ messages }: ChatRequest) =>
  messages.map(({ role, content }) => ({
    role: role === 'user' ? ('person' as const) : ('companion' as const),
    text: content,
  }));
