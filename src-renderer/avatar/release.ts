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
    const materials: Material[] = Array.isArray(node.material) ? node.material : [node.material];
    for (const material of materials) {
      for (const value of Object.values(material)) {
        if (value instanceof Texture) value.dispose();
      }
      // Shader materials, MToon among them, keep their textures in uniforms.
      if (material instanceof ShaderMaterial) {
        for (const { value } of Object.values(material.uniforms)) {
          if (value instanceof Texture) value.dispose();
        }
      }
      material.dispose();
    }
  });
}
