/** What an import brings, whoever wrote it. */
import { createHash } from 'node:crypto';
import type { Imported } from '../../../src-preload/contract/memory.ts';
import type { Role, Vendor } from '../../../src-preload/contract/words.ts';
import { storedText } from '../stored-text.ts';
import type {
  ArchivedConversation,
  ArchivedCounsel,
  ArchivedDisclosure,
  ArchivedDocument,
  ArchivedFact,
  ArchivedMessage,
  ArchivedReminder,
} from './archive-format.ts';
import { guessLanguage } from './guess-language.ts';

export type Incoming =
  | { readonly type: 'conversation'; readonly conversation: ArchivedConversation }
  | { readonly type: 'fact'; readonly fact: ArchivedFact }
  | { readonly type: 'disclosure'; readonly disclosure: ArchivedDisclosure }
  | { readonly type: 'counsel'; readonly kept: ArchivedCounsel }
  | { readonly type: 'reminder'; readonly reminder: ArchivedReminder }
  | { readonly type: 'document'; readonly document: ArchivedDocument };

/** A conversation from elsewhere. */
export interface Foreign {
  readonly from: Extract<Imported['from'], 'chatgpt' | 'claude'>;
  readonly vendor: Vendor;
  /** As its source names it. */
  readonly id: string;
  readonly title: string | null;
  readonly startedAt: number | null;
  readonly isArchived: boolean;
  readonly isPinned: boolean;
  readonly messages: readonly {
    readonly id: string;
    readonly role: Role;
    readonly text: string;
    readonly at: number | null;
    readonly model: string | null;
  }[];
}

const MOST_TITLE = 120;

/**
 * The same every time it is brought: its ids come from those of its source. What has no time takes that
 * of what came before. Facts are not drawn from it: it was not told to this companion. Null where
 * nothing was said in it. Yields between messages.
 */
export function* fromElsewhere(foreign: Foreign): Generator<void, ArchivedConversation | null> {
  const { from, vendor, title, messages } = foreign;
  let at = foreign.startedAt ?? messages.find((message) => message.at !== null)?.at ?? 0;
  const startedAt = at;
  const kept: ArchivedMessage[] = [];
  for (const message of messages) {
    const text = storedText(message.text).trim();
    if (text === '') continue;
    at = message.at ?? at;
    const isReply = message.role === 'companion';
    kept.push({
      id: stableId(`${from}/${foreign.id}/${message.id}`),
      role: message.role,
      state: 'complete',
      at,
      text,
      emotion: null,
      vendor: isReply ? vendor : null,
      model: isReply ? message.model : null,
      timings: null,
      voice: null,
      forgotten: false,
    });
    yield;
  }
  if (kept.length === 0) return null;
  return {
    id: stableId(`${from}/${foreign.id}`),
    title: title === null ? null : storedText(title).trim().slice(0, MOST_TITLE) || null,
    titledBy: 'content',
    type: 'talk',
    language: guessLanguage(kept.map(({ text }) => text)),
    startedAt,
    lastAt: kept.reduce((latest, message) => Math.max(latest, message.at), startedAt),
    pinned: foreign.isPinned,
    archived: foreign.isArchived,
    summary: null,
    summarised: 0,
    drawn: kept.length,
    messages: kept,
  };
}

/** A UUID made from a name (RFC 9562, version 8). */
function stableId(name: string): string {
  const hash = createHash('sha256').update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}

/**
 * From the leaf that is seen up to the root. All of them, as they stand, where the way up is not there
 * or runs in a circle.
 */
export function branchTo<T>(
  leaf: string | null,
  byId: ReadonlyMap<string, T>,
  parentOf: (node: T) => string | null,
): readonly T[] | null {
  const branch: T[] = [];
  const seen = new Set<string>();
  for (let id = leaf; id !== null; ) {
    const node = byId.get(id);
    if (node === undefined) break;
    if (seen.has(id)) return null;
    seen.add(id);
    branch.push(node);
    id = parentOf(node);
  }
  return branch.length === 0 ? null : branch.reverse();
}
