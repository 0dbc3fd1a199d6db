/**
 * What a guided exercise is made of: steps as data, a pure function that says what follows an answer, and
 * texts in both languages beside it. The engine (lead.ts) is the same for all of them, and for whoever
 * leads: the built-in counsellor, a screen, or a model through tools.
 */
import type {
  AgeBand,
  Answer,
  Answers,
  BreathPattern,
  ExerciseId,
  ExerciseRecord,
  ExerciseView,
  SelfCheckResult,
} from '../../../src-preload/contract/counsel.ts';
import type { Emotion, Language } from '../../../src-preload/contract/words.ts';

/** A step's question, without words; labels come from the texts. */
export type StepAsks =
  | { readonly kind: 'text' }
  | { readonly kind: 'lines'; readonly most: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** `open`: words of one's own are an answer too, kept as they are. */
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly open?: boolean }
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'pace' };

export interface Step {
  readonly id: string;
  readonly asks: StepAsks;
  /** `before` and `after` are distress 0 to 10 of the record (3. Common record). A 0 to 100 scale is divided. */
  readonly rates?: 'before' | 'after';
  /** May be left out without a word. */
  readonly optional?: boolean;
  /** False: what was answered is not kept (things seen in a room). */
  readonly kept?: boolean;
  /** Key of the texts' `steps`, where several steps share their words; else the id. */
  readonly words?: string;
  /** The number step that the same words may answer as well: "anxious, about eighty". */
  readonly also?: string;
}

/** What is known around a run. Nothing of it changes while a step is answered. */
export interface Around {
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0 to 10, of the check-in of this session; null where not said. */
  readonly distress: number | null;
  readonly energy: number | null;
  readonly emotion: Emotion | null;
  readonly ageBand: AgeBand | null;
  /** Finished runs of any exercise, newest first. */
  readonly records: readonly ExerciseRecord[];
  /** What matters today, in the person's words, where they said it in this session. */
  readonly matter?: string | null;
}

/** Where a run stands. Plain data: it is kept, sealed, for 24 hours, to be gone on with. */
export interface RunState {
  readonly runId: string;
  readonly exercise: ExerciseId;
  readonly startedAt: number;
  readonly source: 'voice' | 'text';
  /** The step that is asked. */
  readonly step: string;
  readonly answers: Answers;
  /** Steps answered or passed over so far, in order, for going back. */
  readonly passed: readonly string[];
  /** When it last went on, milliseconds since 1970; whoever keeps it writes this. */
  readonly movedAt?: number;
  /** How often the present step was said: another phrasing each time. */
  readonly times: number;
  /** How often an answer to the present step did not fit, or was "I don't know". */
  readonly missed?: number;
  /** The phrasing last used of each key, so that none is said twice in a row. */
  readonly used?: Readonly<Record<string, number>>;
}

/** What follows an answer. `note`: a key of the texts' `notes`, said before what comes next. */
export type Next =
  | { readonly to: 'step'; readonly step: string; readonly note?: string }
  | { readonly to: 'done'; readonly note: string }
  /**
   * The exercise gives way: to safety (a real danger came up), or to another that fits better. With `later` it only
   * pauses: its state stands at that step, to be gone on with. Without, it is over, and where it gave way to safety
   * the words that did so are not kept in its record.
   */
  | { readonly to: 'safety'; readonly note?: string; readonly later?: string }
  | {
      readonly to: 'exercise';
      readonly exercise: ExerciseId;
      readonly note: string;
      readonly later?: string;
      /** This one is complete, and the other is what the person chose to do next. */
      readonly finished?: boolean;
    };

export interface Exercise {
  readonly id: ExerciseId;
  readonly steps: readonly Step[];
  /** Where a run begins; `note` is said first. May lead elsewhere at once (a self-check within 14 days, distress of 8). */
  begin(around: Around): Next;
  /** What follows once `step` has its answer, or was skipped (`answers` has none for it then). Pure. */
  next(step: string, answers: Answers, around: Around): Next;
  /**
   * Slots of the texts, filled from answers and what is around: `{thought}`. A sentence whose slot is missing is not
   * used. Short answers are slots under their step's id without this; lines also one by one (`{things1}`).
   */
  slots?(answers: Answers, around: Around, step: string): Readonly<Record<string, string>>;
  /** What a step holds before it is asked: lines of earlier runs, to be added to. */
  holds?(step: string, around: Around): Answer | undefined;
  /** Ids of the steps a person sees in this run, in order; all of them where it is left out. */
  path?(answers: Answers, around: Around): readonly string[];
  /** What is kept of a step that only has to be done, once it was: breaths taken so far. Not asked where it is skipped. */
  done?(step: string, answers: Answers, around: Around): Answer | undefined;
  /** Of breathing. */
  breath?(answers: Answers, around: Around): BreathPattern;
  /** Of self-checks, once finished. */
  result?(answers: Answers, around: Around): SelfCheckResult | null;
}

/** One exercise's words in one language. Every list of sentences to be said has three phrasings or more. */
export interface ExerciseTexts {
  readonly title: string;
  /** For lists and offers: what it is good for, one sentence. */
  readonly about: string;
  readonly steps: Readonly<
    Record<
      string,
      {
        /** Short, for the screen. */
        readonly name: string;
        /** One to four sentences each, said aloud. */
        readonly say: readonly string[];
        /** When the answer did not fit: kindly, once. */
        readonly again: readonly string[];
        readonly help?: readonly string[];
        readonly options?: Readonly<Record<string, string>>;
        /** Other words for an option, in lower case; found anywhere in what is said. */
        readonly alike?: Readonly<Record<string, readonly string[]>>;
        readonly low?: string;
        readonly high?: string;
      }
    >
  >;
  /** `noted` and `heard` thank for an answer; they are not said where a step was passed over. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}

/** What leading gives after one move. `say` are whole sentences. */
export interface Led {
  /**
   * Null once it is over, also when stopped: a caller who lets it be gone on with keeps the state it had.
   * Not null beside `leads` where it only pauses.
   */
  readonly state: RunState | null;
  readonly say: readonly string[];
  readonly view: ExerciseView;
  /** What is to be kept of it, once it is over and something was answered; its id is the run's, `endedAt` null still. */
  readonly record: ExerciseRecord | null;
  readonly leads:
    | { readonly to: 'safety' }
    | { readonly to: 'exercise'; readonly exercise: ExerciseId }
    | null;
}

/** The moves (lead.ts). `seed` chooses among phrasings. */
export interface Leading {
  begin(
    exercise: ExerciseId,
    run: Pick<RunState, 'runId' | 'source'>,
    around: Around,
    seed: number,
  ): Led;
  /** Of a run that was left: says where it stands. */
  resume(state: RunState, around: Around, seed: number): Led;
  /** Free words, spoken or typed: an answer, or a command (again, skip, back, stop), in either language. */
  hear(state: RunState, words: string, around: Around, seed: number): Led;
  /** From the screen. Null where it does not fit the step. */
  answer(state: RunState, step: string, answer: Answer, around: Around, seed: number): Led | null;
  go(state: RunState, to: 'skip' | 'back' | 'repeat' | 'stop', around: Around, seed: number): Led;
  view(state: RunState, around: Around, said: string): ExerciseView;
}

export type { Answers };
