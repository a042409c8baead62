import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TourFile } from "../../../src/tour/tour-schema.ts";
import { CODED_TAKE } from "../../fixtures/footage/make-coded-footage.ts";
import { makeCodedSet } from "../../fixtures/footage/make-coded-set.ts";

/** Writes the tour of a live take whose angles 1 to n lie in `takes/<CODED_TAKE>/<angle>/main.m3u8`. */
export async function writeLiveTour(folder: string, angles: number, frameRate: number): Promise<void> {
  const ids = Array.from({ length: angles }, (_, index) => `${index + 1}`);
  mkdirSync(join(folder, "set"), { recursive: true });
  await makeCodedSet(join(folder, "set", "set.glb"), angles);
  const tour: TourFile = {
    hotset: 1,
    id: "live",
    title: `Live footage, ${angles} angles`,
    languages: ["en"],
    set: { model: "set/set.glb", startPositionMetres: [0, 0, 3.8], startHeadingDegrees: 0, walkable: "WALK" },
    cameras: ids.map((id) => ({ id, label: id, node: `CAM_${id}` })),
    takes: [
      {
        id: CODED_TAKE,
        title: "Live",
        slate: { scene: "1", take: 1, roll: "A001" },
        frameRate: `${frameRate}`,
        live: true,
        angles: ids.map((id) => ({
          id,
          camera: id,
          src: `takes/${CODED_TAKE}/${id}/main.m3u8`,
          label: `Angle ${id}`,
        })),
      },
    ],
    hotspots: [
      {
        id: "take",
        title: "The live take",
        department: "camera",
        node: "HOT_screen",
        opens: { kind: "take", take: CODED_TAKE },
      },
    ],
  };
  writeFileSync(join(folder, "tour.json"), `${JSON.stringify(tour, null, 2)}\n`);
}
