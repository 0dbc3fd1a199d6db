/** One turn, from understood words to the last sentence heard: a straight line. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Language, Vendor } from '../../src-preload/contract/words.ts';
import type { Manner } from '../providers/ports.ts';
import { checkedReply, type ReplyToCheck } from './checked-reply.ts';
import type { FeltSentence } from './felt-sentences.ts';
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

export interface TurnToRun extends Saying, ReplyToCheck {}

/** Returns when everything was heard. Throws the abort reason when interrupted; other faults are the caller's to tell. */
export function runTurn(
  turn: TurnToRun,
  ports: Pick<ConversationPorts, 'providers' | 'check'>,
  announce: Announce,
  signal: AbortSignal,
): Promise<void> {
  const sentences = checkedReply(turn, ports, announce, signal);
  return say(sentences, turn, ports, announce, signal);
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
