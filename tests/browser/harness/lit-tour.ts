import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document } from "@gltf-transform/core";
import { KHRMaterialsUnlit } from "@gltf-transform/extensions";
import sharp from "sharp";
import { HotsetLightStates } from "../../../src/ingest/light-states-extension.ts";
import { createModelIo } from "../../../src/ingest/model-io.ts";
import { LIGHT_STATES_EXTENSION } from "../../../src/tour/light-states-format.ts";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";

const FOLDER = fileURLToPath(new URL("../../../.cache/lit/", import.meta.url));
const HALF_METRES = 6;
const HEIGHT_METRES = 4;
const FACTOR = 2;

type Colour = readonly [red: number, green: number, blue: number];

/** What the walls are painted with, and what the ratio of the dark state is on either half of each; display values. */
const PAINT: Colour = [160, 120, 80];
const RATIO: readonly [Colour, Colour] = [
  [64, 64, 64],
  [0, 40, 170],
];
const linear = (code: number) => (code <= 10.31475 ? code / 3294.6 : ((code / 255 + 0.055) / 1.055) ** 2.4);
const coded = (light: number) =>
  255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * Math.min(light, 1) ** (1 / 2.4) - 0.055);

/** What is to be seen on the walls, as display values: one colour in the light, two in the dark. */
export const LIT_WALLS: readonly Colour[] = [PAINT];
export const DARK_WALLS: readonly Colour[] = RATIO.map(
  (ratio) =>
    PAINT.map((code, channel) =>
      coded(linear(code) * linear(ratio[channel] ?? 0) * FACTOR),
    ) as unknown as Colour,
);

/**
 * A room of four painted walls with two states of light, "on" and "out"; the footage is the coded one. The light goes out at
 * 5 s of the take. Returns the folder.
 */
export async function makeLitTour(): Promise<string> {
  const coded = dirname(await makeCodedFootage(4));
  mkdirSync(join(FOLDER, "set"), { recursive: true });
  if (!existsSync(join(FOLDER, "takes")))
    cpSync(join(coded, "takes"), join(FOLDER, "takes"), { recursive: true });
  const tour = JSON.parse(readFileSync(join(coded, "tour.json"), "utf8")) as Record<string, unknown> & {
    takes: Record<string, unknown>[];
  };
  const at = (id: string, title: string) => ({
    id,
    title,
    department: "electric",
    positionMetres: [0, 1, -5.5],
  });
  const opens = (atSeconds: number) => ({ kind: "take", take: "coded", angle: "1", atSeconds });
  Object.assign(tour, {
    id: "lit",
    cameras: [],
    set: {
      model: "set/set.glb",
      startPositionMetres: [0, 0, 4],
      startHeadingDegrees: 0,
      lightStates: [{ id: "on" }, { id: "out" }],
    },
    hotspots: [
      { ...at("bright", "In the light"), opens: opens(1) },
      { ...at("dark", "In the dark"), opens: opens(6) },
      { ...at("note", "A note on darkness"), text: "Dark.", opens: { kind: "note" }, light: "out" },
    ],
  });
  Object.assign(tour.takes[0] ?? {}, {
    light: [
      { atSeconds: 0, state: "on" },
      { atSeconds: 5, state: "out" },
    ],
  });
  for (const angle of (tour.takes[0]?.["angles"] ?? []) as Record<string, unknown>[]) delete angle["camera"];
  writeFileSync(join(FOLDER, "tour.json"), JSON.stringify(tour));
  await writeRoom(join(FOLDER, "set", "set.glb"));
  return FOLDER;
}

async function paintPicture(halves: readonly [Colour, Colour]): Promise<Uint8Array<ArrayBuffer>> {
  const size = 64;
  const pixels = Uint8Array.from({ length: size * size * 3 }, (_, index) => {
    const column = Math.floor(index / 3) % size;
    return halves[column < size / 2 ? 0 : 1][index % 3] ?? 0;
  });
  const png = await sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
    .png()
    .toBuffer();
  return new Uint8Array(png);
}

async function writeRoom(file: string): Promise<void> {
  const document = new Document();
  const buffer = document.createBuffer();
  const unlit = document.createExtension(KHRMaterialsUnlit);
  const light = document.createExtension(HotsetLightStates);
  const texture = async (name: string, halves: readonly [Colour, Colour]) =>
    document
      .createTexture(name)
      .setMimeType("image/png")
      .setImage(await paintPicture(halves));
  const out = light
    .createRatio()
    .setState("out")
    .setFactor([FACTOR, FACTOR, FACTOR])
    .setTexture(await texture("walls-out", RATIO));
  const walls = document
    .createMaterial("walls")
    .setBaseColorTexture(await texture("walls-on", [PAINT, PAINT]))
    .setDoubleSided(true)
    .setExtension("KHR_materials_unlit", unlit.createUnlit())
    .setExtension(LIGHT_STATES_EXTENSION, light.createMaterialLight().addRatio(out));
  const floor = document
    .createMaterial("floor")
    .setBaseColorFactor([0.01, 0.01, 0.01, 1])
    .setDoubleSided(true)
    .setExtension("KHR_materials_unlit", unlit.createUnlit());
  const accessor = (type: "VEC2" | "VEC3" | "SCALAR", array: Float32Array | Uint16Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const square = (corners: readonly (readonly [number, number, number])[], material: typeof walls) =>
    document
      .createPrimitive()
      .setAttribute("POSITION", accessor("VEC3", new Float32Array(corners.flat())))
      .setAttribute("TEXCOORD_0", accessor("VEC2", new Float32Array([0, 1, 1, 1, 1, 0, 0, 0])))
      .setIndices(accessor("SCALAR", new Uint16Array([0, 1, 2, 0, 2, 3])))
      .setMaterial(material);
  const edge = HALF_METRES;
  const corners = [
    [-edge, -edge],
    [edge, -edge],
    [edge, edge],
    [-edge, edge],
  ] as const;
  const mesh = document.createMesh("room");
  for (const [index, [x, z]] of corners.entries()) {
    const [nextX, nextZ] = corners[(index + 1) % 4]!;
    mesh.addPrimitive(
      square(
        [
          [x, 0, z],
          [nextX, 0, nextZ],
          [nextX, HEIGHT_METRES, nextZ],
          [x, HEIGHT_METRES, z],
        ],
        walls,
      ),
    );
  }
  mesh.addPrimitive(
    square(
      corners.map(([x, z]) => [x, 0, z]),
      floor,
    ),
  );
  document.createScene().addChild(document.createNode("room").setMesh(mesh));
  const states = ["on", "out"].map((name) => ({ name, circuits: {} }));
  document.getRoot().setExtension(LIGHT_STATES_EXTENSION, light.createModelLight().setStates(states));
  await (await createModelIo()).write(file, document);
}
