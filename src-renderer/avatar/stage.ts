import type { VRM } from '@pixiv/three-vrm';
import {
  AmbientLight,
  Color,
  DirectionalLight,
  NoToneMapping,
  Object3D,
  PerspectiveCamera,
  Scene,
  SRGBColorSpace,
  Vector3,
  WebGLRenderer,
} from 'three';
import { createBackdrop } from './backdrop.ts';
import { type Body, createBody } from './body.ts';
import { createFraming } from './framing.ts';
import { probeGraphics } from './graphics.ts';
import { disposeAvatar, loadAvatar, StageError } from './load-avatar.ts';
import { setOutlines } from './outlines.ts';
import type { Pose } from './pose.ts';
import { releaseFromGpu } from './release.ts';
import type { Theme } from './room.ts';

export type Quality = 'high' | 'low';

export interface StageOptions {
  /** What is wanted; a computer without a graphics card gets `low` whatever is asked for. */
  readonly quality: Quality;
  readonly reducedMotion: () => boolean;
  /** Same seed, same idle motion. */
  readonly seed?: number;
}

/** Dal in her room. */
export interface Stage {
  /** Draws into this canvas, at the size it has on the page, until the returned function is called. */
  mount(canvas: HTMLCanvasElement): () => void;
  /** Loads an avatar in place of the present one. Throws StageError; the present one stays then. */
  load(url: string): Promise<void>;
  /** Moves everything on by `deltaSeconds` and draws. Nothing happens while not mounted. */
  update(deltaSeconds: number, pose: Pose): void;
  setTheme(theme: Theme): void;
  /** Keeps Dal in the middle of what is left when something covers the right edge, CSS pixels. */
  setInset(rightPixels: number): void;
  /** Edge smoothing follows at the next mount, the rest at once. */
  setQuality(quality: Quality): void;
  /** Shortest time between frames that are worth drawing, milliseconds; 0 is as often as the screen. */
  frameIntervalMs(pose: Pose): number;
  dispose(): void;
}

/** Frame intervals: nobody sees a breath at 60 frames a second, and a processor that draws needs its time for hearing. */
const IDLE_MS: Readonly<Record<Quality, number>> = { high: 1000 / 30, low: 1000 / 10 };
const TALKING_MS: Readonly<Record<Quality, number>> = { high: 0, low: 1000 / 15 };
const PIXEL_RATIO_CAP = 2;
const LOW_PIXEL_RATIO = 0.75;
const THEME_S = 0.42;

/** One directional light only: MToon adds its shade colour once per light, and two wash it out. */
const LIGHT = {
  day: { key: '#fff0dc', keyPower: 0.78, fill: '#ffeedd', fillPower: 0.26 },
  night: { key: '#ffdcb6', keyPower: 0.6, fill: '#b79c98', fillPower: 0.17 },
} as const;

export function createStage(options: StageOptions): Stage {
  const graphics = probeGraphics();
  const scene = new Scene();
  const framing = createFraming();
  const backdrop = createBackdrop();
  const camera = new PerspectiveCamera(framing.fov, 1, 0.05, 10);
  const key = new DirectionalLight();
  const fill = new AmbientLight();
  const lookTarget = new Object3D();
  const eyesOfViewer = new Vector3();
  const dayKey = new Color(LIGHT.day.key);
  const nightKey = new Color(LIGHT.night.key);
  const dayFill = new Color(LIGHT.day.fill);
  const nightFill = new Color(LIGHT.night.fill);
  let quality = options.quality;
  let renderer: WebGLRenderer | null = null;
  let unmount: (() => void) | null = null;
  let vrm: VRM | null = null;
  let body: Body | null = null;
  let disposed = false;
  let loads = 0;
  let night = 0;
  let nightTarget = 0;
  /** The room is painted with the first picture, not while the app starts. */
  let lit = false;
  let resize: (() => void) | null = null;

  key.position.set(-0.7, 1.6, 1.5);
  backdrop.node.position.set(0, framing.centreY, -1.2);
  camera.position.set(0, framing.cameraY, framing.distance);
  camera.lookAt(0, framing.centreY, 0);
  camera.getWorldPosition(eyesOfViewer);
  scene.add(backdrop.node, key, fill, lookTarget);

  function actualQuality(): Quality {
    return graphics.software ? 'low' : quality;
  }

  function light(amount: number): void {
    night = amount;
    key.color.lerpColors(dayKey, nightKey, amount);
    fill.color.lerpColors(dayFill, nightFill, amount);
    key.intensity = Math.PI * mix(LIGHT.day.keyPower, LIGHT.night.keyPower, amount);
    fill.intensity = Math.PI * mix(LIGHT.day.fillPower, LIGHT.night.fillPower, amount);
    backdrop.show(amount);
  }

  function mount(canvas: HTMLCanvasElement): () => void {
    unmount?.();
    if (disposed || !graphics.available) return () => undefined;
    let created: WebGLRenderer;
    try {
      created = new WebGLRenderer({
        canvas,
        antialias: actualQuality() === 'high',
        powerPreference: 'low-power',
      });
    } catch {
      // Too many contexts, or the graphics process is gone: the room stays empty, the talk goes on.
      return () => undefined;
    }
    created.outputColorSpace = SRGBColorSpace;
    created.toneMapping = NoToneMapping;
    renderer = created;
    resize = () => {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width === 0 || height === 0) return;
      const low = actualQuality() === 'low';
      created.setPixelRatio(
        low ? LOW_PIXEL_RATIO : Math.min(PIXEL_RATIO_CAP, window.devicePixelRatio),
      );
      created.setSize(width, height, false);
      framing.resize(width, height);
    };
    const observer = new ResizeObserver(resize);
    observer.observe(canvas);
    resize();
    const leave = (): void => {
      if (unmount !== leave) return;
      unmount = null;
      renderer = null;
      resize = null;
      observer.disconnect();
      releaseFromGpu(scene);
      created.dispose();
      // A canvas that left the page takes its context along; one that is mounted again keeps it.
      setTimeout(() => {
        if (!canvas.isConnected) created.forceContextLoss();
      });
    };
    unmount = leave;
    return leave;
  }

  return {
    mount,
    async load(url) {
      if (!graphics.available) throw new StageError('no-webgl');
      loads += 1;
      const load = loads;
      const loaded = await loadAvatar(url);
      // Another load has overtaken this one, or nobody waits for it any more.
      if (disposed || load !== loads) return disposeAvatar(loaded);
      if (vrm) disposeAvatar(vrm);
      vrm = loaded;
      setOutlines(vrm, actualQuality() === 'high');
      body = createBody(vrm, lookTarget, options.seed ?? Date.now());
      scene.add(vrm.scene);
    },
    update(deltaSeconds, pose) {
      if (!renderer) return;
      const calm = options.reducedMotion();
      if (!lit) {
        lit = true;
        light(nightTarget);
      } else if (night !== nightTarget) {
        const step = calm ? 1 : deltaSeconds / THEME_S;
        light(
          nightTarget > night
            ? Math.min(nightTarget, night + step)
            : Math.max(nightTarget, night - step),
        );
      }
      framing.update(deltaSeconds, calm, camera);
      // The room is painted to fill the usual view; seen from further away it grows with it.
      backdrop.node.scale.setScalar(1 / camera.zoom);
      body?.update(deltaSeconds, pose, eyesOfViewer, calm);
      // A lost context is restored by the renderer itself; until then drawing does nothing.
      renderer.render(scene, camera);
    },
    setTheme(theme) {
      nightTarget = theme === 'night' ? 1 : 0;
      // Before the first picture there is nothing to fade from.
      if (!vrm) lit = false;
    },
    setInset: (rightPixels) => framing.setInset(rightPixels),
    setQuality(next) {
      quality = next;
      resize?.();
      if (vrm) setOutlines(vrm, actualQuality() === 'high');
    },
    frameIntervalMs: ({ phase }) =>
      (phase === 'speaking' || night !== nightTarget || framing.isMoving() ? TALKING_MS : IDLE_MS)[
        actualQuality()
      ],
    dispose() {
      disposed = true;
      unmount?.();
      if (vrm) disposeAvatar(vrm);
      vrm = null;
      body = null;
      backdrop.dispose();
    },
  };
}

function mix(from: number, to: number, amount: number): number {
  return from + (to - from) * amount;
}
