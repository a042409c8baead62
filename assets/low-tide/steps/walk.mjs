/** node --import tsx steps/walk.mjs: where one can walk in the set of scenes/low-tide, to set.floor.json beside it. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bakeWalk } from "../../../src/ingest/bake-walk.ts";
import { formatFloorFile } from "../../../src/walk/floor-file.ts";

const folder = fileURLToPath(new URL("../../../scenes/low-tide/set", import.meta.url));
const baked = await bakeWalk(`${folder}/set.glb`, `${folder}/details.glb`, "WALK");
if (baked === null) throw new Error(`Nobody could stand anywhere in ${folder}.`);
writeFileSync(`${folder}/set.floor.json`, formatFloorFile(baked));
