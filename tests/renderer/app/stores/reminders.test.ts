import { expect, test } from 'vitest';
import type { Reminder } from '../../../../src-preload/contract/tools.ts';
import type { Client } from '../../../../src-preload/wire/connect.ts';
import { followReminders, useReminders } from '../../../../src-renderer/app/stores/reminders.ts';

const reminder = (id: string): Reminder => ({ id, at: 5, text: id, isDue: false });

/** Answers when it is told to. */
function host() {
  const waiting: { answer(reminders: readonly Reminder[]): void; refuse(): void }[] = [];
  let changed = (): void => undefined;
  const client = {
    on(_name: string, listener: () => void) {
      changed = listener;
      return () => {
        changed = () => undefined;
      };
    },
    request: () =>
      new Promise((resolve, reject) => {
        waiting.push({
          answer: (reminders) => resolve({ reminders }),
          refuse: () => reject(new Error('gone')),
        });
      }),
  } as unknown as Pick<Client, 'on' | 'request'>;
  return { client, waiting, changed: () => changed() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const shown = () => useReminders.getState().reminders?.map(({ id }) => id) ?? null;

test('the newest answer stays, whichever comes last', async () => {
  const { client, waiting, changed } = host();
  const stop = followReminders(client);
  changed();
  waiting[1]?.answer([reminder('new')]);
  await settled();
  waiting[0]?.answer([reminder('old')]);
  await settled();
  expect(shown()).toEqual(['new']);
  changed();
  waiting[2]?.refuse();
  await settled();
  expect(shown()).toEqual(['new']);
  stop();
});

test('nothing of them stays in the page once they may not be seen', async () => {
  const { client, waiting, changed } = host();
  const stop = followReminders(client);
  waiting[0]?.answer([reminder('one')]);
  await settled();
  changed();
  stop();
  waiting[1]?.answer([reminder('late')]);
  await settled();
  expect(shown()).toBeNull();
  changed();
  expect(waiting).toHaveLength(2);
});
