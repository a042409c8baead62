import type { Mesh } from "three";

/**
 * Baked (unlit) surfaces carry their final colours: they are drawn exactly as authored, so that footage and set match.
 *
 * @returns True when any surface waits for light.
 */
export function prepareMaterials(meshes: readonly Mesh[]): boolean {
  let lit = false;
  for (const material of new Set(meshes.flatMap((mesh) => mesh.material))) {
    if (material.type === "MeshBasicMaterial") material.toneMapped = false;
    else lit = true;
  }
  return lit;
}
