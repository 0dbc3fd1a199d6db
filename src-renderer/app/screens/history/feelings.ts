import type { Emotion, Message } from '../../../../src-preload/contract/words.ts';
import type { MoonPhase } from '../../ui/moon.tsx';

export interface Feelings {
  readonly first: Emotion | null;
  readonly last: Emotion | null;
}

/** How light or heavy a feeling is, as a moon: thin is heavy, full is light. */
export const PHASE_OF: Readonly<Record<Emotion, MoonPhase>> = {
  sad: 1,
  fearful: 1,
  angry: 2,
  anxious: 2,
  disgusted: 2,
  surprised: 3,
  neutral: 3,
  happy: 5,
};

/** The person's first and last feeling that was not neutral. */
export function feelingsOf(messages: readonly Pick<Message, 'role' | 'emotion'>[]): Feelings {
  const noticed = messages.flatMap(({ role, emotion }) =>
    role === 'person' && emotion !== null && emotion !== 'neutral' ? [emotion] : [],
  );
  return { first: noticed[0] ?? null, last: noticed.at(-1) ?? null };
}
