/** Reminders and their clock: what is due is told once, also after the program or the computer slept. */
import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Handlers } from '../../src-preload/contract/requests.ts';
import { MAX_REMINDER, type Reminder } from '../../src-preload/contract/tools.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { ReminderStore } from '../memory/reminder-store.ts';
import { errorCode, type Log } from '../platform.ts';

/**
 * The clock is looked at this often at least: it may be set, the computer may sleep, and a timer takes no
 * more than 24.8 days.
 */
const LOOK_EVERY_MS = 60_000;
/** A year and the day that a leap year has more. */
const FARTHEST_MS = 366 * 24 * 60 * 60 * 1000;

/** All that a notification says, whatever the reminder is of: anybody may read it. */
const TOLD: Readonly<Record<Language, string>> = {
  ko: '남겨 둔 알림이 있어요',
  en: 'There is a note you left for yourself',
};

export interface Reminders {
  /** Soonest first. */
  list(): readonly Reminder[];
  /**
   * @param wanted.at milliseconds since 1970; @param wanted.text 1 to MAX_REMINDER characters
   * Throws AppError: `reminder/past`, `reminder/too-many`, `input/invalid` for a time more than a year
   * ahead or a text that is empty or too long, `store/...`.
   */
  set(wanted: { readonly at: number; readonly text: string }): Reminder;
  /** To another time. As `set`, and `input/not-found`. */
  move(id: string, at: number): Reminder;
  /** Puts it away, due or not; one that is gone already is no fault. */
  remove(id: string): void;
  close(): void;
}

export interface RemindersNeeds {
  store(): ReminderStore;
  readonly announce: Announce;
  /** Shows a notification of these words; false where that cannot be. */
  notify(text: string): boolean;
  readonly language: () => Language;
  /** A hard moment, or nothing of the app may be seen: what is due waits for its end. */
  isQuiet(): boolean;
  readonly log: Log;
  now(): number;
}

/** Milliseconds until the clock is to be looked at again. */
export function nextLook(reminders: readonly Reminder[], now: number): number {
  const soonest = reminders.find(({ isDue, at }) => !isDue && at > now);
  return Math.min(LOOK_EVERY_MS, (soonest?.at ?? Number.POSITIVE_INFINITY) - now);
}

/** Begins to look at the clock. What was missed meanwhile is due at once, and told in the window alone. */
export function createReminders(needs: RemindersNeeds): Reminders {
  const { announce, log, now, language } = needs;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;

  const tell = (due: readonly Reminder[], isMissed: boolean): void => {
    // Noted first: what cannot be noted would be told every minute.
    needs.store().markDue(due.map(({ id }) => id));
    announce('reminders/changed', {});
    for (const { id } of due) announce('reminder/due', { id });
    if (!isMissed) needs.notify(TOLD[language()]);
  };

  const look = (isFirst: boolean): void => {
    if (isClosed) return;
    let wait = LOOK_EVERY_MS;
    try {
      const at = now();
      const reminders = needs.store().list();
      const due = reminders.filter((one) => !one.isDue && one.at <= at);
      if (due.length > 0 && !needs.isQuiet()) tell(due, isFirst);
      wait = nextLook(reminders, at);
    } catch (error) {
      log.warn('Reminders could not be looked at', { error: errorCode(error) });
    }
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(look, wait, false).unref();
  };

  const expectAhead = (at: number): void => {
    const ahead = at - now();
    if (!(ahead > 0)) throw new AppError('reminder/past');
    if (ahead > FARTHEST_MS) throw new AppError('input/invalid');
  };
  const changed = (): void => {
    announce('reminders/changed', {});
    look(false);
  };

  // Whoever opens what is kept has all of it before something is told.
  timer = setTimeout(look, 0, true).unref();

  return {
    list: () => needs.store().list(),
    set({ at, text }) {
      const words = text.trim();
      if (words === '' || words.length > MAX_REMINDER) throw new AppError('input/invalid');
      expectAhead(at);
      const kept = needs.store().add({ at, text: words });
      changed();
      return kept;
    },
    move(id, at) {
      expectAhead(at);
      const moved = needs.store().move(id, at);
      changed();
      return moved;
    },
    remove(id) {
      if (needs.store().remove(id)) changed();
    },
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

type ReminderHandlers = Pick<Handlers, Extract<keyof Handlers, `reminders/${string}`>>;

/** What the renderer may ask; each throws where a passphrase guards what is kept. */
export function reminderHandlers(reminders: () => Reminders): ReminderHandlers {
  return {
    'reminders/list': () => ({ reminders: reminders().list() }),
    'reminders/set': (wanted) => reminders().set(wanted),
    'reminders/move': ({ id, at }) => reminders().move(id, at),
    'reminders/remove': ({ id }) => {
      reminders().remove(id);
      return {};
    },
  };
}
