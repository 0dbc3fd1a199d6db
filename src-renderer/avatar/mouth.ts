import type { Mouth } from '../../src-preload/contract/words.ts';
import { EXPRESSIONS, type ExpressionName } from './face.ts';

/** Sets one expression of the avatar, 0..1. */
export type SetExpression = (name: string, weight: number) => void;

/**
 * How much of its own mouth an expression brings, 0..1. Speech takes that much of it back while the
 * mouth moves, since expression and viseme add up on the same lips.
 */
const MOUTH_IN: Readonly<Record<ExpressionName, number>> = {
  happy: 0.55,
  sad: 0.5,
  angry: 0.4,
  relaxed: 0.3,
  surprised: 0.9,
  anxious: 0.6,
  fearful: 0.6,
  disgusted: 0.6,
};
/** Weights of a mouth add up on one jaw; beyond this the lips would tear. */
const MOST = 1;

/** Writes the feeling, then the mouth over it: what is said always wins over how one feels. */
export function applyFaceAndMouth(
  weights: Readonly<Record<ExpressionName, number>>,
  mouth: Mouth,
  set: SetExpression,
): void {
  const open = mouth.aa + mouth.ih + mouth.ou + mouth.ee + mouth.oh;
  const talking = Math.min(1, open * 2);
  for (let i = 0; i < EXPRESSIONS.length; i += 1) {
    const name = EXPRESSIONS[i] as ExpressionName;
    set(name, weights[name] * (1 - MOUTH_IN[name] * talking));
  }
  const scale = open > MOST ? MOST / open : 1;
  set('aa', mouth.aa * scale);
  set('ih', mouth.ih * scale);
  set('ou', mouth.ou * scale);
  set('ee', mouth.ee * scale);
  set('oh', mouth.oh * scale);
}
