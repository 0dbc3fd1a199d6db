import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { Emotion, SpeechTiming } from '../../src-preload/contract/words.ts';
import type { MouthReader } from './mouth-reader.ts';
import type { MouthReading } from './mouth-reading.ts';
import { createMouthTrack, type MouthTrack } from './mouth-track.ts';
import { createResampler, type Resampler } from './resampler.ts';
import { visemesFromText } from './visemes-from-text.ts';
import { lengthOf } from './word-at.ts';

/** Time of one unit of `lengthOf` at an unhurried pace, milliseconds. */
const UNIT_MS = 190;

/** The sentence that is sounding. One object per sentence; its numbers move on with every `caption()`. */
export interface SoundingCaption {
  readonly turnId: string;
  readonly index: number;
  readonly text: string;
  /** How the face goes along with it. */
  readonly emotion: Emotion;
  /** How much of it was heard. */
  atMs: number;
  /** Its whole length; an estimate from the text while pieces are still to come. */
  durationMs: number;
  timing: SpeechTiming | null;
}

/** A stretch of a sentence that sounds without a break. */
interface Span {
  /** Context time of its first sample, seconds. */
  readonly at: number;
  /** Where it lies in the sentence. */
  readonly fromMs: number;
  durationMs: number;
}

const SHUT = createMouthTrack(1);

/** One sentence on its way through the player. */
export interface Sentence {
  readonly turnId: string;
  readonly index: number;
  readonly text: string;
  readonly contextRate: number;
  readonly sound: Resampler;
  readonly spans: readonly Span[];
  readonly caption: SoundingCaption;
  /** Scheduled stretches that have not ended. */
  sounding: number;
  isStarted: boolean;
  isComplete: boolean;
  /** Length of its sound so far. */
  knownMs: number;
  addTiming(timing: SpeechTiming | null): void;
  /** `frame` and `length` in frames of the context. */
  addSpan(frame: number, length: number): void;
  analyse(samples: Float32Array): void;
  /** Moves the mouth by the words alone. */
  mime(durationMs: number): void;
  complete(): void;
  /** Its mouth is not wanted any more. */
  drop(): void;
  track(): MouthTrack;
  /** Its whole length, estimated from the text until it is known. */
  expectedMs(): number;
}

export function createSentence(
  { turnId, index, text, sampleRate, emotion }: EventPayload<'turn/spoke'>,
  contextRate: number,
  reader: MouthReader,
  shownMs: (sentence: Sentence) => number,
): Sentence {
  // A silent sentence may come without a rate.
  const rate = sampleRate > 0 ? sampleRate : contextRate;
  const spans: Span[] = [];
  const estimateMs = lengthOf(text) * UNIT_MS;
  let reading: MouthReading | null = null;
  /** The mouth by the words alone, where nothing sounds. */
  let mimed: MouthTrack | null = null;

  /** Should the ear fail, the words alone move the mouth: sound never waits for it. */
  function read(step: (reading: MouthReading) => void): void {
    if (mimed) return;
    try {
      reading ??= reader.begin({ rate, text, shownMs: () => shownMs(sentence) });
      step(reading);
    } catch {
      mimed = visemesFromText(text, sentence.expectedMs());
    }
  }

  const sentence: Sentence = {
    turnId,
    index,
    text,
    contextRate,
    sound: createResampler(rate, contextRate),
    spans,
    caption: { turnId, index, text, emotion, atMs: 0, durationMs: 0, timing: null },
    sounding: 0,
    isStarted: false,
    isComplete: false,
    knownMs: 0,
    addTiming(more) {
      if (!more) return;
      const { caption } = sentence;
      const before = caption.timing;
      caption.timing = before
        ? {
            characters: [...before.characters, ...more.characters],
            starts: [...before.starts, ...more.starts],
            ends: [...before.ends, ...more.ends],
          }
        : more;
      read((mouth) => mouth.addTiming(more));
    },
    addSpan(frame, length) {
      const at = frame / contextRate;
      const durationMs = (length / contextRate) * 1000;
      const last = spans.at(-1);
      // Half a frame tells a seam from a break.
      const joins = last && Math.abs(last.at + last.durationMs / 1000 - at) * contextRate < 0.5;
      if (joins) last.durationMs += durationMs;
      else spans.push({ at, fromMs: sentence.knownMs, durationMs });
      sentence.knownMs += durationMs;
    },
    analyse: (samples) => read((mouth) => mouth.push(samples)),
    mime(durationMs) {
      mimed = visemesFromText(text, durationMs);
    },
    complete() {
      if (reading) read((mouth) => mouth.finish(sentence.caption.timing));
      sentence.isComplete = true;
    },
    drop: () => reading?.drop(),
    track: () => mimed ?? reading?.track ?? SHUT,
    expectedMs: () =>
      sentence.isComplete ? sentence.knownMs : Math.max(sentence.knownMs, estimateMs),
  };
  return sentence;
}

/** How much of the sentence was heard at a context time, milliseconds. Stands still in a break. */
export function positionMs({ spans }: Sentence, time: number): number {
  let position = 0;
  for (let i = 0; i < spans.length; i += 1) {
    const { at, fromMs, durationMs } = spans[i] as Span;
    if (time < at) break;
    position = fromMs + Math.min(durationMs, (time - at) * 1000);
  }
  return position;
}

export function isOver({ isComplete, sounding }: Sentence): boolean {
  return isComplete && sounding === 0;
}

/** The sentence's caption, brought up to a context time. */
export function captionOf(sentence: Sentence, time: number): SoundingCaption {
  const { caption } = sentence;
  caption.atMs = positionMs(sentence, time);
  caption.durationMs = sentence.expectedMs();
  return caption;
}
