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

export interface Face {
  /** 0..1 each. */
  readonly weights: Record<ExpressionName, number>;
  /** How the head leans, radians. */
  headPitch: number;
  headRoll: number;
  update(delta: number, phase: Phase, emotion: Emotion): void;
}

/**
 * How strongly Dal shows what her words mean. She is there for someone: she is moved, she does not
 * mirror; anger and disgust show as little more than a furrow.
 */
const SHOWN: Readonly<Record<Emotion, Partial<Record<ExpressionName, number>>>> = {
  happy: { happy: 0.55, relaxed: 0.2 },
  sad: { sad: 0.45, relaxed: 0.1 },
  angry: { angry: 0.22, anxious: 0.1 },
  anxious: { anxious: 0.35, relaxed: 0.12 },
  neutral: { relaxed: 0.32 },
  surprised: { surprised: 0.4, relaxed: 0.15 },
  disgusted: { disgusted: 0.2 },
  fearful: { fearful: 0.3, relaxed: 0.1 },
};
const RESTING: Readonly<
  Record<Exclude<Phase, 'speaking'>, Partial<Record<ExpressionName, number>>>
> = {
  idle: { relaxed: 0.3 },
  hearing: { relaxed: 0.35 },
  thinking: { relaxed: 0.16, anxious: 0.08 },
};
/** Listening leans in and to one side. */
const LEAN: Readonly<Record<Phase, { readonly pitch: number; readonly roll: number }>> = {
  idle: { pitch: 0.015, roll: 0.02 },
  hearing: { pitch: 0.04, roll: 0.07 },
  thinking: { pitch: -0.035, roll: -0.045 },
  speaking: { pitch: 0.01, roll: 0.015 },
};
const EXPRESSION_S = 0.22;
const LEAN_S = 0.45;

/** The face for a phase and a feeling, and the way from one to the next. */
export function createFace(): Face {
  const face: Face = {
    weights: {
      happy: 0,
      sad: 0,
      angry: 0,
      relaxed: 0.3,
      surprised: 0,
      anxious: 0,
      fearful: 0,
      disgusted: 0,
    },
    headPitch: 0,
    headRoll: 0,
    update(delta, phase, emotion) {
      const target = phase === 'speaking' ? SHOWN[emotion] : RESTING[phase];
      for (let i = 0; i < EXPRESSIONS.length; i += 1) {
        const name = EXPRESSIONS[i] as ExpressionName;
        face.weights[name] = approach(face.weights[name], target[name] ?? 0, EXPRESSION_S, delta);
      }
      face.headPitch = approach(face.headPitch, LEAN[phase].pitch, LEAN_S, delta);
      face.headRoll = approach(face.headRoll, LEAN[phase].roll, LEAN_S, delta);
    },
  };
  return face;
}
