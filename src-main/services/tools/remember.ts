import { z } from 'zod';
import { FACT_KINDS, MAX_STATEMENT } from '../../../src-preload/contract/memory.ts';
import { drawing } from '../../memory/facts/draw-by-model.ts';
import { MAX_PERSON, type SaidTurn } from '../../memory/facts/known-fact.ts';
import type { Memory } from '../../memory/open-memory.ts';
import { type Tool, tool } from './tool.ts';

/** The words it is taken from are among so many messages. */
const LOOKS_BACK = 8;

const input = z.object({
  statement: z
    .string()
    .trim()
    .min(4)
    .max(MAX_STATEMENT)
    .describe(
      'One sentence to the person about what they said, in the language and words they said it in',
    ),
  kind: z.enum(FACT_KINDS).describe('What it is about'),
  person: z
    .string()
    .trim()
    .max(MAX_PERSON)
    .default('')
    .describe('Whom it is about, as the person calls them; empty for the person themself'),
});

/**
 * What a model asks to be kept is held to what it draws out by itself (`draw-by-model.ts`): the person's own words,
 * no order, nothing that alarms; and nothing said in an exercise.
 */
export function rememberTool({
  memory,
  isGrave,
  stays,
  changed,
}: {
  readonly memory: Pick<Memory, 'facts' | 'held'>;
  isGrave(text: string): boolean;
  /** Words of that time were an answer in an exercise. */
  stays(at: number): boolean;
  changed(): void;
}): Tool {
  return tool({
    name: 'remember',
    description: {
      en: 'Keeps one fact for later conversations. Only when the person asks you to remember or note something they said.',
      ko: '다음 대화에서도 기억하도록 사실 하나를 남겨요. 상대가 자기가 한 말을 기억해 달라고 했을 때만 써요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ statement }) => statement,
    changes: true,
    isForeign: false,
    async run({ statement, kind, person }, { language, preferences, conversationId, isPrivate }) {
      if (isPrivate) return { refused: 'This conversation is private: nothing of it is kept.' };
      if (!preferences.remembers) return { refused: 'Remembering is switched off.' };
      const said = conversationId === null ? [] : memory.held.recent(conversationId, LOOKS_BACK);
      const turns: readonly SaidTurn[] = said
        .map((message, ordinal) => ({ ...message, ordinal }))
        .filter(({ role, at }) => role === 'person' && !stays(at));
      const known = memory.facts.current();
      const given = drawing([], turns, known, language, isGrave);
      const wanted = { do: 'add', kind, person, topic: 'other', statement };
      for (let name = turns.length; name > 0; name -= 1) {
        const answer = JSON.stringify({ changes: [{ ...wanted, turns: [`t${name}`] }] });
        const changes = given.read(answer) ?? [];
        if (changes.length === 0) continue;
        if (changes.every(({ type }) => type === 'confirm')) {
          return { result: { known_already: statement } };
        }
        if (!memory.facts.apply(changes)) break;
        changed();
        return { result: { kept: statement } };
      }
      return { refused: 'Only what the person said themselves can be kept, in their own words.' };
    },
  });
}
