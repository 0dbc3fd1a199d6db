import type {
  Emotion,
  Language,
  Message,
  RiskLevel,
  VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { ChatRequest, ToolSpec } from '../providers/ports.ts';
import { CONTEXT_MESSAGES, chatContext } from './chat-context.ts';
import type { FaceTold } from './feeling/told-of-face.ts';
import type { ConversationPorts, Stretch } from './ports.ts';
import { promptFor } from './prompt.ts';
import { TOOLS_RULE } from './tools-rule.ts';

/** A summary is made in pauses: it may not cover so many of the messages before the newest. */
const SUMMARY_LAG = 7;

export interface ToAnswer {
  readonly text: string;
  readonly language: Language;
  readonly level: RiskLevel;
  /** What counsel tells a model of this moment; '' where nothing. */
  readonly guidance: string;
  readonly tools: readonly ToolSpec[];
  /** Whether words of documents may go along; `onQuoted` hears when they do. */
  readonly quotes: boolean;
  onQuoted(): void;
  /** Words from these times are not given to a model (R14). */
  readonly withheld: readonly Stretch[];
  readonly emotion: Emotion | null;
  readonly face: FaceTold | null;
  readonly voice: VoiceMetrics | null;
  readonly unsaid: string | null;
  /** The open conversation; null before its first message. */
  readonly conversationId: string | null;
  /** True once the words themselves are kept in it. */
  readonly isKept: boolean;
}

/** What is asked of a model: the last ten exchanges word for word, before them a summary, and what is remembered (V4, A9). */
export async function composeRequest(
  answered: ToAnswer,
  { store, memory, now }: Pick<ConversationPorts, 'store' | 'memory' | 'now'>,
  settings: Pick<ChatRequest, 'maxTokens' | 'temperature' | 'streaming'>,
  signal: AbortSignal,
): Promise<ChatRequest> {
  const { text, language, level, conversationId, unsaid } = answered;
  const before = (limit: number): readonly Message[] =>
    conversationId === null ? [] : store.recent(conversationId, limit);
  const summary = (conversationId !== null && store.meta(conversationId)?.summary) || null;
  const most = summary === null ? CONTEXT_MESSAGES : CONTEXT_MESSAGES + SUMMARY_LAG;
  const newest = before(most - (answered.isKept ? 0 : 1));
  // What is answered goes along, whatever it was said in.
  const own = (answered.isKept && newest.at(-1)) || ({ role: 'person', text, at: now() } as const);
  const others = answered.isKept ? newest.slice(0, -1) : newest;
  const messages: readonly Pick<Message, 'role' | 'text' | 'at'>[] = [
    ...shared(others, answered.withheld),
    own,
  ];
  const verbatimFrom = messages[0]?.at ?? now();
  const recalled = await memory.recall(
    { text, language, level, conversationId, verbatimFrom },
    signal,
  );
  signal.throwIfAborted();
  const remembered = answered.quotes ? recalled : { ...recalled, quoted: [] };
  if (remembered.quoted.length > 0) answered.onQuoted();
  const { system, situation } = promptFor({
    ...answered,
    now: new Date(now()),
    summary,
    remembered,
  });
  return {
    system,
    situation: answered.tools.length > 0 ? `${situation}\n\n${TOOLS_RULE[language]}` : situation,
    messages: chatContext(messages),
    ...(answered.tools.length > 0 ? { tools: answered.tools } : {}),
    language,
    ...settings,
    unsaid,
  };
}

/** Whether it lies within any of them. */
export function isWithin(at: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ from, until }) => at >= from && (until === null || at <= until));
}

/** Without the words of such times, and without the replies to them. */
function shared(messages: readonly Message[], withheld: readonly Stretch[]): readonly Message[] {
  let stays = false;
  return messages.filter(({ role, at }) => {
    const stayed = isWithin(at, withheld);
    if (role === 'person' || stayed) stays = stayed;
    return !stays;
  });
}
