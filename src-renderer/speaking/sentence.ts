import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { Emotion, SpeechTiming, TextDifference } from '../../src-preload/contract/words.ts';
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
  /** As it is shown. */
  readonly text: string;
  /** As it is said, and where the two differ. */
  readonly spoken: string;
  readonly differs: readonly TextDifference[];
  /** How the face goes along with it. */
  readonly emotion: Emotion;
  /** How much of it was heard. */
  atMs: number;
  /** Its whole length; an estimate from the text while pieces are still to come. */
  durationMs: number;
  timing: SpeechTiming | null;
}

/** A stretch of a sentence that sounds without a break, in frames of the context. */
interface Span {
  /** Of its first sample, on the context's clock. */
  readonly frame: number;
  /** Where it lies in the sentence. */
  readonly from: number;
  length: number;
}

const SHUT = createMouthTrack(1);

/** One sentence on its way through the player. */
export interface Sentence {
  readonly turnId: string;
  readonly index: number;
  readonly text: string;
  /** False where it is only shown. */
  readonly isAloud: boolean;
  readonly contextRate: number;
  readonly resampler: Resampler;
  /** All of its sound that is ready, at the context's rate. */
  readonly stretches: readonly Float32Array<ArrayBuffer>[];
  /** When its sound was or will be heard, in the order of the clock; it may go back in the sentence. */
  readonly spans: readonly Span[];
  readonly caption: SoundingCaption;
  /** Frames that are ready, and those of them that have not ended yet. */
  frames: number;
  unheard: number;
  isStarted: boolean;
  isComplete: boolean;
  addTiming(timing: SpeechTiming | null): void;
  addSound(samples: Float32Array<ArrayBuffer>): void;
  /** `from` in frames of the sentence; `frame` on the clock. */
  addSpan(frame: number, from: number, length: number): void;
  /** Nothing of it sounds from this frame of the clock on. */
  cutAt(frame: number): void;
  analyse(samples: Float32Array): void;
  /** Moves the mouth by the words alone. */
  mime(durationMs: number): void;
  complete(): void;
  /** Its mouth is not wanted any more. */
  drop(): void;
  track(): MouthTrack;
  /** Length of its sound so far, milliseconds. */
  knownMs(): number;
  /** Its whole length, estimated from the text until it is known. */
  expectedMs(): number;
}

export function createSentence(
  { turnId, index, text, spoken, differs, pcm, sampleRate, emotion }: EventPayload<'turn/spoke'>,
  contextRate: number,
  reader: MouthReader,
  shownMs: (sentence: Sentence) => number,
): Sentence {
  // A silent sentence may come without a rate.
  const rate = sampleRate > 0 ? sampleRate : contextRate;
  const stretches: Float32Array<ArrayBuffer>[] = [];
  const spans: Span[] = [];
  const estimateMs = lengthOf(spoken) * UNIT_MS;
  let reading: MouthReading | null = null;
  /** The mouth by the words alone, where nothing sounds. */
  let mimed: MouthTrack | null = null;

  /** Should the ear fail, the words alone move the mouth: sound never waits for it. */
  function read(step: (reading: MouthReading) => void): void {
    if (mimed) return;
    try {
      reading ??= reader.begin({ rate, text: spoken, shownMs: () => shownMs(sentence) });
      step(reading);
    } catch {
      mimed = visemesFromText(spoken, sentence.expectedMs());
    }
  }

  const sentence: Sentence = {
    turnId,
    index,
    text,
    isAloud: pcm !== null,
    contextRate,
    resampler: createResampler(rate, contextRate),
    stretches,
    spans,
    caption: {
      turnId,
      index,
      text,
      spoken,
      differs,
      emotion,
      atMs: 0,
      durationMs: 0,
      timing: null,
    },
    frames: 0,
    unheard: 0,
    isStarted: false,
    isComplete: false,
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
    addSound(samples) {
      stretches.push(samples);
      sentence.frames += samples.length;
      sentence.unheard += samples.length;
    },
    addSpan(frame, from, length) {
      const last = spans.at(-1);
      const joins = last && last.frame + last.length === frame && last.from + last.length === from;
      if (joins) last.length += length;
      else spans.push({ frame, from, length });
    },
    cutAt(frame) {
      for (let last = spans.at(-1); last && last.frame >= frame; last = spans.at(-1)) spans.pop();
      const last = spans.at(-1);
      if (last) last.length = Math.min(last.length, frame - last.frame);
      sentence.unheard = sentence.frames - (last ? last.from + last.length : 0);
    },
    analyse: (samples) => read((mouth) => mouth.push(samples)),
    mime(durationMs) {
      mimed = visemesFromText(spoken, durationMs);
    },
    complete() {
      if (reading) read((mouth) => mouth.finish(sentence.caption.timing));
      sentence.isComplete = true;
    },
    drop: () => reading?.drop(),
    track: () => mimed ?? reading?.track ?? SHUT,
    knownMs: () => (sentence.frames / contextRate) * 1000,
    expectedMs: () =>
      sentence.isComplete ? sentence.knownMs() : Math.max(sentence.knownMs(), estimateMs),
  };
  return sentence;
}

/** Context time of a sentence's first sample, seconds; null before it is known. */
export function startOf({ spans, contextRate }: Sentence): number | null {
  const first = spans[0];
  return first ? first.frame / contextRate : null;
}

/** Frames of the sentence that were heard at a frame of the clock. Stands still in a break. */
export function positionAt({ spans }: Sentence, clock: number): number {
  let position = 0;
  for (let i = 0; i < spans.length; i += 1) {
    const { frame, from, length } = spans[i] as Span;
    if (clock < frame) break;
    position = from + Math.min(length, clock - frame);
  }
  return position;
}

/** How much of the sentence was heard at a context time, milliseconds. */
export function positionMs(sentence: Sentence, time: number): number {
  const { contextRate } = sentence;
  return (positionAt(sentence, time * contextRate) / contextRate) * 1000;
}

export function isOver({ isComplete, unheard }: Sentence): boolean {
  return isComplete && unheard <= 0;
}

/** The sentence's caption, brought up to a context time. */
export function captionOf(sentence: Sentence, time: number): SoundingCaption {
  const { caption } = sentence;
  caption.atMs = positionMs(sentence, time);
  caption.durationMs = sentence.expectedMs();
  return caption;
}
