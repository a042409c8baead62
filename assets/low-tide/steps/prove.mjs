/**
 * node --import tsx steps/prove.mjs [--write]: whether what was rebuilt is what was published.
 *
 * Compares the set (node names, counts, bounds, bytes) and the first two seconds of camera B (pictures as drawn, and the
 * packaged piece) with fingerprint.json, and names the tools whose versions differ. Exit code 1 when anything differs.
 * With --write it renews fingerprint.json after an intended change.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { getBounds } from "@gltf-transform/functions";
import sharp from "sharp";
import { findTool } from "../../../src/ingest/find-tool.ts";
import { measureModel } from "../../../src/ingest/measure-model.ts";
import { readSet } from "../../../src/ingest/read-set.ts";
import { POSES_PER_SECOND } from "../performance/tracks.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const built = fileURLToPath(new URL("../../../scenes/low-tide", import.meta.url));
const record = `${here}fingerprint.json`;
const SECONDS = 2;

const hashOf = (files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
};

function versionOf(tool, option) {
  const said = spawnSync(findTool(tool), [option], { encoding: "utf8" }).stdout ?? "";
  return said.split("\n")[0].trim();
}

async function describeSet() {
  const files = [`${built}/set/set.glb`, `${built}/set/details.glb`];
  const document = await readSet(...files);
  const [scene] = document.getRoot().listScenes();
  const names = document
    .getRoot()
    .listNodes()
    .map((node) => node.getName())
    .toSorted();
  const { min, max } = getBounds(scene);
  const millimetres = (values) => values.map((value) => Math.round(value * 1000) / 1000);
  const { drawCalls, triangles } = measureModel(document);
  return {
    nodes: names,
    drawCalls,
    triangles,
    boundsMetres: { min: millimetres(min), max: millimetres(max) },
    sha256: hashOf(files),
  };
}

function describeFilm() {
  const pictures = Array.from(
    { length: SECONDS * POSES_PER_SECOND },
    (_, pose) => `${here}.cache/frames/42a-3/B/${String(pose).padStart(4, "0")}.jpg`,
  );
  const rendition = `${built}/takes/42a-3/b/720`;
  return {
    picturesSha256: pictures.every((file) => existsSync(file)) ? hashOf(pictures) : null,
    packagedSha256: hashOf([`${rendition}/init.mp4`, `${rendition}/0000.m4s`]),
  };
}

/** Lines that say where two plain values differ. */
function listDifferences(published, rebuilt, path = "") {
  if (rebuilt === null) return [];
  if (Array.isArray(published) && published.every((item) => typeof item === "string")) {
    const gone = published.filter((item) => !rebuilt.includes(item));
    const come = rebuilt.filter((item) => !published.includes(item));
    return [...gone.map((item) => `${path}: without ${item}`), ...come.map((item) => `${path}: new ${item}`)];
  }
  if (typeof published === "object" && published !== null)
    return Object.keys(published).flatMap((key) =>
      listDifferences(published[key], rebuilt[key], path === "" ? key : `${path}.${key}`),
    );
  return published === rebuilt ? [] : [`${path}: ${published} was published, this is ${rebuilt}`];
}

const tools = {
  blender: versionOf("blender", "--version"),
  ffmpeg: versionOf("ffmpeg", "-version"),
  node: process.version,
  sharp: `${sharp.versions.sharp}, libvips ${sharp.versions.vips}`,
  // x264 shares a picture out among as many threads as there are cores, and its choices follow from that.
  cores: cpus().length,
};
const rebuilt = { set: await describeSet(), film: describeFilm() };

if (process.argv.includes("--write")) {
  if (rebuilt.film.picturesSha256 === null)
    throw new Error("Draw camera B first: render/render-take.mjs 42a-3 B");
  writeFileSync(record, `${JSON.stringify({ tools, ...rebuilt }, null, 2)}\n`);
} else {
  const { tools: theirs, ...published } = JSON.parse(readFileSync(record, "utf8"));
  const differences = listDifferences(published, rebuilt);
  const otherTools = listDifferences(theirs, tools);
  const film = rebuilt.film.picturesSha256 === null ? "camera B was not drawn here" : "first 2 s of camera B";
  if (differences.length === 0) {
    const { nodes, drawCalls, triangles } = rebuilt.set;
    console.log(
      `The same: ${nodes.length} nodes, ${drawCalls} draw calls, ${triangles} triangles, bounds; ${film}.`,
    );
  } else {
    console.log(["Not the same:", ...differences].join("\n  "));
    console.log(
      otherTools.length > 0
        ? ["Other tools than those it was published with:", ...otherTools].join("\n  ")
        : "The tools are the same: a script has changed. If it was meant to, renew with --write.",
    );
    process.exitCode = 1;
  }
}
