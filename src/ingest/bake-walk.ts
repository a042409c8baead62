import { statSync } from "node:fs";
import { bakeFloor } from "../walk/bake-floor.ts";
import type { FloorFile } from "../walk/floor-file.ts";
import { gatherFloor } from "./gather-floor.ts";
import { readSet } from "./read-set.ts";
import { hashFile } from "./run-step.ts";

/**
 * Bakes where feet may go in a set, so that no visitor's machine has to. The same model gives the same floor.
 *
 * @param model The set's model, a glTF or GLB file.
 * @param details Its second file; null: it has none.
 * @param walkable Node-name prefix of its walkable surfaces; null: any flat surface.
 * @returns null when nobody could stand anywhere.
 * @throws IngestError `ingest/model-unreadable`.
 * @example
 * const file = await bakeWalk("low-tide/set/set.glb", null, "WALK");
 * if (file) writeFileSync("low-tide/set/set.floor.json", formatFloorFile(file));
 */
export async function bakeWalk(
  model: string,
  details: string | null,
  walkable: string | null,
): Promise<FloorFile | null> {
  const input = gatherFloor(await readSet(model, details), walkable);
  const nothing = { positions: new Float32Array(), indices: new Uint32Array() };
  // Furniture that fills the whole marked floor is a mistake of the tour; the marking is believed.
  const floor = bakeFloor(input) ?? (input.floor === null ? null : bakeFloor({ ...input, solids: nothing }));
  if (floor === null) return null;
  const setFiles = details === null ? [model] : [model, details];
  return { model: { sizeBytes: statSync(model).size, sha256: await hashFile(...setFiles) }, floor };
}
