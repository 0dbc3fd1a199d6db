/** What counsel needs of the rest of main, and what it gives, as types of its own. */
import type {
  AgeBand,
  Card,
  ExerciseId,
  ExerciseRecord,
  ExerciseView,
  Intent,
  RiskKind,
  SafetyPlan,
} from '../../src-preload/contract/counsel.ts';
import type { Preferences, PreferencesPatch } from '../../src-preload/contract/preferences.ts';
import type { Emotion, Language, Region, RiskLevel } from '../../src-preload/contract/words.ts';
import type { RunState } from './exercises/exercise.ts';

/** As the safety room finds it. */
export interface Detected {
  readonly level: RiskLevel;
  readonly kind: RiskKind | null;
  readonly harmDone: boolean;
  readonly soft: boolean;
  readonly by: 'rules' | 'classifier' | 'model' | null;
}

/** The safety of a session (R9). Plain data, kept with the session. */
export interface CareState {
  readonly level: RiskLevel;
  readonly kind: RiskKind | null;
  /** Milliseconds since 1970; null at none. */
  readonly since: number | null;
  /** The fixed flow at acute, and the step whose answer is awaited; null where none runs. */
  readonly flow: { readonly name: string; readonly step: string; readonly turns: number } | null;
  /** Asked directly in plain words already (R10). */
  readonly asked: boolean;
  /** The card was offered already; it is not repeated every turn. */
  readonly offered: boolean;
  readonly planOffered: boolean;
}

export const CALM: CareState = {
  level: 'none',
  kind: null,
  since: null,
  flow: null,
  asked: false,
  offered: false,
  planOffered: false,
};

export interface CareAround {
  readonly language: Language;
  readonly region: Region;
  readonly ageBand: AgeBand | null;
  readonly now: number;
  /** Dal's newest words; '' before the first. */
  readonly lastSaid: string;
  readonly hasPlan: boolean;
  readonly hasContact: boolean;
  readonly seed: number;
}

/** What care makes of words. */
export interface Care {
  readonly state: CareState;
  /** Shown at once; null shows none. */
  readonly card: Card | null;
  /** Said word for word, no model asked; null leaves the turn to whoever answers. */
  readonly say: readonly string[] | null;
  /** What whoever answers is told and must do in this turn (ask directly, offer the card); null where nothing. */
  readonly must: readonly ('ask-directly' | 'offer-card' | 'offer-plan')[];
}

/** How a session goes (section 3, after Woebot). Plain data, kept for the next time. */
export interface SessionShape {
  readonly stage:
    | 'open'
    | 'feeling'
    | 'strength'
    | 'matter'
    | 'offer'
    | 'work'
    | 'rerate'
    | 'plan'
    | 'free'
    | 'closed';
  readonly emotion: Emotion | null;
  /** In the person's own word. */
  readonly feeling: string | null;
  readonly before: number | null;
  readonly after: number | null;
  /** What matters today, in their words, cut to a sentence. */
  readonly matter: string | null;
  readonly offered: ExerciseId | null;
  readonly done: readonly ExerciseId[];
  readonly summary: string | null;
  readonly plan: string | null;
}

/** A past session, for the next one to begin from. */
export interface PastSession {
  readonly conversationId: string;
  readonly at: number;
  readonly shape: SessionShape;
  /** The highest level it had, and whether it ended safe. */
  readonly level: RiskLevel;
}

/** How the talk has gone so far: what keeps it from asking twice, offering twice, or losing a paused exercise. */
export interface Course {
  /** Turns of the person's. */
  readonly turns: number;
  /** Turns since Dal last asked for something of the session's shape. */
  readonly listened: number;
  readonly asked: readonly SessionShape['stage'][];
  /** Exercises that were offered and not wanted. */
  readonly declined: readonly ExerciseId[];
  /** One that gave way to another, or to safety, and is gone on with. */
  readonly paused: RunState | null;
  /** Of the newest turn, milliseconds since 1970. */
  readonly lastAt: number | null;
}

/** Everything counsel knows of the open conversation. Plain data. */
export interface CounselState {
  readonly care: CareState;
  readonly shape: SessionShape;
  readonly course: Course;
  readonly run: RunState | null;
  /** Times of the spoken AI notice and of the suggestion to rest, and since when they talk; milliseconds. */
  readonly noticeAt: number | null;
  readonly restAt: number | null;
  readonly startedAt: number | null;
}

export interface Routed {
  readonly intent: Intent;
  /** 0..1. */
  readonly confidence: number;
  readonly exercise: ExerciseId | null;
  /** Of settings that are clear. */
  readonly change: PreferencesPatch | null;
  /** What is said once the setting is changed; null where it is no clear setting. */
  readonly changed: string | null;
  /** The person asks for the help card (R1). */
  readonly wantsHelp: boolean;
}

/** Where counsel keeps things; in a private conversation nothing reaches the disk. Throws AppError('store/...'). */
export interface CounselStore {
  /** The run that was left within 24 hours, of this exercise or of any. */
  unfinished(exercise: ExerciseId | null, now: number): RunState | null;
  keepUnfinished(state: RunState, conversationId: string | null): void;
  dropUnfinished(runId: string): void;
  addRecord(record: ExerciseRecord, conversationId: string | null): void;
  /** Finished and stopped runs, newest first. */
  records(exercise: ExerciseId | null, limit: number): readonly ExerciseRecord[];
  /** Throws AppError('input/not-found'). */
  changeRecord(id: string, answers: ExerciseRecord['answers']): ExerciseRecord;
  removeRecord(id: string): void;
  plan(): SafetyPlan;
  keepPlan(plan: Omit<SafetyPlan, 'changedAt'>, now: number): SafetyPlan;
  /** The state of a conversation, to go on with it after a start; null where none is kept. */
  stateOf(conversationId: string): CounselState | null;
  keepState(conversationId: string, state: CounselState): void;
  /** The newest session that got as far as a feeling, of another conversation than this one. */
  lastSession(conversationId: string | null): PastSession | null;
  /** Level and time only (R16). */
  noteCrisis(level: Exclude<RiskLevel, 'none'>, at: number): void;
  /** The newest acute moment; null where none is recorded. */
  lastAcuteAt(): number | null;
}

/** What is known around a turn. Plain data but for the maker of ids. */
export interface GuideAround {
  readonly language: Language;
  /** Milliseconds since 1970; the person's local hour is taken from it. */
  readonly now: number;
  readonly region: Region;
  readonly preferences: Preferences;
  /** A model of the person's own choice answers. */
  readonly modelReady: boolean;
  /** It may say the steps of an exercise in its own words. */
  readonly modelLeads: boolean;
  /** Dal's newest words; '' before the first. */
  readonly lastSaid: string;
  /** The person's earlier words in this conversation, oldest first; not those of this turn. */
  readonly said: readonly string[];
  readonly lastSession: PastSession | null;
  readonly lastAcuteAt: number | null;
  /** Newest first. */
  readonly records: readonly ExerciseRecord[];
  readonly unfinished: RunState | null;
  readonly plan: SafetyPlan | null;
  /** Chooses among phrasings. */
  readonly seed: number;
  newRunId(): string;
}

/** What is handed in with the words of a turn. */
export interface Heard {
  readonly text: string;
  readonly language: Language;
  readonly found: Detected;
  readonly spoken: boolean;
}

/** What counsel makes of a turn's words. */
export interface Considered {
  readonly state: CounselState;
  readonly card: Card | null;
  readonly intent: Intent;
  readonly confidence: number;
  readonly exercise: ExerciseId | null;
  /** Said word for word; null: whoever answers does. */
  readonly say: readonly string[] | null;
  /** Said before the reply, whoever gives it: that Dal is an AI, that a rest may be good (R5, R12), a gentle return. */
  readonly prelude: readonly string[];
  /** For a model: what the session is in, and what this turn must do; '' where nothing. */
  readonly guidance: string;
  readonly view: ExerciseView | null;
  readonly record: ExerciseRecord | null;
  readonly change: PreferencesPatch | null;
}
