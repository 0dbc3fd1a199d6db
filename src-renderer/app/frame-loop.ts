import type { Emotion, Mouth, Phase } from '../../src-preload/contract/words.ts';
import type { Pose } from '../avatar/pose.ts';
import type { Stage } from '../avatar/stage.ts';
import { DISPLAY_LEAD_MS, type Player } from '../speaking/player.ts';

export interface FrameSources {
  readonly stage: Stage;
  readonly player: Player;
  /** The conversation's phase. Called once a frame. */
  phase(): Phase;
  /** How Dal feels while she says nothing; what she says brings its own feeling. */
  emotion(): Emotion;
  /** What the person seems to feel; `neutral` where nothing is known. */
  personEmotion(): Emotion;
  /** How far that shows on her, 0..1; without it, all of it. */
  personEmotionStrength?(): number;
  /** Where to look in the picture; null is at the viewer. Called once a frame. */
  lookAt(): Pose['lookAt'];
  /** How full her lungs are to be while she breathes along, 0..1; null or none is her own breath. */
  breath?(): number | null;
  micLevel(): number;
  /** Whatever else belongs to a frame, such as the caption; before the drawing. */
  tick?(): void;
}

export interface FrameLoop {
  /** Script time of the newest frame, milliseconds; what the graphics process does is not in it. */
  scriptMs(): number;
  /** Frames drawn since the start. */
  frames(): number;
  /** The mouth as last drawn. */
  readonly mouth: Readonly<Mouth>;
  /** The newest frames that were drawn, oldest first. */
  recent(): readonly DrawnFrame[];
  stop(): void;
}

/** What was drawn in one frame. */
export interface DrawnFrame {
  /** Time of the frame, milliseconds as in `performance.now()`. */
  readonly at: number;
  /** The sentence of the turn that sounded; -1 in silence. */
  readonly index: number;
  /** Where in the sentence the mouth was taken from, milliseconds. */
  readonly ms: number;
  readonly mouth: Readonly<Mouth>;
}

/** Where nothing is drawn the caption goes on, milliseconds. */
const UNDRAWN_MS = 1000 / 15;
/** Frames kept for whoever measures: some ten seconds. */
const KEPT_FRAMES = 600;

/**
 * Draws as often as the stage finds worth it. The mouth is pulled from the player's audio clock for
 * every picture, so a slow or uneven loop makes it coarse but never late. Rests while the page is
 * hidden. Nothing but pictures depends on it: sound and receipts go on without.
 */
export function startFrameLoop(sources: FrameSources): FrameLoop {
  const { stage, player } = sources;
  const mouth: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
  const pose: { -readonly [K in keyof Pose]: Pose[K] } = {
    mouth,
    phase: 'idle',
    emotion: 'neutral',
    personEmotion: 'neutral',
    personEmotionStrength: 1,
    micLevel: 0,
    voiceLevel: 0,
    untilPauseS: Number.POSITIVE_INFINITY,
    lookAt: null,
    breath: null,
  };
  const drawn = Array.from({ length: KEPT_FRAMES }, () => ({
    at: 0,
    index: -1,
    ms: 0,
    mouth: { ...mouth },
  }));
  let handle = 0;
  let last = performance.now();
  let scriptMs = 0;
  let frames = 0;

  function draw(now: number): void {
    handle = requestAnimationFrame(draw);
    const elapsed = now - last;
    pose.phase = sources.phase();
    const interval = stage.frameIntervalMs(pose);
    const isDrawn = interval < Number.POSITIVE_INFINITY;
    // A screen's own interval is uneven by a millisecond or two.
    if (elapsed < (isDrawn ? interval : UNDRAWN_MS) - 2) return;
    last = now;
    const begun = performance.now();
    const caption = player.caption();
    // Between two sentences the face stays with the last.
    if (caption) pose.emotion = caption.emotion;
    else if (pose.phase !== 'speaking') pose.emotion = sources.emotion();
    pose.personEmotion = sources.personEmotion();
    pose.personEmotionStrength = sources.personEmotionStrength?.() ?? 1;
    pose.micLevel = sources.micLevel();
    pose.voiceLevel = player.level();
    pose.untilPauseS = player.untilPauseS();
    pose.lookAt = sources.lookAt();
    pose.breath = sources.breath?.() ?? null;
    player.mouth(mouth);
    sources.tick?.();
    if (isDrawn) stage.update(elapsed / 1000, pose);
    scriptMs = performance.now() - begun;
    const kept = drawn[frames % KEPT_FRAMES];
    if (kept) {
      kept.at = now;
      kept.index = caption?.index ?? -1;
      kept.ms = caption ? caption.atMs + DISPLAY_LEAD_MS : 0;
      Object.assign(kept.mouth, mouth);
    }
    frames += 1;
  }

  function onVisibility(): void {
    cancelAnimationFrame(handle);
    if (document.hidden) return;
    last = performance.now();
    handle = requestAnimationFrame(draw);
  }

  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return {
    scriptMs: () => scriptMs,
    frames: () => frames,
    mouth,
    recent() {
      const newest = frames % KEPT_FRAMES;
      const inOrder =
        frames < KEPT_FRAMES
          ? drawn.slice(0, frames)
          : [...drawn.slice(newest), ...drawn.slice(0, newest)];
      return inOrder.map((frame) => ({ ...frame, mouth: { ...frame.mouth } }));
    },
    stop() {
      cancelAnimationFrame(handle);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
