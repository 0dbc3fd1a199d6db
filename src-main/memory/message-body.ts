/** What of a message is sealed, and how a row becomes a Message again. */
import { MOST_TOOL_USES, type ToolUse, toolUse } from '../../src-preload/contract/tools.ts';
import {
  EMOTIONS,
  type Emotion,
  type Message,
  type MessageState,
  type Role,
  VENDORS,
  type Vendor,
  type VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Cipher } from './cipher.ts';

/** Stage marks of a reply, milliseconds. */
export type StoredTimings = Readonly<
  Record<'heardMs' | 'firstWordMs' | 'firstSoundMs', number | null>
> & { readonly endMs: number };

export interface MessageBody {
  readonly text: string;
  readonly emotion: Emotion | null;
  readonly vendor: Vendor | null;
  readonly model: string | null;
  readonly timings: StoredTimings | null;
  readonly voice: VoiceMetrics | null;
  /** What was done for a reply; absent where nothing was. */
  readonly tools?: readonly ToolUse[];
}

/** Columns a Message is read from. */
export const MESSAGE_COLUMNS = 'id, role, state, at, body';

export interface MessageRow {
  readonly id: string;
  readonly role: Role;
  readonly state: MessageState;
  readonly at: number;
  readonly body: Uint8Array;
}

const labelOf = (id: string): string => `messages.body/${id}`;

export function sealBody(body: MessageBody, id: string, cipher: Cipher): Uint8Array {
  return cipher.seal(JSON.stringify(body), labelOf(id));
}

/**
 * Throws AppError('store/damaged'). An emotion or a vendor this version has no word for reads as null,
 * and a tool is left out, so that old rows always open.
 */
export function openBody(sealed: Uint8Array, id: string, cipher: Cipher): MessageBody {
  const { tools, ...body } = JSON.parse(cipher.open(sealed, labelOf(id))) as MessageBody;
  return {
    ...body,
    emotion: memberOf(EMOTIONS, body.emotion),
    vendor: memberOf(VENDORS, body.vendor),
    ...toolsOf(readTools(tools)),
  };
}

/** Uses this version has words for. */
export function readTools(kept: unknown): readonly ToolUse[] {
  return (Array.isArray(kept) ? kept : [])
    .flatMap((one) => toolUse.safeParse(one).data ?? [])
    .slice(0, MOST_TOOL_USES);
}

/** As they stand in a message or its body: not at all where nothing was done. */
export const toolsOf = (
  tools: readonly ToolUse[] | undefined,
): { readonly tools?: readonly ToolUse[] } =>
  tools === undefined || tools.length === 0 ? {} : { tools };

export function toMessage({ id, role, state, at, body }: MessageRow, cipher: Cipher): Message {
  const { text, emotion, vendor, model, tools } = openBody(body, id, cipher);
  return { id, role, text, emotion, vendor, model, state, at, ...toolsOf(tools) };
}

function memberOf<T extends string>(words: readonly T[], word: string | null): T | null {
  return words.find((known) => known === word) ?? null;
}
