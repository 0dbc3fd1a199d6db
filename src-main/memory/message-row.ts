import {
  EMOTIONS,
  type Message,
  type MessageState,
  type Role,
  VENDORS,
} from '../../src-preload/contract/words.ts';

/** Columns a Message is read from. */
export const MESSAGE_COLUMNS = 'id, role, content, emotion, provider, model, state, at';

export interface MessageRow {
  readonly id: string;
  readonly role: Role;
  readonly content: string;
  readonly emotion: string | null;
  readonly provider: string | null;
  readonly model: string | null;
  readonly state: MessageState;
  readonly at: number;
}

/** An emotion or a vendor this version has no word for reads as null, so that old rows always open. */
export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    role: row.role,
    text: row.content,
    emotion: memberOf(EMOTIONS, row.emotion),
    vendor: memberOf(VENDORS, row.provider),
    model: row.model,
    state: row.state,
    at: row.at,
  };
}

function memberOf<T extends string>(words: readonly T[], word: string | null): T | null {
  return words.find((known) => known === word) ?? null;
}
