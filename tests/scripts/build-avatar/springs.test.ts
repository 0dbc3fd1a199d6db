import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type VRM, type VRMHumanBoneName, VRMLoaderPlugin } from '@pixiv/three-vrm';
import { type Object3D, SkinnedMesh, Vector3 } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { paw } from '../../../scripts/build-avatar/dal/paws.ts';
import { skeleton } from '../../../scripts/build-avatar/dal/skeleton.ts';
import { packGlb } from '../../../scripts/build-avatar/tools/glb.ts';
import { SIDES } from '../../../scripts/build-avatar/tools/skeleton.ts';
import { setPose } from '../../../scripts/build-avatar/view/poses.ts';
import { got, readVrm } from './read-vrm.ts';

const STEP = 1 / 60;

/** Dal without her pictures and shapes, which need a browser: bones, expressions and springs. */
async function loadBones(): Promise<VRM> {
  const path = resolve(import.meta.dirname, '../../../assets/avatars/dal.vrm');
  const { bytes, json, vrm } = readVrm(new Uint8Array(readFileSync(path)));
  const { thumbnailImage: _, ...meta } = vrm.meta;
  const bare = {
    ...json,
    images: undefined,
    textures: undefined,
    materials: json.materials?.map(({ name }) => ({ name })),
    extensions: { ...json.extensions, VRMC_vrm: { ...vrm, meta } },
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const file = packGlb(bare, bytes.subarray(28 + view.getUint32(12, true)));
  const loader = new GLTFLoader();
  loader.register((parser) => new VRMLoaderPlugin(parser));
  const gltf = await loader.parseAsync(file.buffer as ArrayBuffer, '');
  return gltf.userData.vrm as VRM;
}

describe('her scarf', () => {
  let vrm: VRM;
  const at = (name: string): Vector3 =>
    got<Object3D>(vrm.scene.getObjectByName(name)).getWorldPosition(new Vector3());
  const bone = (name: VRMHumanBoneName): Vector3 =>
    got(vrm.humanoid.getRawBoneNode(name)).getWorldPosition(new Vector3());
  const run = (seconds: number, each: (time: number) => void = () => {}): void => {
    for (let i = 0; i < seconds / STEP; i += 1) {
      each(i * STEP);
      vrm.update(STEP);
    }
  };
  const ENDS = ['scarfA2', 'scarfA3', 'scarfA4', 'scarfB2', 'scarfB3', 'scarfB4'];

  beforeAll(async () => {
    vrm = await loadBones();
  });

  test('hangs still while she listens', () => {
    setPose(vrm, 'listen');
    run(3);
    const before = ENDS.map(at);
    let most = 0;
    run(1, () => {
      ENDS.forEach((name, i) => {
        most = Math.max(most, at(name).distanceTo(got(before[i])));
      });
    });
    expect(most).toBeLessThan(5e-4);
  });

  test('lies before her paws, not in them', () => {
    setPose(vrm, 'listen');
    run(3);
    for (const { side, sign } of SIDES) {
      const hand = got(vrm.humanoid.getRawBoneNode(`${side}Hand`));
      // From the pose back to the T-pose, in which the paw's shape is known.
      const back = hand.matrixWorld.clone().invert();
      const rest = skeleton.at(`${side}Hand`);
      let deepest = 1;
      for (const point of cloth()) {
        const { x, y, z } = point.applyMatrix4(back);
        deepest = Math.min(deepest, paw(sign * (x + rest[0]), y + rest[1], z + rest[2]));
      }
      expect(deepest, side).toBeGreaterThan(0);
      expect(deepest, side).toBeLessThan(0.1);
    }
  });

  /** Every point of the scarf as it is drawn. */
  function cloth(): Vector3[] {
    const points: Vector3[] = [];
    vrm.scene.traverse((object) => {
      if (!(object instanceof SkinnedMesh) || object.material.name !== 'scarf') return;
      for (let i = 0; i < object.geometry.getAttribute('position').count; i += 1) {
        points.push(object.getVertexPosition(i, new Vector3()).applyMatrix4(object.matrixWorld));
      }
    });
    return points;
  }

  test('settles after she was shaken, and never leaves her', () => {
    setPose(vrm, 'listen');
    const hips = got(vrm.humanoid.getNormalizedBoneNode('hips'));
    run(2, (time) => {
      hips.rotation.y = 0.5 * Math.sin(time * 20);
      hips.position.x = 0.06 * Math.sin(time * 20);
    });
    for (const name of ENDS) {
      const away = at(name).distanceTo(bone('upperChest'));
      expect(away).toBeLessThan(0.25);
    }
    hips.rotation.y = 0;
    hips.position.x = 0;
    run(3);
    const before = ENDS.map(at);
    run(0.5);
    ENDS.forEach((name, i) => {
      expect(at(name).distanceTo(got(before[i]))).toBeLessThan(5e-4);
    });
  });
});
