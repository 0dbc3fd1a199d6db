/**
 * All that the renderer may ask of main: name -> input and output, by what is asked about.
 * Inputs are parsed in main before a handler sees them; outputs are checked by the compiler.
 */
import type { z } from 'zod';
import { appRequests } from './app-requests.ts';
import { conversationRequests } from './conversation-requests.ts';
import { counselRequests } from './counsel-requests.ts';
import { historyRequests } from './history-requests.ts';
import { insightsRequests } from './insights-requests.ts';
import { keepingRequests } from './keeping-requests.ts';
import { reminderRequests } from './reminder-requests.ts';
import { shelfRequests } from './shelf-requests.ts';

export type { OpenConversation } from './request-parts.ts';

export const requests = {
  ...appRequests,
  ...conversationRequests,
  ...counselRequests,
  ...historyRequests,
  ...insightsRequests,
  ...keepingRequests,
  ...reminderRequests,
  ...shelfRequests,
};

export type RequestName = keyof typeof requests;
/** What a caller passes. */
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
/** What a handler receives, parsed. */
export type ParsedInput<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;

/** One handler per request, none missing, none extra. The signal aborts when the caller cancels or vanishes. */
export type Handlers = {
  readonly [N in RequestName]: (
    input: ParsedInput<N>,
    signal: AbortSignal,
  ) => RequestOutput<N> | Promise<RequestOutput<N>>;
};
