/**
 * What counsel makes of the words of one turn: considered as soon as they are known, counted once they do. A model
 * may judge them anew meanwhile, or ask for something to be done.
 */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { ToolUse } from '../../src-preload/contract/tools.ts';
import type { ToolCall } from '../providers/ports.ts';
import { within } from './held-reply.ts';
import type { Counsel, Counselled } from './ports.ts';
import type { Understood } from './understand.ts';

export interface TurnCounsel {
  /** As it stands now: taken again once a model has said how serious the words are. */
  readonly counselled: Counselled;
  /** Fixed words that are to be said after the reply. */
  readonly late: readonly string[] | null;
  /** The words are kept in this conversation: what was made of them is told, and kept too. Never throws. */
  count(conversationId: string): void;
  /**
   * What is to be said instead of the reply once a model has judged the words; null where it stays. What
   * it says too late for that still counts, and is said after the reply. Never rejects.
   */
  insteadOf(): Promise<readonly string[] | null>;
  /** What a model asks for is done once the words count, and not for a draft. */
  act(call: ToolCall): Promise<{ readonly output: string; readonly use: ToolUse | null }>;
}

interface TurnCounselNeeds {
  readonly turnId: string;
  readonly counsel: Counsel;
  readonly announce: Announce;
  /** The conversation that the words are kept in, once they are; rejects where they never will be. */
  kept(): Promise<string>;
  onFault(error: unknown): void;
}

export function createTurnCounsel(
  heard: Understood & { readonly spoken: boolean },
  { turnId, counsel, announce, kept, onFault }: TurnCounselNeeds,
  signal: AbortSignal,
): TurnCounsel {
  const { text, language } = heard;
  let counselled = counsel.consider(heard);
  let counted: Counselled | null = null;
  let late: readonly string[] | null = null;

  const count = (conversationId: string): void => {
    counted = counselled;
    const { level, card, intent, confidence, exercise } = counselled;
    if (level !== 'none' || card !== null) announce('safety/raised', { turnId, level, card });
    announce('counsel/considered', { turnId, level, card, intent, confidence, exercise });
    try {
      counselled.done(conversationId);
    } catch (error) {
      // The help that is on the screen does not depend on what could be kept.
      onFault(error);
    }
  };

  return {
    get counselled() {
      return counselled;
    },
    get late() {
      return late;
    },
    count,
    async insteadOf() {
      const { asks } = counselled;
      if (asks === null) return null;
      let isLate = false;
      const judged = counsel.ask(text, language, signal).then(async (opinion) => {
        if (opinion === null) return null;
        const anew = counsel.consider(heard, opinion);
        if (anew.level === counselled.level && anew.say === null) return null;
        counselled = anew;
        const conversationId = await kept();
        // Where the words count only now, they already count as judged.
        if (counted !== anew) count(conversationId);
        if (isLate) late = anew.say;
        return anew.say;
      });
      const instead = await within(judged, asks.waitMs);
      isLate = instead === null;
      return instead;
    },
    async act({ name, input }) {
      await kept();
      const done = counsel.act({ name, input });
      if (done.card !== null) {
        announce('safety/raised', { turnId, level: done.level, card: done.card });
      }
      late = done.say ?? late;
      return { output: done.output, use: done.use };
    },
  };
}
