/**
 * What counsel makes of a turn, before anyone answers it: safety first, then a request for help, a setting,
 * the exercise that runs or is asked for, and where no model answers, the session. Pure.
 */
import type { Card, ExerciseId, Intent } from '../../src-preload/contract/counsel.ts';
import { asideOf } from './aside.ts';
import { safetyAnswer } from './care/answers.ts';
import { care, careFromExercise, gentleReturn } from './care/care.ts';
import { beginExercise, hearExercise, pauseExercise } from './exercise-turn.ts';
import { readCommand } from './exercises/commands.ts';
import type { RunState } from './exercises/exercise.ts';
import { guidanceOf } from './guidance.ts';
import { memoryIntent } from './memory-intents.ts';
import { notices } from './notices.ts';
import {
  CALM,
  type Care,
  type Considered,
  type CounselState,
  type GuideAround,
  type Heard,
  type Routed,
} from './ports.ts';
import { REPLIES } from './respond.ts';
import { route } from './route.ts';
import { crossesLine, saysUnder18 } from './session/boundary.ts';
import { concernSay } from './session/concern.ts';
import { type Made, made } from './session/made.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { returnsTo } from './session-opening.ts';
import { sessionTurn } from './session-shape.ts';
import { asking, overheard } from './session-steps.ts';
import { careAround } from './turn-around.ts';
import { LEXICONS, understand } from './understand.ts';

/** A session that has not begun. */
export const FRESH: CounselState = {
  care: CALM,
  shape: {
    stage: 'open',
    emotion: null,
    feeling: null,
    before: null,
    after: null,
    matter: null,
    offered: null,
    done: [],
    summary: null,
    plan: null,
  },
  course: { turns: 0, listened: 0, asked: [], declined: [], paused: null, lastAt: null },
  run: null,
  noticeAt: null,
  restAt: null,
  startedAt: null,
};

/** A request that would leave a running exercise has to be this clear. */
const LEAVES = 0.75;
/** A question for something else within it, clearer still: an answer may look like one. */
const LEAVES_SURELY = 0.88;
/** A longer answer may begin with the words of a leave, in characters. */
const LEAVE_WITHIN = 24;
/** Answered by memory, and the session stays where it is. */
const ELSEWHERE: ReadonlySet<Intent> = new Set(['memory', 'documents', 'insights']);

/** What is asked for is understood apart from how serious the words are. */
const CALM_WORDS = {
  found: { level: 'none', soft: false },
  running: null,
  lastOffered: null,
} as const;

const isRunning = (state: CounselState): state is CounselState & { readonly run: RunState } =>
  state.run !== null;

/** What is answered by memory, or by whoever listens, and leaves the session where it is. */
function isElsewhere(routed: Routed, { text, language }: Heard): boolean {
  const { intent } = routed;
  const said = text.normalize('NFC').replaceAll('’', "'").trim();
  return (
    ELSEWHERE.has(intent) ||
    memoryIntent(text, language) !== null ||
    LEXICONS[language].goOn.test(said)
  );
}

/** A turn of the person's has come. */
function counted(state: CounselState, now: number): CounselState {
  const { course } = state;
  const { turns, listened } = course;
  return { ...state, course: { ...course, turns: turns + 1, listened: listened + 1, lastAt: now } };
}

/** An answer to a question about safety that care did not ask in its flow; null where there was none. */
function safetyTurn(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { language, lastSaid } = around;
  if (safetyAnswer(heard.text, heard.language) !== 'unsafe') return null;
  const { level, kind } = state.care;
  if (lastSaid.endsWith(gentleReturn(language).at(-1) ?? lastSaid)) {
    const care = { ...state.care, level: 'concern', kind: 'self', since: around.now } as const;
    const say = concernSay('self', true, language, around);
    return made({ ...state, care: { ...care, asked: true, offered: true } }, say, { card: 'help' });
  }
  const wasAsked =
    kind !== null && kind !== 'self' && REPLIES[language].askedAboutSafety.test(lastSaid);
  if (level !== 'concern' || !wasAsked) return null;
  const flow = careFromExercise(state.care, kind, careAround(around));
  return made(pauseExercise({ ...state, care: flow.state }), flow.say, { card: flow.card });
}

/** At acute too the card comes when it is asked for (R1); where somebody is the danger, the quiet one. */
const cardOf = ({ care: { kind } }: CounselState): Card =>
  kind === 'violence' ? 'danger' : 'help';

const asksForCard = ({ text, language }: Heard, { preferences }: GuideAround): boolean =>
  route(text, language, { ...CALM_WORDS, preferences }).wantsHelp;

/** The safety plan is asked for, in words that name what it is for. */
function asksForPlan({ text, language, found }: Heard, { preferences }: GuideAround): boolean {
  if (found.harmDone || found.kind === 'violence') return false;
  const { exercise, confidence } = route(text, language, { ...CALM_WORDS, preferences });
  return exercise === 'safety_plan' && confidence >= LEAVES;
}

/** What is asked to be forgotten is not said back by the session either. */
function forgetting(state: CounselState, { text, language }: Heard): CounselState {
  const intent = memoryIntent(text, language);
  if (intent?.kind !== 'forget') return state;
  const about = intent.about?.toLowerCase() ?? '';
  const left = (words: string | null): string | null =>
    words?.toLowerCase().includes(about) === true ? null : words;
  const { shape } = state;
  const { matter, summary, plan } = shape;
  return {
    ...state,
    shape: { ...shape, matter: left(matter), summary: left(summary), plan: left(plan) },
  };
}

/** What comes before any exercise or talk: danger, help, a setting, a line that is crossed, an age. */
function firstOf(
  state: CounselState,
  cared: Care,
  routed: Routed,
  heard: Heard,
  around: GuideAround,
): Made | null {
  const { seed, lastSaid, modelReady } = around;
  const texts = SESSION_TEXTS[around.language];
  const { found, text } = heard;
  if (cared.say !== null) {
    const card = cared.card ?? (asksForCard(heard, around) ? cardOf(state) : null);
    return made(pauseExercise(state), cared.say, { card });
  }
  if (found.level === 'concern') {
    // It begins by asking whether it is safe now.
    if (asksForPlan(heard, around)) return beginExercise(state, 'safety_plan', heard, around);
    const asks = cared.must.includes('ask-directly');
    const say = modelReady ? null : concernSay(found.kind, asks, heard.language, around);
    return made(pauseExercise(state), say, { card: cared.card });
  }
  if (routed.wantsHelp) {
    return made(state, phrased(texts.helpCard, {}, seed, lastSaid), { card: 'help' });
  }
  const safety = safetyTurn(state, heard, around);
  if (safety !== null) return safety;
  if (routed.intent === 'settings' && routed.changed !== null) {
    return made(state, [routed.changed], { change: routed.change });
  }
  const isMinor = around.preferences.ageBand === 'minor';
  if (crossesLine(text)) {
    return made(state, phrased(isMinor ? texts.boundaryMinor : texts.boundary, {}, seed, lastSaid));
  }
  if (!isMinor && saysUnder18(text)) {
    const say = phrased(texts.minor, {}, seed);
    const waits = [...say.slice(0, -1), ...phrased(texts.stillHere, {}, seed)];
    return made(state, state.run === null ? say : waits, { change: { ageBand: 'minor' } });
  }
  if (cared.must.includes('offer-plan') && !modelReady) {
    const shape = { ...state.shape, offered: 'safety_plan' } as const;
    return asking({ ...state, shape }, 'offer', phrased(texts.offerPlan, {}, seed));
  }
  return null;
}

/** Within an exercise: an answer to it, another one, or something else while it waits. */
function exerciseTurn(
  state: CounselState & { readonly run: RunState },
  routed: Routed,
  heard: Heard,
  around: GuideAround,
): Made {
  const asked = routed.intent === 'exercise' ? routed.exercise : null;
  if (asked !== null && asked !== state.run.exercise && routed.confidence >= LEAVES) {
    return beginExercise(state, asked, heard, around);
  }
  const isAsked = ELSEWHERE.has(routed.intent) && routed.confidence >= LEAVES_SURELY;
  if (isAsked || memoryIntent(heard.text, heard.language) !== null) return made(state, null);
  const isLeaving = readCommand(heard.text) === null && heard.text.length <= LEAVE_WITHIN;
  if (isLeaving && understand(heard.text, heard.language).move === 'goodbye') {
    const goodbye = phrased(SESSION_TEXTS[around.language].goodbye, {}, around.seed);
    return made(pauseExercise(state), around.modelReady ? null : goodbye);
  }
  const aside = asideOf(state, heard, around);
  if (aside !== null) return made(state, around.modelReady ? null : aside);
  return hearExercise(state, heard, around);
}

function turnOf(
  state: CounselState,
  cared: Care,
  routed: Routed,
  heard: Heard,
  around: GuideAround,
): Made {
  const first = firstOf(state, cared, routed, heard, around);
  if (first !== null) return first;
  if (isRunning(state)) return exerciseTurn(state, routed, heard, around);
  if (routed.intent === 'exercise' && routed.exercise !== null) {
    return beginExercise(state, routed.exercise, heard, around);
  }
  if (around.modelReady) return made(overheard(state, heard, around), null);
  return isElsewhere(routed, heard) ? made(state, null) : sessionTurn(state, heard, around);
}

/** Self-checks, a safety plan and the breath are always said in the engine's own words. */
const isModelLed = (exercise: ExerciseId, { modelLeads }: GuideAround): boolean =>
  modelLeads &&
  !exercise.startsWith('breathing_') &&
  !['phq9', 'gad7', 'safety_plan'].includes(exercise);

/** What counsel makes of the words of one turn. */
export function consider(state: CounselState, heard: Heard, around: GuideAround): Considered {
  const { language, preferences, seed } = around;
  const cared = care(state.care, heard, careAround(around));
  const now = forgetting(counted({ ...state, care: cared.state }, around.now), heard);
  const wasOffered = state.shape.stage === 'offer' && state.course.listened === 0;
  const routed = route(heard.text, language, {
    found: heard.found,
    running: state.run?.exercise ?? null,
    lastOffered: wasOffered ? state.shape.offered : null,
    preferences,
  });
  const turn = turnOf(now, cared, routed, heard, around);
  const isDanger =
    turn.state.care.level === 'acute' || heard.found.level !== 'none' || turn.card !== null;
  const told = notices(state, {
    language,
    now: around.now,
    ageBand: preferences.ageBand,
    lastAt: state.course.lastAt,
    toldAt: preferences.toldAiAt,
    holds: isDanger || state.run !== null || cared.must.length > 0,
    seed,
  });
  const isLed = turn.exercise !== null && turn.card === null && isModelLed(turn.exercise, around);
  const returns = around.modelReady && now.course.turns === 1 && !isDanger && returnsTo(around);
  const isPlan = turn.exercise === 'safety_plan' && turn.card === null;
  const intent: Intent =
    isDanger && !isPlan ? 'crisis' : turn.exercise === null ? routed.intent : 'exercise';
  return {
    state: { ...turn.state, ...told.times },
    card: turn.card,
    intent,
    confidence: intent === routed.intent ? routed.confidence : 1,
    exercise: turn.exercise,
    say: isLed ? null : turn.say,
    prelude: returns ? [...told.say, ...gentleReturn(language)] : told.say,
    guidance:
      around.modelReady && (isLed || turn.say === null)
        ? guidanceOf(turn.state, cared.must, returns, turn.say, turn.exercise, heard, around)
        : '',
    view: turn.view,
    record: turn.record,
    change: turn.change,
  };
}
