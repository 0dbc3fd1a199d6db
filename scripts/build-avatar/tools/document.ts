import {
  type Accessor,
  Document,
  type GLTF,
  type Buffer as GltfBuffer,
  Logger,
  NodeIO,
  type Skin,
} from '@gltf-transform/core';
import type { Avatar } from './avatar.ts';
import { joinParts } from './primitive.ts';
import { baseColour } from './toon.ts';
import { at, subtract } from './vector.ts';

/** Sampler values of glTF for charts of tones. */
const LINEAR = 9729;
const CLAMP_TO_EDGE = 33071;
/** Largest index a 16 bit list can hold, less the one that means restart. */
const MOST_SHORT = 65_534;

export interface GltfFile {
  readonly json: GLTF.IGLTF;
  readonly resources: Readonly<Record<string, Uint8Array>>;
  /** Morph names of each mesh, in their order; the mesh's node is `GROUP_mesh`. */
  readonly morphs: Readonly<Record<string, readonly string[]>>;
}

/** The plain glTF of an avatar: bones, skinned meshes, morphs, materials and pictures. */
export async function createGltf(avatar: Avatar): Promise<GltfFile> {
  const document = new Document();
  const buffer = document.createBuffer();
  Object.assign(document.getRoot().getAsset(), {
    generator: 'BeMore build-avatar',
    copyright: 'CC0 1.0',
  });
  const root = document.createNode('Root');
  const scene = document.createScene('Scene').addChild(root);
  document.getRoot().setDefaultScene(scene);
  const skin = addSkeleton(document, avatar, root, buffer);
  const materials = addMaterials(document, avatar);
  const joints = new Map(avatar.skeleton.bones.map(({ name }, i) => [name, i]));
  const jointOf = (bone: string): number => {
    const joint = joints.get(bone);
    if (joint === undefined) throw new Error(`no bone ${bone}`);
    return joint;
  };

  const morphs: Record<string, readonly string[]> = {};
  for (const [group, parts] of groupBy(avatar.parts, (part) => part.group)) {
    const names = [...new Set(parts.flatMap((part) => Object.keys(part.morphs ?? {})))];
    morphs[group] = names;
    const mesh = document.createMesh(group);
    for (const [material, some] of groupBy(parts, (part) => part.material)) {
      const data = joinParts(some, names, jointOf);
      const accessor = (type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4', array: TypedArray): Accessor =>
        document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
      const target = materials.get(material);
      if (!target) throw new Error(`no material ${material}`);
      const primitive = document
        .createPrimitive()
        .setMaterial(target)
        .setAttribute('POSITION', accessor('VEC3', new Float32Array(data.positions)))
        .setAttribute('NORMAL', accessor('VEC3', new Float32Array(data.normals)))
        .setAttribute('JOINTS_0', accessor('VEC4', new Uint8Array(data.joints)))
        .setAttribute('WEIGHTS_0', accessor('VEC4', new Float32Array(data.weights)));
      if (target.getBaseColorTexture()) {
        primitive.setAttribute('TEXCOORD_0', accessor('VEC2', new Float32Array(data.uvs)));
      }
      const short = data.positions.length / 3 <= MOST_SHORT;
      const indices = short ? new Uint16Array(data.indices) : new Uint32Array(data.indices);
      primitive.setIndices(accessor('SCALAR', indices));
      data.targets.forEach(({ positions, normals }, i) => {
        const sparse = (array: number[]): Accessor =>
          accessor('VEC3', new Float32Array(array)).setSparse(true);
        primitive.addTarget(
          document
            .createPrimitiveTarget(at(names, i))
            .setAttribute('POSITION', sparse(positions))
            .setAttribute('NORMAL', sparse(normals)),
        );
      });
      mesh.addPrimitive(primitive);
    }
    if (names.length > 0) {
      mesh.setWeights(names.map(() => 0)).setExtras({ targetNames: names });
    }
    // Skinned meshes stand at the root of the scene: their node's own place counts for nothing.
    scene.addChild(document.createNode(`${group}_mesh`).setMesh(mesh).setSkin(skin));
  }
  const { json, resources } = await new NodeIO()
    // Lists of moved points are shorter even where the library advises against them.
    .setLogger(new Logger(Logger.Verbosity.ERROR))
    .writeJSON(document, { basename: 'avatar' });
  return { json, resources, morphs };
}

type TypedArray =
  | Float32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

function addSkeleton(
  document: Document,
  { skeleton }: Avatar,
  root: ReturnType<Document['createNode']>,
  buffer: GltfBuffer,
): Skin {
  const nodes = new Map<string, typeof root>();
  const skin = document.createSkin('skin');
  const inverse: number[] = [];
  for (const { name, at: place, parent } of skeleton.bones) {
    const offset = parent === null ? place : subtract(place, skeleton.at(parent));
    const node = document.createNode(name).setTranslation([...offset]);
    nodes.set(name, node);
    (parent === null ? root : nodes.get(parent))?.addChild(node);
    skin.addJoint(node);
    inverse.push(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -place[0], -place[1], -place[2], 1);
  }
  const hips = nodes.get('hips');
  if (hips) skin.setSkeleton(hips);
  return skin.setInverseBindMatrices(
    document.createAccessor().setType('MAT4').setArray(new Float32Array(inverse)).setBuffer(buffer),
  );
}

function addMaterials(
  document: Document,
  avatar: Avatar,
): Map<string, ReturnType<Document['createMaterial']>> {
  const textures = new Map(
    Object.entries(avatar.textures).map(([name, { image }]) => [
      name,
      document
        .createTexture(name)
        .setImage(image as Uint8Array<ArrayBuffer>)
        .setMimeType('image/png'),
    ]),
  );
  const materials = new Map<string, ReturnType<Document['createMaterial']>>();
  for (const [name, toon] of Object.entries(avatar.materials)) {
    const material = document
      .createMaterial(name)
      .setBaseColorFactor(baseColour(toon))
      .setRoughnessFactor(1)
      .setMetallicFactor(0)
      .setDoubleSided(toon.doubleSided ?? false);
    if (toon.blended) material.setAlphaMode('BLEND');
    if (toon.texture !== undefined) {
      const texture = textures.get(toon.texture);
      if (!texture) throw new Error(`no texture ${toon.texture}`);
      material.setBaseColorTexture(texture);
      if (avatar.textures[toon.texture]?.chart) {
        material
          .getBaseColorTextureInfo()
          ?.setMinFilter(LINEAR)
          .setMagFilter(LINEAR)
          .setWrapS(CLAMP_TO_EDGE)
          .setWrapT(CLAMP_TO_EDGE);
      }
    }
    materials.set(name, material);
  }
  return materials;
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
