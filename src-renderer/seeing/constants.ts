/** Every number that decides what a face is taken to show. Starting values of section 4 unless said otherwise. */

/** Looks a second when nothing holds them up, and the fewest that smoothing is meant for. */
export const LOOKS_EVERY_MS = 1000 / 3;
/** Share of one core that looks may take, below the tenth that is the limit: capture and copying come on top. */
export const LOOKS_SHARE = 0.08;
/** However long a look takes, the next is not put off beyond this: who is there must still be known. */
export const LOOKS_AT_LEAST_EVERY_MS = 2000;

/** Edge of the face in the camera's picture, pixels. */
export const SMALLEST_FACE = 80;
export const FURTHEST_YAW = 30;
export const LEAST_DETECTION = 0.8;
/** A second face counts as somebody else from this share of the first one's edge on: not a poster far behind. Own value. */
export const SECOND_FACE_SHARE = 0.5;
/** Mean brightness, 0..1, under which the picture tells nothing. Own value: a lit room at night is about 0.2. */
export const DARKEST = 0.06;

export const BASELINE_MS = 60_000;
/** A look stands for the time since the one before, but for no more than this. */
export const LOOK_STANDS_FOR_MS = 1000;
/** The most of one expression that counts as resting: a minute of laughing must not hide every later smile. Own value. */
export const MOST_RESTING = 0.6;

export const AVERAGE_MS = 2500;
/** Of happy, surprised, disgusted and angry while the person speaks. */
export const WEIGHT_SPEAKING = 0.5;

export const LABEL_FROM = 0.55;
export const LABEL_MARGIN = 0.15;
export const LABEL_AFTER_MS = 1500;
export const LABEL_HOLD_MS = 4000;
/** Below this a label that is shown holds no longer, though no other has come. Own value. */
export const LABEL_UNTIL = 0.4;
/** The goal of at most four changes a minute, kept to: a fifth label waits. */
export const LABELS_A_MINUTE = 4;

export const UNKNOWN_AFTER_MS = 3000;
export const DROPPED_AFTER_MS = 10_000;
/** How long many faces, or the dark, must last to be told: one wrong look is not news. Own value. */
export const TROUBLE_AFTER_MS = 1000;

export const FEARFUL_FROM = 0.6;
export const FEARFUL_FOR_MS = 10_000;
export const DISGUSTED_FROM = 0.75;
export const SURPRISED_FOR_MS = 3000;

export const HINT_FROM = 0.6;
export const HINT_COVERAGE = 0.4;

/** Time constant with which the eyes follow the face. Own value: the face moves faster than a look comes. */
export const GAZE_MS = 400;
