import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import {
  type Emotion,
  type Language,
  MAX_MESSAGE_CHARACTERS,
  type Message,
  type RiskLevel,
  type VoiceMetrics,
} from '../../src-preload/contract/words.ts';
import type { Audio } from '../providers/ports.ts';
import { languageOf } from './language-of.ts';
import type { ConversationPorts } from './ports.ts';

export type Words =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'spoken'; readonly audio: Audio };

export interface Understood {
  readonly message: Message;
  readonly conversationId: string;
  /** Of the reply. */
  readonly language: Language;
  readonly level: RiskLevel;
}

/** V6: a message has 1 to 2,000 characters. Returns it trimmed and without NUL (A3). */
export function acceptText(text: string): string {
  const accepted = text.replaceAll('\0', '').trim();
  if (accepted === '') throw new AppError('input/empty');
  if (accepted.length > MAX_MESSAGE_CHARACTERS) {
    throw new AppError('input/too-long', {
      limit: MAX_MESSAGE_CHARACTERS,
      length: accepted.length,
    });
  }
  return accepted;
}

/**
 * From what came in to a message that is on disk and judged: transcribe, keep, announce, judge.
 * Nothing after this step can lose the person's words.
 * Throws AppError('hearing/nothing-heard') for an utterance without words.
 */
export async function understand(
  input: {
    readonly turnId: string;
    readonly words: Words;
    readonly emotion: Emotion | null;
    readonly voice: VoiceMetrics | null;
    /** The language to answer in; null follows the person. */
    readonly spokenLanguage: Language | null;
    readonly formerLanguage: Language;
    conversationId(language: Language): string;
  },
  ports: Pick<ConversationPorts, 'providers' | 'store' | 'judge' | 'now'>,
  announce: Announce,
  signal: AbortSignal,
): Promise<Understood> {
  const { turnId, words, emotion, voice } = input;
  const { text, language } = await textOf();
  const conversationId = input.conversationId(language);
  const message = ports.store.addPersonMessage({
    conversationId,
    text,
    emotion,
    voice,
    at: ports.now(),
  });
  announce('turn/heard', { turnId, conversationId, message });
  // Both rule sets see the words: people change language when it gets hard.
  const level = higherLevel(ports.judge(text, 'ko'), ports.judge(text, 'en'));
  if (level !== 'none') announce('safety/raised', { turnId, level });
  return { message, conversationId, language, level };

  async function textOf(): Promise<{ text: string; language: Language }> {
    if (words.kind === 'typed') {
      const text = acceptText(words.text);
      return {
        text,
        language: input.spokenLanguage ?? languageOf(text, input.formerLanguage),
      };
    }
    const heard = await ports.providers.hear(words.audio, input.spokenLanguage, signal);
    const text = heard.text.replaceAll('\0', '').trim();
    if (text === '') throw new AppError('hearing/nothing-heard');
    return {
      text,
      language: input.spokenLanguage ?? heard.language ?? languageOf(text, input.formerLanguage),
    };
  }
}

const LEVELS: readonly RiskLevel[] = ['none', 'concern', 'acute'];

export function higherLevel(a: RiskLevel, b: RiskLevel): RiskLevel {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;
}
