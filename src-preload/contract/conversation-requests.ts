/** A conversation while it goes on: what is heard, typed, played and stopped. */
import { z } from 'zod';
import { id, nothing, openConversation, type RequestTable } from './request-parts.ts';
import {
  bytes,
  EMOTIONS,
  faceHint,
  HEARING_RATE,
  heardUpTo,
  MAX_UTTERANCE_SECONDS,
  pauseFacts,
  voiceMetrics,
} from './words.ts';

/** Signed 16-bit samples at HEARING_RATE; two bytes a sample. */
const samples = bytes.refine(
  (pcm) => pcm.byteLength % 2 === 0 && pcm.byteLength <= HEARING_RATE * 2 * MAX_UTTERANCE_SECONDS,
);

/** What the person says they feel (a correction by one click); null where they said nothing. It wins over every guess. */
const saidEmotion = z.enum(EMOTIONS).nullable();
/** What the camera guessed of this turn; null where it is off or saw nothing clear. */
const seen = faceHint.nullable().default(null);

export const conversationRequests = {
  /** Leaves the open conversation (it stays in history); the next turn begins a new one. */
  'conversation/new': {
    input: z.object({ private: z.boolean().default(false) }),
    output: nothing,
  },
  /** Continues a past conversation. */
  'conversation/resume': { input: z.object({ id }), output: openConversation },
  /**
   * Speech that lasts: interrupts whatever runs. `heard` says how much of a reply came through. Speech
   * while a reply sounds is announced only once it is longer than a back-channel.
   */
  'conversation/speech-started': {
    input: z.object({ heard: heardUpTo.nullable() }),
    output: nothing,
  },
  /**
   * The person has fallen silent in the middle of an utterance, or at its end. Main listens to what
   * it has, begins to think, and decides when the turn is over (`hearing/accepted`).
   */
  'conversation/paused': {
    input: z.object({
      utterance: id,
      /** What was said since the last time samples of this utterance were sent. */
      pcm: samples,
      pause: pauseFacts,
      voice: voiceMetrics,
      emotion: saidEmotion,
      seen,
      /** Spoken over a reply that is held and not yet interrupted: how much of it came through. */
      over: heardUpTo.nullable(),
    }),
    output: nothing,
  },
  /** The person goes on: what was begun in the pause is thrown away. */
  'conversation/resumed': { input: z.object({ utterance: id }), output: nothing },
  /** The utterance is not meant: muted, or the microphone went away. Its samples are forgotten. */
  'conversation/dropped': { input: z.object({ utterance: id }), output: nothing },
  /**
   * The utterance is finished for certain. Answers as soon as the turn is accepted; the rest arrives
   * as events. `input/empty` where no sample of it ever came.
   */
  'conversation/heard': {
    input: z.object({
      utterance: id,
      /** As in `conversation/paused`; empty where all of it was sent. */
      pcm: samples,
      /** Null where no pause was seen yet. */
      pause: pauseFacts.nullable(),
      voice: voiceMetrics.nullable(),
      emotion: saidEmotion,
      seen,
      ending: z.enum(['button', 'push-to-talk', 'limit']),
      over: heardUpTo.nullable(),
    }),
    output: z.object({ turnId: z.string() }),
  },
  /** The first sound of the reply is at the ear, this long after the person's last sound. */
  'conversation/sounded': {
    input: z.object({ turnId: z.string(), sinceSpeechMs: z.number().nonnegative() }),
    output: nothing,
  },
  /** Says a kept reply once more; its pieces arrive as events. Interrupts what runs. Throws input/not-found. */
  'conversation/replay': {
    input: z.object({ messageId: id, heard: heardUpTo.nullable() }),
    output: z.object({ turnId: z.string() }),
  },
  /** Typed text takes the same way as speech from here on. Interrupts a running reply. */
  'conversation/typed': {
    input: z.object({
      // Length is judged by the conversation, which answers with input/too-long or input/empty.
      text: z.string().max(100_000),
      emotion: saidEmotion,
      seen,
      heard: heardUpTo.nullable(),
    }),
    output: z.object({ turnId: z.string() }),
  },
  /** Receipt: this sentence was played to its end. What has no receipt is not stored as said. */
  'conversation/played': {
    input: z.object({ turnId: z.string(), index: z.number().int().nonnegative() }),
    output: nothing,
  },
  /** Silence at once: aborts thinking and speaking, returns to idle. */
  'conversation/stop': { input: z.object({ heard: heardUpTo.nullable() }), output: nothing },
} as const satisfies RequestTable;
