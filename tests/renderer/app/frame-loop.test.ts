import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Emotion, Phase } from '../../../src-preload/contract/words.ts';
import { startFrameLoop } from '../../../src-renderer/app/frame-loop.ts';
import type { Pose } from '../../../src-renderer/avatar/pose.ts';
import type { Stage } from '../../../src-renderer/avatar/stage.ts';
import type { Player } from '../../../src-renderer/speaking/player.ts';

/** A page whose frames a test draws one by one. */
const page = new EventTarget() as EventTarget & { hidden: boolean };
let now = 0;
let wanted: ((now: number) => void) | null = null;
function frame(ms: number): void {
  now += ms;
  const draw = wanted;
  wanted = null;
  draw?.(now);
}

beforeEach(() => {
  now = 1000;
  wanted = null;
  page.hidden = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestAnimationFrame', (draw: (now: number) => void) => {
    wanted = draw;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {
    wanted = null;
  });
});
afterEach(() => vi.unstubAllGlobals());

function rig(intervalMs = 0) {
  const drawn: { delta: number; aa: number; emotion: Emotion; phase: Phase }[] = [];
  const state = {
    audio: 0,
    phase: 'idle' as Phase,
    said: null as Emotion | null,
    ticks: 0,
    lookAt: null as Pose['lookAt'],
    untilPauseS: Number.POSITIVE_INFINITY,
  };
  const poses: Pose[] = [];
  const loop = startFrameLoop({
    stage: {
      frameIntervalMs: () => intervalMs,
      update(delta: number, pose: Pose) {
        const { mouth, emotion, phase } = pose;
        drawn.push({ delta, aa: mouth.aa, emotion, phase });
        poses.push(pose);
      },
    } as Partial<Stage> as Stage,
    player: {
      mouth: (out) => {
        out.aa = state.audio;
      },
      level: () => 0,
      untilPauseS: () => state.untilPauseS,
      caption: () =>
        state.said ? { emotion: state.said, index: 2, atMs: state.audio * 1000 } : null,
    } as Partial<Player> as Player,
    phase: () => state.phase,
    emotion: () => 'neutral',
    personEmotion: () => 'sad',
    personEmotionStrength: () => 0.4,
    lookAt: () => state.lookAt,
    micLevel: () => 0,
    tick: () => {
      state.ticks += 1;
    },
  });
  return { loop, drawn, poses, state };
}

test('pulls the mouth from the audio clock for every picture, however uneven the pictures', () => {
  const { drawn, state } = rig();
  for (const ms of [16, 200, 3, 50]) {
    state.audio = now / 10_000;
    frame(ms);
    expect(drawn.at(-1)).toMatchObject({ aa: state.audio, delta: ms / 1000 });
  }
  expect(state.ticks).toBe(4);
});

test('draws no more often than the stage finds worth it', () => {
  const { drawn } = rig(100);
  for (let i = 0; i < 60; i += 1) frame(1000 / 60);
  expect(drawn.length).toBeGreaterThanOrEqual(9);
  expect(drawn.length).toBeLessThanOrEqual(10);
});

test('keeps the caption going where there is no picture to draw', () => {
  const { drawn, state } = rig(Number.POSITIVE_INFINITY);
  for (let i = 0; i < 60; i += 1) frame(1000 / 60);
  expect(state.ticks).toBeGreaterThanOrEqual(14);
  expect(state.ticks).toBeLessThanOrEqual(16);
  expect(drawn).toEqual([]);
});

test('rests while the page is hidden and does not jump when it comes back', () => {
  const { drawn } = rig();
  frame(16);
  page.hidden = true;
  page.dispatchEvent(new Event('visibilitychange'));
  expect(wanted).toBeNull();
  now += 60_000;
  page.hidden = false;
  page.dispatchEvent(new Event('visibilitychange'));
  frame(16);
  expect(drawn.at(-1)?.delta).toBeCloseTo(0.016);
});

test('wears the feeling of what is being said, through the pause to the next sentence', () => {
  const { drawn, state } = rig();
  state.phase = 'speaking';
  state.said = 'sad';
  frame(16);
  state.said = null;
  frame(16);
  expect(drawn.map(({ emotion }) => emotion)).toEqual(['sad', 'sad']);
  state.phase = 'idle';
  frame(16);
  expect(drawn.at(-1)?.emotion).toBe('neutral');
});

test('draws nothing after stop', () => {
  const { loop, drawn } = rig();
  loop.stop();
  frame(16);
  expect(drawn).toEqual([]);
});

test('tells the body what is known ahead, of the person, and where to look, in one and the same pose', () => {
  const { poses, state } = rig();
  frame(16);
  expect(poses.at(-1)).toMatchObject({ untilPauseS: Number.POSITIVE_INFINITY, lookAt: null });
  state.untilPauseS = 0.4;
  state.lookAt = { x: 0.5, y: -0.25 };
  frame(16);
  expect(poses.at(-1)).toMatchObject({
    untilPauseS: 0.4,
    personEmotion: 'sad',
    personEmotionStrength: 0.4,
  });
  expect(poses.at(-1)?.lookAt).toBe(state.lookAt);
  expect(poses[0]).toBe(poses[1]);
});

test('remembers which mouth was drawn when, and of the newest frames only [C7]', () => {
  const { loop, state } = rig();
  frame(16);
  expect(loop.recent()).toEqual([expect.objectContaining({ at: now, index: -1 })]);
  state.said = 'sad';
  for (let i = 0; i < 700; i += 1) {
    state.audio = i / 1000;
    frame(10);
  }
  const recent = loop.recent();
  expect(recent).toHaveLength(600);
  expect(recent.at(-1)).toMatchObject({ at: now, index: 2, ms: 699 + 16, mouth: { aa: 0.699 } });
  expect(recent.every(({ at }, i) => i === 0 || at - (recent[i - 1]?.at ?? 0) === 10)).toBe(true);
});
