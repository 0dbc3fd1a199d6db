import type {
  Preferences,
  PreferencesPatch,
} from '../../../../src-preload/contract/preferences.ts';

/** Preferences with a patch laid over them; what the patch leaves out stays. */
export function patched(base: Preferences, patch: PreferencesPatch): Preferences {
  const next: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch)) if (value !== undefined) next[key] = value;
  return next as Preferences;
}

export interface ChangeDoor {
  /** Asks main to keep a patch; answers with everything as it is kept. */
  readonly send: (patch: PreferencesPatch) => Promise<Preferences>;
  readonly read: () => Preferences;
  readonly show: (preferences: Preferences) => void;
}

/**
 * Shows every change at once and sends changes one after the other, so that two quick ones arrive in order.
 * What shows is always what main last confirmed with the changes still under way laid over it: a refused
 * change disappears again without taking later ones with it. Rejects with the reason of the refusal.
 */
export function createChange(door: ChangeDoor): (patch: PreferencesPatch) => Promise<void> {
  let confirmed = door.read();
  let pending: readonly PreferencesPatch[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const show = (): void => door.show(pending.reduce(patched, confirmed));

  return (patch) => {
    if (pending.length === 0) confirmed = door.read();
    pending = [...pending, patch];
    show();
    const sent = queue.then(async () => {
      try {
        confirmed = await door.send(patch);
      } finally {
        pending = pending.filter((other) => other !== patch);
        show();
      }
    });
    queue = sent.catch(() => undefined);
    return sent;
  };
}
