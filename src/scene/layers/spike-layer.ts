import type { Scene } from "three";
import { chooseDepartmentMark } from "../../tour/department-marks.ts";
import type { SetLayer } from "../frame/set-frame.ts";
import { createSpikeMarks, type SpikeMark } from "../props/spike-marks.ts";
import type { SetParts } from "../set-parts.ts";

/** A T of white tape where visits begin, an X in the department's colour where one stands for a hotspot. */
export function createSpikeLayer(parts: SetParts, scene: Scene): SetLayer {
  let marks: ReturnType<typeof createSpikeMarks> | null = null;
  let disposed = false;
  // Good standing points are known once rays through the set are cheap.
  void parts.prepared.then(() => {
    if (disposed) return;
    marks = createSpikeMarks(listMarks(parts));
    scene.add(marks);
    parts.requestFrame();
  });
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

function listMarks({ start, hotspots, standFor }: SetParts): SpikeMark[] {
  const marks = hotspots.flatMap(({ hotspot }): SpikeMark[] => {
    const standing = standFor(hotspot.id, start.position);
    return standing
      ? [{ ...standing, colour: chooseDepartmentMark(hotspot.department).colour, shape: "X" }]
      : [];
  });
  return [{ ...start, colour: "#f4f1ea", shape: "T" }, ...marks];
}
