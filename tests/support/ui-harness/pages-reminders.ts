import type { Announce } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';
import type { Reminder } from '../../../src-preload/contract/tools.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

const HOUR = 3_600_000;

const TEXTS = {
  ko: [
    '약 챙겨 먹기',
    '지수에게 전화해서 주말에 같이 걸을 수 있는지 물어보기',
    '상담 시간 전에 물어볼 것 적어 두기: 잠, 발표, 엄마와 나눈 이야기, 그리고 요즘 아침마다 하는 산책이 어땠는지',
  ],
  en: [
    'Take the tablets',
    'Call Jo and ask whether she would walk with me at the weekend',
    'Before the appointment, write down what to ask: sleep, the talk at work, what my mother said, and how the walks in the morning have been',
  ],
} as const;

/** Reminders as main keeps them. `due`: the first two came due; `full`: no other can be set. */
export function reminderHandlers(
  language: Language,
  state: string | null,
  announce: Announce,
): Pick<Handlers, Extract<keyof Handlers, `reminders/${string}`>> {
  const now = Date.now();
  const at = [now - HOUR, now - HOUR / 2, now + 30 * HOUR];
  let reminders: readonly Reminder[] =
    state === null || state === 'none'
      ? []
      : TEXTS[language].map((text, index) => ({
          id: `r${index}`,
          text,
          at: (at[index] ?? now) + (state === 'due' ? 0 : 2 * HOUR),
          isDue: state === 'due' && index < 2,
        }));
  const keep = (next: readonly Reminder[]): void => {
    reminders = next.toSorted((one, other) => one.at - other.at);
    announce('reminders/changed', {});
  };
  const expectAhead = (when: number): void => {
    if (when <= Date.now()) throw new AppError('reminder/past');
    if (when > Date.now() + 366 * 24 * HOUR) throw new AppError('input/invalid');
  };
  return {
    'reminders/list': () => ({ reminders }),
    'reminders/set'(wanted) {
      expectAhead(wanted.at);
      if (state === 'full') throw new AppError('reminder/too-many');
      const kept = { id: `set${reminders.length}`, ...wanted, isDue: false };
      keep([...reminders, kept]);
      return kept;
    },
    'reminders/move'({ id, at: to }) {
      expectAhead(to);
      const found = reminders.find((one) => one.id === id);
      if (!found) throw new AppError('input/not-found');
      const moved = { ...found, at: to, isDue: false };
      keep(reminders.map((one) => (one.id === id ? moved : one)));
      return moved;
    },
    'reminders/remove'({ id }) {
      keep(reminders.filter((one) => one.id !== id));
      return {};
    },
  };
}
