import type { BufferGeometry, Mesh, MeshBasicMaterial } from "three";
import { chooseDepartmentMark } from "../../tour/department-marks.ts";
import { createSpikeMarks, type SpikeMark } from "../props/spike-marks.ts";
import type { SetParts } from "../set-parts.ts";

/** The marks of all standing points; where they are is known once rays through the set are cheap. */
export function raiseSpikes(parts: SetParts): Mesh<BufferGeometry, MeshBasicMaterial> {
  return createSpikeMarks(listMarks(parts));
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
