import type { Emotion, Phase } from '../../../src-preload/contract/words.ts';
import { between, createRandom } from '../random.ts';
import type { Cadence } from './cadence.ts';
import { createFollow, follow } from './follow.ts';

/** How she holds herself, radians. */
export interface Posture {
  /** The trunk leans towards the person. */
  lean: number;
  headPitch: number;
  headYaw: number;
  headRoll: number;
  /** `voice` is her own; `attends` is how far she is drawn to what the person seems to feel, 0..1. */
  update(delta: number, phase: Phase, feeling: Emotion, voice: Cadence, attends: number): void;
}

/** Listening leans in and to one side, thinking draws back and up, so that each is told from afar. */
const HELD: Readonly<
  Record<Phase, { readonly lean: number; readonly pitch: number; readonly roll: number }>
> = {
  idle: { lean: -0.005, pitch: 0.01, roll: 0.025 },
  hearing: { lean: 0.06, pitch: 0.02, roll: 0.095 },
  thinking: { lean: -0.03, pitch: -0.06, roll: -0.075 },
  speaking: { lean: 0.025, pitch: 0, roll: 0.02 },
};
/** What a feeling adds while she speaks. */
const FELT: Readonly<Record<Emotion, { readonly pitch: number; readonly roll: number }>> = {
  neutral: { pitch: 0, roll: 0 },
  happy: { pitch: -0.03, roll: 0.025 },
  sad: { pitch: 0.06, roll: 0.05 },
  angry: { pitch: 0.02, roll: 0 },
  anxious: { pitch: 0.03, roll: 0.03 },
  surprised: { pitch: -0.045, roll: 0 },
  disgusted: { pitch: -0.02, roll: -0.02 },
  fearful: { pitch: -0.03, roll: 0.02 },
};
/** Who is moved by somebody comes a little closer, but not while drawing back to think. */
const ATTENDING_LEAN = 0.022;
const CHANGE_S = 0.4;
/** The side of a tilt is held this long. */
const SIDE_S = [9, 22] as const;
/** With each phrase a speaker's head turns a little elsewhere. */
const PHRASE_YAW = 0.075;
const PHRASE_PITCH = 0.025;
const PHRASE_ROLL = 0.045;
const PHRASE_S = 0.3;

export function createPosture(seed: number): Posture {
  const random = createRandom(seed);
  const lean = createFollow();
  const pitch = createFollow();
  const roll = createFollow();
  const phraseYaw = createFollow();
  const phrasePitch = createFollow();
  const phraseRoll = createFollow();
  let side = random() < 0.5 ? -1 : 1;
  let untilSide = between(random, ...SIDE_S);
  let lastPhase: Phase = 'idle';
  let yawTo = 0;
  let pitchTo = 0;
  let rollTo = 0;

  const posture: Posture = {
    lean: 0,
    headPitch: 0,
    headYaw: 0,
    headRoll: 0,
    update(delta, phase, feeling, voice, attends) {
      untilSide -= delta;
      if (untilSide <= 0) {
        untilSide += between(random, ...SIDE_S);
        if (random() < 0.7) side = -side;
      }
      if (phase !== lastPhase) {
        lastPhase = phase;
        yawTo = 0;
        pitchTo = 0;
        rollTo = 0;
      }
      if (phase === 'speaking') {
        if (voice.began) {
          yawTo = between(random, -PHRASE_YAW, PHRASE_YAW);
          pitchTo = between(random, -PHRASE_PITCH, PHRASE_PITCH);
          rollTo = between(random, -PHRASE_ROLL, PHRASE_ROLL);
        } else if (voice.ending) {
          // A phrase ends towards the person, the head a little lower.
          yawTo *= 0.2;
          pitchTo = PHRASE_PITCH;
        }
      }
      const held = HELD[phase];
      const felt = FELT[phase === 'speaking' ? feeling : 'neutral'];
      const closer = phase === 'thinking' ? 0 : ATTENDING_LEAN * attends;
      posture.lean = follow(lean, held.lean + closer, CHANGE_S, delta);
      posture.headPitch =
        follow(pitch, held.pitch + felt.pitch, CHANGE_S, delta) +
        follow(phrasePitch, pitchTo, PHRASE_S, delta);
      posture.headYaw = follow(phraseYaw, yawTo, PHRASE_S, delta);
      posture.headRoll =
        follow(roll, side * (held.roll + felt.roll), CHANGE_S, delta) +
        follow(phraseRoll, rollTo, PHRASE_S, delta);
    },
  };
  return posture;
}
