import { create } from 'zustand';
import type { Reminder } from '../../../src-preload/contract/tools.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';

/** What the person asked to be reminded of, as main keeps it. */
export interface RemindersState {
  /** Soonest first; null before they were read. */
  readonly reminders: readonly Reminder[] | null;
}

export const useReminders = create<RemindersState>()(() => ({ reminders: null }));

/** Keeps them in step with main for as long as they may be seen. Returns the way to stop: nothing of them stays in the page. */
export function followReminders(client: Pick<Client, 'on' | 'request'>): () => void {
  let isOver = false;
  let asked = 0;
  const read = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    try {
      const { reminders } = await client.request('reminders/list', {});
      // An older answer may come last.
      if (!isOver && mine === asked) useReminders.setState({ reminders });
    } catch {
      // What was read before stays; the next change is asked for anew.
    }
  };
  const off = client.on('reminders/changed', () => void read());
  void read();
  return () => {
    isOver = true;
    off();
    useReminders.setState({ reminders: null });
  };
}
