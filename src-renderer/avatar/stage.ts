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
import { AppError } from '../../src-preload/contract/faults.ts';
import type { AvatarView } from '../../src-preload/contract/preferences.ts';
import type { BackdropName, MotionUse, ShelfFacts } from '../../src-preload/contract/words.ts';
import type { Avatar } from './avatar.ts';
import { createBackdrop } from './backdrop.ts';
import { type Body, createBody } from './body.ts';
import { createFraming } from './framing.ts';
import { probeGraphics } from './graphics.ts';
import { disposeAvatar, loadAvatar } from './interim-loader.ts';
import type { MotionPlayer } from './motion/motion.ts';
import { setOutlines } from './outlines.ts';
import type { Pose } from './pose.ts';
import { releaseFromGpu } from './release.ts';
import type { Theme } from './room.ts';

export type Quality = 'auto' | 'high' | 'low';

export interface StageOptions {
  /** What is wanted; a computer without a graphics card gets the lowest whatever is asked for. */
  readonly quality: Quality;
  readonly reducedMotion: () => boolean;
  /** Same seed, same idle motion. */
  readonly seed?: number;
}

/** The avatar in its room. */
export interface Stage {
  /** Draws into this canvas, at the size it has on the page, until the returned function is called. */
  mount(canvas: HTMLCanvasElement): () => void;
  /**
   * Loads, checks, then shows this avatar in place of the present one. Throws AppError('avatar/...');
   * the present one stays then. A newer call wins over a slower older one, which answers 'overtaken'.
   */
  show(file: ArrayBuffer, view: AvatarView, signal?: AbortSignal): Promise<'shown' | 'overtaken'>;
  /**
   * Reads and checks an avatar or a motion without showing it; makes a thumbnail where the file has
   * none. `fileName` is used for the name where the file has none. Throws AppError('avatar/...').
   */
  inspect(file: ArrayBuffer, fileName: string, signal?: AbortSignal): Promise<ShelfFacts>;
  /** The motions to move by, in place of those before; a broken one is left out. */
  useMotions(
    files: readonly { readonly file: ArrayBuffer; readonly use: MotionUse }[],
  ): Promise<void>;
  /** How the present avatar is framed. */
  setView(view: AvatarView): void;
  setBackdrop(name: BackdropName): void;
  setTheme(theme: Theme): void;
  /** Keeps the avatar in the middle of what is left when something covers the right edge, CSS pixels. */
  setInset(rightPixels: number): void;
  setQuality(quality: Quality): void;
  /** Moves everything on by `deltaSeconds` and draws. Nothing happens while not mounted. */
  update(deltaSeconds: number, pose: Pose): void;
  /** Shortest time between frames that are worth drawing, milliseconds; Infinity when nothing is to be drawn. */
  frameIntervalMs(pose: Pose): number;
  /** Numbers for diagnostics. */
  facts(): StageFacts;
  dispose(): void;
}

export interface StageFacts {
  readonly triangles: number;
  readonly geometries: number;
  readonly textures: number;
  readonly programs: number;
}

/** Until motions can be read. */
const STILL: MotionPlayer = {
  weight: 0,
  use: () => undefined,
  gesture: () => undefined,
  update: () => undefined,
  dispose: () => undefined,
};

/** Frame intervals: nobody sees a breath at 60 frames a second, and a processor that draws needs its time for hearing. */
const IDLE_MS: Readonly<Record<'high' | 'low', number>> = { high: 1000 / 30, low: 1000 / 10 };
const TALKING_MS: Readonly<Record<'high' | 'low', number>> = { high: 0, low: 1000 / 15 };
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
  let avatar: Avatar | null = null;
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

  function actualQuality(): 'high' | 'low' {
    return graphics.software || quality === 'low' ? 'low' : 'high';
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
    async show(file, _view, signal) {
      if (!graphics.available) throw new AppError('avatar/no-graphics');
      loads += 1;
      const load = loads;
      const loaded = await loadAvatar(file, signal);
      if (disposed || load !== loads) {
        disposeAvatar(loaded);
        return 'overtaken';
      }
      if (avatar) disposeAvatar(avatar);
      avatar = loaded;
      setOutlines(avatar.vrm, actualQuality() === 'high');
      body = createBody(avatar, STILL, lookTarget, options.seed ?? Date.now());
      scene.add(avatar.vrm.scene);
      return 'shown';
    },
    async inspect(file, fileName, signal) {
      const loaded = await loadAvatar(file, signal);
      disposeAvatar(loaded);
      const { name, author, licence } = loaded.meta;
      return {
        kind: 'avatar',
        format: loaded.format,
        name: name || fileName,
        author,
        licence,
        thumbnail: null,
        use: null,
      };
    },
    useMotions: async () => undefined,
    setView: () => undefined,
    setBackdrop: () => undefined,
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
      if (!avatar) lit = false;
    },
    setInset: (rightPixels) => framing.setInset(rightPixels),
    setQuality(next) {
      quality = next;
      resize?.();
      if (avatar) setOutlines(avatar.vrm, actualQuality() === 'high');
    },
    frameIntervalMs: ({ phase }) =>
      (phase === 'speaking' || night !== nightTarget || framing.isMoving() ? TALKING_MS : IDLE_MS)[
        actualQuality()
      ],
    facts: () => ({
      triangles: renderer?.info.render.triangles ?? 0,
      geometries: renderer?.info.memory.geometries ?? 0,
      textures: renderer?.info.memory.textures ?? 0,
      programs: renderer?.info.programs?.length ?? 0,
    }),
    dispose() {
      disposed = true;
      unmount?.();
      if (avatar) disposeAvatar(avatar);
      avatar = null;
      body = null;
      backdrop.dispose();
    },
  };
}

function mix(from: number, to: number, amount: number): number {
  return from + (to - from) * amount;
}
