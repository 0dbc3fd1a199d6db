/** Every tool beside those of exercises, in the order in which models are told of them. */
import type { ConversationMemory } from '../../conversation/ports.ts';
import type { Memory } from '../../memory/open-memory.ts';
import type { Providers } from '../../providers/registry.ts';
import type { InsightsSource } from '../insights.ts';
import type { Reminders } from '../reminders.ts';
import { calculatorTool } from './calculator.ts';
import { dateTimeTool } from './date-time.ts';
import { forgetTool } from './forget.ts';
import { insightsTool } from './insights.ts';
import { recallTool } from './recall.ts';
import { rememberTool } from './remember.ts';
import { searchDocumentsTool } from './search-documents.ts';
import { searchHistoryTool } from './search-history.ts';
import { setReminderTool } from './set-reminder.ts';
import type { Tool } from './tool.ts';
import { weatherTool } from './weather.ts';
import { webSearchTool } from './web-search.ts';

/** The reply to the last words of an exercise comes after its end. */
const ANSWERED_IN_MS = 30_000;

export interface ToolsNeeds {
  readonly memory: Memory;
  readonly recall: ConversationMemory['recall'];
  readonly insights: InsightsSource;
  readonly reminders: Pick<Reminders, 'set'>;
  readonly providers: Pick<Providers, 'weather' | 'search' | 'searchedBy'>;
  /** Words that alarm, in either language. */
  isGrave(text: string): boolean;
  /** An exercise was led at that time. */
  inExercise(at: number): boolean;
  /** Words of that time are given to no model (R14). */
  stays(at: number): boolean;
  remembered(): void;
  forgot(): void;
}

export function allTools(needs: ToolsNeeds): readonly Tool[] {
  const { memory, recall, isGrave, stays } = needs;
  return [
    rememberTool({ memory, isGrave, stays: needs.inExercise, changed: needs.remembered }),
    recallTool({ recall, held: memory.held }),
    forgetTool({ memory, forgot: needs.forgot }),
    searchHistoryTool({
      memory,
      isKeptBack: ({ role, text, at }) =>
        stays(at) || (role === 'companion' && stays(at - ANSWERED_IN_MS)) || isGrave(text),
    }),
    searchDocumentsTool(memory),
    insightsTool(needs.insights),
    setReminderTool(needs.reminders),
    calculatorTool(),
    dateTimeTool(),
    weatherTool(needs.providers),
    webSearchTool(needs.providers),
  ];
}
