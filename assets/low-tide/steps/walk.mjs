/** node --import tsx steps/walk.mjs: where one can walk in scenes/low-tide/set/set.glb, to set.floor.json beside it. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bakeWalk } from "../../../src/ingest/bake-walk.ts";
import { formatFloorFile } from "../../../src/walk/floor-file.ts";

const model = fileURLToPath(new URL("../../../scenes/low-tide/set/set.glb", import.meta.url));
const baked = await bakeWalk(model, "WALK");
if (baked === null) throw new Error(`Nobody could stand anywhere in ${model}.`);
writeFileSync(model.replace(/glb$/, "floor.json"), formatFloorFile(baked));
