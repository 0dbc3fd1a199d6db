/**
 * What is said at its time: that Dal is an AI (R5), and that a rest may be good (R6, R12). Held back while
 * somebody is in danger and while an exercise runs, and said as soon as neither is so.
 */
import type { AgeBand } from '../../src-preload/contract/counsel.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { CounselState } from './ports.ts';
import { phrased } from './session/say.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** In use; people under 18 are told each hour. */
const TOLD_EVERY: Readonly<Record<AgeBand, number>> = { adult: 3 * HOUR, minor: HOUR };
const REST_AFTER = HOUR;
/** A silence of this length is a rest. */
const RESTED = 15 * MINUTE;

type Lines = Readonly<Record<Language, readonly string[]>>;

const IS_AI: Lines = {
  ko: [
    '저는 사람이 아니라 AI예요.',
    '먼저 말해 두자면, 저는 AI예요.',
    '이야기하기 전에, 저는 사람이 아닌 AI라는 걸 말해 둘게요.',
  ],
  en: [
    'I am an AI, not a person.',
    'Before we talk: I am an AI.',
    'A word first: you are talking with an AI, not with a person.',
  ],
};

const REST: Readonly<Record<AgeBand, Lines>> = {
  adult: {
    ko: [
      '한 시간쯤 이야기했으니, 물 한 잔 마시고 쉬어 가도 좋아요.',
      '이야기한 지 한 시간이 되었어요, 잠깐 쉬어도 괜찮아요.',
      '꽤 오래 이야기했네요, 여기서 쉬었다 가도 돼요.',
    ],
    en: [
      'We have talked for about an hour, so a glass of water and a rest may do you good.',
      'It has been an hour, and a break is fine whenever you like.',
      'We have been at this for a while, so this is a good place to rest.',
    ],
  },
  minor: {
    ko: [
      '한 시간이 되었으니 잠깐 화면에서 떨어져서 쉬어 가요.',
      '이야기한 지 한 시간이에요, 지금은 잠깐 쉬는 게 좋겠어요.',
      '오래 이야기했네요, 일어나서 몸을 좀 움직이고 와도 좋아요.',
    ],
    en: [
      'It has been an hour, so let us take a short break from the screen.',
      'We have talked for an hour, and now a short rest would be good.',
      'That was a long talk, so this is a good time to get up and move a little.',
    ],
  },
};

type Times = Pick<CounselState, 'noticeAt' | 'restAt' | 'startedAt'>;

export interface NoticesAround {
  readonly language: Language;
  /** Milliseconds since 1970; days are those of the person's clock. */
  readonly now: number;
  readonly ageBand: AgeBand | null;
  /** Of the turn before; null before the first. */
  readonly lastAt: number | null;
  /** When it was said last, in whichever conversation; null where it never was. */
  readonly toldAt: number | null;
  /** Somebody is in danger, or an exercise runs. */
  readonly holds: boolean;
  readonly seed: number;
}

const sameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

function mustTell(noticeAt: number | null, { now, ageBand }: NoticesAround): boolean {
  if (noticeAt === null) return true;
  return !sameDay(noticeAt, now) || now - noticeAt >= TOLD_EVERY[ageBand ?? 'adult'];
}

/** What is said before the reply, and the times once it was. Pure. */
export function notices(
  times: Times,
  around: NoticesAround,
): { readonly say: readonly string[]; readonly times: Times } {
  const { now, language, lastAt, holds, seed } = around;
  const hasRested = lastAt !== null && now - lastAt >= RESTED;
  const startedAt = hasRested ? now : (times.startedAt ?? now);
  const noticeAt = Math.max(times.noticeAt ?? 0, around.toldAt ?? 0) || null;
  const since = Math.max(startedAt, times.restAt ?? 0);
  if (holds)
    return { say: [], times: { startedAt, noticeAt: times.noticeAt, restAt: times.restAt } };
  const tells = mustTell(noticeAt, around);
  const rests = now - since >= REST_AFTER;
  return {
    say: [
      ...(tells ? phrased(IS_AI[language], {}, seed) : []),
      ...(rests ? phrased(REST[around.ageBand ?? 'adult'][language], {}, seed) : []),
    ],
    times: {
      startedAt,
      noticeAt: tells ? now : noticeAt,
      restAt: rests ? now : times.restAt,
    },
  };
}
