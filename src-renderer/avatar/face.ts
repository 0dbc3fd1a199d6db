import type { Emotion, Phase } from '../../src-preload/contract/words.ts';
import { approach } from './approach.ts';

/** Expressions of the avatar that a feeling moves, by their names in the file. */
export const EXPRESSIONS = [
  'happy',
  'sad',
  'angry',
  'relaxed',
  'surprised',
  'anxious',
  'fearful',
  'disgusted',
] as const;
export type ExpressionName = (typeof EXPRESSIONS)[number];
type Look = Readonly<Partial<Record<ExpressionName, number>>>;

export interface Face {
  /** 0..1 each. */
  readonly weights: Record<ExpressionName, number>;
  /**
   * `feeling` is how her words are meant, `person` what the person seems to feel and `strength` how far
   * that shows, 0..1. `phraseBegan` is true in the one frame in which a phrase of hers begins.
   */
  update(
    delta: number,
    phase: Phase,
    feeling: Emotion,
    person: Emotion,
    strength: number,
    phraseBegan: boolean,
  ): void;
}

/**
 * How strongly she shows what her words mean. She is there for someone: she is moved, and does not
 * act it out; anger and disgust show as little more than a furrow.
 */
const SHOWN: Readonly<Record<Emotion, Look>> = {
  happy: { happy: 0.74, relaxed: 0.12 },
  sad: { sad: 0.62, relaxed: 0.05 },
  angry: { angry: 0.24, anxious: 0.1 },
  anxious: { anxious: 0.5, relaxed: 0.06 },
  neutral: { relaxed: 0.32 },
  surprised: { surprised: 0.64, happy: 0.06 },
  disgusted: { disgusted: 0.22 },
  fearful: { fearful: 0.42 },
};
const RESTING: Readonly<Record<Exclude<Phase, 'speaking'>, Look>> = {
  idle: { relaxed: 0.26 },
  hearing: { relaxed: 0.34 },
  thinking: { relaxed: 0.05, anxious: 0.16 },
};
/**
 * Attending to the person: their feeling comes back softened, fear and worry as concern, and anger or
 * disgust not at all, but as calm attention.
 */
const ATTENDING: Readonly<Record<Emotion, Look>> = {
  happy: { happy: 0.36, relaxed: 0.14 },
  sad: { sad: 0.28, relaxed: 0.14 },
  angry: { relaxed: 0.3 },
  anxious: { anxious: 0.24, relaxed: 0.16 },
  neutral: { relaxed: 0.34 },
  surprised: { surprised: 0.2, relaxed: 0.2 },
  disgusted: { relaxed: 0.3 },
  fearful: { anxious: 0.26, relaxed: 0.14 },
};
/** Beyond this a companion would ape the person. */
export const MOST_MIRRORED = 0.4;
/** A face answers another one after about this long. */
const ANSWER_S = 0.5;

/** Rise to 90 % in about 250 ms, hold, then ease to a softer level: a face at full strength is a mask. */
const RISE_S = 0.11;
const FALL_S = 0.5;
const HOLD_S = 1.3;
const EASE_S = 3.2;
const SOFTER = 0.58;
/** A new phrase brings some of the feeling back. */
const REVIVED_S = 1.1;
/** No held expression is quite still. */
const PLAY = 0.09;

/** The face for a phase and its feelings, and the way from one to the next. */
export function createFace(): Face {
  let clock = 0;
  let shown: Emotion = 'neutral';
  let held = 0;
  /** What is being answered, and what will be once the answer's time has come. */
  let answered: Emotion = 'neutral';
  let coming: Emotion = 'neutral';
  let untilAnswer = 0;
  const face: Face = {
    weights: {
      happy: 0,
      sad: 0,
      angry: 0,
      relaxed: 0.26,
      surprised: 0,
      anxious: 0,
      fearful: 0,
      disgusted: 0,
    },
    update(delta, phase, feeling, person, strength, phraseBegan) {
      clock += delta;
      if (person !== coming) {
        coming = person;
        untilAnswer = ANSWER_S;
      }
      untilAnswer -= delta;
      if (untilAnswer <= 0) answered = coming;

      const speaking = phase === 'speaking';
      const now = speaking ? feeling : 'neutral';
      if (now !== shown) {
        shown = now;
        held = 0;
      } else if (phraseBegan) held = Math.max(0, Math.min(held, HOLD_S + EASE_S) - REVIVED_S);
      held += delta;
      const ease = held <= HOLD_S ? 1 : SOFTER + (1 - SOFTER) * Math.exp(-(held - HOLD_S) / EASE_S);
      const play = 1 + PLAY * (0.6 * Math.sin(clock * 1.13) + 0.4 * Math.sin(clock * 2.71 + 1));
      const attends = answered !== 'neutral';
      const look = lookFor(phase, feeling, answered);
      // Attending to something faint stays close to what the face does anyway.
      const plain = attends ? lookFor(phase, feeling, 'neutral') : look;
      const share = attends ? clamp(strength) : 1;
      const liveliness = play * (speaking && feeling !== 'neutral' ? ease : 1);
      for (let i = 0; i < EXPRESSIONS.length; i += 1) {
        const name = EXPRESSIONS[i] as ExpressionName;
        const most = attends && !speaking ? MOST_MIRRORED : 1;
        const wanted = share * (look[name] ?? 0) + (1 - share) * (plain[name] ?? 0);
        const target = Math.min(most, wanted * liveliness);
        const was = face.weights[name];
        face.weights[name] = approach(was, target, target > was ? RISE_S : FALL_S, delta);
      }
    },
  };
  return face;
}

/** What is no number is nothing. */
function clamp(value: number): number {
  return Math.max(0, Math.min(1, value || 0));
}

function lookFor(phase: Phase, feeling: Emotion, answered: Emotion): Look {
  // Words that carry no feeling of their own leave the face with the person.
  if (phase === 'speaking') return feeling === 'neutral' ? ATTENDING[answered] : SHOWN[feeling];
  if (phase === 'thinking' || answered === 'neutral') return RESTING[phase];
  return ATTENDING[answered];
}
