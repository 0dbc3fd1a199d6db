import { z } from 'zod';
import { CONTEXT_MESSAGES } from '../../conversation/chat-context.ts';
import type { ConversationMemory } from '../../conversation/ports.ts';
import type { Memory } from '../../memory/open-memory.ts';
import { localDay } from './local-time.ts';
import { type Tool, tool } from './tool.ts';

const input = z.object({
  about: z.string().trim().min(1).max(300).describe('What to call to mind, in a few words'),
});

/** What is known and was said of something, held back as before every reply: what stays here stays here. */
export function recallTool({
  recall,
  held,
}: {
  readonly recall: ConversationMemory['recall'];
  readonly held: Pick<Memory['held'], 'recent'>;
}): Tool {
  return tool({
    name: 'recall',
    description: {
      en: 'Calls to mind what is known and what was said about something in earlier conversations, by its meaning. What belongs to the newest words is there already; use it for something else.',
      ko: '어떤 것에 대해 알고 있는 사실과 예전 대화에서 나온 말을 뜻으로 찾아 떠올려요. 방금 한 말에 관한 것은 이미 있으니 다른 것이 필요할 때 써요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ about }) => about,
    changes: false,
    isForeign: false,
    async run({ about }, { language, conversationId, now }, signal) {
      const [oldest] = conversationId === null ? [] : held.recent(conversationId, CONTEXT_MESSAGES);
      const verbatimFrom = oldest?.at ?? now;
      const { facts, said } = await recall(
        { text: about, language, level: 'none', conversationId, verbatimFrom },
        signal,
      );
      return {
        result: {
          known: facts.map(({ statement, since, until }) => ({
            statement,
            since: localDay(since),
            ...(until === null ? {} : { until: localDay(until) }),
          })),
          said: said.map(({ role, text, at }) => ({
            by: role === 'companion' ? 'you' : 'person',
            on: localDay(at),
            text,
          })),
        },
      };
    },
  });
}
