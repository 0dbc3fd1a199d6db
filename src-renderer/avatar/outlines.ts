import type { MToonMaterial, VRM } from '@pixiv/three-vrm';
import { type Material, Mesh } from 'three';

/** Draws the dark line round Dal's parts or leaves it out: it costs a second drawing of every part. */
export function setOutlines(vrm: VRM, on: boolean): void {
  vrm.scene.traverse((node) => {
    if (!(node instanceof Mesh) || !Array.isArray(node.material)) return;
    for (const material of node.material as Material[]) {
      if ((material as MToonMaterial).isOutline) material.visible = on;
    }
  });
}
