/** One turn, from understood words to the last sentence heard: a straight line. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Language, RiskLevel, Vendor } from '../../src-preload/contract/words.ts';
import type { ChatRequest, ReplyChunk } from '../providers/ports.ts';
import { nothingSaidLine } from './fallback-lines.ts';
import { createFeltSentences, type FeltSentence } from './felt-sentences.ts';
import { plainSpeech } from './plain-speech.ts';
import type { ConversationPorts } from './ports.ts';
import type { ReplyRecord } from './reply-record.ts';
import { type PieceInOrder, speakInOrder } from './speak-in-order.ts';

export interface TurnToRun {
  readonly turnId: string;
  readonly language: Language;
  readonly level: RiskLevel;
  readonly request: ChatRequest;
  /** False: text only; a sentence counts as heard when it is sent. */
  readonly aloud: boolean;
  readonly pace: number;
  readonly record: ReplyRecord;
  /** Stage marks, set once each. */
  mark(stage: 'firstWord' | 'firstSound'): void;
  onSpeechFailure(error: unknown, index: number): void;
  /** The first piece of the first sentence goes out: the companion speaks from here on. */
  onSpeaking(): void;
}

/** Returns when everything was heard. Throws the abort reason when interrupted; other faults are the caller's to tell. */
export async function runTurn(
  turn: TurnToRun,
  ports: Pick<ConversationPorts, 'providers' | 'check' | 'crisisReply'>,
  announce: Announce,
  signal: AbortSignal,
): Promise<void> {
  const { turnId, language, record } = turn;
  const chunks =
    turn.level === 'acute'
      ? fixedReply(ports.crisisReply(language))
      : ports.providers.reply(turn.request, signal);
  const sentences = checkedSentences(chunks, turn, ports, announce);

  let spoken = 0;
  if (turn.aloud) {
    const pieces = speakInOrder(
      sentences,
      (text, inner) => ports.providers.speak({ text, language, pace: turn.pace }, inner),
      turn.onSpeechFailure,
      signal,
    );
    let voice: Vendor = 'captions';
    for await (const piece of pieces) {
      voice = piece.spoken?.vendor ?? voice;
      if (piece.piece === 0) {
        record.sending(piece.index, piece.sentence);
        spoken = piece.index + 1;
        if (piece.index === 0) turn.onSpeaking();
      }
      if (piece.spoken?.kind === 'audio' && piece.spoken.timing) {
        record.timed(piece.index, piece.spoken.timing);
      }
      turn.mark('firstSound');
      announce('turn/spoke', spokeEvent(turnId, piece, voice));
    }
  } else {
    for await (const sentence of sentences) {
      signal.throwIfAborted();
      record.sending(spoken, sentence);
      record.played(spoken);
      spoken += 1;
    }
  }
  signal.throwIfAborted();
  announce('turn/all-spoken', { turnId, spoken });
  await record.allPlayed(spoken, signal);
}

async function* fixedReply(text: string): AsyncGenerator<ReplyChunk> {
  yield { type: 'answering', vendor: 'builtin', model: '', remote: false, continues: null };
  yield { type: 'text', text };
  yield { type: 'end', reason: 'complete', inputTokens: null, outputTokens: null };
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
  const { turnId, language, level } = turn;
  const written = createFeltSentences(level);
  let passed = 0;
  const pass = function* (sentences: readonly FeltSentence[]): Generator<FeltSentence> {
    for (const sentence of sentences) {
      const plain = plainSpeech(sentence.text);
      const text = plain === '' ? null : ports.check(plain, language, level);
      if (text === null) continue;
      passed += 1;
      announce('turn/reply', { turnId, delta: `${text} ` });
      // Other words than the model's are said without its feeling.
      yield text === plain ? { ...sentence, text } : { text, feeling: 'neutral', isMarked: false };
    }
  };
  for await (const chunk of chunks) {
    if (chunk.type === 'answering') {
      turn.record.answeredBy(chunk.vendor, chunk.model);
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
      turn.mark('firstWord');
      yield* pass(written.push(chunk.text));
    }
  }
  yield* pass(written.flush());
  if (passed > 0) return;
  const text = nothingSaidLine(language);
  yield* pass([{ text, feeling: 'neutral', isMarked: false }]);
}

function spokeEvent(turnId: string, piece: PieceInOrder, vendor: Vendor) {
  const { index, sentence, last, spoken } = piece;
  const samples = spoken?.kind === 'audio' ? spoken.audio.samples : null;
  const silentMs = spoken?.kind === 'silent' ? spoken.durationMs : null;
  return {
    turnId,
    index,
    text: sentence.text,
    spoken: sentence.text,
    differs: [],
    piece: piece.piece,
    last,
    pcm: samples && new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength),
    sampleRate: spoken?.kind === 'audio' ? spoken.audio.sampleRate : 0,
    durationMs: silentMs,
    timing: spoken?.kind === 'audio' ? spoken.timing : null,
    vendor,
    emotion: sentence.feeling,
  } as const;
}
