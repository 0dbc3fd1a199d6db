import { AmbientLight, Color, DirectionalLight, Group, MathUtils, Vector3 } from 'three';
import type { BackdropName } from '../../src-preload/contract/words.ts';
import { type Backdrop, createBackdrop, type Ground } from './backdrop.ts';
import type { Theme } from './rooms/theme.ts';

/** Powers are shares of what lights a white wall fully; `from` is where the light comes from. */
interface Light {
  readonly key: Color;
  readonly keyPower: number;
  readonly fill: Color;
  readonly fillPower: number;
  readonly from: Vector3;
}

const indoors = new Vector3(-0.7, 1.6, 1.5);
const fromSky = new Vector3(-0.9, 1.9, 1.3);

/** One directional light only: MToon adds its shade colour once per light, and two wash it out. */
const LIGHTS: Readonly<Record<BackdropName, Readonly<Record<Theme, Light>>>> = {
  home: {
    day: light('#fff0dc', 0.78, '#ffeedd', 0.26, indoors),
    night: light('#ffdcb6', 0.6, '#b79c98', 0.17, indoors),
  },
  garden: {
    day: light('#fff2d8', 0.78, '#f2f3de', 0.27, fromSky),
    night: light('#f0d2b4', 0.54, '#9a98b4', 0.19, fromSky),
  },
  study: {
    day: light('#fff0da', 0.76, '#f4eeda', 0.25, indoors),
    night: light('#ffd9ae', 0.58, '#a89a8c', 0.16, indoors),
  },
  plain: {
    day: light('#fff2e0', 0.78, '#fff0e2', 0.27, indoors),
    night: light('#ffe2c4', 0.6, '#b3a096', 0.18, indoors),
  },
  // What is behind is not known: the plainest light.
  clear: {
    day: light('#fff2e0', 0.78, '#fff0e2', 0.27, indoors),
    night: light('#ffe8d0', 0.68, '#c4b2a8', 0.2, indoors),
  },
};

function light(
  key: string,
  keyPower: number,
  fill: string,
  fillPower: number,
  from: Vector3,
): Light {
  return { key: new Color(key), keyPower, fill: new Color(fill), fillPower, from };
}

/** How long one room or time of day takes to become another, seconds. */
const FADE_S = 0.42;
/** Painting what comes may take longer than a picture does; the fade does not jump for it. */
const LONGEST_STEP_S = 0.05;

/** The room behind the avatar and the light in it. */
export interface Scenery {
  readonly node: Group;
  readonly place: Backdrop['place'];
  setBackdrop(name: BackdropName): void;
  setTheme(theme: Theme): void;
  /** What is wanted is there at the next picture, without a fade. */
  settle(): void;
  isMoving(): boolean;
  /** Paints what is seen for the first time; moves a fade on. */
  update(deltaSeconds: number, atOnce: boolean): void;
  dispose(): void;
}

export function createScenery(): Scenery {
  const node = new Group();
  const backdrop = createBackdrop();
  const key = new DirectionalLight();
  const fill = new AmbientLight();
  node.add(backdrop.node, key, key.target, fill);
  let wanted: Ground = { name: 'home', theme: 'day' };
  let now = wanted;
  let next = wanted;
  /** 0..1 on the way from `now` to `next`. */
  let way = 0;
  let painted = false;

  const isMoving = (): boolean => painted && (!same(now, next) || !same(now, wanted));

  function show(): void {
    const a = LIGHTS[now.name][now.theme];
    const b = LIGHTS[next.name][next.theme];
    key.color.lerpColors(a.key, b.key, way);
    fill.color.lerpColors(a.fill, b.fill, way);
    key.intensity = Math.PI * MathUtils.lerp(a.keyPower, b.keyPower, way);
    fill.intensity = Math.PI * MathUtils.lerp(a.fillPower, b.fillPower, way);
    key.position.lerpVectors(a.from, b.from, way);
    backdrop.show(now, next, way);
  }

  return {
    node,
    place: backdrop.place,
    setBackdrop(name) {
      wanted = { name, theme: wanted.theme };
    },
    setTheme(theme) {
      wanted = { name: wanted.name, theme };
    },
    settle() {
      painted = false;
    },
    isMoving,
    update(deltaSeconds, atOnce) {
      if (!painted || atOnce) {
        if (painted && !isMoving()) return;
        painted = true;
        now = wanted;
        next = wanted;
        way = 0;
        show();
        return;
      }
      if (!isMoving()) return;
      // A fade under way is finished before the next begins: turning round would be a jump.
      if (way === 0) next = wanted;
      way = Math.min(1, way + Math.min(deltaSeconds, LONGEST_STEP_S) / FADE_S);
      if (way === 1) {
        now = next;
        way = 0;
      }
      show();
    },
    dispose: () => backdrop.dispose(),
  };
}

function same(one: Ground, other: Ground): boolean {
  return one.name === other.name && one.theme === other.theme;
}
