/**
 * The counsel of one conversation: how its session stands, kept with it, around the pure guide. Where the
 * store refuses, the session goes on in memory: help never depends on a disk.
 */
import { randomUUID } from 'node:crypto';
import type {
  Answer,
  ExerciseId,
  ExerciseRecord,
  ExerciseView,
} from '../../src-preload/contract/counsel.ts';
import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import { TOOL_NAMES, type ToolUse } from '../../src-preload/contract/tools.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import type { Counsel, Counselled } from '../conversation/ports.ts';
import { beginExercise, moveExercise, settle } from '../counsel/exercise-turn.ts';
import { leading } from '../counsel/exercises/lead.ts';
import { planFrom } from '../counsel/exercises/safety-plan.ts';
import { textsOf } from '../counsel/exercises/texts.ts';
import { consider, FRESH } from '../counsel/guide.ts';
import { callTool, modelTools } from '../counsel/model-tools.ts';
import type {
  Considered,
  CounselState,
  CounselStore,
  GuideAround,
  Heard,
} from '../counsel/ports.ts';
import { namedFeeling } from '../counsel/session/named-feeling.ts';
import { runAround } from '../counsel/turn-around.ts';
import { errorCode, type Log } from '../platform.ts';
import type { ProviderChains } from '../providers/ports.ts';
import { combine, type ModelRisk } from '../safety/ask-risk.ts';
import { detect } from '../safety/crisis.ts';
import { NOTHING_FOUND } from '../safety/detected.ts';
import { secondOpinion } from './second-opinion.ts';
import { withheldOf } from './withheld.ts';

export interface CounsellingNeeds {
  readonly preferences: () => Preferences;
  change(patch: PreferencesPatch): void;
  readonly announce: Announce;
  /** Where the conversation of this id is kept; null for one that has not begun. */
  store(conversationId: string | null): CounselStore;
  /** The newest messages of a conversation, oldest first. */
  recent(
    conversationId: string,
    limit: number,
  ): readonly {
    readonly role: 'person' | 'companion';
    readonly text: string;
    /** Milliseconds since 1970. */
    readonly at: number;
  }[];
  /** A model of the person's own choice answers, and not the built-in counsellor. */
  modelReady(): boolean;
  readonly ask: ProviderChains['ask'];
  /** A reply waits this long for what a model says of how serious the words are, from when they are known. */
  readonly verdictMs: number;
  readonly log: Log;
  now(): number;
}

/** What an exercise's screen asks; `say` is said aloud by whoever holds the conversation. */
export interface Moved {
  readonly view: ExerciseView | null;
  readonly say: readonly string[];
}

export interface Counselling extends Counsel {
  view(): ExerciseView | null;
  language(): Language;
  /** Of the session that is open now (R9). */
  level(): RiskLevel;
  /** Begins one, or goes on with what was left of it. */
  begin(exercise: ExerciseId, fresh: boolean): Moved & { readonly view: ExerciseView };
  /** Throws AppError('exercise/not-running') or AppError('input/invalid'). */
  answer(runId: string, step: string, answer: Answer): Moved;
  /** Throws AppError('exercise/not-running'). */
  go(runId: string, to: 'skip' | 'back' | 'repeat' | 'stop'): Moved;
}

const seedOf = (text: string, count: number): number => {
  let value = 0x811c9dc5;
  for (const letter of `${text}|${count}`) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
};

/** As the transcript shows it: the name of the exercise, never what was said in it. */
function exerciseUse(
  name: string,
  exercise: ExerciseId | null,
  isDone: boolean,
  language: Language,
): ToolUse | null {
  const tool = TOOL_NAMES.find((known) => known === name);
  if (tool === undefined) return null;
  const shown = exercise === null ? '' : textsOf(exercise, language).title;
  return { tool, shown, sentTo: null, outcome: isDone ? 'done' : 'refused' };
}

export function createCounselling(needs: CounsellingNeeds): Counselling {
  const { preferences, announce, log, now } = needs;
  let conversationId: string | null = null;
  let state: CounselState = FRESH;
  let view: ExerciseView | null = null;
  let language: Language = preferences().language;
  /** Made on the screen so far: another phrasing each time. */
  let moves = 0;
  /** The turn that was considered last, for what a model asks to be done in it. */
  let newest: { readonly heard: Heard; readonly around: GuideAround } | null = null;

  /** What is kept, as far as it can be had. */
  const safely = <T>(work: (store: CounselStore) => T, otherwise: T): T => {
    try {
      return work(needs.store(conversationId));
    } catch (error) {
      log.warn('Something of the session could not be kept or read', { error: errorCode(error) });
      return otherwise;
    }
  };

  const recent = (limit: number) =>
    conversationId === null ? [] : safely(() => needs.recent(conversationId ?? '', limit), []);

  /** What is known around words, or a move on the screen. */
  const aroundNow = (of: Language, words: string): GuideAround => {
    const at = now();
    const settings = preferences();
    const said = recent(21);
    const modelReady = needs.modelReady();
    return {
      language: of,
      now: at,
      region: settings.region,
      preferences: settings,
      modelReady,
      modelLeads: modelReady && settings.sharesExercises,
      lastSaid: said.findLast(({ role }) => role === 'companion')?.text ?? '',
      said: said.filter(({ role }) => role === 'person').map(({ text }) => text),
      lastSession: safely((store) => store.lastSession(conversationId), null),
      lastAcuteAt: safely((store) => store.lastAcuteAt(), null),
      records: safely((store) => store.records(null, 60), []),
      unfinished: safely((store) => store.unfinished(null, at), null),
      plan: safely((store) => store.plan(), null),
      seed: seedOf(words, said.length + moves),
      newRunId: () => randomUUID(),
    };
  };

  const keepState = (): void => {
    const id = conversationId;
    if (id !== null) safely((store) => store.keepState(id, state), undefined);
  };
  const keepRecord = (record: ExerciseRecord | null): void => {
    if (record === null) return;
    safely((store) => {
      store.dropUnfinished(record.id);
      store.addRecord({ ...record, endedAt: now() }, conversationId);
      if (record.exercise === 'safety_plan' && record.completed) {
        store.keepPlan(planFrom(record.answers, store.plan()), now());
      }
    }, undefined);
  };
  const show = (next: ExerciseView | null): void => {
    if (view === null && next === null) return;
    view = next;
    announce('exercise/changed', { view });
  };

  /** A run that goes on, or is left now, is marked with the time: what was said in it is known by that. */
  const moved = (next: CounselState): CounselState => {
    const { run, course } = next;
    const { paused } = course;
    const movedAt = now();
    if (run !== null) return run === state.run ? next : { ...next, run: { ...run, movedAt } };
    if (paused === null || paused.runId !== state.run?.runId) return next;
    return { ...next, course: { ...course, paused: { ...paused, movedAt } } };
  };

  /** A move of the screen, once it was made: it counts as words do. */
  const onScreen = (
    made: Pick<Considered, 'state' | 'record' | 'view' | 'card' | 'say'>,
  ): Moved => {
    const before = state.care.level;
    apply({ ...made, change: null });
    const { level } = state.care;
    if (made.card !== null || (level !== before && level !== 'none')) {
      announce('safety/raised', { turnId: null, level, card: made.card });
    }
    return { view, say: made.say ?? [] };
  };

  /** As if it had not been begun: it begins anew. */
  const without = (exercise: ExerciseId): CounselState => {
    const { run, course } = state;
    return {
      ...state,
      run: run?.exercise === exercise ? null : run,
      course: { ...course, paused: course.paused?.exercise === exercise ? null : course.paused },
    };
  };

  /** Nothing was said: it was pressed. */
  const pressed = (): Heard => ({ text: '', language, found: NOTHING_FOUND, spoken: false });

  const running = (runId: string) => {
    if (state.run === null || state.run.runId !== runId) throw new AppError('exercise/not-running');
    return state.run;
  };

  const apply = (considered: Pick<Considered, 'state' | 'record' | 'change' | 'view'>): void => {
    const before = state;
    state = moved(considered.state);
    const { run, course } = state;
    const open = run ?? course.paused;
    if (open !== null && open !== before.run && open !== before.course.paused) {
      safely((store) => store.keepUnfinished(open, conversationId), undefined);
    }
    keepRecord(considered.record);
    keepState();
    if (considered.change !== null) needs.change(considered.change);
    const { noticeAt } = state;
    if (noticeAt !== null && noticeAt > (preferences().toldAiAt ?? 0)) {
      needs.change({ toldAiAt: noticeAt });
    }
    if (considered.view !== null || run === null) show(considered.view);
    const { level } = state.care;
    if (level !== before.care.level) {
      announce('safety/level', { level });
      if (level !== 'none' && preferences().keepsCrisisRecords) {
        safely((store) => store.noteCrisis(level, now()), undefined);
      }
    }
  };

  const counselling: Counselling = {
    view: () => view,
    language: () => language,
    level: () => state.care.level,
    begin(exercise, fresh) {
      moves += 1;
      language = preferences().language;
      const from = fresh ? without(exercise) : state;
      const unfinished = fresh ? null : safely((store) => store.unfinished(exercise, now()), null);
      const around = { ...aroundNow(language, exercise), unfinished };
      const moved = onScreen(beginExercise(from, exercise, pressed(), around));
      if (moved.view === null) throw new AppError('internal');
      return { ...moved, view: moved.view };
    },
    answer(runId, step, given) {
      moves += 1;
      const run = running(runId);
      const words = typeof given === 'number' ? '' : [given].flat().join('\n');
      const around = aroundNow(language, words);
      // What is written into a sheet is minded as what is said is (R8).
      const found = detect(words, language);
      if (found.level !== 'none') {
        // Nobody else answers what was written there: the words are the guide's own.
        const alone = { ...around, modelReady: false, modelLeads: false };
        return onScreen(consider(state, { ...pressed(), text: words, found }, alone));
      }
      const led = leading.answer(run, step, given, runAround(state, around), moves);
      if (led === null) throw new AppError('input/invalid');
      return onScreen(settle(state, led, run.exercise, pressed(), around));
    },
    go(runId, to) {
      moves += 1;
      if (state.run === null && view?.runId === runId && to === 'stop') {
        show(null);
        return { view: null, say: [] };
      }
      const run = running(runId);
      const moved = onScreen(
        moveExercise({ ...state, run }, to, pressed(), aroundNow(language, to)),
      );
      if (to !== 'stop') return moved;
      show(null);
      return { ...moved, view: null };
    },
    opened(id) {
      conversationId = id;
      state = (id === null ? null : safely((store) => store.stateOf(id), null)) ?? FRESH;
      // An exercise is gone on with when the person says so, and not because a window was opened.
      show(null);
      state = { ...state, run: null };
    },
    consider(heard, opinion): Counselled {
      const found = combine(
        detect(heard.text, heard.language),
        (opinion ?? null) as ModelRisk | null,
      );
      const around = aroundNow(heard.language, heard.text);
      const { modelReady, modelLeads } = around;
      const made = consider(state, { ...heard, found }, around);
      newest = { heard: { ...heard, found }, around };
      const isAsked = modelReady && opinion === undefined && made.say === null;
      return {
        level: made.state.care.level,
        card: made.card,
        intent: made.intent,
        confidence: made.confidence,
        exercise: made.exercise,
        say: made.say,
        prelude: made.prelude,
        guidance: made.guidance,
        leading: made.state.run !== null,
        feeling: namedFeeling(heard.text, heard.language),
        tools: modelLeads && made.say === null ? modelTools(made.state, heard.language) : [],
        asks: isAsked ? { waitMs: needs.verdictMs } : null,
        done(id) {
          conversationId = id;
          language = heard.language;
          apply(made);
        },
      };
    },
    act(call) {
      const { level } = state.care;
      if (newest === null) return { output: '{}', say: null, card: null, level, use: null };
      const before = state.run?.exercise ?? null;
      const { made, output } = callTool(state, call, newest.heard, newest.around);
      if (made !== null) apply({ ...made, change: null });
      const card = made?.card ?? null;
      return {
        output: JSON.stringify(output),
        // Where an exercise gives way to safety, the words are fixed.
        say: card === null ? null : (made?.say ?? null),
        card,
        level: state.care.level,
        use: exerciseUse(call.name, state.run?.exercise ?? before, made !== null, language),
      };
    },
    withheld: () =>
      withheldOf(
        state,
        safely((store) => store.records(null, 60), []),
        preferences(),
      ),
    ask: (text, asked, signal) =>
      secondOpinion(text, asked, { ...needs, recent, withheld: counselling.withheld }, signal),
  };
  return counselling;
}
