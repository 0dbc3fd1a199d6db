import { z } from 'zod';
import type { Insights } from '../../../src-preload/contract/insights.ts';
import type { Preferences } from '../../../src-preload/contract/preferences.ts';
import type { InsightsSource } from '../insights.ts';
import { localDay } from './local-time.ts';
import { type Tool, tool } from './tool.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_POINTS = 14;

const input = z.object({
  days: z.number().int().min(7).max(366).default(30).describe('How many days back, 7 to 366'),
});

/**
 * Check-ins, sleep and what came with them were answers in exercises, and go to a model only where the person shares
 * those; self-checks by their own preference (R14). What a camera guessed is never in it.
 */
export function insightsTool(insights: InsightsSource): Tool {
  return tool({
    name: 'insights',
    description: {
      en: 'How the past days were, from the notes of the person: mood (1 very heavy to 5 light), exercises, sleep, self-checks. Repeat its sentences with the uncertainty they have; conclude nothing from few days.',
      ko: '상대가 남긴 기록으로 본 지난 날들이에요. 기분(1은 아주 무거움, 5는 가벼움), 연습, 잠, 자기 점검이 들어 있어요. 문장에 담긴 불확실함을 그대로 전하고, 며칠만 보고 결론짓지 않아요.',
    },
    input,
    isOn: ({ preferences }) => preferences.sharesExercises || preferences.sharesSelfChecks,
    sentTo: () => null,
    shown: ({ days }, { language }) => (language === 'ko' ? `${days}일` : `${days} days`),
    changes: false,
    isForeign: false,
    async run({ days }, { language, now, preferences }) {
      const from = localDay(now - (days - 1) * DAY_MS);
      const seen = insights.view({ from, until: localDay(now), exercises: null, language });
      return { result: shared(seen, preferences) };
    },
  });
}

/** What a model may have of it. Pure. */
function shared(
  seen: Insights,
  { sharesExercises, sharesSelfChecks }: Preferences,
): Readonly<Record<string, unknown>> {
  const { from, until, moods, exercises, nights, phq9, gad7, sentences } = seen;
  const scores = (points: Insights['phq9']) =>
    points.slice(-MOST_POINTS).map(({ day, total, band }) => ({ day, total, band }));
  return {
    from,
    until,
    ...(sharesExercises
      ? {
          moods: moods.slice(-MOST_POINTS).map(({ day, level, count }) => ({ day, level, count })),
          exercises: exercises.map(({ exercise, times, before, after }) => ({
            exercise,
            times,
            before,
            after,
          })),
          nights: nights
            .slice(-MOST_POINTS)
            .map(({ day, sleptMin, quality }) => ({ day, sleptMin, quality })),
          about_moods: sentences.moods,
          about_exercises: sentences.exercises,
          about_sleep: sentences.sleep,
          about_what_came_with_days: sentences.company,
        }
      : {}),
    ...(sharesSelfChecks
      ? { phq9: scores(phq9), gad7: scores(gad7), about_self_checks: sentences.selfChecks }
      : {}),
  };
}
