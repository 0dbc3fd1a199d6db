/** All that main may announce. An event states a fact that has happened; it never asks for anything. */
import { z } from 'zod';
import { CARDS, considered, exerciseView } from './counsel.ts';
import { embeddingState, lockState, storeState } from './memory.ts';
import { preferences } from './preferences.ts';
import { toolUse } from './tools.ts';
import {
  bytes,
  EMOTIONS,
  endOfTurn,
  fault,
  localModel,
  message,
  PHASES,
  providerStatus,
  RISK_LEVELS,
  SLOTS,
  speechTiming,
  textDifference,
  VENDORS,
} from './words.ts';

const turnId = z.string();
const utterance = z.string();

export const events = {
  'phase/changed': z.object({ phase: z.enum(PHASES) }),

  /** What of an utterance is understood so far, in a pause. It may still change; nothing is kept of it. */
  'hearing/partial': z.object({ utterance, text: z.string() }),
  /** The utterance is over and is this turn now. What is said from here on is another. */
  'hearing/accepted': z.object({ utterance, turnId, decision: endOfTurn.nullable() }),
  /** The utterance was no turn: a back-channel, or nothing that could be understood. Whoever spoke goes on. */
  'hearing/let-pass': z.object({ utterance, why: z.enum(['back-channel', 'nothing-heard']) }),
  /** A soft sound of attention while the person talks at length. Not a turn, not kept, not in captions. */
  'hearing/murmur': z.object({ utterance, pcm: bytes, sampleRate: z.number() }),

  /** What the person said, as understood and stored. */
  'turn/heard': z.object({ turnId, conversationId: z.string(), message }),
  /** Who has begun to answer this turn. */
  'turn/answering': z.object({
    turnId,
    vendor: z.enum(VENDORS),
    model: z.string(),
    remote: z.boolean(),
  }),
  /** Words of the reply as the model writes them. */
  'turn/reply': z.object({ turnId, delta: z.string() }),
  /**
   * A piece of a spoken sentence. Pieces of one sentence come in order and sentences come in order;
   * `piece` counts from 0 and the one with `last` ends the sentence. `pcm` is 16-bit mono.
   * With `pcm` null nothing sounds (captions only): the sentence takes `durationMs` in silence.
   */
  'turn/spoke': z.object({
    turnId,
    index: z.number().int(),
    /** As it is shown. */
    text: z.string(),
    /** As it is said: numbers, abbreviations and signs in words. */
    spoken: z.string(),
    /** Where the two differ, in order; empty where they do not. */
    differs: z.array(textDifference).readonly(),
    piece: z.number().int(),
    last: z.boolean(),
    pcm: bytes.nullable(),
    sampleRate: z.number(),
    durationMs: z.number().nullable(),
    timing: speechTiming.nullable(),
    vendor: z.enum(VENDORS),
    /** How the face goes along with the words. */
    emotion: z.enum(EMOTIONS),
  }),
  /** Something is being done that a model asked for; `turn/used-tool` tells what came of it. */
  'turn/using-tool': z.object({ turnId, use: toolUse.omit({ outcome: true }) }),
  /** Something was done that a model asked for, or was refused. */
  'turn/used-tool': z.object({ turnId, use: toolUse }),
  /** No more sentences will come for this turn. `spoken` is how many did. */
  'turn/all-spoken': z.object({ turnId, spoken: z.number().int() }),
  /** The turn is over and stored; `message` is what is kept of the reply, null if nothing was heard of it. */
  'turn/ended': z.object({
    turnId,
    outcome: z.enum(['complete', 'interrupted', 'failed']),
    message: message.nullable(),
  }),

  /** A provider gave way to the next, in any slot. `to` null: nothing was left in this slot. */
  'notice/switched': z.object({
    slot: z.enum(SLOTS),
    from: z.enum(VENDORS),
    to: z.enum(VENDORS).nullable(),
    fault,
  }),
  /** A reply broke off in the middle and another provider goes on from there. */
  'notice/continued': z.object({ turnId, from: z.enum(VENDORS), to: z.enum(VENDORS) }),
  /** Something a person should know that belongs to no request. */
  'notice/fault': z.object({ turnId: turnId.nullable(), fault }),
  /**
   * Words that alarm: the card is to be shown at once, or, where it is null, offered. `danger` also
   * silences everything.
   */
  'safety/raised': z.object({
    turnId: turnId.nullable(),
    level: z.enum(RISK_LEVELS),
    card: z.enum(CARDS).nullable(),
  }),
  /** The level the session is in now (R9): raised, or lowered once the person is safe. */
  'safety/level': z.object({ level: z.enum(RISK_LEVELS) }),
  /** What a turn was taken for. Once for every turn that counts. */
  'counsel/considered': considered.extend({ turnId }),
  /** The exercise that runs, at its step; null: none runs any more. */
  'exercise/changed': z.object({ view: exerciseView.nullable() }),

  'preferences/changed': z.object({ preferences }),
  'providers/changed': z.object({ providers: z.array(providerStatus).readonly() }),
  /** Some model on this computer was begun, went on, was finished or removed. */
  'models/changed': z.object({ models: z.array(localModel).readonly() }),
  /** An avatar or a motion was added, renamed or removed. */
  'shelf/changed': z.object({}),
  /** History has a new, renamed or deleted conversation. */
  'history/changed': z.object({}),
  /** Some fact was drawn out, changed or forgotten. */
  'memory/changed': z.object({}),
  /** How far the vectors are. */
  'memory/embedding': embeddingState,
  'documents/changed': z.object({}),
  /** How far a document (of an upload) or an import is, in units of its own. */
  'upload/progress': z.object({ upload: z.string(), done: z.number(), total: z.number() }),
  /** Some reminder was set, put away or came due. */
  'reminders/changed': z.object({}),
  /** It is time for one. What it says is asked for by who shows it. */
  'reminder/due': z.object({ id: z.string() }),
  'store/changed': z.object({ store: storeState }),
  'lock/changed': z.object({ lock: lockState }),
} as const satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
/** How main's rooms announce. Never throws, never waits. */
export type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
