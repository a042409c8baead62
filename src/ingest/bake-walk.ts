import { statSync } from "node:fs";
import { bakeFloor } from "../walk/bake-floor.ts";
import type { FloorFile } from "../walk/floor-file.ts";
import { gatherFloor } from "./gather-floor.ts";
import { readModel } from "./model-io.ts";
import { hashFile } from "./run-step.ts";

/**
 * Bakes where feet may go in a set, so that no visitor's machine has to. The same model gives the same floor.
 *
 * @param model The set's model, a glTF or GLB file.
 * @param walkable Node-name prefix of its walkable surfaces; null: any flat surface.
 * @returns null when nobody could stand anywhere.
 * @throws IngestError `ingest/model-unreadable`.
 * @example
 * const file = await bakeWalk("low-tide/set/set.glb", "WALK");
 * if (file) writeFileSync("low-tide/set/set.floor.json", formatFloorFile(file));
 */
export async function bakeWalk(model: string, walkable: string | null): Promise<FloorFile | null> {
  const input = gatherFloor(await readModel(model), walkable);
  const nothing = { positions: new Float32Array(), indices: new Uint32Array() };
  // Furniture that fills the whole marked floor is a mistake of the tour; the marking is believed.
  const floor = bakeFloor(input) ?? (input.floor === null ? null : bakeFloor({ ...input, solids: nothing }));
  if (floor === null) return null;
  return { model: { sizeBytes: statSync(model).size, sha256: await hashFile(model) }, floor };
}
