import { AppError } from '../../src-preload/contract/faults.ts';
import {
  type Language,
  MAX_MESSAGE_CHARACTERS,
  type RiskLevel,
} from '../../src-preload/contract/words.ts';
import { languageOf } from './language-of.ts';
import type { ConversationPorts } from './ports.ts';
import type { Transcript } from './utterance.ts';

export type Words =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'spoken'; readonly heard: Promise<Transcript> };

/** What a person said, in words. */
export interface Understood {
  readonly text: string;
  /** Of the reply. */
  readonly language: Language;
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
 * From what came in to words. Nothing is kept yet.
 * Throws AppError('hearing/nothing-heard') for an utterance without words, and what the ear threw.
 */
export async function understand(
  words: Words,
  expected: {
    /** The language to answer in; null follows the person. */
    readonly spokenLanguage: Language | null;
    readonly formerLanguage: Language;
  },
): Promise<Understood> {
  const { text, language } =
    words.kind === 'typed' ? { ...words, language: null } : await words.heard;
  if (text === '') throw new AppError('hearing/nothing-heard');
  return {
    text,
    language: expected.spokenLanguage ?? language ?? languageOf(text, expected.formerLanguage),
  };
}

/** An utterance without words is no turn. */
export function isNothingHeard(error: unknown): boolean {
  return error instanceof AppError && error.code === 'hearing/nothing-heard';
}

/** Both rule sets see the words: people change language when it gets hard. */
export function levelOf(text: string, judge: ConversationPorts['judge']): RiskLevel {
  return higherLevel(judge(text, 'ko'), judge(text, 'en'));
}

const LEVELS: readonly RiskLevel[] = ['none', 'concern', 'acute'];

function higherLevel(a: RiskLevel, b: RiskLevel): RiskLevel {
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b;
}
