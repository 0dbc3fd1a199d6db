/** Answers to what the session asked last. Null where something else was said: nothing is asked twice. Pure. */
import type { CounselState, GuideAround, Heard, SessionShape } from './ports.ts';
import { feelingAnswered, isOurs } from './session/feeling.ts';
import { type Made, made } from './session/made.ts';
import { inOwnWords } from './session/matter.ts';
import { phrased } from './session/say.ts';
import { SESSION_TEXTS } from './session/texts.ts';
import { asking, learnt, offering, strengthIn } from './session-steps.ts';
import { LEXICONS } from './understand.ts';

/** A plan is more than a yes, in characters. */
const ONLY_YES = 10;
/** From here it is calmed before anything else is asked. */
const HIGH = 8;
const LOW = 3;
/** Words after an exercise that only take leave of it, in characters. */
const AFTER_WORK = { ko: 14, en: 34 } as const;

const saysNo = ({ text, language }: Heard): boolean =>
  LEXICONS[language].moves.no.test(text.trim());

/** A feeling as our sentences may use it; null for a word of their own, which is only quoted. */
const declined = (feeling: string | null, { language }: GuideAround): string | null =>
  feeling !== null && isOurs(feeling, language) ? feeling : null;

const shaped = (state: CounselState, more: Partial<SessionShape>): CounselState => ({
  ...state,
  shape: { ...state.shape, ...more },
});

function ofFeeling(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const named = feelingAnswered(heard.text, heard.language);
  if (named === null) return null;
  const { language, seed } = around;
  const texts = SESSION_TEXTS[language];
  const next = shaped(state, {
    feeling: named.word,
    emotion: named.emotion ?? state.shape.emotion,
  });
  const strength = strengthIn(heard.text);
  if (strength !== null) return afterStrength(next, strength, heard, around);
  const ours = isOurs(named.word, language);
  const back = ours
    ? phrased(texts.namedFeeling, { feeling: named.word }, seed)
    : phrased(texts.quotedFeeling, { feeling: named.word }, seed);
  return asking(next, 'strength', [...back, ...phrased(texts.askStrength, {}, seed)]);
}

function afterStrength(
  state: CounselState,
  strength: number,
  heard: Heard,
  around: GuideAround,
): Made {
  const { language, seed } = around;
  const texts = SESSION_TEXTS[language];
  const band = strength >= HIGH ? 'high' : strength <= LOW ? 'low' : 'middle';
  const isWell = state.shape.emotion === 'happy' || state.shape.emotion === 'neutral';
  const back = phrased(isWell ? texts.strengthWell : texts.strength[band], {}, seed);
  const next = shaped(state, { before: strength, stage: 'free' });
  if (strength >= HIGH && !isWell) {
    const offered = offering(next, back, heard, around);
    if (offered !== null) return offered;
  }
  if (next.shape.matter === null && !next.course.asked.includes('matter')) {
    return asking(next, 'matter', [...back, ...phrased(texts.askMatter, {}, seed)]);
  }
  return (
    offering(next, back, heard, around) ?? made(next, [...back, ...phrased(texts.goOn, {}, seed)])
  );
}

function ofMatter(state: CounselState, heard: Heard): Made | null {
  if (saysNo(heard)) return null;
  const words = inOwnWords(heard.text, heard.language);
  const next = learnt(state, heard);
  // Listened to, and taken up in what is asked next.
  return made(shaped(next, { matter: next.shape.matter ?? words, stage: 'free' }), null);
}

function ofOffer(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { offered } = state.shape;
  if (offered === null || !saysNo(heard)) return null;
  const { course } = state;
  const next: CounselState = {
    ...shaped(state, { offered: null, stage: 'free' }),
    course: {
      ...course,
      declined: [...course.declined, offered],
      paused: course.paused?.exercise === offered ? null : course.paused,
    },
  };
  return made(
    next,
    phrased(SESSION_TEXTS[around.language].declined, {}, around.seed, around.lastSaid),
  );
}

/** One sentence in their own words; with the numbers where nothing else is known. */
export function summaryOf(shape: SessionShape, around: GuideAround): readonly string[] {
  const { language, seed } = around;
  const texts = SESSION_TEXTS[language];
  const feeling = declined(shape.feeling, around);
  const { matter, before, after } = shape;
  if (matter === null && feeling === null && before !== null && after !== null) {
    return phrased(texts.summaryNumbers, { before: String(before), after: String(after) }, seed);
  }
  return phrased(texts.summary, { matter, feeling }, seed);
}

/** Sums up, and asks for a small plan. */
function summing(state: CounselState, before: readonly string[], around: GuideAround): Made {
  const summary = summaryOf(state.shape, around);
  const ask = phrased(SESSION_TEXTS[around.language].askPlan, {}, around.seed);
  const next = shaped(state, { summary: summary.join(' ') });
  return asking(next, 'plan', [...before, ...summary, ...ask]);
}

function ofRerate(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const after = strengthIn(heard.text);
  if (after === null) return null;
  const { before } = state.shape;
  const next = shaped(state, { after });
  return summing(next, changeOf(before, after, around), around);
}

const ONLY_A_NUMBER =
  /^(?:한|약|이제|지금은?|it'?s|its|an?|about|around|now|maybe|like)?\s*(?:an?\s)?\d{1,2}\s*(?:점|정도|쯤|now)?(?:요|이요|예요|이에요)?[.!]?$/iu;

/** How strong it is now, said without being asked; null where that is not what was said. */
export function rated(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { before, after } = state.shape;
  const { asked } = state.course;
  if (before === null || after !== null || asked.includes('plan')) return null;
  return ONLY_A_NUMBER.test(heard.text.trim()) ? ofRerate(state, heard, around) : null;
}

/** What a second number says beside the first. */
function changeOf(
  before: number | null,
  after: number,
  { language, seed }: GuideAround,
): readonly string[] {
  const { change } = SESSION_TEXTS[language];
  if (before === null) return [];
  const way = after < before ? 'lighter' : after > before ? 'heavier' : 'same';
  return phrased(change[way], { before: String(before), after: String(after) }, seed);
}

function ofPlan(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { language, seed } = around;
  const texts = SESSION_TEXTS[language];
  const { moves } = LEXICONS[language];
  const said = heard.text.trim();
  if (saysNo(heard) || moves.unsure.test(said)) {
    return made(shaped(state, { stage: 'closed' }), phrased(texts.noPlan, {}, seed));
  }
  if (moves.yes.test(said) && said.length <= ONLY_YES) return null;
  const plan = inOwnWords(said, language);
  return made(shaped(state, { plan, stage: 'closed' }), phrased(texts.keptPlan, { plan }, seed));
}

/** The first words after an exercise: a word or two lead on to the end of it, more is listened to. */
function ofWork(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  const { language, seed } = around;
  const { before, after, done } = state.shape;
  const { asked } = state.course;
  const free = shaped(state, { stage: 'free' });
  if (done.length === 0 || heard.text.trim().length > AFTER_WORK[language]) return null;
  // It asked for all of that itself.
  if (done.at(-1) === 'mood_checkin') return null;
  if (after === null && before !== null && !asked.includes('rerate')) {
    const number = strengthIn(heard.text);
    if (number !== null) return ofRerate(free, heard, around);
    return asking(free, 'rerate', phrased(SESSION_TEXTS[language].askRerate, {}, seed));
  }
  if (asked.includes('plan')) return null;
  return summing(free, after === null ? [] : changeOf(before, after, around), around);
}

/** What an answer makes of the session; null where the words are none. */
export function answerTo(state: CounselState, heard: Heard, around: GuideAround): Made | null {
  switch (state.shape.stage) {
    case 'feeling':
      return ofFeeling(state, heard, around);
    case 'strength': {
      const strength = strengthIn(heard.text);
      return strength === null ? null : afterStrength(state, strength, heard, around);
    }
    case 'matter':
      return ofMatter(state, heard);
    case 'offer':
      return ofOffer(state, heard, around);
    case 'rerate':
      return ofRerate(state, heard, around);
    case 'plan':
      return ofPlan(state, heard, around);
    case 'work':
      return ofWork(state, heard, around);
    case 'open':
    case 'free':
    case 'closed':
      return null;
  }
}
