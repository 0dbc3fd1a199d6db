/** A reply that a tool is used in. */
import type { Around } from '../../src-main/services/tools/tool.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src-preload/contract/preferences.ts';

export function toolAround({
  preferences = {},
  ...more
}: Partial<Omit<Around, 'preferences'>> & {
  readonly preferences?: Partial<Preferences>;
} = {}): Around {
  return {
    language: 'en',
    text: '',
    conversationId: null,
    isPrivate: false,
    now: Date.parse('2026-11-22T14:05:00'),
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
    ...more,
  };
}
