/** What was said and what is remembered of it. */
import { z } from 'zod';
import {
  conversationSummary,
  embeddingState,
  fact,
  historyFilter,
  historyHit,
  MAX_STATEMENT,
} from './memory.ts';
import { id, nothing, openConversation, type RequestTable } from './request-parts.ts';

export const historyRequests = {
  /**
   * Conversations, the pinned first, then the newest; with a query those that hold it, the newest hit
   * first. Search is forgiving: inflected forms, initial consonants, one wrong letter; words in
   * quotation marks are a phrase.
   */
  'history/list': {
    input: z.object({
      query: z.string().max(200),
      filter: historyFilter,
      /** How many to pass over; for paging. */
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      conversations: z.array(conversationSummary).readonly(),
      /** Conversations and messages that match in all. */
      total: z.number().int(),
      hits: z.number().int(),
    }),
  },
  'history/open': { input: z.object({ id }), output: openConversation },
  /** The messages of one conversation that match, in order. */
  'history/hits': {
    input: z.object({ id, query: z.string().max(200), filter: historyFilter }),
    output: z.object({ hits: z.array(historyHit).readonly() }),
  },
  'history/rename': {
    input: z.object({ id, title: z.string().trim().min(1).max(120) }),
    output: nothing,
  },
  'history/pin': { input: z.object({ id, pinned: z.boolean() }), output: nothing },
  'history/archive': { input: z.object({ id, archived: z.boolean() }), output: nothing },
  /** Also what was drawn out of it alone. */
  'history/delete': { input: z.object({ id }), output: nothing },

  /** Every fact, those that hold and those of the past. */
  'memory/list': { input: nothing, output: z.object({ facts: z.array(fact).readonly() }) },
  'memory/edit': {
    input: z.object({ id, statement: z.string().trim().min(1).max(MAX_STATEMENT) }),
    output: fact,
  },
  'memory/pin': { input: z.object({ id, pinned: z.boolean() }), output: nothing },
  /** At once, with what it replaced. For UNDO_MS it can be taken back. */
  'memory/forget': { input: z.object({ id }), output: nothing },
  /** Takes back what was forgotten a moment ago. Throws input/not-found after that. */
  'memory/restore': { input: z.object({ id }), output: fact },
  'memory/forget-all': { input: nothing, output: nothing },
  'memory/embedding': { input: nothing, output: embeddingState },
} as const satisfies RequestTable;
