import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { HeardUpTo, Mouth } from '../../src-preload/contract/words.ts';
import { createMouthReader, type MouthFacts, type MouthReader } from './mouth-reader.ts';
import { closeMouth, levelAt, mouthAt } from './mouth-track.ts';
import { untilPauseMs } from './pause-ahead.ts';
import {
  captionOf,
  createSentence,
  isOver,
  positionMs,
  type Sentence,
  type SoundingCaption,
} from './sentence.ts';
import { cutIntoBlocks, type SoundBlock } from './sound-blocks.ts';
import { createSoundOutput } from './sound-output.ts';

export type SpokenPiece = EventPayload<'turn/spoke'>;

export interface PlayerListener {
  onSentenceStarted?(turnId: string, index: number, text: string): void;
  /** The sentence sounded to its end. Once per sentence, in order, never after a stop. */
  onPlayed?(turnId: string, index: number): void;
  /** All that `finish` announced was played. */
  onDrained?(turnId: string): void;
}

/** Plays a turn's sentences in order and without gaps, and knows at any time what was heard. */
export interface Player {
  /** Replaces the listener. */
  listen(listener: PlayerListener): void;
  enqueue(piece: SpokenPiece): void;
  /** No more than `spoken` sentences will come for this turn. */
  finish(turnId: string, spoken: number): void;
  /** Lowers the voice while it is unclear whether the person speaks; `restore` brings it back. */
  duck(): void;
  restore(): void;
  /** Silence within about 10 ms, without a click. What was queued is gone, and late pieces of the same turn are refused. */
  stop(): HeardUpTo | null;
  /** How far the person has heard; null when nothing is queued or sounding. */
  heard(): HeardUpTo | null;
  /** The mouth for the picture drawn now. Allocates nothing. */
  mouth(out: Mouth): void;
  /** The sentence sounding now; null between sentences. Allocates nothing. */
  caption(): SoundingCaption | null;
  /** Loudness of the voice now, 0..1. */
  level(): number;
  /**
   * Seconds until the voice next pauses, known ahead of its sound; 0 within a pause and between sentences,
   * Infinity where nothing is said or what comes is not known yet. Allocates nothing.
   */
  untilPauseS(): number;
  /** How the mouths are read, for diagnostics. */
  mouthFacts(): MouthFacts;
  /** Lets sound begin after a gesture; before one, browsers keep the clock still. */
  resume(): Promise<void>;
  dispose(): void;
}

export interface PlayerOptions {
  /** For tests. By default the player makes its own at the first sound or `resume`. */
  readonly context?: AudioContext;
  readonly listener?: PlayerListener;
  /** For tests. By default the player's own, with a worker. */
  readonly reader?: MouthReader;
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
/** The picture drawn now reaches the eye about this much later, milliseconds. */
export const DISPLAY_LEAD_MS = 16;
const DUCKED = 0.2;
/** Sound kept ready ahead of the clock before this thread takes a rest, seconds. */
const READY_S = 0.6;
/** Longest stretch of work at a time, milliseconds. */
const SLICE_MS = 4;

interface Turn {
  readonly id: string;
  played: number;
  expected: number | null;
}

export function createPlayer(options: PlayerOptions = {}): Player {
  const output = createSoundOutput(options.context ?? null);
  const reader = options.reader ?? createMouthReader();
  let listener = options.listener ?? {};
  let queue: Sentence[] = [];
  let work: SoundBlock[] = [];
  let turns: Turn[] = [];
  let stoppedTurn: string | null = null;
  /** Where the next sample may go, in frames of the context. */
  let cursor = 0;
  let sliceTimer: ReturnType<typeof setTimeout> | null = null;
  let startTimer: ReturnType<typeof setTimeout> | null = null;

  function turnOf(turnId: string): Turn {
    let turn = turns.find(({ id }) => id === turnId);
    if (!turn) {
      turn = { id: turnId, played: 0, expected: null };
      turns.push(turn);
    }
    return turn;
  }

  function enqueue(piece: SpokenPiece): void {
    if (piece.turnId === stoppedTurn) return;
    reader.warmUp();
    if (output.isSuspended()) void resume();
    turnOf(piece.turnId);
    let sentence = queue.at(-1);
    if (sentence?.turnId !== piece.turnId || sentence.index !== piece.index) {
      sentence = createSentence(piece, output.rate(), reader, shownMs);
      queue.push(sentence);
    }
    sentence.addTiming(piece.timing);
    work.push(...cutIntoBlocks(sentence, piece));
    runSlice(READY_S);
  }

  /** Works until enough sound is ready and the time is up, then goes on in a later task. */
  function runSlice(readyS: number): void {
    if (sliceTimer !== null) clearTimeout(sliceTimer);
    sliceTimer = null;
    const begun = performance.now();
    while (work.length > 0) {
      const ahead = (cursor - output.frame()) / output.rate();
      if (ahead >= readyS && performance.now() - begun > SLICE_MS) break;
      process(work.shift() as SoundBlock);
    }
    if (work.length > 0) sliceTimer = setTimeout(runSlice, 0, READY_S);
    settle();
    awaitStart();
  }

  function process({ sentence, samples, silentMs, last }: SoundBlock): void {
    if (samples) {
      schedule(sentence, sentence.sound.push(samples));
      sentence.analyse(samples);
    }
    if (silentMs > 0) {
      schedule(sentence, new Float32Array(Math.round((silentMs / 1000) * sentence.contextRate)));
      sentence.mime(silentMs);
    }
    if (last) {
      const tail = sentence.sound.flush();
      // A fraction of a millisecond; not worth sounding by itself after a break.
      if (!isDry()) schedule(sentence, tail);
      sentence.complete();
    }
  }

  /** All that was scheduled has sounded. */
  function isDry(): boolean {
    return cursor <= output.frame();
  }

  function schedule(sentence: Sentence, samples: Float32Array<ArrayBuffer>): void {
    if (samples.length === 0) return;
    const rate = output.rate();
    const now = output.frame();
    if (sentence.spans.length === 0) {
      const breath = isDry() ? 0 : BREATH_S * rate;
      cursor = Math.max(Math.ceil(now + LEAD_S * rate), Math.round(cursor + breath));
    } else if (isDry()) {
      cursor = Math.ceil(now + REBUFFER_S * rate);
    }
    sentence.sounding += 1;
    output.play(samples, cursor, () => {
      sentence.sounding -= 1;
      settle();
    });
    sentence.addSpan(cursor, samples.length);
    cursor += samples.length;
  }

  /** Receipts for what has sounded to its end. */
  function settle(): void {
    for (let head = queue[0]; head && isOver(head); head = queue[0]) {
      announceStart(head);
      queue.shift();
      head.drop();
      const { turnId, index } = head;
      turnOf(turnId).played += 1;
      listener.onPlayed?.(turnId, index);
    }
    for (const turn of [...turns]) {
      if (turn.expected === null || turn.played < turn.expected) continue;
      turns = turns.filter((other) => other !== turn);
      listener.onDrained?.(turn.id);
    }
  }

  function announceStart(sentence: Sentence): void {
    if (sentence.isStarted) return;
    sentence.isStarted = true;
    listener.onSentenceStarted?.(sentence.turnId, sentence.index, sentence.text);
  }

  /** The sentence at the ear now. */
  function current(): Sentence | null {
    const head = queue[0];
    const first = head?.spans[0];
    if (!head || !first || output.audibleTime() < first.at) return null;
    announceStart(head);
    return head;
  }

  /** Where in a sentence the picture drawn now is; negative before it sounds. */
  function shownMs(sentence: Sentence): number {
    const first = sentence.spans[0];
    const time = output.audibleTime();
    if (!first || time < first.at) return -1;
    return positionMs(sentence, time) + DISPLAY_LEAD_MS;
  }

  function awaitStart(): void {
    if (startTimer !== null) clearTimeout(startTimer);
    startTimer = null;
    const head = queue[0];
    const first = head?.spans[0];
    if (!head || !first || head.isStarted) return;
    const wait = Math.max(10, (first.at - output.audibleTime()) * 1000);
    startTimer = setTimeout(() => {
      current();
      awaitStart();
    }, wait);
  }

  function heard(): HeardUpTo | null {
    const head = queue[0];
    if (head) {
      return {
        turnId: head.turnId,
        index: head.index,
        playedMs: positionMs(head, output.audibleTime()),
        durationMs: head.expectedMs(),
      };
    }
    const turn = turns[0];
    if (!turn || turn.played === 0) return null;
    return { turnId: turn.id, index: turn.played, playedMs: 0, durationMs: 0 };
  }

  function stop(): HeardUpTo | null {
    const upTo = heard();
    stoppedTurn = turns.at(-1)?.id ?? stoppedTurn;
    for (const sentence of queue) sentence.drop();
    queue = [];
    work = [];
    turns = [];
    cursor = 0;
    if (sliceTimer !== null) clearTimeout(sliceTimer);
    if (startTimer !== null) clearTimeout(startTimer);
    sliceTimer = null;
    startTimer = null;
    output.silence();
    return upTo;
  }

  async function resume(): Promise<void> {
    reader.warmUp();
    await output.resume();
    awaitStart();
  }

  return {
    listen: (next) => {
      listener = next;
    },
    enqueue,
    finish(turnId, spoken) {
      if (turnId === stoppedTurn) return;
      turnOf(turnId).expected = spoken;
      settle();
    },
    duck: () => output.glide(DUCKED, 0.05),
    restore: () => output.glide(1, 0.15),
    stop,
    heard,
    mouth(out) {
      const sentence = current();
      if (sentence) mouthAt(sentence.track(), shownMs(sentence), out);
      else closeMouth(out);
    },
    caption() {
      const sentence = current();
      return sentence ? captionOf(sentence, output.audibleTime()) : null;
    },
    level() {
      const sentence = current();
      return sentence ? levelAt(sentence.track(), positionMs(sentence, output.audibleTime())) : 0;
    },
    untilPauseS() {
      const head = queue[0];
      if (!head) return Number.POSITIVE_INFINITY;
      const sentence = current();
      if (!sentence) return 0;
      const endMs = sentence.isComplete ? sentence.knownMs : null;
      const atMs = positionMs(sentence, output.audibleTime());
      return untilPauseMs(sentence.track(), atMs, endMs) / 1000;
    },
    mouthFacts: reader.facts,
    resume,
    dispose() {
      stop();
      reader.dispose();
      listener = {};
      output.close();
    },
  };
}
