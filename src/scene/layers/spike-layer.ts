import type { BufferGeometry, Mesh, MeshBasicMaterial, Scene } from "three";
import type { SetLayer } from "../frame/set-frame.ts";
import type { SetParts } from "../set-parts.ts";

/** A T of white tape where visits begin, an X in the department's colour where one stands for a hotspot. */
export function createSpikeLayer(parts: SetParts, scene: Scene): SetLayer {
  let marks: Mesh<BufferGeometry, MeshBasicMaterial> | null = null;
  let disposed = false;
  Promise.all([import("./raise-spikes.ts"), parts.prepared]).then(
    ([{ raiseSpikes }]) => {
      if (disposed) return;
      marks = raiseSpikes(parts);
      scene.add(marks);
      parts.requestFrame();
    },
    // Code that does not come: tape on the floor is no loss worth a word.
    () => undefined,
  );
  return {
    arrange: () => undefined,
    dispose() {
      disposed = true;
      if (!marks) return;
      scene.remove(marks);
      marks.geometry.dispose();
      marks.material.dispose();
    },
  };
}
