import type { Emotion, Mouth, Phase } from '../../src-preload/contract/words.ts';
import type { Pose } from '../avatar/pose.ts';
import type { Stage } from '../avatar/stage.ts';
import type { Player } from '../speaking/player.ts';

export interface FrameSources {
  readonly stage: Stage;
  readonly player: Player;
  /** The conversation's phase. Called once a frame. */
  phase(): Phase;
  /** How Dal feels while she says nothing; what she says brings its own feeling. */
  emotion(): Emotion;
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
  stop(): void;
}

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
    micLevel: 0,
    voiceLevel: 0,
  };
  let handle = 0;
  let last = performance.now();
  let scriptMs = 0;
  let frames = 0;

  function draw(now: number): void {
    handle = requestAnimationFrame(draw);
    const elapsed = now - last;
    pose.phase = sources.phase();
    // A screen's own interval is uneven by a millisecond or two.
    if (elapsed < stage.frameIntervalMs(pose) - 2) return;
    last = now;
    const begun = performance.now();
    const said = player.caption()?.emotion;
    // Between two sentences the face stays with the last.
    if (said) pose.emotion = said;
    else if (pose.phase !== 'speaking') pose.emotion = sources.emotion();
    pose.micLevel = sources.micLevel();
    pose.voiceLevel = player.level();
    player.mouth(mouth);
    sources.tick?.();
    stage.update(elapsed / 1000, pose);
    scriptMs = performance.now() - begun;
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
    stop() {
      cancelAnimationFrame(handle);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
