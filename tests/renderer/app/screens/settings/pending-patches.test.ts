import { expect, test } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
  type PreferencesPatch,
} from '../../../../../src-preload/contract/preferences.ts';
import {
  createChange,
  patched,
} from '../../../../../src-renderer/app/screens/settings/pending-patches.ts';

function door() {
  let shown: Preferences = DEFAULT_PREFERENCES;
  let kept: Preferences = DEFAULT_PREFERENCES;
  const waiting: { patch: PreferencesPatch; settle: (ok: boolean) => void }[] = [];
  const change = createChange({
    read: () => shown,
    show: (preferences) => {
      shown = preferences;
    },
    send: (patch) =>
      new Promise((resolve, reject) => {
        waiting.push({
          patch,
          settle: (ok) => {
            if (ok) {
              kept = patched(kept, patch);
              resolve(kept);
            } else reject(new Error('refused'));
          },
        });
      }),
  });
  const next = async (ok: boolean) => {
    await Promise.resolve();
    waiting.shift()?.settle(ok);
  };
  return { change, next, waiting, shown: () => shown };
}

test('a change shows before main has answered', async () => {
  const { change, next, shown } = door();
  const saved = change({ theme: 'dark' });
  expect(shown().theme).toBe('dark');
  await next(true);
  await saved;
  expect(shown().theme).toBe('dark');
});

test('a refused change is undone and says so', async () => {
  const { change, next, shown } = door();
  const saved = change({ theme: 'dark' });
  await next(false);
  await expect(saved).rejects.toThrow('refused');
  expect(shown().theme).toBe(DEFAULT_PREFERENCES.theme);
});

test('a refused change does not take a later one with it', async () => {
  const { change, next, shown } = door();
  const first = change({ theme: 'dark' });
  const second = change({ captions: false });
  await next(false);
  await expect(first).rejects.toThrow();
  expect(shown()).toMatchObject({ theme: 'system', captions: false });
  await next(true);
  await second;
  expect(shown()).toMatchObject({ theme: 'system', captions: false });
});

test('quick changes of one thing do not flicker back, and reach main in order', async () => {
  const { change, next, waiting, shown } = door();
  const first = change({ pace: 0.8 });
  const second = change({ pace: 1.1 });
  await Promise.resolve();
  expect(waiting).toHaveLength(1);
  await next(true);
  await first;
  expect(shown().pace).toBe(1.1);
  await next(true);
  await second;
  expect(shown().pace).toBe(1.1);
});
