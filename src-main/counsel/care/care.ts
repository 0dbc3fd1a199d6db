/**
 * The safety of a session (R9, R10, R4): which level it is in, the fixed flow at acute, and what a turn at
 * concern must do. No model takes part. The order of the flow follows the five steps of 988 (ask, be
 * there, keep safe, connect, follow up); it never ends the talk and asks for no promise.
 */
import type { Card, RiskKind } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Care, CareAround, CareState, Detected } from '../ports.ts';
import { askedAboutDying, safetyAnswer, yesOrNo } from './answers.ts';
import en from './texts/en.json' with { type: 'json' };
import ko from './texts/ko.json' with { type: 'json' };

const TEXTS = { ko, en } as const satisfies Record<Language, unknown>;

const FLOWS = ['self', 'harm-done', 'others', 'someone-else', 'violence'] as const;
type Flow = (typeof FLOWS)[number];
/** In this order, except where an answer leads elsewhere. */
type FlowStep = 'now' | 'contact' | 'barrier' | 'means' | 'check' | 'mistaken' | 'unsure';

interface Heard {
  readonly text: string;
  readonly language: Language;
  readonly found: Detected;
}

const sentences = (text: string): readonly string[] =>
  text.split(/(?<=[.?!])\s+/u).filter((one) => one !== '');

const flowOf = (kind: RiskKind | null, harmDone: boolean): Flow => {
  if (harmDone && kind !== 'someone-else' && kind !== 'violence') return 'harm-done';
  return kind ?? 'self';
};

const cardOf = (flow: Flow): Card => (flow === 'violence' ? 'danger' : 'help');

const isFlow = (name: string): name is Flow => (FLOWS as readonly string[]).includes(name);

function wordsOf(flow: Flow, step: FlowStep, turns: number, language: Language): string {
  const texts = TEXTS[language];
  if (step === 'mistaken') return texts.mistaken;
  if (step === 'unsure') return texts.unsure[turns % texts.unsure.length] ?? texts.unsure[0] ?? '';
  return texts[flow][step];
}

/** Where the flow goes after an answer; 'settle' ends it. */
function after(step: FlowStep, answer: ReturnType<typeof safetyAnswer>): FlowStep | 'settle' {
  if (answer === 'mistaken') return 'mistaken';
  switch (step) {
    case 'mistaken':
      return answer === 'safe' || answer === 'will' ? 'settle' : 'contact';
    case 'now':
      return 'contact';
    case 'contact':
      return answer === 'will' || answer === 'safe' ? 'means' : 'barrier';
    case 'barrier':
      return 'means';
    case 'means':
      return 'check';
    case 'check':
    case 'unsure':
      return answer === 'safe' ? 'settle' : 'unsure';
  }
}

function enter(flow: Flow, kind: RiskKind | null, state: CareState, around: CareAround): Care {
  return {
    state: {
      ...state,
      level: 'acute',
      kind,
      since: around.now,
      flow: { name: flow, step: 'now', turns: 0 },
      asked: true,
      offered: true,
    },
    card: cardOf(flow),
    say: sentences(wordsOf(flow, 'now', 0, around.language)),
    must: [],
  };
}

function goOn(state: CareState, flow: Flow, heard: Heard, around: CareAround): Care {
  const former = state.flow as NonNullable<CareState['flow']>;
  const answer = safetyAnswer(heard.text, heard.language);
  const next = after(former.step as FlowStep, answer);
  const turns = former.turns + 1;
  const common = { must: [] } as const;
  if (next === 'settle') {
    const texts = TEXTS[around.language];
    const isMistaken = former.step === 'mistaken';
    const offersPlan = !isMistaken && flow !== 'self' && !around.hasPlan && flow !== 'violence';
    return {
      ...common,
      // Concern stays for the session (R9).
      state: {
        ...state,
        level: 'concern',
        flow: null,
        planOffered: state.planOffered || flow === 'self' || offersPlan,
      },
      card: null,
      say: isMistaken
        ? null
        : [...sentences(texts[flow].settle), ...(offersPlan ? sentences(texts.plan) : [])],
    };
  }
  // What failed to help is not said again word for word; the card comes back when it got no better.
  const isBack = next === 'unsure' && turns % 3 === 0;
  return {
    ...common,
    state: { ...state, flow: { name: flow, step: next, turns } },
    card: isBack ? cardOf(flow) : null,
    say: sentences(wordsOf(flow, next, turns, around.language)),
  };
}

/**
 * "I am safe, my sister is here" tells of the danger that is known already; a likeness alone does not make a new
 * one of it. What a rule or a model finds in such words counts.
 */
function isCalming({ level }: CareState, { found, text, language }: Heard): boolean {
  if (level === 'none' || found.by !== 'classifier') return false;
  const answer = safetyAnswer(text, language);
  return answer === 'safe' || answer === 'will';
}

/**
 * What the safety of the session asks of a turn, before anything else looks at its words. Pure.
 * At acute the words are fixed; at concern it says what whoever answers must do.
 */
export function care(state: CareState, heard: Heard, around: CareAround): Care {
  const found: Detected = isCalming(state, heard)
    ? { ...heard.found, level: 'none', kind: null }
    : heard.found;
  const running = state.flow !== null && isFlow(state.flow.name) ? state.flow.name : null;
  if (found.level === 'acute') {
    const flow = flowOf(found.kind, found.harmDone);
    // The same danger said again is an answer within its flow; another one begins its own.
    const isSame = running === flow || (running === 'harm-done' && flow === 'self');
    return running !== null && isSame
      ? goOn(state, running, heard, around)
      : enter(flow, found.kind, state, around);
  }
  if (running !== null) return goOn(state, running, heard, around);

  const wasAsked = state.asked && askedAboutDying(around.lastSaid);
  const answer = wasAsked ? yesOrNo(heard.text, heard.language) : null;
  if (answer === 'yes') return enter('self', 'self', state, around);

  const isConcern = found.level === 'concern';
  if (!isConcern && state.level === 'none') {
    return { state, card: null, say: null, must: [] };
  }
  const must: Care['must'][number][] = [];
  if (isConcern && !state.asked) must.push('ask-directly');
  if (isConcern && !state.offered) must.push('offer-card');
  const mayPlan = answer === 'no' && !around.hasPlan && !state.planOffered;
  if (mayPlan) must.push('offer-plan');
  return {
    state: {
      ...state,
      level: 'concern',
      kind: found.kind ?? state.kind,
      since: state.since ?? around.now,
      asked: state.asked || isConcern,
      offered: state.offered || isConcern,
      planOffered: state.planOffered || mayPlan,
    },
    card: null,
    say: null,
    must,
  };
}

/** The person says in the middle of talk that it was a danger after all: what an exercise came upon. */
export function careFromExercise(state: CareState, kind: RiskKind, around: CareAround): Care {
  return enter(flowOf(kind, false), kind, state, around);
}

/** Said at the next start after an acute moment, gently, once (R9). */
export function gentleReturn(language: Language): readonly string[] {
  return sentences(TEXTS[language].return);
}
