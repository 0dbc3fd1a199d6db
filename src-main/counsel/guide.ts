/**
 * What counsel makes of a turn, before anyone answers it: safety first, then a request for help, a setting,
 * the exercise that runs or is asked for, and where no model answers, the session. Pure.
 */
import type { Intent } from '../../src-preload/contract/counsel.ts';
import { care } from './care/care.ts';
import { beginExercise, hearExercise, pauseExercise } from './exercise-turn.ts';
import type { RunState } from './exercises/exercise.ts';
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
import { route } from './route.ts';
import { concernSay } from './session/concern.ts';
import { type Made, made } from './session/made.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { sessionTurn } from './session-shape.ts';
import { asking } from './session-steps.ts';
import { careAround } from './turn-around.ts';
import { LEXICONS } from './understand.ts';

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

const isRunning = (state: CounselState): state is CounselState & { readonly run: RunState } =>
  state.run !== null;

/** What is answered by memory, or by whoever listens, and leaves the session where it is. */
function isElsewhere(routed: Routed, { text, language }: Heard): boolean {
  const { intent } = routed;
  const said = text.normalize('NFC').replaceAll('’', "'").trim();
  return (
    intent === 'memory' ||
    intent === 'documents' ||
    intent === 'insights' ||
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

function turnOf(
  state: CounselState,
  cared: Care,
  routed: Routed,
  heard: Heard,
  around: GuideAround,
): Made {
  const texts = SESSION_TEXTS[around.language];
  const { found } = heard;
  if (cared.say !== null) return made(pauseExercise(state), cared.say, { card: cared.card });
  if (found.level === 'concern') {
    const asks = cared.must.includes('ask-directly');
    const say = around.modelReady ? null : concernSay(found.kind, asks, heard.language, around);
    return made(pauseExercise(state), say, { card: cared.card });
  }
  if (routed.wantsHelp) {
    return made(state, phrased(texts.helpCard, {}, around.seed, around.lastSaid), { card: 'help' });
  }
  if (routed.intent === 'settings' && routed.changed !== null) return made(state, [routed.changed]);
  if (cared.must.includes('offer-plan') && !around.modelReady) {
    const shape = { ...state.shape, offered: 'safety_plan' } as const;
    return asking({ ...state, shape }, 'offer', phrased(texts.offerPlan, {}, around.seed));
  }
  const asked = routed.intent === 'exercise' ? routed.exercise : null;
  if (isRunning(state)) {
    const isOther = asked !== null && asked !== state.run.exercise && routed.confidence >= LEAVES;
    return isOther
      ? beginExercise(state, asked, heard, around)
      : hearExercise(state, heard, around);
  }
  if (asked !== null) return beginExercise(state, asked, heard, around);
  return around.modelReady || isElsewhere(routed, heard)
    ? made(state, null)
    : sessionTurn(state, heard, around);
}

/** What counsel makes of the words of one turn. */
export function consider(state: CounselState, heard: Heard, around: GuideAround): Considered {
  const { language, preferences, lastSession, seed } = around;
  const cared = care(state.care, heard, careAround(around));
  const now = counted({ ...state, care: cared.state }, around.now);
  const wasOffered = state.shape.stage === 'offer' && state.course.listened === 0;
  const routed = route(heard.text, language, {
    found: heard.found,
    running: state.run?.exercise ?? null,
    lastOffered: wasOffered ? state.shape.offered : null,
    preferences,
  });
  const turn = turnOf(now, cared, routed, heard, around);
  const isDanger = turn.state.care.level === 'acute' || heard.found.level !== 'none';
  const told = notices(state, {
    language,
    now: around.now,
    ageBand: preferences.ageBand,
    lastAt: state.course.lastAt,
    lastSessionAt: lastSession?.at ?? null,
    holds: isDanger || state.run !== null || cared.must.length > 0,
    seed,
  });
  const intent: Intent = isDanger ? 'crisis' : turn.exercise === null ? routed.intent : 'exercise';
  return {
    state: { ...turn.state, ...told.times },
    card: turn.card,
    intent,
    confidence: intent === routed.intent ? routed.confidence : 1,
    exercise: turn.exercise,
    say: turn.say,
    mayReflect: cared.mayReflect,
    prelude: told.say,
    guidance: '',
    view: turn.view,
    record: turn.record,
    change: intent === 'settings' ? routed.change : null,
  };
}
