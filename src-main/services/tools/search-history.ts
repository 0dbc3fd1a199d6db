import { z } from 'zod';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import type { Memory } from '../../memory/open-memory.ts';
import { localTime, readLocal } from './local-time.ts';
import { type Tool, tool } from './tool.ts';

const MOST_CONVERSATIONS = 6;
const MOST_OF_ONE = 3;
const LONGEST = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => readLocal(text) !== null);

const input = z.object({
  words: z.string().trim().min(1).max(200).describe('Words that were said'),
  from: day.optional().describe('First day, 2026-11-22; leave out for any'),
  until: day.optional().describe('Last day, with it; leave out for any'),
  said_by: z
    .enum(['person', 'you', 'anyone'])
    .default('anyone')
    .describe('Whose words; you are the companion'),
});

/** Word for word, in conversations that are not archived; without what stays here, and what once alarmed. */
export function searchHistoryTool({
  memory,
  isKeptBack,
}: {
  readonly memory: Pick<Memory, 'reader' | 'held'>;
  /** Words that no model is given. */
  isKeptBack(message: {
    readonly role: 'person' | 'companion';
    readonly text: string;
    readonly at: number;
  }): boolean;
}): Tool {
  return tool({
    name: 'search_history',
    description: {
      en: 'Searches earlier conversations for words, newest first. For when the person asks when or whether something was said.',
      ko: '예전 대화에서 낱말을 찾아요. 최근 것부터 나와요. 상대가 언제 그 말을 했는지, 그런 말을 했는지 물을 때 써요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ words }) => words,
    changes: false,
    isForeign: false,
    async run({ words, from, until, said_by }, { text: asked }, signal) {
      const last = until === undefined ? null : readLocal(until);
      const filter = {
        ...NO_FILTER,
        from: from === undefined ? null : readLocal(from),
        to: last === null ? null : last + DAY_MS,
        role: ROLE_OF[said_by],
      };
      const wanted = { query: words, filter };
      const { reader, held } = memory;
      const page = await reader.list({ ...wanted, offset: 0, limit: MOST_CONVERSATIONS }, signal);
      const found = [];
      for (const { id, title } of page.conversations) {
        const hits = await reader.hits({ ...wanted, id }, signal);
        const messages = hits
          .flatMap(({ messageId }) => held.message(messageId) ?? [])
          .filter((message) => message.text !== asked && !isKeptBack(message))
          .slice(-MOST_OF_ONE);
        for (const { role, text, at } of messages) {
          const by = role === 'person' ? 'person' : 'you';
          found.push({ conversation: title, by, on: localTime(at), text: text.slice(0, LONGEST) });
        }
      }
      return { result: { found } };
    },
  });
}

const ROLE_OF = { person: 'person', you: 'companion', anyone: null } as const;
