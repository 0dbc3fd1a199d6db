/** The steps of a session: something is asked for, learnt, offered. Pure. */
import { readNumber } from './exercises/read-number.ts';
import { textsOf } from './exercises/texts.ts';
import type { CounselState, GuideAround, Heard, SessionShape } from './ports.ts';
import { offersOf, personOf, recommend } from './recommend.ts';
import { feelingIn } from './session/feeling.ts';
import { type Made, made } from './session/made.ts';
import { matterIn } from './session/matter.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { momentOf } from './turn-around.ts';

/** More words than these say more than a number, in characters. */
const NUMBER_WITHIN = 40;

/** A number from 0 to 10 that is about all that was said; null where it is not. */
export const strengthIn = (text: string): number | null =>
  text.trim().length <= NUMBER_WITHIN ? readNumber(text, { min: 0, max: 10 }) : null;

export type Stage = SessionShape['stage'];

/** Dal asks for this stage in these words. */
export function asking(state: CounselState, stage: Stage, say: readonly string[]): Made {
  const { shape, course } = state;
  const asked = course.asked.includes(stage) ? course.asked : [...course.asked, stage];
  const next = { ...state, shape: { ...shape, stage }, course: { ...course, asked, listened: 0 } };
  return made(next, say);
}

/** What the words themselves tell, whoever asked. */
export function learnt(state: CounselState, { text, language }: Heard): CounselState {
  const { shape } = state;
  const named = feelingIn(text, language);
  return {
    ...state,
    shape: {
      ...shape,
      feeling: shape.feeling ?? named?.word ?? null,
      emotion: shape.emotion ?? named?.emotion ?? null,
      matter: shape.matter ?? matterIn(text, language),
    },
  };
}

const ASKED_HOW_STRONG = /0[^.?!]{0,20}10|zero to ten|0에서\s?10|몇\s?(?:점|쯤)/iu;

/** What a talk with a model tells of the session: feeling, matter, and the numbers it was asked for. */
export function overheard(
  state: CounselState,
  heard: Heard,
  { lastSaid }: GuideAround,
): CounselState {
  const next = learnt(state, heard);
  const { shape } = next;
  const number = ASKED_HOW_STRONG.test(lastSaid) ? strengthIn(heard.text) : null;
  if (number === null) return next;
  const rates = shape.before === null ? { before: number } : { after: number };
  return { ...next, shape: { ...shape, ...rates } };
}

/** The exercise that fits and was neither done nor declined today, offered; null where none is. */
export function offering(
  state: CounselState,
  before: readonly string[],
  heard: Heard,
  around: GuideAround,
): Made | null {
  const { shape, course } = state;
  const moment = momentOf(state, heard, around);
  const person = course.asked.includes('offer') ? null : personOf(around.language, moment);
  if (person !== null) {
    return asking(state, 'offer', [...before, ...phrased(person, {}, around.seed)]);
  }
  const fitting = recommend(moment).find(
    (id) => !shape.done.includes(id) && !course.declined.includes(id),
  );
  if (fitting === undefined) return null;
  const words = phrased(
    offersOf(fitting, around.language, moment),
    {},
    around.seed,
    around.lastSaid,
  );
  const offered = { ...state, shape: { ...shape, offered: fitting } };
  return asking(offered, 'offer', [...before, ...words]);
}

/** One that was left is offered to be gone on with. */
export function resuming(
  state: CounselState,
  before: readonly string[],
  around: GuideAround,
): Made | null {
  const { paused, declined } = state.course;
  if (paused === null || declined.includes(paused.exercise)) return null;
  const { language, seed, lastSaid } = around;
  const { title } = textsOf(paused.exercise, language);
  const words = phrased(SESSION_TEXTS[language].resume, { title }, seed, lastSaid);
  const shape = { ...state.shape, offered: paused.exercise };
  return asking({ ...state, shape }, 'offer', [...before, ...words]);
}
