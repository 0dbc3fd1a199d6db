import type { Mouth } from '../../src-preload/contract/words.ts';
import { approach } from './approach.ts';
import { EXPRESSIONS, type ExpressionName } from './face.ts';

/** Sets one expression of the avatar, 0..1. */
export type SetExpression = (name: string, weight: number) => void;

export interface MouthAndFace {
  /** Writes the feeling, then the mouth over it: what is said always wins over how one feels. */
  update(
    delta: number,
    weights: Readonly<Record<ExpressionName, number>>,
    mouth: Mouth,
    set: SetExpression,
  ): void;
}

/**
 * How much of its own mouth an expression brings, 0..1. Speech takes that much of it back while the
 * mouth moves, since expression and viseme add up on the same lips.
 */
const MOUTH_IN: Readonly<Record<ExpressionName, number>> = {
  happy: 0.55,
  sad: 0.5,
  angry: 0.4,
  relaxed: 0.3,
  surprised: 0.82,
  anxious: 0.6,
  fearful: 0.6,
  disgusted: 0.6,
};
/** Weights of a mouth add up on one jaw; beyond this the lips would tear. */
const MOST = 1;
/** Speech takes the lips at once and gives them back slowly, and only after a real pause. */
const TAKE_S = 0.045;
const GIVE_S = 0.28;
const KEEP_S = 0.3;

/** The last hand on the face. A closure or a short pause between words is not a change of expression. */
export function createMouthAndFace(): MouthAndFace {
  let talking = 0;
  let sinceOpen = KEEP_S;
  return {
    update(delta, weights, mouth, set) {
      const open = mouth.aa + mouth.ih + mouth.ou + mouth.ee + mouth.oh;
      const asked = Math.min(1, open * 2.5);
      sinceOpen = open > 0.02 ? 0 : sinceOpen + delta;
      if (asked > talking) talking = approach(talking, asked, TAKE_S, delta);
      else if (sinceOpen > KEEP_S) talking = approach(talking, 0, GIVE_S, delta);
      // An open mouth is never shared with an expression's own, however suddenly it opened.
      const taken = Math.max(talking, asked);
      for (let i = 0; i < EXPRESSIONS.length; i += 1) {
        const name = EXPRESSIONS[i] as ExpressionName;
        set(name, weights[name] * (1 - MOUTH_IN[name] * taken));
      }
      const scale = open > MOST ? MOST / open : 1;
      set('aa', mouth.aa * scale);
      set('ih', mouth.ih * scale);
      set('ou', mouth.ou * scale);
      set('ee', mouth.ee * scale);
      set('oh', mouth.oh * scale);
    },
  };
}
