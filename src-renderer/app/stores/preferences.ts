import { create } from 'zustand';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { ProviderStatus } from '../../../src-preload/contract/words.ts';

/** Mirrors main's preferences and provider states; main announces every change. */
export interface PreferencesState {
  readonly preferences: Preferences;
  readonly providers: readonly ProviderStatus[];
}

export const usePreferences = create<PreferencesState>()(() => ({
  preferences: DEFAULT_PREFERENCES,
  providers: [],
}));
