import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listModelReferences } from "../../../src/cli/list-model-references.ts";
import { listPlaylistReferences } from "../../../src/cli/list-playlist-references.ts";
import { listTourFiles } from "../../../src/cli/list-tour-files.ts";
import { parseTour } from "../../../src/tour/parse-tour.ts";
import { createScratchFolder } from "./scratch-folder.ts";

const MASTER = `#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Mix",URI="sound/index.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="a"
720/index.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="iframes.m3u8"
`;
const MEDIA = `#EXTM3U
#EXT-X-MAP:URI="init.mp4"
# a comment with URI="no.mp4"
#EXTINF:2,
0.m4s
#EXTINF:2,
../shared%20bits/1.m4s?token=1
#EXTINF:2,
https://elsewhere.example/2.m4s
#EXT-X-ENDLIST
`;

const gltf = (json: unknown) => Buffer.from(JSON.stringify(json));
function glb(json: unknown): Buffer {
  const text = gltf(json);
  const header = Buffer.alloc(20);
  header.writeUInt32LE(0x46546c67, 0);
  header.writeUInt32LE(2, 4);
  header.writeUInt32LE(20 + text.length, 8);
  header.writeUInt32LE(text.length, 12);
  header.writeUInt32LE(0x4e4f534a, 16);
  return Buffer.concat([header, text]);
}

function readTour(extra: object = {}) {
  const { tour, issues } = parseTour({
    hotset: 1,
    id: "t",
    title: "T",
    set: { model: "set/set.glb", details: "set/details.glb" },
    takes: [
      {
        id: "1",
        title: "One",
        durationSeconds: 4,
        frameRate: "24",
        angles: [{ id: "a", src: "takes/a/main.m3u8" }],
        captions: [{ language: "en", src: "takes/en.vtt" }],
      },
    ],
    hotspots: [
      {
        id: "h",
        title: "H",
        positionMetres: [0, 0, 0],
        opens: { kind: "compare", before: "b%231.webp", after: "after.webp" },
      },
    ],
    brand: { poster: "poster.webp" },
    ...extra,
  });
  expect(issues).toEqual([]);
  return tour!;
}

const FILES = {
  "tour.json": "{}",
  "set/set.glb": glb({
    images: [{ uri: "wood.webp" }, { uri: "data:image/png;base64,AA" }, { bufferView: 0 }],
  }),
  "set/details.glb": glb({ images: [{ uri: "wood.webp" }] }),
  "set/wood.webp": "",
  "takes/en.vtt": "WEBVTT",
  "takes/a/main.m3u8": MASTER.replace(/^#EXT-X-(MEDIA|I-FRAME).*\n/gm, ""),
  "takes/a/720/index.m3u8": MEDIA,
  "takes/a/720/init.mp4": "",
  "takes/a/720/0.m4s": "",
  "takes/a/shared bits/1.m4s": "",
  "b#1.webp": "",
  "after.webp": "",
  "poster.webp": "",
  "takes/a/720/unreleased.m4s": "nothing refers to it",
  "notes.txt": "nothing refers to it",
};

describe("the files of a tour", () => {
  it("are those that something refers to, and no others", async () => {
    const { files, problems } = await listTourFiles(readTour(), await createScratchFolder(FILES));
    expect(problems).toEqual([]);
    const expected = Object.keys(FILES).filter(
      (name) => !["tour.json", "notes.txt", "takes/a/720/unreleased.m4s"].includes(name),
    );
    expect(files).toEqual(expected.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("that are missing are all named, with what refers to them", async () => {
    const { "takes/a/720/0.m4s": _segment, "after.webp": _after, ...rest } = FILES;
    const { problems } = await listTourFiles(readTour(), await createScratchFolder(rest));
    expect(problems).toEqual([
      "after.webp: there is no such file (tour.json refers to it).",
      "takes/a/720/0.m4s: there is no such file (takes/a/720/index.m3u8 refers to it).",
    ]);
  });

  it.each([
    "../../../../etc/passwd",
    "/etc/passwd",
    "..%2f..%2f..%2f..%2fetc/passwd",
    "file:///etc/passwd",
    "http://host/passwd",
  ])("never lie outside its folder: %s", async (reference) => {
    const folder = await createScratchFolder({
      ...FILES,
      "takes/a/720/index.m3u8": `#EXTM3U\n#EXTINF:2,\n${reference}\n`,
    });
    const { files, problems } = await listTourFiles(readTour(), folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("takes/a/720/index.m3u8");
    expect(files.join()).not.toContain("passwd");
  });

  it("are no links to something outside", async () => {
    const { "after.webp": _after, ...rest } = FILES;
    const folder = await createScratchFolder(rest);
    await symlink("/etc/hostname", join(folder, "after.webp"));
    const { problems } = await listTourFiles(readTour(), folder);
    expect(problems[0]).toContain("after.webp: it is a link that leaves the tour's folder");
  });
});

it("a playlist refers to renditions, maps, segments and whatever a tag names", () => {
  expect(listPlaylistReferences(MASTER)).toEqual(["sound/index.m3u8", "720/index.m3u8", "iframes.m3u8"]);
  expect(listPlaylistReferences(`\uFEFF${MEDIA.replaceAll("\n", "\r\n")}`)).toEqual([
    "init.mp4",
    "0.m4s",
    "../shared%20bits/1.m4s?token=1",
    "https://elsewhere.example/2.m4s",
  ]);
});

it("a model refers to buffers and images by address; what is no model refers to nothing", () => {
  expect(listModelReferences(gltf({ buffers: [{ uri: "set.bin" }, {}], images: "no" }))).toEqual(["set.bin"]);
  for (const bytes of [Buffer.alloc(0), Buffer.from("not a model"), Buffer.from("glTF"), glb([])])
    expect(listModelReferences(bytes)).toEqual([]);
});
