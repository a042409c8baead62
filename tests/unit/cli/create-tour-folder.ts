import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Document, NodeIO } from "@gltf-transform/core";
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import { HotsetLightStates } from "../../../src/ingest/light-states-extension.ts";
import { LIGHT_STATES_EXTENSION } from "../../../src/tour/light-states-format.ts";
import { createSmallStage, type SmallStage } from "../tour/read-fixtures.ts";

export interface TourFolder {
  readonly path: string;
  readonly tour: SmallStage;
  /** Writes a file of the tour; folders are made. */
  write(name: string, data: string | Uint8Array): Promise<void>;
  /** Writes `tour` as tour.json. */
  save(): Promise<void>;
  dispose(): Promise<void>;
}

/** A whole tour on the disk in which nothing is wrong: the small stage, with a model and footage made here. */
export async function createTourFolder(): Promise<TourFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "hotset-check-"));
  const tour = createSmallStage();
  const write = async (name: string, data: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), data);
  };
  const created: TourFolder = {
    path: folder,
    tour,
    write,
    save: () => write("tour.json", JSON.stringify(tour, null, 2)),
    dispose: () => rm(folder, { recursive: true }),
  };
  await write("set/set.glb", await createModel());
  await writeFootage(created, "takes/1-1/a", {});
  await writeFootage(created, "takes/1-1/b", {});
  await writeFootage(created, "takes/1-1/atlas", { width: 640 });
  await created.save();
  return created;
}

export interface FootageOptions {
  readonly frames?: number;
  readonly framesPerSecond?: number;
  readonly width?: number;
  readonly height?: number;
  readonly reordered?: boolean;
  readonly sound?: boolean;
}

/** Writes `main.m3u8` of a folder, a media playlist and its one segment: real containers around packets of no picture. */
export async function writeFootage(folder: TourFolder, name: string, options: FootageOptions): Promise<void> {
  const { frames = 500, framesPerSecond = 25 } = options;
  await folder.write(`${name}/360/0.mp4`, await createVideo(options));
  const lines = [
    "#EXTM3U",
    "#EXT-X-TARGETDURATION:20",
    "#EXT-X-PLAYLIST-TYPE:VOD",
    `#EXTINF:${frames / framesPerSecond},`,
    "0.mp4",
    "#EXT-X-ENDLIST",
    "",
  ];
  await folder.write(`${name}/360/index.m3u8`, lines.join("\n"));
  await folder.write(`${name}/main.m3u8`, "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\n360/index.m3u8\n");
}

/** H.264 parameter sets of a 320 x 180 baseline picture; only the container's own size is read. */
const AVC_DESCRIPTION = Uint8Array.from(
  "0142c00dffe1001967 42c00dda0507ec0440000003004000000c83c50aa801000468ce0fc8"
    .replaceAll(" ", "")
    .match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);

async function createVideo({
  frames = 500,
  framesPerSecond = 25,
  width = 320,
  height = 180,
  reordered = false,
  sound = false,
}: FootageOptions): Promise<Uint8Array> {
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "fragmented" }),
    target: new BufferTarget(),
  });
  const pictures = new EncodedVideoPacketSource("avc");
  output.addVideoTrack(pictures, { frameRate: framesPerSecond });
  const tones = new EncodedAudioPacketSource("aac");
  if (sound) output.addAudioTrack(tones);
  await output.start();
  const meta = {
    decoderConfig: {
      codec: "avc1.42c00d",
      codedWidth: width,
      codedHeight: height,
      description: AVC_DESCRIPTION,
    },
  };
  for (let frame = 0; frame < frames; frame++) {
    const key = frame % 25 === 0;
    // Decoded in the order 0 2 1 4 3 ... of each group: what an encoder with B-frames writes.
    const shown = reordered && !key ? frame + ((frame % 25) % 2 === 1 ? 1 : -1) : frame;
    const packet = new EncodedPacket(
      new Uint8Array([0, 0, 0, 1, key ? 0x65 : 0x41]),
      key ? "key" : "delta",
      shown / framesPerSecond,
      1 / framesPerSecond,
    );
    await pictures.add(packet, meta);
  }
  if (sound) {
    const soundMeta = {
      decoderConfig: {
        codec: "mp4a.40.2",
        sampleRate: 48_000,
        numberOfChannels: 2,
        description: new Uint8Array([0x11, 0x90]),
      },
    };
    await tones.add(new EncodedPacket(new Uint8Array([0x21, 0x10]), "key", 0, 1024 / 48_000), soundMeta);
  }
  await output.finalize();
  const { buffer } = output.target;
  if (buffer === null) throw new Error("No video was written.");
  return new Uint8Array(buffer);
}

export interface ModelOptions {
  readonly floorName?: string;
  readonly cameraName?: string;
  readonly hotspotName?: string;
  readonly meshes?: number;
  /** Names of the states of light that the model carries. */
  readonly lightStates?: readonly string[];
}

/** A set of one floor, one camera and one place for a hotspot. */
export async function createModel({
  floorName = "WALK_floor",
  cameraName = "CAM_A",
  hotspotName = "HOT_LAMP",
  meshes = 1,
  lightStates = [],
}: ModelOptions = {}): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const corners = new Float32Array([-2, 0, 2, 2, 0, 2, 0, 0, -2]);
  const position = document.createAccessor().setType("VEC3").setArray(corners).setBuffer(buffer);
  const mesh = document
    .createMesh()
    .addPrimitive(document.createPrimitive().setAttribute("POSITION", position));
  const scene = document.createScene();
  for (let index = 0; index < meshes; index++) scene.addChild(document.createNode(floorName).setMesh(mesh));
  scene.addChild(
    document
      .createNode(cameraName)
      .setCamera(document.createCamera().setType("perspective").setYFov(0.6).setZNear(0.1)),
  );
  scene.addChild(document.createNode(hotspotName));
  if (lightStates.length > 0) {
    const light = document.createExtension(HotsetLightStates).createModelLight();
    light.setStates(lightStates.map((name) => ({ name, circuits: {} })));
    document.getRoot().setExtension(LIGHT_STATES_EXTENSION, light);
  }
  return new NodeIO().registerExtensions([HotsetLightStates]).writeBinary(document);
}
