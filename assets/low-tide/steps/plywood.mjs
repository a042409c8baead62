/**
 * A pair of pictures from one place: the kitchen in bare boards, and finished. Needs the maps of blender/bake_plywood.py.
 * Writes .cache/stills/plywood.png and .cache/stills/finished.png.
 *
 *   node --import tsx steps/plywood.mjs
 */
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { createModelIo, readModel } from "../../../src/ingest/model-io.ts";
import { takeOf } from "../performance/takes.mjs";
import { createPainter } from "../render/create-painter.mjs";
import { codeOf } from "../render/develop.mjs";
import { composeGroup } from "./compose-maps.mjs";

const cache = fileURLToPath(new URL("../.cache", import.meta.url));
const bare = `${cache}/plywood`;
const VIEW = { at: [0.35, 1.62, 3.2], aim: [-0.1, 1.28, -2.4], fov: 42 };
const [WIDTH, HEIGHT] = [1280, 720];
/** What comes in after the carpenters, and who. */
const DRESSING = /^(SET_CLUTTER|KEEPER|K_|SLATE|MATCH|CRUST|RIG|LANTERN_FLAME)/;

async function composeBare() {
  for (const folder of ["pictures", "shipped"]) {
    rmSync(`${bare}/${folder}`, { recursive: true, force: true });
    mkdirSync(`${bare}/${folder}`, { recursive: true });
  }
  for (const group of ["SET_WALLS", "SET_FURNITURE"])
    await composeGroup(group, `${bare}/maps`, `${bare}/pictures`, `${bare}/shipped`);
  for (const name of readdirSync(`${cache}/pictures`)) {
    if (name.endsWith(".png") && !existsSync(`${bare}/pictures/${name}`) && !/^SET_(WALLS|FURN)/.test(name))
      symlinkSync(`${cache}/pictures/${name}`, `${bare}/pictures/${name}`);
  }
  const document = await readModel(`${cache}/finished.glb`);
  for (const node of document.getRoot().listNodes()) if (DRESSING.test(node.getName())) node.setMesh(null);
  layMissingBoards(document);
  await (await createModelIo()).write(`${bare}/finished.glb`, document);
}

/** The boards under the rug are not in the set, because nobody sees them there: those nearer the door lie in their place. */
function layMissingBoards(document) {
  const walls = document
    .getRoot()
    .listNodes()
    .find((node) => node.getName() === "SET_WALLS");
  const [whole] = walls.getMesh().listPrimitives();
  const at = whole.getAttribute("POSITION").getArray();
  const corners = whole.getIndices().getArray();
  const boards = [];
  for (let i = 0; i < corners.length; i += 3) {
    const triangle = [corners[i], corners[i + 1], corners[i + 2]];
    const isNear = (v) => Math.abs(at[v * 3 + 1]) < 0.02 && at[v * 3 + 2] > -1.3 && at[v * 3 + 2] < 0.03;
    if (triangle.every(isNear)) boards.push(...triangle);
  }
  const indices = document
    .createAccessor()
    .setType("SCALAR")
    .setArray(new Uint32Array(boards))
    .setBuffer(document.getRoot().listBuffers()[0]);
  const patch = document.createMesh("BOARDS").addPrimitive(whole.clone().setIndices(indices));
  for (const [index, offset] of [-1.24, -1.75].entries()) {
    const node = document.createNode(`BOARDS_${index}`).setMesh(patch);
    walls.getParentNode()?.addChild(node);
    if (!walls.getParentNode()) document.getRoot().listScenes()[0].addChild(node);
    node.setTranslation([0, -0.012 - 0.002 * index, offset]);
  }
}

async function draw(folder, file) {
  const paint = await createPainter({ cache: folder, take: takeOf("42a-3"), width: WIDTH, height: HEIGHT });
  const light = { lamp: 1, match: 0, house: 0 };
  // A pose after the slate has left.
  const data = paint(VIEW, 70, light, { focus: 5, aperture: 0 });
  await sharp(codeOf(data), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toFile(`${cache}/stills/${file}`);
}

await composeBare();
mkdirSync(`${cache}/stills`, { recursive: true });
await draw(bare, "plywood.png");
await draw(cache, "finished.png");
