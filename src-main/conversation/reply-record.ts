import { MOST_TOOL_USES, type ToolUse } from '../../src-preload/contract/tools.ts';
import type {
  HeardUpTo,
  Message,
  SpeechTiming,
  TextDifference,
  Vendor,
} from '../../src-preload/contract/words.ts';
import type { FeltSentence } from './felt-sentences.ts';
import { heardPart } from './heard-text.ts';
import type { ConversationStore, TurnTimings } from './ports.ts';

/**
 * What of a reply counts as said: the sentences with a receipt, and at an interruption the heard part
 * of the one that was sounding. Every receipt is on disk when `played` returns.
 */
export interface ReplyRecord {
  answeredBy(vendor: Vendor, model: string): void;
  /** The next sentence there is to say. */
  wrote(sentence: FeltSentence): void;
  /** A sentence goes out to be played. */
  sending(index: number, words: SentWords): void;
  timed(index: number, timing: SpeechTiming): void;
  /** A place for something that is done for this reply; what is noted there again takes the place of what was. */
  noting(): (use: ToolUse) => void;
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
  /** What was written and not heard, once the record is closed; empty where all was heard. */
  unsaid(): string;
}

/** A sentence as it is said, and where that differs from how it is shown. */
export interface SentWords {
  readonly spoken: string;
  readonly differs: readonly TextDifference[];
}

interface SentSentence extends SentWords {
  timing: SpeechTiming | null;
}

/** Where a reply is kept. */
export interface KeptIn {
  readonly conversationId: string;
  readonly store: Pick<ConversationStore, 'beginReply' | 'extendReply' | 'endReply'>;
}

export function createReplyRecord(options: {
  /** Asked at the first receipt; null keeps nothing: it was all kept before. */
  keptIn(): KeptIn | null;
  now(): number;
}): ReplyRecord {
  const written: FeltSentence[] = [];
  const sent: SentSentence[] = [];
  const uses: ToolUse[] = [];
  let answering: { vendor: Vendor; model: string } = { vendor: 'builtin', model: '' };
  let heardCount = 0;
  let heardText = '';
  let messageId: string | null = null;
  let isClosed = false;
  let wake: (() => void) | null = null;

  const keep = (text: string): void => {
    if (text === heardText) return;
    heardText = text;
    const kept = options.keptIn();
    if (kept === null) return;
    if (messageId === null) {
      messageId = kept.store.beginReply({
        conversationId: kept.conversationId,
        text,
        // The first that was marked: by the time a sentence was heard, the next ones are on their way.
        emotion: sentSentences().find(({ isMarked }) => isMarked)?.feeling ?? 'neutral',
        ...answering,
        at: options.now(),
        tools: uses,
      });
    } else {
      kept.store.extendReply(messageId, text, uses);
    }
  };
  const sentSentences = (): FeltSentence[] => written.slice(0, sent.length);
  const texts = (from: number, to?: number): string[] =>
    written.slice(from, to).map(({ text }) => text);
  const merge = (timing: SpeechTiming, more: SpeechTiming): SpeechTiming => ({
    characters: [...timing.characters, ...more.characters],
    starts: [...timing.starts, ...more.starts],
    ends: [...timing.ends, ...more.ends],
  });

  return {
    answeredBy(vendor, model) {
      answering = { vendor, model };
    },
    wrote(sentence) {
      written.push(sentence);
    },
    sending(index, words) {
      sent[index] ??= { ...words, timing: null };
    },
    timed(index, timing) {
      const sentence = sent[index];
      if (sentence) sentence.timing = sentence.timing ? merge(sentence.timing, timing) : timing;
    },
    noting() {
      let at = -1;
      return (use) => {
        if (at >= 0) uses[at] = use;
        else if (uses.length < MOST_TOOL_USES) at = uses.push(use) - 1;
      };
    },
    played(index) {
      if (isClosed || index < heardCount || index >= sent.length) return;
      heardCount = index + 1;
      keep(texts(0, heardCount).join(' '));
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
        const words = sent[heard.index];
        const sounding = words && written[heard.index];
        const part = sounding
          ? heardPart(sounding.text, heard.playedMs, heard.durationMs, words.timing, words.differs)
          : '';
        const text = [...texts(0, heardCount), part].filter((one) => one !== '').join(' ');
        if (text !== '') keep(text);
      }
      return messageId === null
        ? null
        : (options.keptIn()?.store.endReply(messageId, state, timings, uses) ?? null);
    },
    unsaid: () => texts(0).join(' ').slice(heardText.length).trim(),
  };
}
