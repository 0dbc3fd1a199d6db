// The page that draws contact sheets. It runs in a browser and knows nothing of the app.

import { type VRM, VRMLoaderPlugin } from '@pixiv/three-vrm';
import {
  AmbientLight,
  CanvasTexture,
  DirectionalLight,
  NoToneMapping,
  Object3D,
  PerspectiveCamera,
  Scene,
  SRGBColorSpace,
  WebGLRenderer,
} from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { type PoseName, setPose } from './poses.ts';

type Place = readonly [number, number, number];
type ViewName =
  | 'face'
  | 'face34'
  | 'faceSide'
  | 'bust'
  | 'bust34'
  | 'paws'
  | 'side'
  | 'full'
  | 'full34'
  | 'back'
  | 'feet'
  | 'portrait';
/** Camera places and what they look at, metres. */
const VIEWS: Readonly<Record<ViewName, readonly [from: Place, to: Place]>> = {
  face: [
    [0, 0.83, 1.2],
    [0, 0.83, 0],
  ],
  face34: [
    [0.7, 0.86, 0.98],
    [0, 0.83, 0],
  ],
  faceSide: [
    [1.2, 0.85, 0.1],
    [0, 0.83, 0],
  ],
  feet: [
    [0.45, 0.3, 1.2],
    [0, 0.14, 0],
  ],
  bust: [
    [0, 0.76, 1.78],
    [0, 0.715, 0],
  ],
  bust34: [
    [0.95, 0.82, 1.5],
    [0, 0.715, 0],
  ],
  paws: [
    [0.15, 0.6, 1.0],
    [0, 0.5, 0],
  ],
  side: [
    [1.9, 0.8, 0.1],
    [0, 0.715, 0],
  ],
  full: [
    [0, 0.6, 3.0],
    [0, 0.52, 0],
  ],
  full34: [
    [1.6, 0.75, 2.5],
    [0, 0.52, 0],
  ],
  back: [
    [-0.7, 0.8, -2.9],
    [0, 0.52, 0],
  ],
  portrait: [
    [0.14, 0.86, 1.42],
    [0, 0.805, 0],
  ],
};
const FOV = 24;
/** Springs settle in this many steps of a sixtieth of a second. */
const STEPS = 45;

export interface Tile {
  readonly view: ViewName;
  readonly pose: PoseName;
  readonly expression: Readonly<Record<string, number>>;
  readonly label: string;
}

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.outputColorSpace = SRGBColorSpace;
renderer.toneMapping = NoToneMapping;
const scene = new Scene();
scene.background = backdrop();
// One lamp: MToon adds the colour of shade once for each.
const lamp = new DirectionalLight('#fff0dc', Math.PI * 0.78);
lamp.position.set(-0.7, 1.6, 1.5);
const gazeTarget = new Object3D();
scene.add(lamp, new AmbientLight('#ffeedd', Math.PI * 0.26), gazeTarget);
const camera = new PerspectiveCamera(FOV, 1, 0.05, 30);
let avatar: VRM | null = null;

export const viewer = {
  async load(): Promise<void> {
    const loader = new GLTFLoader();
    loader.register((parser) => new VRMLoaderPlugin(parser));
    const vrm = (await loader.loadAsync('/avatar.vrm')).userData.vrm as VRM;
    vrm.scene.traverse((object) => {
      object.frustumCulled = false;
    });
    if (vrm.lookAt) vrm.lookAt.target = gazeTarget;
    scene.add(vrm.scene);
    avatar = vrm;
  },

  /** Draws the tiles in rows onto the page's canvas. */
  draw(tiles: readonly Tile[], columns: number, size: number, labelled: boolean): void {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    canvas.width = columns * size;
    canvas.height = Math.ceil(tiles.length / columns) * size;
    const paint = canvas.getContext('2d');
    if (!paint || !avatar) return;
    renderer.setPixelRatio(1);
    renderer.setSize(size, size);
    tiles.forEach((tile, i) => {
      render(avatar as VRM, tile);
      const x = (i % columns) * size;
      const y = Math.floor(i / columns) * size;
      paint.drawImage(renderer.domElement, x, y);
      if (!labelled) return;
      paint.fillStyle = '#3a2823';
      paint.font = '12px sans-serif';
      paint.fillText(tile.label, x + 6, y + 15);
    });
  },
};

function render(vrm: VRM, { view, pose, expression }: Tile): void {
  vrm.expressionManager?.resetValues();
  for (const [name, weight] of Object.entries(expression)) {
    vrm.expressionManager?.setValue(name, weight);
  }
  setPose(vrm, pose);
  const [from, to] = VIEWS[view];
  camera.position.set(...from);
  camera.lookAt(...to);
  gazeTarget.position.set(0, 0.83, 1.8);
  if (view === 'face' || view === 'portrait') gazeTarget.position.copy(camera.position);
  vrm.springBoneManager?.reset();
  for (let i = 0; i < STEPS; i += 1) vrm.update(1 / 60);
  renderer.render(scene, camera);
}

/** A warm wall, darker to the edges. */
function backdrop(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = 256;
  canvas.height = 256;
  const paint = canvas.getContext('2d') as CanvasRenderingContext2D;
  const wall = paint.createRadialGradient(110, 90, 20, 128, 128, 190);
  wall.addColorStop(0, '#f8e9d2');
  wall.addColorStop(1, '#e3bd9b');
  paint.fillStyle = wall;
  paint.fillRect(0, 0, 256, 256);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

Object.assign(globalThis, { viewer });
