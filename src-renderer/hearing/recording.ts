import { FRAME_SAMPLES } from './frames.ts';

/** Kept before speech is confirmed: lead-in and the time until the detector is sure. */
const RING_FRAMES = 32;
/** Sound before the first sign of speech that goes along: a soft beginning stays whole (300 ms). */
const LEAD_FRAMES = 10;
/** Of the silence in a pause this much is kept at its beginning; more of it tells nobody anything. */
const PAUSE_FRAMES = 64;
const FIRST_CAPACITY = 8 * 16_000;

export interface Recording {
  /** One frame of what is heard, always. `keep`: what it belongs to is being recorded. */
  push(samples: Float32Array): void;
  /** Records from `back` frames ago and a lead-in on, yet nothing that was taken before. */
  begin(back: number): void;
  /** The silence of a pause follows: a long one is shortened. */
  pause(): void;
  resume(): void;
  /** All samples since the last time. */
  take(): Int16Array<ArrayBuffer>;
  /** Frames recorded and not taken. */
  waiting(): number;
  /** The utterance is over. What was not taken may belong to the next: it is there for its lead-in. */
  close(): void;
  /** Forgets all there is. */
  forget(): void;
}

/** The samples of the open utterance, as they are sent. */
export function createRecording(): Recording {
  const ring = new Int16Array(RING_FRAMES * FRAME_SAMPLES);
  let pushed = 0;
  /** Frames before this one are recorded already, or forgotten. */
  let from = 0;
  let sent = 0;
  let recording = false;
  let pausedFrames = -1;
  let store = new Int16Array(FIRST_CAPACITY);
  let stored = 0;

  function append(frame: number): void {
    if (stored + FRAME_SAMPLES > store.length) {
      const larger = new Int16Array(store.length * 2);
      larger.set(store);
      store = larger;
    }
    const at = (frame % RING_FRAMES) * FRAME_SAMPLES;
    store.set(ring.subarray(at, at + FRAME_SAMPLES), stored);
    stored += FRAME_SAMPLES;
    from = frame + 1;
  }

  function appendFrom(frame: number): void {
    const first = Math.max(frame, from, pushed - RING_FRAMES, 0);
    for (let i = first; i < pushed; i += 1) append(i);
  }

  function end(): void {
    recording = false;
    stored = 0;
    // A long monologue's room is given back.
    if (store.length > FIRST_CAPACITY) store = new Int16Array(FIRST_CAPACITY);
  }

  return {
    push(samples) {
      const at = (pushed % RING_FRAMES) * FRAME_SAMPLES;
      for (let i = 0; i < FRAME_SAMPLES; i += 1) {
        const sample = Math.min(1, Math.max(-1, samples[i] as number));
        ring[at + i] = Math.round(sample * 32767);
      }
      pushed += 1;
      if (!recording) return;
      if (pausedFrames >= 0) pausedFrames += 1;
      if (pausedFrames < PAUSE_FRAMES) append(pushed - 1);
    },
    begin(back) {
      recording = true;
      pausedFrames = -1;
      appendFrom(pushed - back - LEAD_FRAMES);
    },
    pause() {
      pausedFrames = 0;
    },
    resume() {
      pausedFrames = -1;
      appendFrom(pushed - LEAD_FRAMES);
    },
    take() {
      const taken = store.slice(0, stored);
      stored = 0;
      sent = from;
      return taken;
    },
    waiting: () => stored / FRAME_SAMPLES,
    close() {
      end();
      from = sent;
    },
    forget() {
      end();
      from = pushed;
      sent = pushed;
    },
  };
}
