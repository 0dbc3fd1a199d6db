import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type {
  ConversationSummary,
  HistoryFilter,
  Mark,
} from '../../../src-preload/contract/memory.ts';
import type { Handlers, OpenConversation } from '../../../src-preload/contract/requests.ts';
import type { Message } from '../../../src-preload/contract/words.ts';
import { feelingsOf } from '../../../src-renderer/app/screens/history/feelings.ts';

type HistoryRequest =
  | 'history/list'
  | 'history/open'
  | 'history/hits'
  | 'history/rename'
  | 'history/pin'
  | 'history/archive'
  | 'history/delete';

/** Where the words stand in a text, plainly. */
function marksIn(text: string, query: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (let from = text.indexOf(query); query !== '' && from !== -1; ) {
    marks.push({ from, to: from + query.length });
    from = text.indexOf(query, from + query.length);
  }
  return marks;
}

const fits = ({ at, role, emotion }: Message, filter: HistoryFilter): boolean =>
  (filter.from === null || at >= filter.from) &&
  (filter.to === null || at < filter.to) &&
  (filter.role === null || role === filter.role) &&
  (filter.emotion === null || emotion === filter.emotion);

/** A history in the page. It finds words as they are written, and nothing cleverer. */
export function historyHandlers(
  kept: readonly OpenConversation[],
  announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
): Pick<Handlers, HistoryRequest> {
  let talks = [...kept];
  const find = (id: string): OpenConversation => {
    const talk = talks.find((one) => one.id === id);
    if (!talk) throw new AppError('input/not-found');
    return talk;
  };
  const change = (id: string, by: Partial<OpenConversation>): Record<string, never> => {
    const talk = find(id);
    talks = talks.map((one) => (one === talk ? { ...one, ...by } : one));
    announce('history/changed', {});
    return {};
  };

  const summary = (talk: OpenConversation, query: string, hits: readonly Message[]) => {
    const { id, title, startedAt, messages, pinned, archived } = talk;
    const shown = (query === '' ? messages : hits).at(-1);
    return {
      id,
      title,
      titleMarks: marksIn(title, query),
      snippet: shown?.text ?? '',
      snippetMarks: marksIn(shown?.text ?? '', query),
      hits: query === '' ? 0 : hits.length,
      startedAt,
      lastAt: messages.at(-1)?.at ?? startedAt,
      messageCount: messages.length,
      feelings: feelingsOf(messages),
      pinned,
      archived,
    } satisfies ConversationSummary;
  };

  return {
    'history/list': ({ query, filter, offset, limit }) => {
      const found = talks
        .filter(({ archived }) => archived === filter.archived)
        .map((talk) => {
          const hits = talk.messages.filter(
            (message) => message.text.includes(query) && fits(message, filter),
          );
          return { talk, hits, inTitle: query !== '' && talk.title.includes(query) };
        })
        .filter(({ hits, inTitle }) => hits.length > 0 || inTitle)
        .map(({ talk, hits }) => summary(talk, query, hits))
        .sort(
          (one, other) =>
            (query === '' ? Number(other.pinned) - Number(one.pinned) : 0) ||
            other.lastAt - one.lastAt,
        );
      return {
        conversations: found.slice(offset, offset + limit),
        total: found.length,
        hits: found.reduce((sum, { hits }) => sum + hits, 0),
      };
    },
    'history/open': ({ id }) => find(id),
    'history/hits': ({ id, query, filter }) => ({
      hits: find(id)
        .messages.filter((message) => fits(message, filter))
        .map(({ id: messageId, text }) => ({ messageId, marks: marksIn(text, query) }))
        .filter(({ marks }) => marks.length > 0),
    }),
    'history/rename': ({ id, title }) => change(id, { title }),
    'history/pin': ({ id, pinned }) => change(id, { pinned }),
    'history/archive': ({ id, archived }) => change(id, { archived }),
    'history/delete': ({ id }) => {
      const talk = find(id);
      talks = talks.filter((one) => one !== talk);
      announce('history/changed', {});
      return {};
    },
  };
}
