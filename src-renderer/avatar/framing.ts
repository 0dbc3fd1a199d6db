import { MathUtils, type PerspectiveCamera } from 'three';
import type { AvatarView } from '../../src-preload/contract/preferences.ts';
import type { AvatarMeasures } from './avatar.ts';

/** Long enough a lens that a snout does not bulge, degrees from top to bottom. */
const FOV = 24;
/** What the stage shows at the middle of the head, hair to scarf, in heads. */
const SHOWN_HEADS = 1.942;
/** How far the camera looks down, in heads. */
const CAMERA_ABOVE = 0.15;
/** Where the eyes stand on a wide stage, from its top; the camera is set for this. */
const EYES_AT = 0.415;
/** On a stage about as high as wide the controls above take a larger share. */
const NARROW_EYES_AT = 0.445;
const NARROW_ASPECT = { from: 1.7, to: 1.3 } as const;
/** A stage higher than wide, as on the welcome, has room for a sweater and paws. */
const TALL_EYES_AT = 0.472;
const TALL_ASPECT = { from: 1, to: 0.93 } as const;
const TALL_ZOOM = 0.68;
/** The narrowest part of a stage a head may fill, in heads' widths. */
const ROOM_FOR_HEAD = 1.4;
/** What a wide stage shows of the room, metres of its painting. */
const ROOM_SHOWN = 1.13;
/** The room's middle above the stage's, share of the height. */
const ROOM_LIFT = 0.033;

/** A picture of one avatar on a stage of one size. Lengths in metres of the avatar's world. */
export interface Frame {
  readonly fov: number;
  readonly cameraY: number;
  readonly targetY: number;
  readonly distance: number;
  readonly near: number;
  readonly far: number;
  readonly zoom: number;
  /** How far the picture is moved down, share of the stage's height. */
  readonly lower: number;
  /** What is seen of the room from top to bottom, metres of its painting. */
  readonly roomShown: number;
  /** How far the room's middle is above the stage's, share of the stage's height. */
  readonly roomLift: number;
}

/**
 * Frames any avatar as Dal is: eyes at the same place, head the same share of the height, and never
 * wider than the stage. `width` and `height` are of the stage, `inset` is what covers its right edge.
 */
export function frameOf(
  measures: AvatarMeasures,
  view: AvatarView,
  width: number,
  height: number,
  inset: number,
): Frame {
  const head = headOf(measures);
  const shown = SHOWN_HEADS * head;
  const targetY = measures.eyesY - (0.5 - EYES_AT) * shown;
  const distance = shown / 2 / Math.tan(MathUtils.degToRad(FOV / 2)) + measures.faceZ / 2;
  const aspect = width / height;
  const free = Math.max(0.2, (width - inset) / height);
  const tall = 1 - MathUtils.smoothstep(aspect, TALL_ASPECT.to, TALL_ASPECT.from);
  const narrow = 1 - MathUtils.smoothstep(aspect, NARROW_ASPECT.to, NARROW_ASPECT.from);
  const fitting = (shown * free) / (ROOM_FOR_HEAD * Math.max(measures.headWidth, head * 0.5));
  const zoom = Math.min(MathUtils.lerp(1, TALL_ZOOM, tall), fitting) * view.zoom;
  const eyesAt =
    EYES_AT + (NARROW_EYES_AT - EYES_AT) * narrow + (TALL_EYES_AT - NARROW_EYES_AT) * tall;
  // Zooming is about the stage's middle; the eyes are kept in their place.
  const eyesWithZoom = 0.5 - zoom * (0.5 - EYES_AT);
  const raised = (view.height * head * zoom) / shown;
  return {
    fov: FOV,
    cameraY: targetY + CAMERA_ABOVE * head,
    targetY,
    distance,
    near: distance * 0.04,
    far: distance * 8 + measures.height,
    zoom,
    lower: eyesAt - eyesWithZoom + raised,
    // Further away, the room shrinks less than who stands before it.
    roomShown: ROOM_SHOWN / Math.sqrt(zoom),
    roomLift: ROOM_LIFT - (eyesAt - EYES_AT),
  };
}

/** Numbers from a strange file must still give a picture. */
function headOf({ headHeight, height }: AvatarMeasures): number {
  return MathUtils.clamp(headHeight, height * 0.06, height * 0.9) || 0.3;
}

/** Where the camera is before there is an avatar: as for Dal. */
export const NOBODY: AvatarMeasures = {
  height: 0.98,
  eyesY: 0.838,
  faceZ: 0.194,
  headHeight: 0.2987,
  headWidth: 0.363,
};

/** The transcript sheet's own time. */
const INSET_S = 0.42;

/** Keeps the camera on the avatar through every change of the stage's size. */
export interface Framing {
  /** The room as seen just now: `roomShown`, `roomLift` and, of the stage's width, how far it is moved left. */
  readonly room: { shown: number; lift: number; left: number; aspect: number };
  resize(width: number, height: number): void;
  setInset(rightPixels: number): void;
  /** Frames this avatar from the next picture on. */
  look(measures: AvatarMeasures, view: AvatarView): void;
  isMoving(): boolean;
  /** Moves on towards the wanted inset, and sets the camera where anything has changed. */
  update(deltaSeconds: number, atOnce: boolean, camera: PerspectiveCamera): void;
}

export function createFraming(): Framing {
  const room = { shown: ROOM_SHOWN, lift: ROOM_LIFT, left: 0, aspect: 1 };
  let measures = NOBODY;
  let view: AvatarView = { zoom: 1, height: 0 };
  let width = 1;
  let height = 1;
  let from = 0;
  let to = 0;
  let inset = 0;
  /** 0..1 on the way from `from` to `to`. */
  let way = 1;
  let changed = true;

  return {
    room,
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
    look(nextMeasures, nextView) {
      measures = nextMeasures;
      view = nextView;
      changed = true;
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
      const frame = frameOf(measures, view, width, height, inset);
      point(camera, frame, width, height, inset);
      room.shown = frame.roomShown;
      room.lift = frame.roomLift;
      room.left = inset / 2 / width;
      room.aspect = width / height;
    },
  };
}

/** Sets a camera to a frame. */
export function point(
  camera: PerspectiveCamera,
  frame: Frame,
  width: number,
  height: number,
  inset: number,
): void {
  camera.fov = frame.fov;
  camera.near = frame.near;
  camera.far = frame.far;
  camera.zoom = frame.zoom;
  camera.aspect = width / height;
  camera.position.set(0, frame.cameraY, frame.distance);
  camera.lookAt(0, frame.targetY, 0);
  camera.setViewOffset(width, height, inset / 2, -frame.lower * height, width, height);
  camera.updateMatrixWorld();
}
