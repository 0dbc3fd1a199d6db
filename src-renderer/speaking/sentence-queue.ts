import type { EventPayload } from '../../src-preload/contract/events.ts';
import { fadeIn, placeToGoOn, soundFrom } from './go-on.ts';
import type { MouthReader } from './mouth-reader.ts';
import { createSentence, isOver, type Sentence } from './sentence.ts';
import { cutIntoBlocks, type SoundBlock } from './sound-blocks.ts';
import type { SoundOutput } from './sound-output.ts';

/** Sentences on their way to the loudspeaker, in order and without gaps. */
export interface SentenceQueue {
  /** The sentence that sounds now, or will next. */
  head(): Sentence | null;
  add(piece: EventPayload<'turn/spoke'>): void;
  /** Silence; what was not heard stays, and what comes is kept with it. */
  hold(): void;
  /** Goes on from where it was held. */
  goOn(): void;
  isHeld(): boolean;
  clear(): void;
  /** How far the mouth goes along at a context time: 1 with the sound, 0 once it is held. */
  alongAt(time: number): number;
}

export interface SentenceQueueEvents {
  /** The head sounded to its end and is gone. */
  onOver(sentence: Sentence): void;
  /** Something was done that may have changed when the head begins. */
  onScheduled(): void;
  shownMs(sentence: Sentence): number;
}

/**
 * From deciding to play to the first sample, seconds: four blocks of 128 frames at 44.1 kHz, so that the
 * start is on time whatever block is being rendered. What follows is scheduled while this sounds.
 */
const LEAD_S = 0.012;
/** A sentence that ran dry waits this long for its next piece to build up, seconds. */
const REBUFFER_S = 0.08;
/** A breath between sentences, seconds. */
const BREATH_S = 0.12;
/** Sound kept ready ahead of the clock before this thread takes a rest, seconds. */
const READY_S = 0.6;
/** Longest stretch of work at a time, milliseconds. */
const SLICE_MS = 4;
/** A mouth whose voice is held closes within this, seconds. */
const CLOSING_S = 0.08;

export function createSentenceQueue(
  output: SoundOutput,
  reader: MouthReader,
  events: SentenceQueueEvents,
): SentenceQueue {
  let queue: Sentence[] = [];
  let work: SoundBlock[] = [];
  /** Where the next sample may go, in frames of the context. */
  let cursor = 0;
  let sliceTimer: ReturnType<typeof setTimeout> | null = null;
  let held = false;
  /** Context times between which the voice was held last, seconds. */
  let heldAt = Number.POSITIVE_INFINITY;
  let goesOnAt = Number.POSITIVE_INFINITY;

  /** Works until enough sound is ready and the time is up, then goes on in a later task. */
  function runSlice(): void {
    if (sliceTimer !== null) clearTimeout(sliceTimer);
    sliceTimer = null;
    const begun = performance.now();
    while (work.length > 0) {
      const ready = held || (cursor - output.frame()) / output.rate() >= READY_S;
      if (ready && performance.now() - begun > SLICE_MS) break;
      process(work.shift() as SoundBlock);
    }
    if (work.length > 0) sliceTimer = setTimeout(runSlice, 0);
    settle();
    events.onScheduled();
  }

  function process({ sentence, samples, silentMs, last }: SoundBlock): void {
    if (samples) {
      append(sentence, sentence.resampler.push(samples));
      sentence.analyse(samples);
    }
    if (silentMs > 0) {
      append(sentence, new Float32Array(Math.round((silentMs / 1000) * sentence.contextRate)));
      sentence.mime(silentMs);
    }
    if (last) {
      const tail = sentence.resampler.flush();
      // A fraction of a millisecond; not worth sounding by itself after a break, or keeping where it is held.
      if (!isDry()) append(sentence, tail);
      sentence.complete();
    }
  }

  /** All that was scheduled has sounded. */
  function isDry(): boolean {
    return cursor <= output.frame();
  }

  function append(sentence: Sentence, samples: Float32Array<ArrayBuffer>): void {
    if (samples.length === 0) return;
    const from = sentence.frames;
    sentence.addSound(samples);
    if (!held) schedule(sentence, samples, from);
  }

  function schedule(sentence: Sentence, samples: Float32Array<ArrayBuffer>, from: number): void {
    const rate = output.rate();
    const now = output.frame();
    if (sentence.spans.length === 0) {
      const breath = isDry() ? 0 : BREATH_S * rate;
      cursor = Math.max(Math.ceil(now + LEAD_S * rate), Math.round(cursor + breath));
    } else if (isDry()) {
      cursor = Math.ceil(now + REBUFFER_S * rate);
    }
    output.play(samples, cursor, () => {
      sentence.unheard -= samples.length;
      settle();
    });
    sentence.addSpan(cursor, from, samples.length);
    cursor += samples.length;
  }

  function settle(): void {
    for (let head = queue[0]; head && isOver(head); head = queue[0]) {
      queue.shift();
      head.drop();
      events.onOver(head);
    }
  }

  /** The rest of a sentence that had begun, from a good place shortly before. */
  function goOnWith(sentence: Sentence): void {
    const heard = sentence.frames - sentence.unheard;
    if (sentence.unheard <= 0) return;
    const { contextRate, stretches, caption } = sentence;
    const whole = soundFrom(stretches, 0);
    const place = placeToGoOn(whole, heard, contextRate, caption.timing);
    sentence.unheard = sentence.frames - place;
    const rest = whole.slice(place);
    fadeIn(rest, contextRate);
    schedule(sentence, rest, place);
  }

  return {
    head: () => queue[0] ?? null,
    add(piece) {
      let sentence = queue.at(-1);
      if (sentence?.turnId !== piece.turnId || sentence.index !== piece.index) {
        sentence = createSentence(piece, output.rate(), reader, events.shownMs);
        queue.push(sentence);
      }
      sentence.addTiming(piece.timing);
      work.push(...cutIntoBlocks(sentence, piece));
      runSlice();
    },
    hold() {
      if (held) return;
      held = true;
      const frame = Math.round(output.frame());
      heldAt = frame / output.rate();
      goesOnAt = Number.POSITIVE_INFINITY;
      output.silence();
      for (const sentence of queue) sentence.cutAt(frame);
      settle();
    },
    goOn() {
      if (!held) return;
      held = false;
      const rate = output.rate();
      const [head] = queue;
      cursor = head && head.spans.length > 0 ? Math.ceil(output.frame() + LEAD_S * rate) : 0;
      goesOnAt = output.frame() / rate + LEAD_S;
      for (const sentence of queue) {
        if (sentence.spans.length > 0) goOnWith(sentence);
        else {
          let from = 0;
          for (const stretch of sentence.stretches) {
            schedule(sentence, stretch, from);
            from += stretch.length;
          }
        }
      }
      settle();
      events.onScheduled();
    },
    isHeld: () => held,
    clear() {
      for (const sentence of queue) sentence.drop();
      queue = [];
      work = [];
      cursor = 0;
      held = false;
      heldAt = Number.POSITIVE_INFINITY;
      goesOnAt = Number.POSITIVE_INFINITY;
      if (sliceTimer !== null) clearTimeout(sliceTimer);
      sliceTimer = null;
      output.silence();
    },
    alongAt(time) {
      if (time < heldAt || time >= goesOnAt) return 1;
      return Math.max(0, 1 - (time - heldAt) / CLOSING_S);
    },
  };
}
