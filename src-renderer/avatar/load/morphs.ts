import { type VRMExpressionBind, VRMExpressionMorphTargetBind } from '@pixiv/three-vrm';
import { Mesh, type Object3D } from 'three';

interface Morph {
  readonly mesh: Mesh;
  readonly index: number;
}

/** Every morph of an avatar by what its name means (see morphKey); one name may be on several meshes. */
export type Morphs = ReadonlyMap<string, readonly Morph[]>;

/**
 * What a morph's name means, whoever wrote it: `eyeBlink_L`, `EyeBlinkLeft` and `blendShape1.eyeBlinkLeft`
 * are one. VRoid's names count from `Fcl_` on.
 */
export function morphKey(name: string): string {
  return name
    .slice(0, 128)
    .replace(/^.*[.:](?=.{2})/, '')
    .replace(/^.*(?=Fcl_)/, '')
    .replace(/(?<=[a-z])L$|[_.\- ]L$/, 'Left')
    .replace(/(?<=[a-z])R$|[_.\- ]R$/, 'Right')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function findMorphs(scene: Object3D): Morphs {
  const morphs = new Map<string, Morph[]>();
  scene.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    for (const [name, index] of Object.entries(node.morphTargetDictionary ?? {})) {
      const key = morphKey(name);
      if (!key) continue;
      const known = morphs.get(key);
      if (known) known.push({ mesh: node, index });
      else morphs.set(key, [{ mesh: node, index }]);
    }
  });
  return morphs;
}

export function bindsOf(morphs: Morphs, key: string, weight: number): VRMExpressionBind[] {
  return (morphs.get(key) ?? []).map(
    ({ mesh, index }) => new VRMExpressionMorphTargetBind({ primitives: [mesh], index, weight }),
  );
}
