/** One turn, from understood words to the last sentence heard: a straight line. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Language, RiskLevel, Vendor } from '../../src-preload/contract/words.ts';
import type { ChatRequest, Manner, ReplyChunk } from '../providers/ports.ts';
import { createPieceCheck } from './check-pieces.ts';
import { nothingSaidLine } from './fallback-lines.ts';
import { createFeltSentences, type FeltSentence } from './felt-sentences.ts';
import { fixedReply } from './held-reply.ts';
import { plainSpeech } from './plain-speech.ts';
import type { ConversationPorts } from './ports.ts';
import type { ReplyRecord } from './reply-record.ts';
import { type PieceInOrder, speakInOrder } from './speak-in-order.ts';
import { speakable } from './speakable.ts';

/** How sentences are said, and who wants to know. */
export interface Saying {
  readonly turnId: string;
  readonly language: Language;
  /** False: text only; a sentence counts as heard when it is sent. */
  readonly aloud: boolean;
  /** Captions alone; nothing sounds. */
  readonly quiet: boolean;
  readonly pace: number;
  readonly manner: Manner;
  readonly record: ReplyRecord;
  onSpeechFailure(error: unknown, index: number): void;
  /** The first piece of the first sentence is ready. */
  onFirstSound(): void;
}

export interface TurnToRun extends Saying {
  readonly level: RiskLevel;
  /** What is asked of a model, or the words themselves, said without asking any. */
  readonly reply: ChatRequest | string;
  /** Said first, word for word, while the reply is on its way; each a sentence. */
  readonly prelude?: readonly string[];
  /** An exercise is led: a reply may have a sentence more. */
  readonly leading?: boolean;
  onFirstWord(): void;
}

/** Returns when everything was heard. Throws the abort reason when interrupted; other faults are the caller's to tell. */
export function runTurn(
  turn: TurnToRun,
  ports: Pick<ConversationPorts, 'providers' | 'check'>,
  announce: Announce,
  signal: AbortSignal,
): Promise<void> {
  const chunks =
    typeof turn.reply === 'string'
      ? fixedReply(turn.reply)
      : ports.providers.reply(turn.reply, signal);
  return say(checkedSentences(chunks, turn, ports, announce), turn, ports, announce, signal);
}

/** Says sentences in order and returns when all were heard; throws the abort reason when interrupted. */
export async function say(
  sentences: AsyncIterable<FeltSentence>,
  saying: Saying,
  ports: Pick<ConversationPorts, 'providers'>,
  announce: Announce,
  signal: AbortSignal,
): Promise<void> {
  const { turnId, language, pace, manner, quiet, record } = saying;
  let spoken = 0;
  if (saying.aloud) {
    const pieces = speakInOrder(
      sentences,
      async function* (text, inner) {
        const words = speakable(text, language).spoken;
        if (words === '') return;
        yield* ports.providers.speak({ text: words, language, pace, manner, quiet }, inner);
      },
      saying.onSpeechFailure,
      signal,
    );
    let voice: Vendor = 'captions';
    let words = speakable('', language);
    for await (const piece of pieces) {
      voice = piece.spoken?.vendor ?? voice;
      if (piece.piece === 0) {
        words = speakable(piece.sentence.text, language);
        record.sending(piece.index, words);
        spoken = piece.index + 1;
        if (piece.index === 0) saying.onFirstSound();
      }
      if (piece.spoken?.kind === 'audio' && piece.spoken.timing) {
        record.timed(piece.index, piece.spoken.timing);
      }
      announce('turn/spoke', { turnId, ...pieceEvent(piece), ...words, vendor: voice });
    }
  } else {
    for await (const sentence of sentences) {
      signal.throwIfAborted();
      record.sending(spoken, { spoken: sentence.text, differs: [] });
      record.played(spoken);
      spoken += 1;
    }
  }
  signal.throwIfAborted();
  announce('turn/all-spoken', { turnId, spoken });
  await record.allPlayed(spoken, signal);
}

/** Begins to read at once, whenever it is asked for. */
function begun<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const items = source[Symbol.asyncIterator]();
  const first = items.next();
  first.catch(() => undefined);
  return (async function* () {
    try {
      for (let next = await first; !next.done; next = await items.next()) yield next.value;
    } finally {
      await items.return?.();
    }
  })();
}

/**
 * The reply as sentences that may be said. A sentence is shown (`turn/reply`) only after the check:
 * what must not be said must not be readable either.
 */
async function* checkedSentences(
  chunks: AsyncIterable<ReplyChunk>,
  turn: TurnToRun,
  ports: Pick<ConversationPorts, 'check'>,
  announce: Announce,
): AsyncGenerator<FeltSentence> {
  const { turnId, language, level, record } = turn;
  const written = createFeltSentences(level);
  const check = createPieceCheck((text) => ports.check(text, language, level));
  const reply = begun(chunks);
  let passed = 0;
  const pass = function* (sentences: readonly FeltSentence[]): Generator<FeltSentence> {
    for (const sentence of sentences) {
      const plain = plainSpeech(sentence.text);
      const text = plain === '' ? null : check(plain);
      if (text === null) continue;
      passed += 1;
      announce('turn/reply', { turnId, delta: `${text} ` });
      // Other words than the model's are said without its feeling.
      const felt: FeltSentence =
        text === plain ? { ...sentence, text } : { text, feeling: 'neutral', isMarked: false };
      record.wrote(felt);
      yield felt;
    }
  };
  const said = (text: string): FeltSentence => ({ text, feeling: 'neutral', isMarked: false });
  yield* pass((turn.prelude ?? []).map(said));
  passed = 0;
  for await (const chunk of reply) {
    if (chunk.type === 'answering') {
      record.answeredBy(chunk.vendor, chunk.model);
      announce('turn/answering', {
        turnId,
        vendor: chunk.vendor,
        model: chunk.model,
        remote: chunk.remote,
      });
      if (chunk.continues) {
        announce('notice/continued', { turnId, from: chunk.continues, to: chunk.vendor });
      }
    } else if (chunk.type === 'text') {
      turn.onFirstWord();
      yield* pass(written.push(chunk.text));
    }
  }
  yield* pass(written.flush());
  if (passed > 0) return;
  yield* pass([said(nothingSaidLine(language))]);
}

function pieceEvent({ index, sentence, piece, last, spoken }: PieceInOrder) {
  const audio = spoken?.kind === 'audio' ? spoken : null;
  const samples = audio?.audio.samples;
  return {
    index,
    text: sentence.text,
    piece,
    last,
    pcm: samples ? new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength) : null,
    sampleRate: audio?.audio.sampleRate ?? 0,
    durationMs: spoken?.kind === 'silent' ? spoken.durationMs : null,
    timing: audio?.timing ?? null,
    emotion: sentence.feeling,
  };
}
