import { Vector3, type Scene } from "three";
import { createSpikeMarks } from "../props/spike-marks.ts";

const TUNGSTEN = "#ffb46b";
/** Larger than the crew's own tape, and seen from the other end of the set. */
const SCALE = 1.8;

/** Tape on the floor where a walk is going to end. */
export interface WayMark {
  /** @param goal null: nobody is on a way. */
  arrange(goal: Vector3 | null): void;
  dispose(): void;
}

export function createWayMark(scene: Scene): WayMark {
  const mark = createSpikeMarks([{ position: new Vector3(), heading: 0, colour: TUNGSTEN, shape: "X" }]);
  mark.scale.set(SCALE, 1, SCALE);
  mark.visible = false;
  scene.add(mark);
  return {
    arrange(goal) {
      mark.visible = goal !== null;
      if (goal) mark.position.copy(goal);
    },
    dispose() {
      scene.remove(mark);
      mark.geometry.dispose();
      mark.material.dispose();
    },
  };
}
