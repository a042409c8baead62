import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, NodeIO } from "@gltf-transform/core";
import { KHRMaterialsUnlit } from "@gltf-transform/extensions";
import { makeCodedFootage } from "../../fixtures/footage/make-coded-footage.ts";

const FOLDER = fileURLToPath(new URL("../../../.cache/marked/", import.meta.url));
const LENS_FOV_DEGREES = 36;
const LENS_ASPECT = 16 / 9;
const MARK_DEPTH_METRES = 3;
/** Where the marks are in the picture of the lens: shares of its half width and half height. */
export const MARKS_AT = 0.86;

/**
 * A tour whose first camera rides on a dolly, with four magenta marks in front of it that lie at known places of its
 * picture at any time; its footage is the coded footage with four angles. Returns the folder.
 */
export async function makeMarkedTour(): Promise<string> {
  const coded = dirname(await makeCodedFootage(4));
  const file = join(FOLDER, "tour.json");
  mkdirSync(join(FOLDER, "set"), { recursive: true });
  if (!existsSync(join(FOLDER, "takes")))
    cpSync(join(coded, "takes"), join(FOLDER, "takes"), { recursive: true });
  const tour = JSON.parse(readFileSync(join(coded, "tour.json"), "utf8")) as {
    id: string;
    hotspots: unknown[];
    set: object;
  };
  tour.id = "marked";
  // The floor is found by its slope: nothing in this model is marked as walkable.
  tour.set = { model: "set/set.glb", startPositionMetres: [0, 0, 3], startHeadingDegrees: 0 };
  tour.hotspots = [
    {
      id: "take",
      title: "The take",
      department: "camera",
      // Behind the camera, and so is the monitor that is put beside it.
      positionMetres: [0, 1, 4.4],
      opens: { kind: "take", take: "coded", angle: "1" },
    },
  ];
  writeFileSync(file, JSON.stringify(tour));
  await writeMarkedSet(join(FOLDER, "set", "set.glb"));
  return FOLDER;
}

async function writeMarkedSet(file: string): Promise<void> {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit();
  const paint = (colour: [number, number, number]) =>
    document
      .createMaterial()
      .setBaseColorFactor([...colour, 1])
      .setDoubleSided(true)
      .setExtension("KHR_materials_unlit", unlit);
  const plate = (width: number, height: number, material: ReturnType<typeof paint>, flat: boolean) => {
    const [x, y] = [width / 2, height / 2];
    const corners = flat
      ? [-x, 0, y, x, 0, y, x, 0, -y, -x, 0, -y]
      : [-x, -y, 0, x, -y, 0, x, y, 0, -x, y, 0];
    const accessor = (type: "VEC3" | "SCALAR", array: Float32Array | Uint16Array) =>
      document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const part = document
      .createPrimitive()
      .setAttribute("POSITION", accessor("VEC3", new Float32Array(corners)))
      .setIndices(accessor("SCALAR", new Uint16Array([0, 1, 2, 0, 2, 3])))
      .setMaterial(material);
    return document.createMesh().addPrimitive(part);
  };
  scene.addChild(document.createNode("floor").setMesh(plate(10, 10, paint([0.05, 0.05, 0.05]), true)));
  const lens = document
    .createCamera()
    .setType("perspective")
    .setYFov((LENS_FOV_DEGREES * Math.PI) / 180)
    .setAspectRatio(LENS_ASPECT)
    .setZNear(0.1);
  const dolly = document.createNode("CAM_1").setTranslation([0, 1.5, 2]).setCamera(lens);
  const half = Math.tan((LENS_FOV_DEGREES * Math.PI) / 360) * MARK_DEPTH_METRES * MARKS_AT;
  const magenta = plate(0.05, 0.05, paint([1, 0, 1]), false);
  for (const x of [-1, 1])
    for (const y of [-1, 1]) {
      const at: [number, number, number] = [x * half * LENS_ASPECT, y * half, -MARK_DEPTH_METRES];
      dolly.addChild(document.createNode().setMesh(magenta).setTranslation(at));
    }
  scene.addChild(dolly);
  for (const id of ["CAM_2", "CAM_3", "CAM_4"]) scene.addChild(document.createNode(id).setCamera(lens));
  const times = document
    .createAccessor()
    .setType("SCALAR")
    .setArray(new Float32Array([0, 60]))
    .setBuffer(buffer);
  const places = document
    .createAccessor()
    .setType("VEC3")
    .setArray(new Float32Array([-1.5, 1.5, 2, 1.5, 1.8, 2]))
    .setBuffer(buffer);
  const sampler = document.createAnimationSampler().setInput(times).setOutput(places);
  document
    .createAnimation("dolly")
    .addSampler(sampler)
    .addChannel(
      document.createAnimationChannel().setTargetNode(dolly).setTargetPath("translation").setSampler(sampler),
    );
  await new NodeIO().registerExtensions([KHRMaterialsUnlit]).write(file, document);
}
