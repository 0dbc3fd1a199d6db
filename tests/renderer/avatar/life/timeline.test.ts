import { expect, test } from 'vitest';
import { PHASES, type Phase } from '../../../../src-preload/contract/words.ts';
import { createTimeline, type Timeline } from '../../../../src-renderer/avatar/life/timeline.ts';
import type { Pose } from '../../../../src-renderer/avatar/pose.ts';
import { createSpeechMoment, speechAt } from '../../../support/stage-harness/synthetic-speech.ts';

const speech = createSpeechMoment();
const pose: { -readonly [K in keyof Pose]: Pose[K] } = {
  mouth: speech.mouth,
  phase: 'idle',
  emotion: 'neutral',
  personEmotion: 'neutral',
  micLevel: 0,
  voiceLevel: 0,
  untilPauseS: Number.POSITIVE_INFINITY,
  lookAt: null,
};

/** Lives on for some seconds of one phase, with speech by whoever speaks in it. */
function live(
  timeline: Timeline,
  phase: Phase,
  seconds: number,
  fps: number,
  each?: () => void,
): void {
  pose.phase = phase;
  for (let frame = 0; frame < Math.round(seconds * fps); frame += 1) {
    speechAt(frame / fps, speech);
    pose.micLevel = phase === 'hearing' ? speech.level : 0;
    pose.voiceLevel = phase === 'speaking' ? speech.level : 0;
    pose.untilPauseS = phase === 'speaking' ? speech.untilPauseS : Number.POSITIVE_INFINITY;
    timeline.update(1 / fps, pose);
    each?.();
  }
}

test.each(PHASES.flatMap((phase) => [30, 120].map((fps) => [phase, fps] as const)))(
  'blinks 15 to 20 times a minute while %s, at %d frames a second [C6]',
  (phase, fps) => {
    const minutes = fps > 60 ? 4 : 12;
    let count = 0;
    for (const seed of [1, 2, 3, 4]) {
      const timeline = createTimeline(seed);
      let was = false;
      live(timeline, phase, minutes * 15, fps, () => {
        const shut = timeline.blink.lid > 0.5;
        if (shut && !was) count += 1;
        was = shut;
      });
    }
    expect(count / minutes).toBeGreaterThan(14);
    expect(count / minutes).toBeLessThan(21);
  },
);

test('blinks at the ends of what she says more than elsewhere', () => {
  const timeline = createTimeline(3);
  let near = 0;
  let nearTime = 0;
  let elsewhere = 0;
  let elsewhereTime = 0;
  let was = false;
  live(timeline, 'speaking', 600, 60, () => {
    const atEnd = pose.untilPauseS > 0 && pose.untilPauseS < 0.35;
    if (atEnd) nearTime += 1;
    else elsewhereTime += 1;
    const shut = timeline.blink.lid > 0.2;
    if (shut && !was && atEnd) near += 1;
    if (shut && !was && !atEnd) elsewhere += 1;
    was = shut;
  });
  expect(near / nearTime).toBeGreaterThan((3 * elsewhere) / elsewhereTime);
});

test('eye contact comes and goes by phase, on the whole timeline [C6]', () => {
  const share = (phase: Phase): number => {
    let contact = 0;
    let frames = 0;
    for (const seed of [1, 2, 3]) {
      const timeline = createTimeline(seed);
      live(timeline, phase, 180, 30, () => {
        const { yaw, pitch } = timeline.gaze;
        if (Math.hypot(yaw, pitch) < 0.07) contact += 1;
        frames += 1;
      });
    }
    return contact / frames;
  };
  const [hearing, speaking, thinking] = [share('hearing'), share('speaking'), share('thinking')];
  expect(hearing).toBeGreaterThan(0.8);
  expect(speaking).toBeGreaterThan(0.55);
  expect(speaking).toBeLessThan(hearing - 0.08);
  expect(thinking).toBeLessThan(0.3);
});

test('the same seed lives the same life at 30 and 120 frames a second; another seed another one', () => {
  const at = (seed: number, fps: number): number[] => {
    const timeline = createTimeline(seed);
    const seen: number[] = [];
    for (let i = 0; i < 30; i += 1) {
      live(timeline, i % 3 === 2 ? 'thinking' : 'idle', 1.3, fps);
      const { sway, posture, face } = timeline;
      seen.push(sway.weight, sway.breath, sway.headYaw * 10, posture.headRoll * 10);
      seen.push(face.weights.relaxed, face.weights.anxious);
    }
    return seen;
  };
  const apart = (one: readonly number[], other: readonly number[]): number =>
    Math.max(...one.map((value, i) => Math.abs(value - (other[i] as number))));
  expect(apart(at(7, 30), at(7, 120))).toBeLessThan(0.12);
  expect(apart(at(7, 30), at(7, 30))).toBe(0);
  expect(apart(at(7, 30), at(8, 30))).toBeGreaterThan(0.5);
});

test('a body at rest stays gentle: drift of the head is less than four degrees', () => {
  const timeline = createTimeline(9);
  live(timeline, 'idle', 120, 30, () => {
    const { headPitch, headYaw, headRoll, weight } = timeline.sway;
    for (const angle of [headPitch, headYaw, headRoll]) expect(Math.abs(angle)).toBeLessThan(0.07);
    expect(Math.abs(weight)).toBeLessThan(1.15);
  });
});

test('breathes about fourteen times a minute, in quicker than out', () => {
  const timeline = createTimeline(2);
  let breaths = 0;
  let rising = 0;
  let was = 0;
  live(timeline, 'hearing', 120, 60, () => {
    const { breath } = timeline.sway;
    if (was < 0 && breath >= 0) breaths += 1;
    if (breath > was) rising += 1;
    was = breath;
  });
  expect(breaths / 2).toBeGreaterThan(12);
  expect(breaths / 2).toBeLessThan(16);
  expect(rising / (120 * 60)).toBeLessThan(0.47);
});

test('weight goes from leg to leg at uneven times', () => {
  const timeline = createTimeline(4);
  const turns: number[] = [];
  let t = 0;
  let side = 0;
  live(timeline, 'idle', 300, 20, () => {
    t += 1 / 20;
    const now = Math.sign(Math.round(timeline.sway.weight * 4));
    if (now !== 0 && now !== side) {
      side = now;
      turns.push(t);
    }
  });
  expect(turns.length).toBeGreaterThan(12);
  const gaps = turns.slice(1).map((at, i) => at - (turns[i] as number));
  expect(Math.max(...gaps) / Math.min(...gaps)).toBeGreaterThan(1.8);
});

test('leans a little closer to somebody who is moved, by how far that shows, and not while thinking [S4]', () => {
  const leanOf = (phase: Phase, told: Partial<Pose>): number => {
    const timeline = createTimeline(11);
    Object.assign(pose, told);
    live(timeline, phase, 3, 30);
    Object.assign(pose, { personEmotion: 'neutral', personEmotionStrength: 1 });
    return timeline.posture.lean;
  };
  const moved = { personEmotion: 'sad', personEmotionStrength: 1 } as const;
  for (const phase of ['idle', 'hearing'] as const) {
    const [plain, little, much] = [
      leanOf(phase, {}),
      leanOf(phase, { ...moved, personEmotionStrength: 0.3 }),
      leanOf(phase, moved),
    ];
    expect(little).toBeGreaterThan(plain + 0.004);
    expect(much).toBeGreaterThan(little + 0.008);
    expect(much).toBeLessThan(plain + 0.03);
  }
  expect(leanOf('thinking', moved)).toBeCloseTo(leanOf('thinking', {}), 6);
});

test('a pose that is full of no numbers does no lasting harm', () => {
  const timeline = createTimeline(5);
  const { NaN: none } = Number;
  Object.assign(pose, { micLevel: none, voiceLevel: none, untilPauseS: none });
  Object.assign(pose, { personEmotion: 'sad', personEmotionStrength: none });
  pose.lookAt = { x: none, y: none };
  for (const phase of PHASES) {
    pose.phase = phase;
    for (let i = 0; i < 10; i += 1) timeline.update(1 / 30, pose);
  }
  pose.lookAt = null;
  live(timeline, 'speaking', 5, 30);
  const { gaze, blink, nods, posture, sway, gestures, face } = timeline;
  const numbers = [gaze, blink, nods, posture, sway, gestures, face.weights].flatMap((part) =>
    Object.values(part).filter((value) => typeof value === 'number'),
  );
  expect(numbers.length).toBeGreaterThan(25);
  expect(numbers.every(Number.isFinite)).toBe(true);
});
