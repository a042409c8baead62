import { useEffect, useState } from "react";
import type { Mesh } from "three";
import { chooseTapeMark } from "./hotspots/department-tape.ts";
import { createSpikeMarks, type SpikeMark } from "./props/spike-marks.ts";
import type { SetParts } from "./set-parts.ts";

/** A T of white tape where visits begin, an X in the department's colour where one stands for a hotspot. */
export function SpikeMarks({ parts }: { parts: SetParts }) {
  const [mesh, setMesh] = useState<Mesh | null>(null);
  useEffect(() => {
    let made: ReturnType<typeof createSpikeMarks> | null = null;
    let mounted = true;
    // Good standing points are known once rays through the set are cheap.
    void parts.prepared.then(() => {
      if (!mounted) return;
      made = createSpikeMarks(listMarks(parts));
      setMesh(made);
      parts.requestFrame();
    });
    return () => {
      mounted = false;
      made?.geometry.dispose();
      made?.material.dispose();
    };
  }, [parts]);
  return mesh && <primitive object={mesh} />;
}

function listMarks({ start, hotspots, standFor }: SetParts): SpikeMark[] {
  const marks = hotspots.flatMap(({ hotspot }): SpikeMark[] => {
    const standing = standFor(hotspot.id, start.position);
    return standing ? [{ ...standing, colour: chooseTapeMark(hotspot.department).colour, shape: "X" }] : [];
  });
  return [{ ...start, colour: "#f4f1ea", shape: "T" }, ...marks];
}
