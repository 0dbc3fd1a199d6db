/**
 * Going on with a reply that broke off. Models that continue a trailing assistant message are left
 * to do so; the others are asked in words. Either may begin by repeating what was said already.
 */
import type { Language } from '../../src-preload/contract/words.ts';
import type { ChatMessage } from './ports.ts';

/** Quoted so that the join is exact: a model that repeats it lets it be found and dropped. */
const QUOTED = 40;

/** The messages with a last turn that asks to go on, where they end in an unfinished reply. */
export function askedToContinue(
  messages: readonly ChatMessage[],
  language: Language,
): readonly ChatMessage[] {
  const last = messages.at(-1);
  if (last?.role !== 'assistant') return messages;
  const tail = last.content.slice(-QUOTED);
  const content =
    language === 'ko'
      ? `방금 답변이 전송 중에 끊겼습니다. 마지막 부분은 "${tail}" 입니다. 이 부분을 그대로 다시 쓰고 바로 이어서 같은 말투로 끝까지 써 주세요. 앞 내용을 되풀이하거나 끊긴 것을 언급하지 마세요.`
      : `Your reply was cut off in transmission. Its last part is "${tail}". Write that part again exactly and go straight on from it to the end, in the same voice. Do not repeat anything before it and do not mention the interruption.`;
  return [...messages, { role: 'user', content }];
}

export interface OverlapFilter {
  /** Takes the next text of the continuation; returns what is new of it and certain. */
  push(text: string): string;
  /** What was held back, at the end. */
  flush(): string;
}

/** Fewer characters in common are chance. */
const SHORTEST_OVERLAP = 2;

/** Drops from the beginning of a continuation what repeats `said`: its end, or all of it. */
export function createOverlapFilter(said: string): OverlapFilter {
  let held: string | null = '';

  const settle = (text: string): string => {
    held = null;
    // White space may differ at the seam; words may not.
    const end = said.trimEnd();
    const body = text.trimStart();
    const repeated = overlap(end, body);
    const rest = repeated > 0 ? body.slice(repeated) : text;
    return end === said ? rest : rest.trimStart();
  };

  return {
    push(text) {
      if (held === null) return text;
      held += text;
      // As long as it could still be a repetition of something said, it decides nothing.
      return held.trim() === '' || said.includes(held.trimStart()) ? '' : settle(held);
    },
    flush: () => (held === null ? '' : settle(held)),
  };
}

/** How many characters at the beginning of `text` are the end of `said`. */
function overlap(said: string, text: string): number {
  for (let length = Math.min(said.length, text.length); length >= SHORTEST_OVERLAP; length--) {
    if (said.endsWith(text.slice(0, length)) && beginsWord(said, length)) return length;
  }
  return 0;
}

/** A common end counts only from the beginning of a word: "nd" is no repetition of "and". */
function beginsWord(said: string, length: number): boolean {
  const before = said.at(-length - 1);
  return before === undefined || !/[\p{L}\p{N}]/u.test(before);
}
