import { type Material, type Mesh, Texture } from "three";

/**
 * Baked (unlit) surfaces carry their final colours: they are drawn exactly as authored, so that footage and set match.
 * Lit things in a baked set (a puppet among painted walls) were lit for the same picture and are not graded either.
 *
 * @returns True when any surface waits for light.
 */
export function prepareMaterials(meshes: readonly Mesh[]): boolean {
  const materials = [...new Set(meshes.flatMap((mesh) => mesh.material))];
  const isBaked = ({ type }: Material) => type === "MeshBasicMaterial";
  if (materials.some(isBaked)) for (const material of materials) material.toneMapped = false;
  return !materials.every(isBaked);
}

/** @param samples Of anisotropic filtering, at least; the card's own limit holds. */
export function sharpenTextures(meshes: readonly Mesh[], samples: number): void {
  for (const material of new Set(meshes.flatMap((mesh) => mesh.material))) {
    for (const value of Object.values(material) as unknown[])
      if (value instanceof Texture) value.anisotropy = Math.max(value.anisotropy, samples);
  }
}
