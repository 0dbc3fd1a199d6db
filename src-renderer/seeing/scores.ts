import { FACE_EMOTIONS, type FaceEmotion } from '../../src-preload/contract/words.ts';

/** How much a face shows of each emotion, 0..1, together 1; in the order of FACE_EMOTIONS. */
export type Scores = Float64Array<ArrayBuffer>;

export const HAPPY = FACE_EMOTIONS.indexOf('happy');
export const ANGRY = FACE_EMOTIONS.indexOf('angry');
export const NEUTRAL = FACE_EMOTIONS.indexOf('neutral');
export const SURPRISED = FACE_EMOTIONS.indexOf('surprised');
export const DISGUSTED = FACE_EMOTIONS.indexOf('disgusted');
export const FEARFUL = FACE_EMOTIONS.indexOf('fearful');

export function newScores(): Scores {
  return new Float64Array(FACE_EMOTIONS.length);
}

export function scoreAt(scores: Scores, index: number): number {
  return scores[index] as number;
}

export function emotionAt(index: number): FaceEmotion {
  return FACE_EMOTIONS[index] as FaceEmotion;
}

/** Index of the greatest. */
export function topOf(scores: Scores): number {
  let top = 0;
  for (let i = 1; i < scores.length; i += 1) if (scoreAt(scores, i) > scoreAt(scores, top)) top = i;
  return top;
}

/** By how much the greatest exceeds every other. */
export function marginOf(scores: Scores): number {
  const top = topOf(scores);
  let second = 0;
  for (let i = 0; i < scores.length; i += 1) {
    if (i !== top) second = Math.max(second, scoreAt(scores, i));
  }
  return scoreAt(scores, top) - second;
}

/** Makes them add up to 1 again; all neutral where there is nothing. */
export function renormalise(scores: Scores): void {
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) sum += scoreAt(scores, i);
  if (sum > 0) for (let i = 0; i < scores.length; i += 1) scores[i] = scoreAt(scores, i) / sum;
  else scores[NEUTRAL] = 1;
}
