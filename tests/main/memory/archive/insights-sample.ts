/** Days of nobody: what looking back gives over a span, as plain data. */
import type { Insights, MoodDay, Night } from '../../../../src-preload/contract/insights.ts';
import { EMOTIONS, type Language } from '../../../../src-preload/contract/words.ts';

const DAY_MS = 86_400_000;
const dayAt = (from: string, index: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + index * DAY_MS).toISOString().slice(0, 10);
/** In the afternoon by the clock of this computer, wherever that is. */
const afternoon = (day: string): number => new Date(`${day}T15:05:00`).getTime();

export const NO_INSIGHTS: Insights = {
  from: '2026-10-24',
  until: '2026-11-22',
  checkInsEver: 0,
  moods: [],
  mean: [],
  exercises: [],
  nights: [],
  phq9: [],
  gad7: [],
  company: [],
  seen: null,
  sentences: { moods: null, exercises: null, sleep: null, selfChecks: null, company: null },
};

const SAID: Readonly<Record<Language, Insights['sentences'] & { readonly woke: string }>> = {
  ko: {
    moods: '뒤쪽 보름이 앞쪽보다 조금 가벼웠어요. 적지 않은 날은 빈칸으로 두었어요.',
    exercises: '숨쉬기를 하고 나면 힘든 정도가 평균 2.1만큼 낮았어요. 아홉 번뿐이라 어림이에요.',
    sleep: '자정이 지나 누운 날이 절반쯤 돼요.',
    selfChecks: 'PHQ-9 합계가 처음보다 6 낮아졌어요. 5 이상이면 뚜렷한 차이로 봐요.',
    company: '걷기 이야기가 나온 날이 조금 더 가벼웠어요. 까닭이라는 뜻은 아니에요.',
    woke: '새벽 네 시에 한 번 깨서 삼십 분쯤 뒤척였어요',
  },
  en: {
    moods: 'The later half was a little lighter than the earlier. Days without a note are blank.',
    exercises: 'After slow breathing it was 2.1 lighter on average. With nine tries this is rough.',
    sleep: 'On about half of the nights it was past midnight before going to bed.',
    selfChecks: 'PHQ-9 is 6 lower than at first. Five or more is taken for a clear difference.',
    company: 'Days with talk of walking were a little lighter. This does not mean it is why.',
    woke: 'woke once at four and lay awake for half an hour or so',
  },
};

/** Every part holds something. Two days in seven have no note. */
export function insightsSample(language: Language, days = 30, from = '2026-10-24'): Insights {
  const { woke, ...sentences } = SAID[language];
  const all = Array.from({ length: days }, (_, index) => dayAt(from, index));
  const noted = all.map((day, index) => ({ day, index })).filter(({ index }) => index % 7 < 5);
  const level = (index: number): number =>
    Math.round((2.6 + Math.sin(index / 4) + (index / days) * 0.9) * 2) / 2;
  const moods = noted.map(
    ({ day, index }): MoodDay => ({
      day,
      level: level(index),
      count: index % 3 === 0 ? 2 : 1,
      heaviest: Math.max(1, level(index) - (index % 3 === 0 ? 0.5 : 0)),
      lightest: Math.min(5, level(index) + (index % 3 === 0 ? 0.5 : 0)),
      emotions: [EMOTIONS[index % EMOTIONS.length] ?? 'sad', 'anxious'],
    }),
  );
  const nights = noted.map(
    ({ day, index }): Night => ({
      day,
      bed: 700 + (index % 5) * 15,
      asleep: index % 6 === 0 ? null : 735 + (index % 5) * 20,
      up: 1150 + (index % 4) * 10,
      sleptMin: index % 6 === 0 ? null : 415 + (index % 4) * 10 - (index % 5) * 20,
      quality: index % 9,
      woke: index % 4 === 0 ? woke : '',
    }),
  );
  return {
    from,
    until: all.at(-1) ?? from,
    checkInsEver: moods.length,
    moods,
    mean: all
      .map((day, index) => ({ day, level: 2.6 + Math.sin(index / 4) * 0.7 + index / days / 2 }))
      .slice(3),
    exercises: [
      {
        exercise: 'breathing_any',
        times: 11,
        completed: 9,
        tries: noted.slice(0, 3).map(({ day }) => ({ at: afternoon(day), before: 7, after: 4 })),
        before: 6.4,
        after: 4.26,
      },
      {
        exercise: 'thought_record',
        times: 4,
        completed: 2,
        tries: [],
        before: null,
        after: null,
      },
    ],
    nights,
    phq9: [16, 10].map((total, index) => ({
      at: afternoon(dayAt(from, index * 14)),
      day: dayAt(from, index * 14),
      total,
      band: index === 0 ? ('moderately-severe' as const) : ('moderate' as const),
    })),
    gad7: [{ at: afternoon(dayAt(from, 2)), day: dayAt(from, 2), total: 8, band: 'mild' as const }],
    company: [
      {
        kind: 'topic',
        name: 'movement',
        topic: 'movement',
        days: 8,
        level: 3.62,
        otherDays: 13,
        otherLevel: 2.81,
        tendency: 'lighter',
      },
      {
        kind: 'person',
        name:
          language === 'ko'
            ? '부산으로 이사 간 동생 지수와 그 친구들'
            : 'my sister Marianne, who moved',
        topic: null,
        days: 3,
        level: null,
        otherDays: 18,
        otherLevel: 3,
        tendency: 'unclear',
      },
    ],
    seen: noted.slice(0, 4).map(({ day }) => ({ day, turns: { sad: 2, neutral: 5 } })),
    sentences,
  };
}
