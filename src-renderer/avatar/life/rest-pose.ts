/** Euler angles in the order ZYX, radians: twist about the bone, then forward and back, then up and down. */
type Turn = readonly [x: number, y: number, z: number];

/** One arm, as the left one; the right mirrors it. */
export interface ArmPose {
  readonly upper: Turn;
  readonly lower: Turn;
  readonly hand: Turn;
}

/** Metres, in the T-pose. */
export interface Proportions {
  readonly shoulderY: number;
  readonly hipsY: number;
  /** Shoulder to wrist. */
  readonly armLength: number;
}

/** How an avatar holds its arms, and where they go when it gestures. */
export interface RestPose {
  readonly rest: ArmPose;
  /** Both arms offer something. */
  readonly open: ArmPose;
  /** One hand goes up a little and marks a word. */
  readonly mark: ArmPose;
  /** One hand near the face; null where the arm would go through something. */
  readonly ponder: ArmPose | null;
  /** How far fingers curl at each joint, radians. */
  readonly curl: number;
}

/** Short arms: paws together in front of the belly. */
const SHORT: RestPose = {
  rest: { upper: [0.6, -0.1, -1.14], lower: [0, -1.3, 0], hand: [0, -0.35, -0.2] },
  open: { upper: [0.35, -0.5, -0.95], lower: [0, -0.85, 0], hand: [-0.4, -0.1, 0.25] },
  mark: { upper: [0.55, -0.45, -1.0], lower: [0, -1.3, 0], hand: [-0.2, -0.2, 0.1] },
  ponder: { upper: [0.95, -0.5, -0.85], lower: [0, -1.75, 0], hand: [0, -0.2, 0.1] },
  curl: 0.35,
};

/** Long arms hang beside the body, elbows a little bent. */
const LONG: RestPose = {
  rest: { upper: [0.2, 0.03, -1.27], lower: [0, -0.28, 0], hand: [0, -0.08, -0.06] },
  open: { upper: [0.12, -0.3, -1.12], lower: [-0.25, -1.2, 0], hand: [-0.35, 0, 0.15] },
  mark: { upper: [0.35, -0.25, -1.18], lower: [-0.15, -1.45, 0], hand: [-0.15, -0.1, 0.12] },
  ponder: null,
  curl: 0.26,
};

/**
 * Arms that hang down to the hips are a person's and hang; shorter ones would stick out like a
 * penguin's and are held together in front. A grown person's wrist hangs about 4 % of the body's
 * height below the hip joints, a child's about there, a plush animal's well above.
 */
export function restPoseOf({ shoulderY, hipsY, armLength }: Proportions): RestPose {
  const trunk = shoulderY - hipsY;
  return armLength < trunk * 0.9 ? SHORT : LONG;
}
