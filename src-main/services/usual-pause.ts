import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import { learnedPause } from '../conversation/end-of-turn.ts';
import type { ConversationPorts } from '../conversation/ports.ts';
import { errorCode, type Log } from '../platform.ts';

export interface UsualPause {
  readonly learn: ConversationPorts['learnPause'];
  /** Once a turn has ended: at most one write a turn. */
  keep(): void;
  /** What was learned of this turn does not come back. */
  forget(): void;
}

/** How long this person pauses while they speak: learned turn by turn, kept in the preferences. */
export function createUsualPause(needs: {
  readonly preferences: () => Preferences;
  readonly change: (patch: PreferencesPatch) => unknown;
  readonly log: Log;
}): UsualPause {
  const { preferences, change, log } = needs;
  /** Learned since the last turn ended; null where nothing was. */
  let usualPauseMs: number | null = null;
  return {
    learn(pauseMs, kind) {
      usualPauseMs = learnedPause(usualPauseMs ?? preferences().usualPauseMs, pauseMs, kind);
    },
    keep() {
      const learned = usualPauseMs;
      usualPauseMs = null;
      if (learned === null || learned === preferences().usualPauseMs) return;
      try {
        change({ usualPauseMs: learned });
      } catch (error) {
        log.warn('A usual pause could not be kept', { error: errorCode(error) });
      }
    },
    forget() {
      usualPauseMs = null;
    },
  };
}
