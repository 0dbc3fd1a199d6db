import { FRAME_MS } from './frames.ts';

/** Silero v5's own pair; v5 lets neither noise nor cough-like bursts through at these. */
const SPEECH = 0.5;
const QUIET = 0.35;
/** A frame that her own voice explains this far is hers. */
const ECHO = 0.6;
/** Speech is confirmed by this many voiced frames among the newest, 128 to 160 ms, or by SURE_FRAMES in a row, 96 ms. */
const CONFIRMED_VOICED = 4;
const CONFIRMED_AMONG = 5;
/** Or, of a hum ("음", "mm") that the model is unsure of, by this many. */
const HUM_VOICED = 5;
const HUM_AMONG = 8;
/** An onset that the model does not follow is nothing after this many frames: 224 ms. */
const DOUBT_FRAMES = 7;
/** And one it follows only now and then, after this many: 512 ms. */
const LONGEST_DOUBT_FRAMES = 16;
/** A very short word ("네", "no") may end before it is confirmed; the model is sure of such. */
const SURE = 0.85;
const SURE_FRAMES = 3;
/** So still is a sound that is over, and so long is a pause in speech: soon, since every answer waits for it. */
const STILL_FRAMES = 3;
const PAUSE_FRAMES = 2;
/** After a pause two frames of speech, or one that is sure, so that a creak is not the next sentence. */
const RESUME_FRAMES = 2;
/** Speech that has lasted this long is no back-channel, ms. */
export const LASTING_MS = 600;
const LASTING_FRAMES = Math.ceil(LASTING_MS / FRAME_MS);

export type SegmentEvent = 'onset' | 'onset-passed' | 'speech' | 'lasting' | 'pause' | 'resume';
type State = 'idle' | 'alert' | 'speaking' | 'paused';

export interface Segmenter {
  state(): State;
  /** The newest frame took part in speech. */
  voiced(): boolean;
  /** A sound begins that may be a person: from outside, sooner than a frame can tell. */
  onset(): readonly SegmentEvent[];
  /**
   * One frame: how likely it is speech, how much of it her own voice explains, and whether the sound of
   * the speech before still goes on (a final "s"). The answer is valid until the next call.
   */
  frame(probability: number, echoShare: number, trails: boolean): readonly SegmentEvent[];
  /** It is over for certain: what sounded in its favour so far counts as speech, or it was nothing. */
  finish(): readonly SegmentEvent[];
  /** What follows is a new utterance: with speech sounding right now it begins at once. */
  close(): readonly SegmentEvent[];
  /** Nothing was said. */
  reset(): void;
}

/** Utterances out of frames: a plain state machine that knows nothing of sound. */
export function createSegmenter(): Segmenter {
  const events: SegmentEvent[] = [];
  let state: State = 'idle';
  /** Of the newest frames, newest in the lowest bit: whether they were voiced. */
  let history = 0;
  let voiced = false;
  let frames = 0;
  let sure = 0;
  let quiet = 0;
  let spoken = 0;
  let told = false;

  function enter(next: State, event?: SegmentEvent): void {
    state = next;
    quiet = 0;
    if (event) events.push(event);
  }

  function alert(): void {
    frames = 0;
    sure = 0;
    enter('alert', 'onset');
  }

  function speak(): void {
    spoken = voicedAmong(CONFIRMED_AMONG);
    told = false;
    enter('speaking', 'speech');
  }

  function doubt(probability: number): void {
    frames += 1;
    if (voiced && probability >= SURE) sure += 1;
    const still = voicedAmong(STILL_FRAMES) === 0;
    const isSure = sure >= SURE_FRAMES && voicedAmong(SURE_FRAMES) === SURE_FRAMES;
    if (
      isSure ||
      voicedAmong(CONFIRMED_AMONG) >= CONFIRMED_VOICED ||
      voicedAmong(HUM_AMONG) >= HUM_VOICED
    ) {
      speak();
    } else if (still && sure >= SURE_FRAMES) {
      speak();
      enter('paused', 'pause');
    } else if ((still && frames >= DOUBT_FRAMES) || frames >= LONGEST_DOUBT_FRAMES) {
      history = 0;
      enter('idle', 'onset-passed');
    }
  }

  function follow(probability: number, echo: boolean, trails: boolean): void {
    if (voiced) quiet = 0;
    else if (probability < QUIET || echo) quiet += 1;
    if (quiet === 0) spoken += 1;
    if (!told && spoken >= LASTING_FRAMES) {
      told = true;
      events.push('lasting');
    }
    if (quiet >= PAUSE_FRAMES && !trails) enter('paused', 'pause');
  }

  const voicedAmong = (newest: number): number => {
    let count = 0;
    for (let i = 0; i < newest; i += 1) count += (history >> i) & 1;
    return count;
  };

  return {
    state: () => state,
    voiced: () => voiced,
    onset() {
      events.length = 0;
      if (state === 'idle') {
        history = 0;
        alert();
      }
      return events;
    },
    frame(probability, echoShare, trails) {
      events.length = 0;
      const echo = echoShare >= ECHO;
      // Once it has begun, the lower threshold holds it.
      const begun = state === 'alert' && voicedAmong(DOUBT_FRAMES) > 0;
      voiced = probability >= (begun ? QUIET : SPEECH) && !echo;
      history = ((history << 1) | (voiced ? 1 : 0)) & 0xff;
      if (state === 'idle' && voiced) alert();
      if (state === 'alert') doubt(probability);
      else if (state === 'speaking') follow(probability, echo, trails);
      else if (
        state === 'paused' &&
        voiced &&
        (probability >= SURE || voicedAmong(RESUME_FRAMES) === RESUME_FRAMES)
      ) {
        spoken += 1;
        enter('speaking', 'resume');
      }
      return events;
    },
    finish() {
      events.length = 0;
      if (state !== 'alert') return events;
      if (voicedAmong(DOUBT_FRAMES) >= RESUME_FRAMES) speak();
      else enter('idle', 'onset-passed');
      return events;
    },
    close() {
      events.length = 0;
      const sounding = state === 'speaking' && quiet === 0;
      state = 'idle';
      if (sounding) {
        alert();
        speak();
        return events;
      }
      // Of the newest frame alone: those before it belong to what is closed.
      history &= 1;
      if (history === 1) alert();
      return events;
    },
    reset() {
      state = 'idle';
      history = 0;
      voiced = false;
    },
  };
}
