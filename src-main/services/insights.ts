/** Looking back, from what is kept: read from memory, computed by counsel, said to whoever asks. */
import { randomUUID } from 'node:crypto';
import type { ExerciseRecord } from '../../src-preload/contract/counsel.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import {
  type Insights,
  type InsightsAsked,
  MOST_DAYS,
  type MoodLevel,
  type Reflection,
} from '../../src-preload/contract/insights.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { addDays, dayOf, isRealDay, numberOf, weekOf } from '../counsel/insights/days.ts';
import { insightsOf, reachOf } from '../counsel/insights/insights.ts';
import { hardnessOf } from '../counsel/insights/moods.ts';
import type { InsightRows } from '../counsel/insights/rows.ts';
import { weekReach } from '../counsel/insights/week.ts';
import type { Memory } from '../memory/open-memory.ts';
import { errorCode, type Log } from '../platform.ts';
import type { ProviderChains } from '../providers/ports.ts';
import { reflectOn } from './reflecting.ts';

/** What the screen, a tool of Dal's and a report on paper draw from. */
export interface InsightsSource {
  /**
   * Computed here and now, from what is on disk. Crisis records are no part of it (R16).
   * Throws AppError('input/invalid') where it ends before it begins or spans more than MOST_DAYS, AppError('store/...').
   */
  view(asked: InsightsAsked): Insights;
}

/** Calls throw AppError('store/...'), and AppError('input/invalid') for a week that is not named by its Monday. */
export interface LookingBackService extends InsightsSource {
  noteMood(level: MoodLevel, language: Language): void;
  /** Newest first. */
  weeks(): readonly { readonly week: string; readonly reflection: Reflection | null }[];
  /** Null where the week holds too little. Throws the abort reason. */
  reflect(
    week: string,
    language: Language,
    by: 'rules' | 'model',
    signal: AbortSignal,
  ): Promise<Reflection | null>;
  /** In the person's own words; an empty text removes it. */
  keepReflection(week: string, language: Language, text: string): Reflection | null;
  /** What the camera guessed is deleted, from backups too. */
  forgetSeen(): void;
}

export interface LookingBackNeeds {
  readonly memory: Pick<Memory, 'counsel' | 'lookingBack' | 'seenLabels' | 'forgetSeen' | 'forgot'>;
  readonly preferences: () => Preferences;
  readonly ask: ProviderChains['ask'];
  /** Words of an exercise of that time are given to no model (R14). */
  stays(at: number): boolean;
  readonly log: Log;
  now(): number;
}

/** Longer talks than this stand for the weeks they began and ended in. */
const LONGEST_TALK_WEEKS = 8;
const DAYS_A_WEEK = 7;

export function createInsights(needs: LookingBackNeeds): LookingBackService {
  const { memory, preferences, ask, log, now } = needs;

  const rowsBetween = (since: number, before: number): InsightRows => {
    const { rows } = memory.lookingBack();
    return {
      records: rows.records(since, before),
      checkInsEver: rows.checkIns(),
      mentions: rows.mentions(since, before),
      seen: preferences().keepsSeen ? memory.seenLabels(since, before) : null,
    };
  };
  const monday = (week: string): string => {
    if (!isRealDay(week) || weekOf(week) !== week) throw new AppError('input/invalid');
    return week;
  };
  const keep = (reflection: Reflection): Reflection => {
    memory.lookingBack().reflections.keep({ ...weekReach(reflection.week), reflection });
    return reflection;
  };

  return {
    view(asked) {
      const { from, until } = asked;
      const days = numberOf(until) - numberOf(from) + 1;
      const isSpan = isRealDay(from) && isRealDay(until) && days >= 1 && days <= MOST_DAYS;
      if (!isSpan) throw new AppError('input/invalid');
      const { since, before } = reachOf(asked);
      return insightsOf(rowsBetween(since, before), asked);
    },

    noteMood(level, language) {
      const at = now();
      const strength = hardnessOf(level);
      const record: ExerciseRecord = {
        id: randomUUID(),
        exercise: 'mood_checkin',
        startedAt: at,
        endedAt: at,
        completed: true,
        before: strength,
        after: null,
        emotion: null,
        answers: { strength },
        source: 'text',
        language,
      };
      memory.counsel(null).addRecord(record, null);
    },

    weeks() {
      const { rows, reflections } = memory.lookingBack();
      const kept = new Map<string, Reflection>();
      for (const { reflection } of reflections.all()) kept.set(reflection.week, reflection);
      const weeks = new Set(kept.keys());
      for (const { from, until } of rows.stretches()) {
        const [first, last] = [weekOf(dayOf(from)), weekOf(dayOf(until))];
        const between = (numberOf(last) - numberOf(first)) / DAYS_A_WEEK;
        weeks.add(first);
        weeks.add(last);
        for (let one = 1; one < between && between <= LONGEST_TALK_WEEKS; one += 1) {
          weeks.add(addDays(first, one * DAYS_A_WEEK));
        }
      }
      return [...weeks]
        .toSorted()
        .toReversed()
        .map((week) => ({ week, reflection: kept.get(week) ?? null }));
    },

    async reflect(week, language, by, signal) {
      const { rows, reflections } = memory.lookingBack();
      const { from, until } = weekReach(monday(week));
      const before = reflections.of(week);
      if (before?.by === 'person') return before;
      const words = rows.words(from, until).map((said) => ({
        ...said,
        isOfExercise: memory.counsel(null).exerciseAt(said.at) !== null,
        isWithheld: needs.stays(said.at),
      }));
      const { sharesExercises, sharesSelfChecks } = preferences();
      const shares = { exercises: sharesExercises, selfChecks: sharesSelfChecks };
      const failed = (error: unknown): void => {
        log.info('No model looked back on the week', { error: errorCode(error) });
      };
      const written = await reflectOn(
        { week, rows: rowsBetween(from, until), words, language, shares },
        by === 'model' ? { ask, failed } : null,
        signal,
      );
      if (written === null) return null;
      // Written by hand meanwhile: it stays.
      const meanwhile = reflections.of(week);
      return meanwhile?.by === 'person' ? meanwhile : keep({ ...written, at: now() });
    },

    keepReflection(week, language, text) {
      const { reflections } = memory.lookingBack();
      const before = reflections.of(monday(week));
      if (text.trim() === '') {
        reflections.remove(week);
        return null;
      }
      return keep({
        ...{ week, language, text: text.trim(), by: 'person', vendor: null, at: now() },
        quote: before?.quote ?? null,
        suggestion: before?.suggestion ?? null,
      });
    },

    forgetSeen() {
      memory.forgetSeen();
      memory.forgot();
    },
  };
}
