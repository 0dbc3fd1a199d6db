/** Euler angles in the order ZYX, radians: twist about the bone, then forward and back, then up and down. */
type Turn = readonly [x: number, y: number, z: number];

/** One arm, as the left one; the right mirrors it. */
export interface ArmPose {
  readonly shoulder: Turn;
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
  rest: {
    shoulder: [0, 0, -0.16],
    upper: [0.6, -0.1, -1.14],
    lower: [0, -1.3, 0],
    hand: [0, -0.35, -0.2],
  },
  open: {
    shoulder: [0, 0, -0.08],
    upper: [0.3, -0.35, -0.6],
    lower: [0, -1.25, 0],
    hand: [-0.5, 0, 0.2],
  },
  mark: {
    shoulder: [0, 0, -0.08],
    upper: [0.2, -0.7, -0.6],
    lower: [0, -1.5, 0],
    hand: [-0.3, -0.1, 0.25],
  },
  ponder: {
    shoulder: [0, 0, -0.02],
    upper: [0.1, -0.9, -0.4],
    lower: [0, -1.6, 0],
    hand: [0, -0.2, 0.3],
  },
  curl: 0.35,
};

/** Long arms hang beside the body, elbows a little bent. */
const LONG: RestPose = {
  rest: {
    shoulder: [0, 0, -0.03],
    upper: [0.45, 0.03, -1.33],
    lower: [0, -0.3, 0],
    hand: [0, -0.08, -0.06],
  },
  open: {
    shoulder: [0, 0, -0.02],
    upper: [0.12, -0.3, -1.12],
    lower: [-0.25, -1.2, 0],
    hand: [-0.5, 0, 0.15],
  },
  mark: {
    shoulder: [0, 0, -0.02],
    upper: [0.35, -0.25, -1.18],
    lower: [-0.15, -1.45, 0],
    hand: [-0.15, -0.1, 0.12],
  },
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
