import type { EventPayload } from '../../src-preload/contract/events.ts';
import type { HeardUpTo, Mouth } from '../../src-preload/contract/words.ts';
import { createMouthReader, type MouthFacts, type MouthReader } from './mouth-reader.ts';
import { closeMouth, levelAt, mouthAt } from './mouth-track.ts';
import { untilPauseMs } from './pause-ahead.ts';
import { createResampler } from './resampler.ts';
import { captionOf, positionMs, type Sentence, type SoundingCaption, startOf } from './sentence.ts';
import { createSentenceQueue } from './sentence-queue.ts';
import { toSamples } from './sound-blocks.ts';
import { createSoundOutput, type SoundOutput } from './sound-output.ts';

export type SpokenPiece = EventPayload<'turn/spoke'>;

export interface PlayerListener {
  /** `at` is when its first sample was at the ear, milliseconds as in `performance.now()`; null where it is only shown. */
  onSentenceStarted?(turnId: string, index: number, text: string, at: number | null): void;
  /** The sentence sounded to its end. Once per sentence, in order, never after a stop. */
  onPlayed?(turnId: string, index: number): void;
  /** All that `finish` announced was played. */
  onDrained?(turnId: string): void;
}

/** Plays a turn's sentences in order and without gaps, and knows at any time what was heard. */
export interface Player extends Pick<SoundOutput, 'setVolume' | 'setOutput' | 'tap'> {
  /** Replaces the listener. */
  listen(listener: PlayerListener): void;
  enqueue(piece: SpokenPiece): void;
  /** No more than `spoken` sentences will come for this turn. */
  finish(turnId: string, spoken: number): void;
  /** Lowers the voice within 20 ms while it is unclear whether the person speaks; `restore` brings it back. */
  duck(): void;
  restore(): void;
  /** Silence within about 10 ms, and nothing is lost: what was not heard and what still comes wait for `goOn`. */
  hold(): HeardUpTo | null;
  /** Goes on from where it was held, at most 150 ms back, at full loudness. */
  goOn(): void;
  /** Silence within about 10 ms, without a click. What was queued is gone, and late pieces of the same turn are refused. */
  stop(): HeardUpTo | null;
  /** A soft sound beneath everything: no caption, no receipt, and nothing stops it. */
  murmur(pcm: Uint8Array, sampleRate: number): void;
  /** How far the person has heard; null when nothing is queued or sounding. */
  heard(): HeardUpTo | null;
  /** The mouth for the picture drawn now. Allocates nothing. */
  mouth(out: Mouth): void;
  /** The sentence sounding now, or held; null between sentences. Allocates nothing. */
  caption(): SoundingCaption | null;
  /** Loudness of the voice now, 0..1. */
  level(): number;
  /**
   * Seconds until the voice next pauses, known ahead of its sound; 0 within a pause, between sentences and
   * while held, Infinity where nothing is said or what comes is not known yet. Allocates nothing.
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

/** The picture drawn now reaches the eye about this much later, milliseconds. */
export const DISPLAY_LEAD_MS = 16;

interface Turn {
  readonly id: string;
  played: number;
  expected: number | null;
}

export function createPlayer(options: PlayerOptions = {}): Player {
  const output = createSoundOutput(options.context ?? null);
  const reader = options.reader ?? createMouthReader();
  const queue = createSentenceQueue(output, reader, { onOver, onScheduled: awaitStart, shownMs });
  let listener = options.listener ?? {};
  let turns: Turn[] = [];
  let stoppedTurn: string | null = null;
  let startTimer: ReturnType<typeof setTimeout> | null = null;
  /** How far the person had heard when the voice was held. */
  let heldUpTo: HeardUpTo | null = null;

  function turnOf(turnId: string): Turn {
    let turn = turns.find(({ id }) => id === turnId);
    if (!turn) {
      turn = { id: turnId, played: 0, expected: null };
      turns.push(turn);
    }
    return turn;
  }

  /** Receipts for what has sounded to its end. */
  function onOver(sentence: Sentence): void {
    announceStart(sentence);
    const { turnId, index } = sentence;
    turnOf(turnId).played += 1;
    listener.onPlayed?.(turnId, index);
    drain();
  }

  function drain(): void {
    for (const turn of [...turns]) {
      if (turn.expected === null || turn.played < turn.expected) continue;
      turns = turns.filter((other) => other !== turn);
      listener.onDrained?.(turn.id);
    }
  }

  function announceStart(sentence: Sentence): void {
    if (sentence.isStarted) return;
    sentence.isStarted = true;
    const { turnId, index, text, isAloud } = sentence;
    const ago = output.audibleTime() - (startOf(sentence) ?? output.audibleTime());
    listener.onSentenceStarted?.(
      turnId,
      index,
      text,
      isAloud ? performance.now() - ago * 1000 : null,
    );
  }

  /** The sentence at the ear now. */
  function current(): Sentence | null {
    const head = queue.head();
    const start = head && startOf(head);
    if (!head || start === null || output.audibleTime() < start) return null;
    announceStart(head);
    return head;
  }

  /** Where in a sentence the picture drawn now is; negative before it sounds. */
  function shownMs(sentence: Sentence): number {
    const start = startOf(sentence);
    const time = output.audibleTime();
    return start === null || time < start ? -1 : positionMs(sentence, time) + DISPLAY_LEAD_MS;
  }

  function awaitStart(): void {
    if (startTimer !== null) clearTimeout(startTimer);
    startTimer = null;
    const head = queue.head();
    const start = head && startOf(head);
    if (!head || start === null || head.isStarted) return;
    const wait = Math.max(10, (start - output.audibleTime()) * 1000);
    startTimer = setTimeout(() => {
      current();
      awaitStart();
    }, wait);
  }

  function upToNow(): HeardUpTo | null {
    const head = queue.head();
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

  const heard = (): HeardUpTo | null => (queue.isHeld() ? heldUpTo : upToNow());

  function hold(): HeardUpTo | null {
    if (queue.isHeld()) return heldUpTo;
    queue.hold();
    // After that, since what had wholly left for the loudspeaker was receipted just now.
    heldUpTo = upToNow();
    return heldUpTo;
  }

  function stop(): HeardUpTo | null {
    const upTo = heard();
    stoppedTurn = turns.at(-1)?.id ?? stoppedTurn;
    turns = [];
    if (startTimer !== null) clearTimeout(startTimer);
    startTimer = null;
    queue.clear();
    output.duck(false);
    return upTo;
  }

  async function resume(): Promise<void> {
    reader.warmUp();
    await output.resume();
    awaitStart();
  }

  return {
    setVolume: output.setVolume,
    setOutput: output.setOutput,
    tap: output.tap,
    listen: (next) => {
      listener = next;
    },
    enqueue(piece) {
      if (piece.turnId === stoppedTurn) return;
      reader.warmUp();
      if (output.isSuspended()) void resume();
      turnOf(piece.turnId);
      queue.add(piece);
    },
    finish(turnId, spoken) {
      if (turnId === stoppedTurn) return;
      turnOf(turnId).expected = spoken;
      drain();
    },
    duck: () => output.duck(true),
    restore: () => output.duck(false),
    hold,
    goOn() {
      output.duck(false);
      queue.goOn();
    },
    stop,
    murmur(pcm, sampleRate) {
      const resampler = createResampler(sampleRate, output.rate());
      const samples = resampler.push(toSamples(pcm));
      if (samples.length > 0) output.murmur(samples);
    },
    heard,
    mouth(out) {
      const sentence = current();
      if (!sentence) {
        closeMouth(out);
        return;
      }
      mouthAt(sentence.track(), shownMs(sentence), out);
      const along = queue.alongAt(output.audibleTime());
      out.aa *= along;
      out.ih *= along;
      out.ou *= along;
      out.ee *= along;
      out.oh *= along;
    },
    caption() {
      const sentence = current();
      return sentence ? captionOf(sentence, output.audibleTime()) : null;
    },
    level() {
      const sentence = current();
      const time = output.audibleTime();
      if (!sentence) return 0;
      return levelAt(sentence.track(), positionMs(sentence, time)) * queue.alongAt(time);
    },
    untilPauseS() {
      const head = queue.head();
      if (!head) return Number.POSITIVE_INFINITY;
      const sentence = current();
      const time = output.audibleTime();
      if (!sentence || queue.alongAt(time) < 1) return 0;
      const endMs = sentence.isComplete ? sentence.knownMs() : null;
      return untilPauseMs(sentence.track(), positionMs(sentence, time), endMs) / 1000;
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
