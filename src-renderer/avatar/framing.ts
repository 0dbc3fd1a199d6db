import { MathUtils, type PerspectiveCamera } from 'three';

/** Height of Dal's eyes, metres. */
const EYES_Y = 0.838;
/** Where they stand on the stage, from its top. */
const EYES_AT = 0.415;
/** On a stage about as high as wide the controls above her take a larger share. */
const NARROW_EYES_AT = 0.445;
const NARROW_ASPECT = 1.5;
/** Height of what the stage shows at Dal's face: hair to scarf. */
const SHOWN_HEIGHT = 0.58;
/** A stage higher than wide, as on the welcome, has room for her sweater and paws. */
const TALL_ASPECT = 0.93;
const TALL_ZOOM = 0.68;
/** Her face is this far before the middle of her body. */
const FACE_Z = 0.1;
const FOV = 24;
/** The transcript sheet's own time. */
const INSET_S = 0.42;

/** Keeps Dal the same size on every stage, and in the middle of what is not covered. */
export interface Framing {
  readonly fov: number;
  readonly cameraY: number;
  readonly centreY: number;
  readonly distance: number;
  resize(width: number, height: number): void;
  setInset(rightPixels: number): void;
  isMoving(): boolean;
  update(deltaSeconds: number, atOnce: boolean, camera: PerspectiveCamera): void;
}

export function createFraming(): Framing {
  const centreY = EYES_Y - (0.5 - EYES_AT) * SHOWN_HEIGHT;
  const distance = SHOWN_HEIGHT / 2 / Math.tan(MathUtils.degToRad(FOV / 2)) + FACE_Z;
  let width = 1;
  let height = 1;
  let from = 0;
  let to = 0;
  let inset = 0;
  /** 0..1 on the way from `from` to `to`. */
  let way = 1;
  let changed = true;

  return {
    fov: FOV,
    cameraY: centreY + 0.045,
    centreY,
    distance,
    resize(nextWidth, nextHeight) {
      width = nextWidth;
      height = nextHeight;
      changed = true;
    },
    setInset(rightPixels) {
      if (rightPixels === to) return;
      from = inset;
      to = rightPixels;
      way = 0;
    },
    isMoving: () => way < 1,
    update(deltaSeconds, atOnce, camera) {
      if (way < 1) {
        way = atOnce ? 1 : Math.min(1, way + deltaSeconds / INSET_S);
        inset = from + (to - from) * way * way * (3 - 2 * way);
        changed = true;
      }
      if (!changed) return;
      changed = false;
      camera.aspect = width / height;
      camera.zoom = MathUtils.clamp(
        MathUtils.mapLinear(camera.aspect, 1, TALL_ASPECT, 1, TALL_ZOOM),
        TALL_ZOOM,
        1,
      );
      const lower = width / height < NARROW_ASPECT ? (NARROW_EYES_AT - EYES_AT) * height : 0;
      camera.setViewOffset(width, height, inset / 2, -lower, width, height);
    },
  };
}
