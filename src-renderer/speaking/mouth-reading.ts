import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import type { FromMouthWorker, ToMouthWorker } from './mouth-messages.ts';
import {
  createMouthTrack,
  HOP_MS,
  type MouthTrack,
  replaceFrom,
  STRIDE,
  writeFrames,
} from './mouth-track.ts';
import { createVisemeAnalyser } from './visemes.ts';

/** A sentence whose mouth is to be read. */
export interface SpokenSound {
  /** Hz. */
  readonly rate: number;
  readonly text: string;
  /** How far into it the picture drawn now is, milliseconds; negative before it sounds. */
  shownMs(): number;
}

/** One sentence being read. */
export interface MouthReading {
  /** Grows and gets better ahead of the sound; may become another object. */
  readonly track: MouthTrack;
  /** The next samples, -1..1. They are kept, not copied: nobody may change them. */
  push(samples: Float32Array): void;
  addTiming(timing: SpeechTiming): void;
  /** All of its sound was given; `timing` is all of its times. */
  finish(timing: SpeechTiming | null): void;
  /** It is over or was stopped: what is still being worked out is not wanted. */
  drop(): void;
}

/** Reads in this thread, as the sound comes. */
export function readHere({ rate }: Pick<SpokenSound, 'rate'>): MouthReading {
  const analyser = createVisemeAnalyser(rate);
  return {
    track: analyser.track,
    push: (samples) => analyser.push(samples),
    addTiming: (timing) => analyser.addTiming(timing),
    finish: () => analyser.finish(),
    drop: () => undefined,
  };
}

/** A sentence that is read by the worker. */
export interface RemoteReading extends MouthReading {
  receive(message: Extract<FromMouthWorker, { type: 'frames' | 'whole' }>): void;
  /** The worker is gone: what was given is read here, a piece at a time, and what comes too. */
  comeHere(): void;
}

export function readRemotely(
  id: number,
  { rate, text, shownMs }: SpokenSound,
  send: (message: ToMouthWorker, transfer?: Transferable[]) => void,
): RemoteReading {
  const track = createMouthTrack();
  /** What would have to be read again, should the worker die. */
  let given: ((reading: MouthReading) => void)[] = [];
  let here: MouthReading | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function give(step: (reading: MouthReading) => void): void {
    given.push(step);
    if (here && timer === null) catchUp();
  }

  function catchUp(): void {
    timer = null;
    const step = given.shift();
    if (here) step?.(here);
    if (given.length > 0) timer = setTimeout(catchUp, 0);
  }

  return {
    get track() {
      return here && given.length === 0 ? here.track : track;
    },
    push(samples) {
      give((reading) => reading.push(samples));
      if (here) return;
      const copy = new Float32Array(samples);
      send({ type: 'sound', id, rate, samples: copy }, [copy.buffer]);
    },
    addTiming(timing) {
      give((reading) => reading.addTiming(timing));
      if (!here) send({ type: 'timing', id, rate, timing });
    },
    finish(timing) {
      give((reading) => reading.finish(timing));
      if (!here) send({ type: 'whole', id, text, timing });
    },
    drop() {
      if (timer !== null) clearTimeout(timer);
      given = [];
      if (!here) send({ type: 'forget', id });
    },
    receive(message) {
      if (message.type === 'frames') {
        writeFrames(track, message.from, message.data);
        return;
      }
      const shown = shownMs();
      const better = { data: message.data, length: message.data.length / STRIDE };
      // The mouth being shown lies between two frames.
      replaceFrom(track, better, shown < 0 ? 0 : Math.floor(shown / HOP_MS) + 2);
      // Nothing is left for the worker to do.
      given = [];
    },
    comeHere() {
      // Read to its end already, or nothing given yet: both need no catching up.
      if (given.length === 0 && track.length > 0) return;
      here = readHere({ rate });
      if (given.length > 0) catchUp();
    },
  };
}
