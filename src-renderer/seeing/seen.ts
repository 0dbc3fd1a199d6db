/** The door of this room: what becomes of pictures from the camera. Pictures themselves never leave it. */
import type { FaultCode } from '../../src-preload/contract/faults.ts';
import type { FaceEmotion, FaceHint } from '../../src-preload/contract/words.ts';

/**
 * `settling`: the resting face is being learned, for a minute from the first look. `nobody`, `many`, `dark`: nothing
 * can be told, and why. `paused`: the window is hidden; the camera is released until it is shown again.
 */
export type SeeingState =
  | 'off'
  | 'starting'
  | 'settling'
  | 'seeing'
  | 'nobody'
  | 'many'
  | 'dark'
  | 'paused';

/** What is seen now: one object, filled anew, so that a frame may read it. */
export interface Seen {
  readonly state: SeeingState;
  /** After smoothing and hysteresis (section 4); null: no clear signal. */
  readonly label: FaceEmotion | null;
  /** Of the label, 0..1; 0 without one. */
  readonly confidence: number;
  /** Where the face is, as one who looks out of the screen sees it: -1..1 from left to right and from bottom to top. */
  readonly at: Readonly<{ x: number; y: number }> | null;
  /** How much of the resting face is learned, 0..1. */
  readonly settled: number;
}

export interface Camera {
  readonly id: string;
  /** As the system names it; empty before the camera was ever allowed. */
  readonly name: string;
}

export interface Seeing {
  readonly seen: Seen;
  /** State, label or the tenth of a confidence has changed. Returns the way to stop. */
  subscribe(changed: () => void): () => void;
  cameras(): Promise<readonly Camera[]>;
  /**
   * Opens the camera and loads what reads a face, from our own files. `cameraId` null is the system's default.
   * Throws AppError('camera/...'); nothing is left open then. What goes wrong later is told by `onFault`, and it is off.
   */
  start(cameraId: string | null, signal: AbortSignal): Promise<void>;
  /** Releases the camera at once and forgets all that was seen. */
  stop(): void;
  /** While the person speaks, what a moving mouth resembles weighs half. */
  personSpeaks(speaks: boolean): void;
  /** The person's turn begins. What was seen before is no part of it. */
  beginTurn(): void;
  /** Of the turn so far; null: no clear signal. */
  turnHint(): FaceHint | null;
  dispose(): void;
}

export interface SeeingParts {
  /** The camera is off by now. */
  onFault(code: Extract<FaultCode, `camera/${string}`>): void;
}
