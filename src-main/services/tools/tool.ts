/** One thing that Dal's model may ask to be done: what every tool says of itself. A file for each. */
import type { z } from 'zod';
import type { Preferences } from '../../../src-preload/contract/preferences.ts';
import type { ToolName } from '../../../src-preload/contract/tools.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

/** The reply that a tool is used in. */
export interface Around {
  readonly language: Language;
  readonly preferences: Preferences;
  /** The person's words that are answered. */
  readonly text: string;
  /** The conversation they are in; null before it is kept anywhere. */
  readonly conversationId: string | null;
  /** Nothing of this conversation is kept. */
  readonly isPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the model is told: a result, as JSON can hold it; or in a sentence why nothing was done. */
export type Told = { readonly result: unknown } | { readonly refused: string };

export interface Tool<Input = unknown> {
  readonly name: ToolName;
  /** For the model, one or two sentences: what it does and when it fits. */
  readonly description: Readonly<Record<Language, string>>;
  /** An object of plain fields, each with a description; what it turns away is told to the model with the field's name. */
  readonly input: z.ZodType<Input>;
  /** Whether it is offered at all; the one switch for all tools is asked elsewhere. */
  isOn(around: Around): boolean;
  /** Where a use of it sends something, by a name for a person; null where all stays on this computer. */
  sentTo(around: Around): string | null;
  /** What a use is shown as, in a few of its own words; cut at 200 characters. */
  shown(input: Input, around: Around): string;
  /** It leaves something other than it was. */
  readonly changes: boolean;
  /** Its results were written by somebody else: a document, the web. */
  readonly isForeign: boolean;
  /** It may take this long, milliseconds; absent: 10 seconds. */
  readonly limitMs?: number;
  /** A fault it throws is told to the model by its code. Ends at once when aborted. */
  run(input: Input, around: Around, signal: AbortSignal): Promise<Told>;
}

/** Among tools of other inputs; what is run was parsed by its own schema. */
export const tool = <Input>(one: Tool<Input>): Tool => one as unknown as Tool;
