import {
  type Camera,
  GLSL3,
  NoBlending,
  NoToneMapping,
  type Object3D,
  RawShaderMaterial,
  type Scene,
  SRGBColorSpace,
  type Texture,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';

/** A lost context cuts compiling off, and nobody reports it, milliseconds. */
const LONGEST_COMPILE_MS = 4000;

/** A canvas that is drawn on: its size, its smoothed edges, and its graphics context, which may be lost. */
export interface Picture {
  readonly renderer: WebGLRenderer;
  /** False while the graphics card is gone; drawing does nothing then. */
  isLive(): boolean;
  /** Makes an object's programs ready aside, so that its first picture does not wait for them. */
  prepare(object: Object3D, scene: Scene, camera: Camera): Promise<void>;
  /** Page pixels, and how many are drawn for each. Clears what was drawn. */
  resize(width: number, height: number, pixelRatio: number): void;
  draw(scene: Scene, camera: Camera, samples: number): void;
  /** A square picture for keeping, nothing of it on the canvas: its pixels, the topmost first. */
  shoot(scene: Scene, camera: Camera, side: number): Promise<ImageData>;
  dispose(): void;
}

/**
 * Throws where no context can be had. `onLost` gives back what was on the lost context, so that nothing
 * holds on to what is no more; `onBack` is called when all can be drawn again.
 */
export function createPicture(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  onLost: () => void = () => undefined,
  onBack: () => void = () => undefined,
): Picture {
  // Edges are smoothed on a target of our own: a context's own smoothing could not be changed later
  // without another canvas, and that flashes.
  const renderer = new WebGLRenderer({ canvas, alpha: true, powerPreference: 'low-power' });
  renderer.outputColorSpace = SRGBColorSpace;
  renderer.toneMapping = NoToneMapping;
  renderer.info.autoReset = false;
  renderer.setClearColor(0x000000, 0);
  let live = true;
  let smooth: SmoothTarget | null = null;
  const lose = (): void => {
    live = false;
    smooth?.dispose();
    smooth = null;
    onLost();
  };
  const restore = (): void => {
    live = true;
    onBack();
  };
  canvas.addEventListener('webglcontextlost', lose);
  // The renderer listens first, so it is ready when this is heard.
  canvas.addEventListener('webglcontextrestored', restore);

  return {
    renderer,
    isLive: () => live,
    async prepare(object, scene, camera) {
      // Without it nothing is compiled aside, and then the first picture compiles less.
      if (!live || !renderer.extensions.has('KHR_parallel_shader_compile')) return;
      await Promise.race([
        renderer.compileAsync(object, camera, scene).catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, LONGEST_COMPILE_MS)),
      ]);
    },
    resize(width, height, pixelRatio) {
      if (renderer.getPixelRatio() !== pixelRatio) renderer.setPixelRatio(pixelRatio);
      renderer.setSize(width, height, false);
    },
    draw(scene, camera, samples) {
      renderer.info.reset();
      if (samples === 0) {
        smooth?.dispose();
        smooth = null;
        renderer.render(scene, camera);
        return;
      }
      const { width, height } = canvas;
      if (smooth?.samples !== samples) {
        smooth?.dispose();
        smooth = createSmoothTarget(samples, width, height);
      }
      smooth.draw(renderer, scene, camera, width, height);
    },
    async shoot(scene, camera, side) {
      const target = createTarget(side, side, 4);
      try {
        renderer.setRenderTarget(target);
        renderer.render(scene, camera);
        renderer.setRenderTarget(null);
        const pixels = new Uint8ClampedArray(side * side * 4);
        await renderer.readRenderTargetPixelsAsync(target, 0, 0, side, side, pixels);
        return new ImageData(upright(pixels, side), side, side);
      } finally {
        target.dispose();
      }
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lose);
      canvas.removeEventListener('webglcontextrestored', restore);
      smooth?.dispose();
      smooth = null;
      renderer.dispose();
    },
  };
}

interface SmoothTarget {
  readonly samples: number;
  draw(renderer: WebGLRenderer, scene: Scene, camera: Camera, width: number, height: number): void;
  dispose(): void;
}

/** Something to draw into exactly as onto the canvas: same colours, same programs. */
function createTarget(width: number, height: number, samples: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(width, height, {
    samples,
    colorSpace: SRGBColorSpace,
    internalFormat: 'RGBA8',
    resolveDepthBuffer: false,
  });
  // What three asks before it writes colours for the eye rather than for further reckoning.
  (target as { isXRRenderTarget?: boolean }).isXRRenderTarget = true;
  return target;
}

/** Turns rows read from the bottom up into rows from the top down. */
function upright(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  side: number,
): Uint8ClampedArray<ArrayBuffer> {
  const turned = new Uint8ClampedArray(pixels.length);
  const row = side * 4;
  for (let y = 0; y < side; y += 1) {
    turned.set(pixels.subarray(y * row, (y + 1) * row), (side - 1 - y) * row);
  }
  return turned;
}

function createSmoothTarget(samples: number, width: number, height: number): SmoothTarget {
  const target = createTarget(width, height, samples);
  const copy = new FullScreenQuad(copyMaterial(target.texture));

  return {
    samples,
    draw(renderer, scene, camera, width, height) {
      target.setSize(width, height);
      renderer.setRenderTarget(target);
      renderer.render(scene, camera);
      renderer.setRenderTarget(null);
      copy.render(renderer);
    },
    dispose() {
      target.dispose();
      copy.material.dispose();
      copy.dispose();
    },
  };
}

/** Pixel by pixel, transparency and all. */
function copyMaterial(source: Texture): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { source: { value: source } },
    vertexShader: 'in vec3 position; void main() { gl_Position = vec4(position.xy, 0., 1.); }',
    fragmentShader: `
      precision mediump float;
      uniform sampler2D source;
      out vec4 colour;
      void main() { colour = texelFetch(source, ivec2(gl_FragCoord.xy), 0); }`,
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
  });
}
