/** node --import tsx steps/lantern.mjs: from .cache/lantern-raw.glb to the model that a hotspot lets a visitor turn. */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { optimiseModel } from "../../../src/ingest/optimise-model.ts";

const scene = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
mkdirSync(`${scene}/models`, { recursive: true });
const { outputBytes, after } = await optimiseModel({
  input: fileURLToPath(new URL("../.cache/lantern-raw.glb", import.meta.url)),
  output: `${scene}/models/lantern.glb`,
});
console.log("models/lantern.glb", `${(outputBytes / 1e3).toFixed(0)} kB`, JSON.stringify(after));
