import { z } from 'zod';
import { isAbout } from '../../counsel/memory-intents.ts';
import type { Memory } from '../../memory/open-memory.ts';
import { type Tool, tool } from './tool.ts';

/** What is named was named in one of so many messages. */
const LOOKS_BACK = 4;

/** Words that name nothing, and stand in almost every fact. */
const NAMELESS = new Set(
  'a all an and are everything have i is it me my of that the this to was you your 것 그 나 너 다 당신 모두 모든 우리 이 저 전부 제'.split(
    ' ',
  ),
);

const input = z.object({
  about: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .describe('Whom or what it is about: a name or word exactly as the person just said it'),
});

/** Facts alone, and only those that speak of what the person named; for a moment the memory page takes it back. */
export function forgetTool({
  memory,
  forgot,
}: {
  readonly memory: Pick<Memory, 'facts' | 'forgetFacts' | 'held'>;
  /** Something was forgotten: it is to be in no file, and was perhaps said aloud. */
  forgot(): void;
}): Tool {
  return tool({
    name: 'forget',
    description: {
      en: 'Forgets the facts that are known about someone or something. Only when the person asks for that and names it.',
      ko: '어떤 사람이나 일에 대해 알고 있는 사실을 잊어요. 상대가 무엇인지 말하며 잊어 달라고 했을 때만 써요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ about }) => about,
    changes: true,
    isForeign: false,
    async run({ about }, { text, conversationId }) {
      const wanted = about.toLowerCase();
      const recent = conversationId === null ? [] : memory.held.recent(conversationId, LOOKS_BACK);
      const said = recent.filter(({ role }) => role === 'person').map((one) => one.text);
      const isNamed = [text, ...said].some((words) => words.toLowerCase().includes(wanted));
      if (!isNamed || wanted.split(/\s+/u).every((word) => NAMELESS.has(word))) {
        return { refused: 'Only what the person named, with their own word for it.' };
      }
      const facts = memory.facts.list().filter((fact) => isAbout(fact, about));
      if (facts.length === 0) return { result: { forgotten: 0 } };
      memory.forgetFacts(facts.map(({ id }) => id));
      forgot();
      return { result: { forgotten: facts.length } };
    },
  });
}
