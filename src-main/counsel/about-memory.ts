/** Answers what a person asks of memory itself, and does it once their words count. */
import type { Fact } from '../../src-preload/contract/memory.ts';
import type { Language, Message } from '../../src-preload/contract/words.ts';
import { forgottenSentences, isAbout, memoryIntent, reciteSentences } from './memory-intents.ts';

/** What is needed of memory, as types of its own: rooms do not import each other. */
export interface MemoryAsked {
  /** All that is known. */
  facts(): readonly Fact[];
  /** The newest messages of the open conversation, oldest first. */
  recent(): readonly Pick<Message, 'id' | 'role'>[];
  /** Messages of the person that speak of something, in any conversation. */
  mentions(words: string): Promise<readonly string[]>;
  /** They stay in their conversations, and nothing leads to them any more. */
  forgetFacts(ids: readonly string[]): void;
  forgetMessages(ids: readonly string[]): void;
  /** Something was forgotten. */
  forgot(): void;
}

export interface AnswerAboutMemory {
  readonly reply: string;
  done(): void;
}

/** Null for words about anything else. Changes nothing until `done`. */
export async function aboutMemory(
  text: string,
  language: Language,
  memory: MemoryAsked,
): Promise<AnswerAboutMemory | null> {
  const intent = memoryIntent(text, language);
  if (intent === null) return null;
  const known = memory.facts();
  if (intent.kind === 'recite') {
    const sentences = reciteSentences(known, intent.person, language);
    return { reply: sentences.join(' '), done: () => undefined };
  }
  const { about } = intent;
  const messages = about === null ? lastExchange(memory.recent()) : await memory.mentions(about);
  const facts = known.filter((fact) =>
    about === null
      ? fact.sources.some(({ messageId }) => messages.includes(messageId))
      : isAbout(fact, about),
  );
  const count = facts.length + messages.length;
  return {
    reply: forgottenSentences(count, about, language).join(' '),
    done() {
      if (count === 0) return;
      memory.forgetFacts(facts.map(({ id }) => id));
      memory.forgetMessages(messages);
      memory.forgot();
    },
  };
}

/** What the person said last, and what was answered. */
function lastExchange(recent: readonly Pick<Message, 'id' | 'role'>[]): readonly string[] {
  const last = recent.findLastIndex(({ role }) => role === 'person');
  return last < 0 ? [] : recent.slice(last).map(({ id }) => id);
}
