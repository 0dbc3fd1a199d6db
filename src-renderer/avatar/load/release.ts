import { type Material, Mesh, type Object3D, ShaderMaterial, SkinnedMesh, Texture } from 'three';

/**
 * Gives back what a scene holds on the graphics card. The scene itself stays whole: drawn by another
 * renderer, it is uploaded again.
 */
export function releaseFromGpu(root: Object3D): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    node.geometry.dispose();
    if (node instanceof SkinnedMesh) node.skeleton.dispose();
    for (const material of materialsOf(node)) {
      for (const texture of texturesOf(material)) texture.dispose();
      material.dispose();
    }
  });
}

/** Closes the decoded pictures of a scene that is not drawn again. */
export function closePictures(root: Object3D): void {
  root.traverse((node) => {
    if (!(node instanceof Mesh)) return;
    for (const material of materialsOf(node)) {
      for (const texture of texturesOf(material)) {
        const { data } = texture.source;
        if (typeof ImageBitmap !== 'undefined' && data instanceof ImageBitmap) data.close();
      }
    }
  });
}

function materialsOf(mesh: Mesh): readonly Material[] {
  return Array.isArray(mesh.material) ? mesh.material : [mesh.material];
}

function texturesOf(material: Material): Texture[] {
  const found = Object.values(material).filter((value) => value instanceof Texture);
  // Shader materials, MToon among them, keep their textures in uniforms.
  if (material instanceof ShaderMaterial) {
    for (const { value } of Object.values(material.uniforms)) {
      if (value instanceof Texture) found.push(value);
    }
  }
  return found;
}
