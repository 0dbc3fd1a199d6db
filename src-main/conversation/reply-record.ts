import type { HeardUpTo, Message, SpeechTiming, Vendor } from '../../src-preload/contract/words.ts';
import type { FeltSentence } from './felt-sentences.ts';
import { heardPart } from './heard-text.ts';
import type { ConversationStore, TurnTimings } from './ports.ts';

/**
 * What of a reply counts as said: the sentences with a receipt, and at an interruption the heard part
 * of the one that was sounding. Every receipt is on disk when `played` returns.
 */
export interface ReplyRecord {
  answeredBy(vendor: Vendor, model: string): void;
  /** A sentence goes out to be played. */
  sending(index: number, sentence: FeltSentence): void;
  timed(index: number, timing: SpeechTiming): void;
  /** Receipt for a sentence, and so for all before it. Unknown or repeated receipts change nothing. */
  played(index: number): void;
  /** Resolves when the first `count` sentences have receipts; throws the abort reason. */
  allPlayed(count: number, signal: AbortSignal): Promise<void>;
  /** Closes the record; null when nothing was heard. Later calls change nothing. */
  close(
    state: 'complete' | 'interrupted',
    heard: HeardUpTo | null,
    timings: TurnTimings,
  ): Message | null;
  readonly isClosed: boolean;
}

interface SentSentence extends FeltSentence {
  timing: SpeechTiming | null;
}

export function createReplyRecord(options: {
  readonly conversationId: string;
  readonly store: Pick<ConversationStore, 'beginReply' | 'extendReply' | 'endReply'>;
  now(): number;
}): ReplyRecord {
  const { conversationId, store, now } = options;
  const sent: SentSentence[] = [];
  let answering: { vendor: Vendor; model: string } = { vendor: 'builtin', model: '' };
  let heardCount = 0;
  let messageId: string | null = null;
  let keptText = '';
  let isClosed = false;
  let wake: (() => void) | null = null;

  const keep = (text: string): void => {
    if (text === keptText) return;
    keptText = text;
    if (messageId === null) {
      messageId = store.beginReply({
        conversationId,
        text,
        // The first that was marked: by the time a sentence was heard, the next ones are on their way.
        emotion: sent.find(({ isMarked }) => isMarked)?.feeling ?? 'neutral',
        ...answering,
        at: now(),
      });
    } else {
      store.extendReply(messageId, text);
    }
  };
  const heardSentences = (): string[] => sent.slice(0, heardCount).map(({ text }) => text);
  const merge = (timing: SpeechTiming, more: SpeechTiming): SpeechTiming => ({
    characters: [...timing.characters, ...more.characters],
    starts: [...timing.starts, ...more.starts],
    ends: [...timing.ends, ...more.ends],
  });

  return {
    get isClosed() {
      return isClosed;
    },
    answeredBy(vendor, model) {
      answering = { vendor, model };
    },
    sending(index, sentence) {
      sent[index] ??= { ...sentence, timing: null };
    },
    timed(index, timing) {
      const sentence = sent[index];
      if (sentence) sentence.timing = sentence.timing ? merge(sentence.timing, timing) : timing;
    },
    played(index) {
      if (isClosed || index < heardCount || index >= sent.length) return;
      heardCount = index + 1;
      keep(heardSentences().join(' '));
      wake?.();
    },
    async allPlayed(count, signal) {
      while (heardCount < count) {
        signal.throwIfAborted();
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
      signal.throwIfAborted();
    },
    close(state, heard, timings) {
      if (isClosed) return null;
      isClosed = true;
      if (heard && heard.index >= heardCount) {
        heardCount = Math.min(heard.index, sent.length);
        const sounding = sent[heard.index];
        const part = sounding
          ? heardPart(sounding.text, heard.playedMs, heard.durationMs, sounding.timing)
          : '';
        const text = [...heardSentences(), part].filter((words) => words !== '').join(' ');
        if (text !== '') keep(text);
      }
      return messageId === null ? null : store.endReply(messageId, state, timings);
    },
  };
}
