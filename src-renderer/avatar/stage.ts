import { Object3D, PerspectiveCamera, Scene, Vector3 } from 'three';
import { AppError } from '../../src-preload/contract/faults.ts';
import type { AvatarView } from '../../src-preload/contract/preferences.ts';
import type { BackdropName, MotionUse, ShelfFacts } from '../../src-preload/contract/words.ts';
import type { Avatar } from './avatar.ts';
import { createFraming } from './framing.ts';
import { probeGraphics } from './graphics.ts';
import { createGuest, disposeGuest, type Guest } from './guest.ts';
import { inspectFile } from './inspect.ts';
import { disposeAvatar, loadAvatar } from './load/load-avatar.ts';
import { releaseFromGpu } from './load/release.ts';
import { loadMotion } from './motion/load-motion.ts';
import type { MotionInUse } from './motion/motion.ts';
import { setOutlines } from './outlines.ts';
import { createPicture, type Picture } from './picture.ts';
import type { Pose } from './pose.ts';
import { createQualityKeeper, type Level, LOW_LEVEL, LOWEST_LEVEL, levelAt } from './quality.ts';
import type { Theme } from './rooms/theme.ts';
import { createScenery } from './scenery.ts';

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

/** Numbers for whoever measures; all 0 where nothing is drawn. */
export interface StageFacts {
  /** `lost` while the graphics card is gone; it comes back by itself. */
  readonly picture: 'live' | 'lost' | 'none';
  /** Of `LEVELS`; 0 is the best. */
  readonly level: number;
  /** Time between the newest pictures, smoothed, milliseconds. */
  readonly frameMs: number;
  readonly triangles: number;
  readonly geometries: number;
  readonly textures: number;
  readonly programs: number;
}

export function createStage(options: StageOptions): Stage {
  const graphics = probeGraphics();
  const scene = new Scene();
  const framing = createFraming();
  const scenery = createScenery();
  const camera = new PerspectiveCamera();
  const lookTarget = new Object3D();
  const eyesOfViewer = new Vector3();
  const keeper = createQualityKeeper(0);
  let quality = options.quality;
  let level = -1;
  let picture: Picture | null = null;
  let canGetContext = graphics.available;
  /** False while another screen is shown in the canvas's place. */
  let isSeen = (): boolean => false;
  let unmount: (() => void) | null = null;
  let guest: Guest | null = null;
  /** Who stood here before: kept until the next picture, which takes over the programs both need. */
  let leaving: Guest | null = null;
  let motionsInUse: readonly MotionInUse[] = [];
  let shows = 0;
  let motionLoads = 0;
  let showing: AbortController | null = null;
  let disposed = false;
  /** Size of the stage, page pixels; 0 before it is known. */
  let width = 0;
  let height = 0;
  let pixelRatio = 0;
  let wantedMs = 0;
  let frameMs = 0;

  scene.add(scenery.node, lookTarget);

  function wantedLevel(): number {
    if (quality === 'high') return 0;
    if (graphics.software) return LOWEST_LEVEL;
    return quality === 'low' ? LOW_LEVEL : keeper.level;
  }

  function now(): Level {
    return levelAt(level);
  }

  /** Sets size and level; what it clears is drawn again before anyone sees it. */
  function adapt(): void {
    const next = wantedLevel();
    const ratio = Math.min(levelAt(next).pixelRatio, window.devicePixelRatio);
    if (next !== level) {
      level = next;
      if (guest) setOutlines(guest.avatar.vrm, now().outlines);
    }
    if (ratio !== pixelRatio) {
      pixelRatio = ratio;
      picture?.resize(width, height, ratio);
    }
  }

  function draw(): void {
    if (!picture || width === 0) return;
    picture.draw(scene, camera, now().samples);
    if (leaving) farewell();
  }

  /** Room, light and camera, where they are after this time. */
  function moveStage(deltaSeconds: number): void {
    const calm = options.reducedMotion();
    scenery.update(deltaSeconds, calm);
    framing.update(deltaSeconds, calm, camera);
    scenery.place(framing.room);
  }

  function mount(canvas: HTMLCanvasElement): () => void {
    unmount?.();
    if (disposed || !graphics.available) return () => undefined;
    let created: Picture;
    try {
      created = createPicture(canvas, () => releaseFromGpu(scene), draw);
    } catch {
      // Too many contexts, or the graphics process is gone: the room stays empty, the talk goes on.
      canGetContext = false;
      return () => undefined;
    }
    picture = created;
    isSeen = () => canvas.checkVisibility({ visibilityProperty: true });
    width = 0;
    height = 0;
    let drawn = false;
    const resize = (): void => {
      const { clientWidth, clientHeight } = canvas;
      if (clientWidth === 0 || clientHeight === 0) return;
      if (clientWidth === width && clientHeight === height) return;
      width = clientWidth;
      height = clientHeight;
      pixelRatio = 0;
      adapt();
      framing.resize(width, height);
      // A canvas of another size is empty; it is filled before the page is shown again. The very first
      // picture may wait for its turn: the app is starting.
      if (drawn) {
        moveStage(0);
        draw();
      }
      drawn = true;
    };
    const observer = new ResizeObserver(resize);
    observer.observe(canvas);
    resize();
    const leave = (): void => {
      if (unmount !== leave) return;
      unmount = null;
      picture = null;
      observer.disconnect();
      releaseFromGpu(scene);
      created.dispose();
      // A canvas that left the page takes its context along; one that is mounted again keeps it.
      setTimeout(() => {
        if (!canvas.isConnected) created.renderer.forceContextLoss();
      });
    };
    unmount = leave;
    return leave;
  }

  function welcome(avatar: Avatar, view: AvatarView): void {
    farewell();
    leaving = guest;
    leaving?.avatar.vrm.scene.removeFromParent();
    guest = createGuest(avatar, motionsInUse, lookTarget, options.seed ?? Date.now());
    setOutlines(avatar.vrm, now().outlines);
    framing.look(avatar.measures, view);
    scene.add(avatar.vrm.scene);
    keeper.forget();
  }

  function farewell(): void {
    if (leaving) disposeGuest(leaving);
    leaving = null;
  }

  const isTalking = ({ phase }: Pose): boolean =>
    phase === 'speaking' || scenery.isMoving() || framing.isMoving();

  return {
    mount,
    async show(file, view, signal) {
      if (!canGetContext) throw new AppError('avatar/no-graphics');
      shows += 1;
      const show = shows;
      const isOvertaken = (): boolean => disposed || show !== shows;
      showing?.abort();
      const own = new AbortController();
      showing = own;
      const either = signal ? AbortSignal.any([signal, own.signal]) : own.signal;
      let loaded: Avatar | null = null;
      try {
        loaded = await loadAvatar(file, either);
        await picture?.prepare(loaded.vrm.scene, scene, camera);
        if (isOvertaken()) return 'overtaken';
        signal?.throwIfAborted();
        welcome(loaded, view);
        loaded = null;
        return 'shown';
      } catch (error) {
        if (isOvertaken()) return 'overtaken';
        throw error;
      } finally {
        if (loaded) disposeAvatar(loaded);
      }
    },
    inspect: (file, fileName, signal) => inspectFile(file, fileName, picture, signal),
    async useMotions(files) {
      motionLoads += 1;
      const load = motionLoads;
      const loaded = await Promise.allSettled(files.map(({ file }) => loadMotion(file)));
      if (disposed || load !== motionLoads) return;
      motionsInUse = loaded.flatMap((result, i) => {
        const use = files[i]?.use;
        return result.status === 'fulfilled' && use ? [{ motion: result.value, use }] : [];
      });
      guest?.motions.use(motionsInUse);
    },
    setView(view) {
      if (guest) framing.look(guest.avatar.measures, view);
    },
    setBackdrop(name) {
      scenery.setBackdrop(name);
      if (!guest) scenery.settle();
    },
    setTheme(theme) {
      scenery.setTheme(theme);
      // Before there is anyone to see there is nothing to fade from.
      if (!guest) scenery.settle();
    },
    setInset: (rightPixels) => framing.setInset(rightPixels),
    setQuality(next) {
      quality = next;
    },
    update(deltaSeconds, pose) {
      if (!picture) return;
      const elapsedMs = deltaSeconds * 1000;
      frameMs += (elapsedMs - frameMs) * 0.1;
      if (guest && quality === 'auto' && picture.isLive()) keeper.note(elapsedMs, wantedMs);
      adapt();
      wantedMs = isTalking(pose) ? now().talkingMs : now().idleMs;
      moveStage(deltaSeconds);
      camera.getWorldPosition(eyesOfViewer);
      guest?.body.update(deltaSeconds, pose, eyesOfViewer, options.reducedMotion());
      draw();
    },
    frameIntervalMs(pose) {
      // The room comes with whoever stands in it: painting it would hold up the first screen.
      if (!guest || !picture?.isLive() || !isSeen()) return Number.POSITIVE_INFINITY;
      return isTalking(pose) ? now().talkingMs : now().idleMs;
    },
    facts() {
      const info = picture?.renderer.info;
      return {
        picture: picture ? (picture.isLive() ? 'live' : 'lost') : 'none',
        level: Math.max(0, level),
        frameMs,
        triangles: info?.render.triangles ?? 0,
        geometries: info?.memory.geometries ?? 0,
        textures: info?.memory.textures ?? 0,
        programs: info?.programs?.length ?? 0,
      };
    },
    dispose() {
      disposed = true;
      showing?.abort();
      unmount?.();
      farewell();
      if (guest) disposeGuest(guest);
      guest = null;
      scenery.dispose();
    },
  };
}
