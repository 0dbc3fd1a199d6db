import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  GLSL3,
  LinearFilter,
  Mesh,
  MirroredRepeatWrapping,
  NoBlending,
  NoColorSpace,
  RawShaderMaterial,
  Texture,
  Vector2,
} from 'three';
import type { BackdropName } from '../../src-preload/contract/words.ts';
import { SHOWN_HEIGHT, SHOWN_WIDTH } from './rooms/brush.ts';
import { paintRoom } from './rooms/paint-room.ts';
import type { Theme } from './rooms/theme.ts';

/** What is behind the avatar: a painted room that fills every stage, or nothing, with a fade between any two. */
export interface Backdrop {
  readonly node: Mesh;
  /** Shows `next` over `now`, 0..1. A room is painted when it is first seen, and forgotten when it is not. */
  show(now: Ground, next: Ground, amount: number): void;
  /** Where the room stands: see `Framing.room`. */
  place(room: Readonly<{ shown: number; lift: number; left: number; aspect: number }>): void;
  dispose(): void;
}

export interface Ground {
  readonly name: BackdropName;
  readonly theme: Theme;
}

export function createBackdrop(): Backdrop {
  const nothing = new Texture();
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: {
      now: { value: nothing },
      next: { value: nothing },
      /** How much of `next`, and whether the two are anything at all. */
      amount: { value: 0 },
      nowIs: { value: 0 },
      nextIs: { value: 0 },
      halfSize: { value: new Vector2() },
      centre: { value: new Vector2() },
    },
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
  });
  // One triangle that covers the stage, whatever the camera does.
  const geometry = new BufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
  geometry.setAttribute('position', new BufferAttribute(corners, 3));
  const node = new Mesh(geometry, material);
  node.renderOrder = -1000;
  node.frustumCulled = false;
  const painted = new Map<string, CanvasTexture>();
  const { uniforms } = material;

  function textureOf({ name, theme }: Ground): Texture {
    if (name === 'clear') return nothing;
    const key = `${name} ${theme}`;
    const known = painted.get(key);
    if (known) return known;
    const texture = new CanvasTexture(paintRoom(name, theme));
    // The painting's own numbers go to the screen; no light falls on it.
    texture.colorSpace = NoColorSpace;
    texture.wrapS = MirroredRepeatWrapping;
    texture.minFilter = LinearFilter;
    texture.generateMipmaps = false;
    painted.set(key, texture);
    return texture;
  }

  return {
    node,
    show(now, next, amount) {
      const a = textureOf(now);
      const b = amount > 0 ? textureOf(next) : a;
      for (const [key, texture] of painted) {
        if (texture === a || texture === b) continue;
        texture.dispose();
        painted.delete(key);
      }
      (uniforms.now as { value: Texture }).value = a;
      (uniforms.next as { value: Texture }).value = b;
      (uniforms.amount as { value: number }).value = amount;
      (uniforms.nowIs as { value: number }).value = a === nothing ? 0 : 1;
      (uniforms.nextIs as { value: number }).value = b === nothing ? 0 : 1;
      node.visible = a !== nothing || b !== nothing;
    },
    place({ shown, lift, left, aspect }) {
      const tall = shown / SHOWN_HEIGHT;
      const wide = (shown * aspect) / SHOWN_WIDTH;
      (uniforms.halfSize as { value: Vector2 }).value.set(wide / 2, tall / 2);
      (uniforms.centre as { value: Vector2 }).value.set(0.5 + left * wide, 0.5 - lift * tall);
    },
    dispose() {
      geometry.dispose();
      material.dispose();
      for (const texture of painted.values()) texture.dispose();
      painted.clear();
    },
  };
}

const VERTEX = `
in vec3 position;
uniform vec2 halfSize, centre;
out vec2 place;
void main() {
  place = centre + position.xy * halfSize;
  gl_Position = vec4(position.xy, 0., 1.);
}`;

/** A trace of noise at the screen's own grain: eight bits alone would band on such slow gradients. */
const FRAGMENT = `
precision highp float;
uniform sampler2D now, next;
uniform float amount, nowIs, nextIs;
in vec2 place;
out vec4 colour;
float noise(vec2 at) { return fract(52.9829189 * fract(dot(at, vec2(.06711056, .00583715)))); }
void main() {
  vec4 ground = mix(texture(now, place) * nowIs, texture(next, place) * nextIs, amount);
  ground.rgb += (noise(gl_FragCoord.xy) - .5) * (1.6 / 255.) * ground.a;
  colour = ground;
}`;
