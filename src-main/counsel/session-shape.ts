/**
 * The session without a model (section 3, after Woebot): greeted, a feeling and how strong it is, what
 * matters today, an exercise that fits, how strong it is now, a sentence that sums up, a small plan. Each is
 * asked once and may be ignored: then it is listened to, and the next is asked when there is room. Pure.
 */
import type { CounselState, GuideAround, Heard } from './ports.ts';
import { type Made, made } from './session/made.ts';
import { reflect } from './session/reflect.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { answerTo, rated, summaryOf } from './session-answers.ts';
import { opens } from './session-opening.ts';
import { asking, learnt, offering, resuming, type Stage } from './session-steps.ts';
import { understand } from './understand.ts';

/** Turns that are only listened to, after Dal asked for something, before she asks for more. */
const LISTENS = 2;
/** Where nobody said how they feel, it is asked later. */
const LISTENS_LONGER = 3;
/** Turns after which it is asked how strong the feeling is now, where no exercise was done. */
const LONG_TALK = 10;
/** Before this there is nothing to sum up. */
const LEAVES_AFTER = 3;

/** What is asked next, where there is room for it; null where it is time to listen. */
function nextAsk(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { shape, course } = state;
  const { language, seed, lastSaid } = around;
  const texts = SESSION_TEXTS[language];
  const { topic, move, question } = understand(heard.text, language);
  // Nobody is measured in grief, and a question is answered first.
  if (topic === 'grief' || move !== null || question || course.listened < LISTENS) return null;
  const has = (stage: Stage): boolean => course.asked.includes(stage);
  const heardBack = (): readonly string[] => reflect(heard.text, language, seed, lastSaid);
  if (shape.done.length > 0 && shape.before !== null && shape.after === null && !has('rerate')) {
    return asking(state, 'rerate', [...heardBack(), ...phrased(texts.askRerate, {}, seed)]);
  }
  const isWell = shape.emotion === 'happy' || shape.emotion === 'neutral';
  if (shape.feeling !== null && shape.before === null && !isWell && !has('strength')) {
    return asking(state, 'strength', [...heardBack(), ...phrased(texts.askStrength, {}, seed)]);
  }
  if (shape.feeling === null && !has('feeling')) {
    if (course.listened < LISTENS_LONGER) return null;
    return asking(state, 'feeling', [...heardBack(), ...phrased(texts.askFeeling, {}, seed)]);
  }
  const resumed = resuming(state, heardBack(), around);
  if (resumed !== null) return resumed;
  if (!has('offer') || (course.listened > LISTENS_LONGER + 1 && shape.done.length === 0)) {
    const offered = offering(state, heardBack(), heard, around);
    if (offered !== null) return offered;
  }
  const isLong = course.turns >= LONG_TALK && course.listened > LISTENS_LONGER;
  if (isLong && shape.before !== null && shape.after === null && !has('rerate')) {
    return asking(state, 'rerate', [...heardBack(), ...phrased(texts.askRerate, {}, seed)]);
  }
  return null;
}

/** What was asked is let be; a question that was cut off before it was heard counts as not asked. */
function passedOver(state: CounselState, wasHeard: boolean): CounselState {
  const { course, shape } = state;
  const asked = wasHeard ? course.asked : course.asked.filter((stage) => stage !== shape.stage);
  return { ...state, shape: { ...shape, stage: 'free' }, course: { ...course, asked } };
}

/** Who takes leave hears what today was about, and is let go (R12). */
function closing(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { shape, course } = state;
  const { language, seed } = around;
  if (understand(heard.text, language).move !== 'goodbye') return null;
  if (course.turns < LEAVES_AFTER || (shape.matter === null && shape.feeling === null)) return null;
  const summary = shape.summary === null ? summaryOf(shape, around) : [];
  const next = { ...shape, stage: 'closed', summary: shape.summary ?? summary.join(' ') } as const;
  const goodbye = phrased(SESSION_TEXTS[language].goodbye, {}, seed);
  return made({ ...state, shape: next }, [...summary, ...goodbye]);
}

/** A turn of the session where no exercise runs. `say` null: it listens. */
export function sessionTurn(state: CounselState, heard: Heard, around: GuideAround): Made {
  if (state.course.turns <= 1 && state.care.level === 'none') return opens(state, heard, around);
  const { shape, course } = state;
  const isAwaited = course.listened === 1;
  const wasAsked = course.asked.includes(shape.stage);
  const wasHeard = !wasAsked || around.lastSaid === '' || /[?？]/u.test(around.lastSaid);
  const answered = isAwaited && wasHeard ? answerTo(state, heard, around) : null;
  if (answered !== null) return answered;
  const free = isAwaited ? passedOver(state, wasHeard) : state;
  // After talk of dying it only listens (R10).
  if (state.care.level !== 'none') return made(free, null);
  const leaves = closing(free, heard, around) ?? rated(free, heard, around);
  if (leaves !== null) return leaves;
  const now = learnt(free, heard);
  return nextAsk(now, heard, around) ?? made(now, null);
}
