/**
 * The sound of one utterance and what is understood of it so far. A long one is heard in segments:
 * what was said before a pause long ago is not transcribed again at every further pause.
 */
import {
  HEARING_RATE,
  type Language,
  MAX_UTTERANCE_SECONDS,
} from '../../src-preload/contract/words.ts';
import type { ConversationPorts } from './ports.ts';
import type { Tally } from './tally.ts';

/** A segment this long is sealed at the next pause: 15 s give an ear enough of a context. */
const SEALED_SAMPLES = 15 * HEARING_RATE;
const LONGEST_SAMPLES = MAX_UTTERANCE_SECONDS * HEARING_RATE;

/** What was understood; an empty text where nothing was. */
export interface Transcript {
  readonly text: string;
  readonly language: Language | null;
}

export interface Utterance {
  readonly id: string;
  readonly isEmpty: boolean;
  /** Adds what was said since; samples already transcribed with it are heard again together. */
  append(samples: Int16Array): void;
  /** The words of all of it; whatever is not yet transcribed is. Throws what the ear threw. */
  transcript(): Promise<Transcript>;
  /** The person goes on: what is being heard of the open segment is given up. */
  goOn(): void;
  /** Nothing more comes. `isWanted`: its words are; else what is still being heard is given up. */
  close(isWanted: boolean): void;
}

interface Attempt {
  readonly abort: AbortController;
  readonly tally: Tally;
  readonly heard: Promise<Transcript>;
  isDone: boolean;
}

interface Segment {
  readonly chunks: Int16Array[];
  length: number;
  isSealed: boolean;
  attempt: Attempt | null;
}

export function createUtterance(options: {
  readonly id: string;
  beginTally(): Tally;
  spend: ConversationPorts['spend'];
  /** Expected language of the words, null when unknown. */
  hint(): Language | null;
  /** Ends what is being heard, wanted or not. */
  readonly signal: AbortSignal;
}): Utterance {
  const { beginTally, spend, hint, signal } = options;
  const segments: Segment[] = [];

  const begin = (segment: Segment): Attempt => {
    const tally = beginTally();
    const abort = new AbortController();
    const audio = { samples: joined(segment.chunks, segment.length), sampleRate: HEARING_RATE };
    const both = AbortSignal.any([signal, abort.signal]);
    const heard = tally.providers
      .hear(audio, hint(), both)
      .then(({ text, language }) => ({ text: text.replaceAll('\0', '').trim(), language }));
    const attempt: Attempt = { abort, tally, heard, isDone: false };
    heard.then(
      () => {
        attempt.isDone = true;
      },
      () => {
        // The next pause may try again.
        if (segment.attempt === attempt) giveUp(segment, false);
      },
    );
    return attempt;
  };
  const giveUp = (segment: Segment, isDiscarded: boolean): void => {
    const { attempt } = segment;
    if (attempt === null) return;
    segment.attempt = null;
    attempt.abort.abort();
    spend(attempt.tally.lines(isDiscarded));
  };
  const open = (): Segment | undefined => segments.findLast(({ isSealed }) => !isSealed);

  return {
    id: options.id,
    get isEmpty() {
      return segments.length === 0;
    },
    append(samples) {
      if (samples.length === 0) return;
      let segment = open();
      if (!segment || segment.length + samples.length > LONGEST_SAMPLES) {
        if (segment) segment.isSealed = true;
        segment = { chunks: [], length: 0, isSealed: false, attempt: null };
        segments.push(segment);
      }
      giveUp(segment, true);
      segment.chunks.push(samples);
      segment.length += samples.length;
    },
    async transcript() {
      for (const segment of segments) {
        segment.attempt ??= begin(segment);
        if (segment.length >= SEALED_SAMPLES) segment.isSealed = true;
      }
      const attempts = segments.flatMap(({ attempt }) => attempt?.heard ?? []);
      const heard = (await Promise.all(attempts)).filter(({ text }) => text !== '');
      return {
        text: heard.map(({ text }) => text).join(' '),
        language: heard.findLast(({ language }) => language !== null)?.language ?? null,
      };
    },
    goOn() {
      const segment = open();
      if (segment?.attempt && !segment.attempt.isDone) giveUp(segment, true);
    },
    close(isWanted) {
      for (const segment of segments) {
        if (!isWanted) giveUp(segment, false);
        else if (segment.attempt) {
          const { heard, tally } = segment.attempt;
          void heard.then(
            () => spend(tally.lines(false)),
            () => undefined,
          );
        }
      }
    },
  };
}

function joined(chunks: readonly Int16Array[], length: number): Int16Array {
  const samples = new Int16Array(length);
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return samples;
}
