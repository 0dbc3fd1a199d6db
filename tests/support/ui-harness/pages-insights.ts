import { dayOf, weekOf } from '../../../src-main/counsel/insights/days.ts';
import { insightsOf, reachOf } from '../../../src-main/counsel/insights/insights.ts';
import { hardnessOf } from '../../../src-main/counsel/insights/moods.ts';
import { type InsightRows, madeAt } from '../../../src-main/counsel/insights/rows.ts';
import type { ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Day, Reflection } from '../../../src-preload/contract/insights.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { sampleRows } from './pages-insights-samples.ts';

export interface InsightsOptions {
  readonly language: Language;
  /** `few`: two check-ins and nothing else; `none`: nothing at all; `no-moods`: all but check-ins. */
  readonly kind: 'full' | 'few' | 'none' | 'no-moods';
  /** What the camera guessed was kept. */
  readonly seen: boolean;
  /** How a model asked for a letter behaves. */
  readonly model: 'writes' | 'waits' | 'fails' | 'silent';
}

const WEEK = 7 * 86_400_000;
const NOTHING: InsightRows = { records: [], checkInsEver: 0, mentions: [], seen: null };

const LETTER = {
  ko: {
    text: '이번 주에는 ‘발표’ 이야기를 세 번 하셨어요. 화요일 밤이 가장 무거웠고, 토요일에 걷고 온 뒤에는 목소리가 조금 편안했어요. 잠들기 전 걱정을 적어 둔 날은 두 번 다 일찍 쉬셨네요.',
    quote: '걷고 나니까 잠이 조금 일찍 왔어요',
    suggestion: '잠들기 한 시간 전, 걱정을 종이에 옮겨 적기',
    model: '발표를 앞둔 한 주였어요. 걱정이 많은 밤에도 걷고 온 날은 조금 다르게 들렸어요.',
  },
  en: {
    text: 'You spoke of the presentation three times this week. Tuesday night was the heaviest, and after walking on Saturday your voice sounded a little easier. On both nights you wrote the worries down, you rested early.',
    quote: 'After walking, sleep came a bit earlier',
    suggestion: 'An hour before bed, move the worries onto paper',
    model:
      'It was a week before a presentation. Worried nights, and a walk after which things sounded a little different.',
  },
} as const;

type Answered = Extract<keyof Handlers, `insights/${string}`>;

/** Looking back as main does it, with its true arithmetic and words over made-up days; letters are made up too. */
export function insightsHandlers(
  options: InsightsOptions,
  exercises: Partial<Handlers>,
): Pick<Handlers, Answered> & Partial<Handlers> {
  const { language, kind } = options;
  const now = Date.now();
  const rows = rowsOf(options, now);
  let noted: readonly ExerciseRecord[] = [];
  const weeks: readonly Day[] =
    kind === 'none' || kind === 'few'
      ? []
      : [0, 1, 2, 3].map((back) => weekOf(dayOf(now - back * WEEK)));
  const letters = new Map<Day, Reflection>();
  let forgotten = false;

  const letter = (week: Day, by: 'rules' | 'model'): Reflection => {
    const words = LETTER[language];
    const quote = { text: words.quote, conversationId: 't2', messageId: 't2m1', at: now - WEEK };
    return {
      ...{ week, language, text: by === 'model' ? words.model : words.text, by, at: now, quote },
      suggestion: { text: words.suggestion, exercise: 'worry_time' },
      vendor: by === 'model' ? 'anthropic' : null,
    };
  };
  if (weeks[0] && kind === 'full') letters.set(weeks[0], letter(weeks[0], 'rules'));

  return {
    'insights/view': (asked) => {
      const { since, before } = reachOf(asked);
      const within = ({ at }: { readonly at: number }): boolean => at >= since && at < before;
      const records = [...rows.records, ...noted];
      return insightsOf(
        {
          records: records.filter((record) => within({ at: madeAt(record) })),
          checkInsEver: rows.checkInsEver + noted.length,
          mentions: rows.mentions.filter(within),
          seen: rows.seen?.filter((one) => !forgotten && within(one)) ?? null,
        },
        asked,
      );
    },
    'insights/note-mood': ({ level }) => {
      const at = Date.now();
      const strength = hardnessOf(level);
      const note: ExerciseRecord = {
        ...{ id: `noted-${noted.length}`, exercise: 'mood_checkin', startedAt: at, endedAt: at },
        ...{ completed: true, before: strength, after: null, emotion: null, language },
        ...{ answers: { strength }, source: 'text' },
      };
      noted = [note, ...noted];
      return {};
    },
    'insights/forget-seen': () => {
      forgotten = true;
      return {};
    },
    'exercise/records': (input, signal) => {
      const own = noted.filter(({ exercise }) => exercise === input.exercise);
      if (own.length > 0) return { records: own.slice(0, input.limit), left: [] };
      return exercises['exercise/records']?.(input, signal) ?? { records: [], left: [] };
    },
    'exercise/remove': (input, signal) => {
      const before = noted.length;
      noted = noted.filter(({ id }) => id !== input.id);
      if (noted.length < before) return {};
      return exercises['exercise/remove']?.(input, signal) ?? {};
    },
    'insights/weeks': () => ({
      weeks: weeks.map((week) => ({ week, reflection: letters.get(week) ?? null })),
    }),
    'insights/reflect': async ({ week, by }, signal) => {
      if (by === 'model' && options.model === 'waits') {
        await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      }
      if (by === 'model' && options.model === 'fails') throw new AppError('provider/unreachable');
      if (week === weeks.at(-1)) return { reflection: null };
      const written = letter(week, options.model === 'silent' ? 'rules' : by);
      letters.set(week, written);
      return { reflection: written };
    },
    'insights/keep-reflection': ({ week, text }) => {
      if (text === '') {
        letters.delete(week);
        return { reflection: null };
      }
      const own = { ...letter(week, 'rules'), text, by: 'person' } as const;
      letters.set(week, own);
      return { reflection: own };
    },
  };
}

function rowsOf({ kind, language, seen }: InsightsOptions, now: number): InsightRows {
  if (kind === 'none') return NOTHING;
  const all = sampleRows(language, now, seen);
  if (kind === 'full') return all;
  const isMood = ({ exercise }: ExerciseRecord): boolean => exercise === 'mood_checkin';
  if (kind === 'no-moods') {
    return { ...all, records: all.records.filter((one) => !isMood(one)), checkInsEver: 0 };
  }
  return { ...NOTHING, records: all.records.filter(isMood).slice(-2), checkInsEver: 2 };
}
