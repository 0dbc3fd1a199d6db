import { create } from 'zustand';
import type { FaultCode } from '../../../src-preload/contract/faults.ts';
import type { Emotion, FaceEmotion } from '../../../src-preload/contract/words.ts';
import type { SeeingState } from '../../seeing/seen.ts';

/** What the screens show of the camera: mirrored from the room that sees, and gone with this window. */
export interface SeeingShown {
  readonly state: SeeingState;
  /** A guess; null: no clear signal. */
  readonly label: FaceEmotion | null;
  /** Of the label, in whole percent. */
  readonly percent: number;
  /** How much of the resting face is learned, in whole percent. */
  readonly settled: number;
  /** What the person says they feel: it wins over every guess, and goes with the next turn only. */
  readonly said: Emotion | null;
  /** Why it is off though it was wanted; null where all is well. */
  readonly fault: FaultCode | null;
  /** The explanation that comes before the first time is open. */
  readonly explaining: boolean;
}

export const SEES_NOTHING: SeeingShown = {
  state: 'off',
  label: null,
  percent: 0,
  settled: 0,
  said: null,
  fault: null,
  explaining: false,
};

export const useSeeing = create<SeeingShown>()(() => SEES_NOTHING);
