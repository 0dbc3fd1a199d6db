/**
 * Turns sentences into sound, several at a time, and hands the pieces on in the order of the sentences:
 * the one whose turn it is streams through at once, the others wait in their lane.
 */
import type { SpokenPiece } from '../providers/ports.ts';
import type { FeltSentence } from './felt-sentences.ts';
import { createQueue, type Queue } from './queue.ts';

/** Sentences synthesised at the same time. Three keep a voice ahead of its listener without hoarding. */
const LANES = 3;

export interface PieceInOrder {
  readonly index: number;
  readonly sentence: FeltSentence;
  /** Counts from 0 within the sentence. */
  readonly piece: number;
  /** True on the sentence's last piece. */
  readonly last: boolean;
  /** null: the sentence ended without further sound. */
  readonly spoken: SpokenPiece | null;
}

interface Lane {
  readonly index: number;
  readonly sentence: FeltSentence;
  readonly pieces: Queue<SpokenPiece>;
}

/**
 * `speak` gets a signal that also aborts when the consumer stops early. A sentence whose `speak`
 * throws ends where it broke (`onFailure` is told) and the next one goes on; only an abort throws.
 */
export async function* speakInOrder(
  sentences: AsyncIterable<FeltSentence>,
  speak: (text: string, signal: AbortSignal) => AsyncIterable<SpokenPiece>,
  onFailure: (error: unknown, index: number) => void,
  signal: AbortSignal,
): AsyncGenerator<PieceInOrder> {
  const stopped = new AbortController();
  const both = AbortSignal.any([signal, stopped.signal]);
  const lanes = createQueue<Lane>();
  const free = createSemaphore(LANES);

  const fill = async (lane: Lane): Promise<void> => {
    try {
      for await (const piece of speak(lane.sentence.text, both)) lane.pieces.push(piece);
    } catch (error) {
      if (!both.aborted) onFailure(error, lane.index);
    } finally {
      lane.pieces.end();
      free.release();
    }
  };
  const open = async (): Promise<void> => {
    let index = 0;
    for await (const sentence of sentences) {
      await free.acquire();
      if (both.aborted) return;
      const lane: Lane = { index, sentence, pieces: createQueue<SpokenPiece>() };
      index += 1;
      lanes.push(lane);
      void fill(lane);
    }
  };

  void open().then(
    () => lanes.end(),
    (error: unknown) => lanes.fail(error),
  );

  try {
    for await (const lane of lanes.read(signal)) {
      const { index, sentence } = lane;
      let piece = 0;
      let isLast = false;
      for await (const spoken of lane.pieces.read(signal)) {
        isLast = lane.pieces.isDone();
        yield { index, sentence, piece, last: isLast, spoken };
        piece += 1;
      }
      if (!isLast) {
        yield { index, sentence, piece, last: true, spoken: null };
      }
    }
  } finally {
    stopped.abort();
  }
}

function createSemaphore(count: number): { acquire(): Promise<void>; release(): void } {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    acquire() {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    release() {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
