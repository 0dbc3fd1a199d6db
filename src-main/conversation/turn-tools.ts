/** What a model asks to be done in one turn: exercises are counsel's, everything else the tools'. Each use is told and recorded. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { ToolName, ToolUse } from '../../src-preload/contract/tools.ts';
import type { ToolSpec } from '../providers/ports.ts';
import type { Act } from './act-in-reply.ts';
import type { ConversationPorts, UsedTool } from './ports.ts';
import type { ReplyRecord } from './reply-record.ts';
import type { TurnCounsel } from './turn-counsel.ts';
import type { Understood } from './understand.ts';

/** They are led by counsel, at every level, and have a preference of their own. */
const OF_EXERCISES: readonly string[] = [
  'exercise_begin',
  'exercise_answer',
  'exercise_move',
] satisfies readonly ToolName[];

const NOT_NOW: UsedTool = { output: '{"not_done":"Not now."}', use: null, changes: false };

export interface TurnTools {
  offered(): readonly ToolSpec[];
  /** Documents are quoted to whoever answers. */
  sawForeign(): void;
  /** Something was refused until the person is asked. */
  readonly isToBeAsked: boolean;
  /**
   * For one reply. What is asked for is done once the words count, and not for a draft. A reply that is asked
   * for once more changes nothing that the first one changed already.
   */
  begin(): Act;
}

export function createTurnTools(
  heard: Understood,
  {
    turnId,
    counsel,
    beginTools,
    preferences,
    kept,
    record,
    announce,
  }: {
    readonly turnId: string;
    readonly counsel: TurnCounsel;
    readonly beginTools: ConversationPorts['beginTools'];
    readonly preferences: () => Preferences;
    /** The conversation that the words are kept in, once they are; rejects where they never will be. */
    kept(): Promise<string>;
    readonly record: Pick<ReplyRecord, 'noting'>;
    readonly announce: Announce;
  },
): TurnTools {
  const { text, language } = heard;
  let keptIn: string | null = null;
  const tools = beginTools({ text, language, preferences, conversationId: () => keptIn });
  const isCalm = (): boolean => counsel.counselled.level === 'none';
  /** What the model was told of each tool that changed something. */
  const changed = new Map<string, string>();
  let replies = 0;

  const used = async (...[call, signal]: Parameters<Act>): Promise<UsedTool> => {
    const note = record.noting();
    const begun = (use: ToolUse): void => {
      note(use);
      const { outcome: _, ...doing } = use;
      announce('turn/using-tool', { turnId, use: doing });
    };
    const done = OF_EXERCISES.includes(call.name)
      ? counsel.counselled.tools.length === 0
        ? NOT_NOW
        : { ...(await counsel.act(call)), changes: true }
      : // In a hard moment nothing comes between the person and the words that are for them.
        isCalm()
        ? await tools.act(call, begun, signal)
        : NOT_NOW;
    if (done.use !== null) {
      note(done.use);
      announce('turn/used-tool', { turnId, use: done.use });
    }
    return done;
  };

  return {
    offered: () =>
      counsel.counselled.say === null && isCalm()
        ? [...tools.offered(), ...counsel.counselled.tools]
        : counsel.counselled.tools,
    sawForeign: tools.sawForeign,
    get isToBeAsked() {
      return tools.isToBeAsked;
    },
    begin() {
      replies += 1;
      const isAgain = replies > 1;
      return async (call, signal) => {
        keptIn = await kept();
        signal.throwIfAborted();
        const before = isAgain ? changed.get(call.name) : undefined;
        if (before !== undefined) return before;
        const { output, changes } = await used(call, signal);
        if (changes) changed.set(call.name, output);
        return output;
      };
    },
  };
}
