import { type VRM, VRMLookAtBoneApplier, VRMLookAtExpressionApplier } from '@pixiv/three-vrm';
import { MathUtils, type Object3D, Vector3 } from 'three';

/** Turns the eyes of one avatar. */
export interface Eyes {
  /** How far the gaze is down, 0..1; upper lids go along with it. */
  down: number;
  /** Aims the eyes at where `target` is, from wherever the head is turned to now. */
  update(target: Object3D): void;
}

/** Degrees an eye turns at most in comfort; an expression at full weight stands for this much. */
const COMFORTABLE = 26;
/** Drawn eyes are larger and flatter than real ones: they need not turn as far to look the same. */
const SHARE_OF_REAL = 0.72;

/**
 * A file maps 90 degrees to the few that its eyes can turn, so an eye that follows the file's map
 * hardly moves at all. Here eyes turn by real angles, and softly stop where the file says they end.
 */
export function createEyes(vrm: VRM): Eyes {
  const { lookAt } = vrm;
  if (!lookAt) return { down: 0, update: () => undefined };
  // The body asks for angles each frame; three-vrm's own way would overwrite them.
  lookAt.autoUpdate = false;
  const head = vrm.humanoid.getRawBoneNode('head');
  const ranges = rangesOf(lookAt.applier);
  const where = new Vector3();

  const eyes: Eyes = {
    down: 0,
    update(target) {
      // The bones have just been turned; the eyes answer in the same picture.
      head?.updateWorldMatrix(true, false);
      lookAt.lookAt(target.getWorldPosition(where));
      const { yaw, pitch } = lookAt;
      // In three-vrm a positive pitch is down.
      eyes.down = MathUtils.clamp(pitch / COMFORTABLE, 0, 1);
      if (!ranges) return;
      lookAt.yaw = asked(yaw, ranges.aside, ranges.unit);
      lookAt.pitch = asked(pitch, pitch > 0 ? ranges.down : ranges.up, ranges.unit);
    },
  };
  return eyes;
}

interface Range {
  readonly inputMaxValue: number;
  readonly outputScale: number;
}
interface Ranges {
  readonly aside: Range;
  readonly up: Range;
  readonly down: Range;
  /** Degrees that an output of 1 stands for. */
  readonly unit: number;
}

function rangesOf(applier: unknown): Ranges | null {
  if (applier instanceof VRMLookAtExpressionApplier) {
    return {
      aside: applier.rangeMapHorizontalOuter,
      up: applier.rangeMapVerticalUp,
      down: applier.rangeMapVerticalDown,
      unit: COMFORTABLE,
    };
  }
  if (applier instanceof VRMLookAtBoneApplier) {
    return {
      aside: applier.rangeMapHorizontalOuter,
      // three-vrm's bone applier takes these two the other way round.
      up: applier.rangeMapVerticalDown,
      down: applier.rangeMapVerticalUp,
      unit: 1,
    };
  }
  return null;
}

/** What the file's map must be asked for, so that the eye turns by about `degrees`. */
export function asked(degrees: number, range: Range, unit: number): number {
  const full = Math.abs(range.outputScale) * unit;
  const most = Math.min(COMFORTABLE, full);
  if (!(most > 0) || !(range.inputMaxValue > 0)) return 0;
  const turned = most * Math.tanh((degrees * SHARE_OF_REAL) / most);
  return (turned / full) * range.inputMaxValue;
}
