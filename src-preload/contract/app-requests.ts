/** What the app around the talk asks: its start, settings, keys, vendors, models, figures and the shelf. */
import { z } from 'zod';
import { lockState, storeState } from './memory.ts';
import { preferences, preferencesPatch } from './preferences.ts';
import { id, nothing, openConversation, type RequestTable } from './request-parts.ts';
import {
  bytes,
  fault,
  KEY_PROTECTIONS,
  KEYED_VENDORS,
  keyStatus,
  ledgerLine,
  localModel,
  PHASES,
  providerStatus,
  SLOTS,
  turnMarks,
  VENDORS,
} from './words.ts';

export const appRequests = {
  /** First request of every page: what it needs to draw its first screen. */
  'app/hello': {
    input: nothing,
    output: z.object({
      host: z.enum(['electron', 'node']),
      version: z.string(),
      preferences,
      phase: z.enum(PHASES),
      /** The conversation that is open, if one has been begun or resumed. */
      conversation: openConversation.nullable(),
      store: storeState,
      lock: lockState,
      /** Kinds of addresses that the system has something for, when a person presses a link of ours; none where absent. */
      opens: z
        .array(z.enum(['tel', 'sms', 'https']))
        .readonly()
        .optional(),
    }),
  },

  /** Nothing of the app is to be seen or heard now, or it is again: no notification comes meanwhile. */
  'app/hidden': { input: z.object({ hidden: z.boolean() }), output: nothing },

  'preferences/change': { input: preferencesPatch, output: preferences },

  'keys/list': {
    input: nothing,
    output: z.object({
      keys: z.array(keyStatus),
      protection: z.enum(KEY_PROTECTIONS),
    }),
  },
  /** Stores a key. It is never handed out again; its last four characters are. */
  'keys/set': {
    input: z.object({ vendor: z.enum(KEYED_VENDORS), key: z.string().trim().min(1).max(500) }),
    output: keyStatus,
  },
  'keys/remove': { input: z.object({ vendor: z.enum(KEYED_VENDORS) }), output: keyStatus },

  /** Every entry of every chain, in fallback order. */
  'providers/list': { input: nothing, output: z.array(providerStatus).readonly() },
  /** A real, small call to one vendor. A failed test is an answer, not a fault of the request. */
  'providers/test': {
    input: z.object({ slot: z.enum(SLOTS), vendor: z.enum(VENDORS), model: z.string().max(200) }),
    output: z.object({ ok: z.boolean(), ms: z.number(), fault: fault.nullable() }),
  },
  'providers/models': {
    input: z.object({ slot: z.enum(SLOTS), vendor: z.enum(VENDORS) }),
    output: z.object({
      models: z.array(z.object({ id: z.string(), label: z.string() })),
      /** False: the vendor could not be asked and these are the built-in suggestions. */
      fromVendor: z.boolean(),
    }),
  },
  'voices/list': {
    input: z.object({ vendor: z.enum(VENDORS) }),
    output: z.array(z.object({ id: z.string(), label: z.string() })),
  },
  /** Speaks one sample sentence in the given voice; audio comes back whole. */
  'voices/preview': {
    input: z.object({ vendor: z.enum(VENDORS), voice: z.string().max(200) }),
    output: z.object({ pcm: bytes, sampleRate: z.number() }),
  },

  /** Models for this computer, those that are here and those that could be. */
  'models/list': { input: nothing, output: z.object({ models: z.array(localModel).readonly() }) },
  /** Begins a download or goes on with one. Answers at once; the rest arrives as `models/changed`. */
  'models/get': { input: z.object({ id }), output: nothing },
  'models/pause': { input: z.object({ id }), output: nothing },
  /** Removes what is here of it; a download that runs ends. */
  'models/remove': { input: z.object({ id }), output: nothing },

  /** Stage marks of the newest spoken and typed turns, oldest first, and what calls cost. No words. */
  'observe/turns': {
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.object({ turns: z.array(turnMarks).readonly() }),
  },
  'observe/ledger': {
    input: z.object({ days: z.number().int().min(1).max(366) }),
    output: z.object({ lines: z.array(ledgerLine).readonly() }),
  },
} as const satisfies RequestTable;
