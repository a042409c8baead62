import { createHash } from "node:crypto";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { Document, NodeIO } from "@gltf-transform/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runHotset } from "../../../src/cli/main.ts";
import type { TourReport } from "../../../src/cli/check-tour.ts";
import { createModel, createTourFolder, writeFootage, type TourFolder } from "./create-tour-folder.ts";
import { bakeFloor } from "../../../src/walk/bake-floor.ts";
import { formatFloorFile } from "../../../src/walk/floor-file.ts";
import { readFixture } from "../tour/read-fixtures.ts";

let folder: TourFolder;
beforeEach(async () => {
  folder = await createTourFolder();
});
afterEach(() => folder.dispose());

/** Runs `hotset check` as a person does, and reads what it prints for machines. */
async function check(
  target = folder.path,
): Promise<{ exitCode: number; report: TourReport; found: string[] }> {
  const printed: string[] = [];
  const exitCode = await runHotset(["check", target, "--json"], {
    out: (text) => printed.push(text),
    say: () => {},
  });
  const report = JSON.parse(printed.join("\n")) as TourReport;
  return { exitCode, report, found: report.issues.map(({ code, path: place }) => `${code} ${place}`) };
}

async function expectIssues(...expected: string[]): Promise<void> {
  await folder.save();
  const { exitCode, found, report } = await check();
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(exitCode).toBe(report.issues.some(({ severity }) => severity === "error") ? 1 : 0);
}

describe("hotset check", () => {
  it("finds nothing wrong with a right tour, and says what its model costs", async () => {
    const { exitCode, report } = await check();
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({
      ok: true,
      issues: [],
      remote: [],
      budget: { drawCalls: 1, triangles: 1, textures: 0 },
      // The only surface is a floor for feet, which is not drawn.
      standing: {
        budget: { drawCalls: 80, triangles: 250_000, textureBytes: 40_000_000 },
        points: [
          { kind: "start", id: null, drawCalls: 0, triangles: 0, textureBytes: 0 },
          { kind: "hotspot", id: "lamp" },
          { kind: "hotspot", id: "door" },
          { kind: "camera", id: "a" },
          { kind: "camera", id: "b" },
        ],
      },
    });
  });

  it("accepts the path of the tour.json itself", async () => {
    expect((await check(path.join(folder.path, "tour.json"))).exitCode).toBe(0);
  });

  it("reports a folder without tour.json", async () => {
    await mkdir(path.join(folder.path, "empty"));
    const { exitCode, found } = await check(path.join(folder.path, "empty"));
    expect(exitCode).toBe(1);
    expect(found).toEqual(["file/missing "]);
  });

  it("lists mistakes of tour.json and of the files together", async () => {
    folder.tour.hotspots[0]!.opens["angle"] = "c";
    folder.tour.takes[0]!.angles[0]!["src"] = "takes/1-1/A/main.m3u8";
    await expectIssues("tour/angle-unknown hotspots[0].opens.angle", "file/missing takes[0].angles[0].src");
  });

  it("lists the ten mistakes of a lone tour.json as ten", async () => {
    await folder.write("lone/tour.json", readFixture("ten-mistakes").text);
    const { report } = await check(path.join(folder.path, "lone"));
    expect(report.issues).toHaveLength(10);
  });

  it("writes for people: every issue with path, message and hint, and the model's budget", async () => {
    folder.tour["routes"] = [{ id: "r", title: "R", stops: [{ hotspot: "lmap" }] }];
    await folder.save();
    const printed: string[] = [];
    const exitCode = await runHotset(["check", folder.path], {
      out: (text) => printed.push(text),
      say: () => {},
    });
    expect(exitCode).toBe(1);
    const text = printed.join("\n");
    for (const part of [
      "routes[0].stops[0].hotspot",
      'There is no hotspot "lmap"',
      'Did you mean "lamp"?',
      "Draw calls",
      "Seen from",
      "hotspot lamp",
      "1 error",
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe("the model", () => {
  it("must have the nodes that tour.json names, with a lens and a floor", async () => {
    await folder.write(
      "set/set.glb",
      await createModel({ floorName: "floor", cameraName: "CAM_B", hotspotName: "HOT_LAMPS" }),
    );
    await expectIssues(
      "model/walkable-missing set.walkable",
      "model/node-missing cameras[0].node",
      "model/node-missing hotspots[0].node",
    );
  });

  it("must have a lens at a camera's node, unless tour.json gives it", async () => {
    folder.tour.cameras[0]!["node"] = "HOT_LAMP";
    await expectIssues("model/lens-missing cameras[0].node");
    folder.tour.cameras[0]!["verticalFovDegrees"] = 40;
    await expectIssues();
  });

  it("must carry the states of light that tour.json names", async () => {
    folder.tour.set["lightStates"] = [{ id: "on" }, { id: "out" }];
    await expectIssues(
      "model/light-state-missing set.lightStates[0].id",
      "model/light-state-missing set.lightStates[1].id",
    );
    await folder.write("set/set.glb", await createModel({ lightStates: ["on", "outt"] }));
    const { report } = await check();
    expect(report.issues).toHaveLength(1);
    expect(report.issues[0]).toMatchObject({ path: "set.lightStates[1].id" });
    expect(report.issues[0]?.hint).toContain('Did you mean "outt"?');
    await folder.write("set/set.glb", await createModel({ lightStates: ["on", "out"] }));
    await expectIssues();
  });

  it("may have a floor baked from it, from no other, and nothing else in its place", async () => {
    const model = await readFile(path.join(folder.path, "set/set.glb"));
    const baked = (sha256: string) =>
      formatFloorFile({
        model: { sizeBytes: model.byteLength, sha256 },
        floor: bakeFloor({
          floor: {
            positions: new Float32Array([0, 0, 0, 0, 0, 4, 4, 0, 0]),
            indices: new Uint32Array([0, 1, 2]),
          },
          solids: { positions: new Float32Array(), indices: new Uint32Array() },
        })!,
      });
    folder.tour.set["navmesh"] = "set/set.floor.json";
    await folder.write("set/set.floor.json", baked(createHash("sha256").update(model).digest("hex")));
    await expectIssues();
    await folder.write("set/set.floor.json", baked("0".repeat(64)));
    await expectIssues("file/floor-stale set.navmesh");
    await folder.write("set/set.floor.json", "{}");
    await expectIssues("file/not-a-floor set.navmesh");
  });

  it("may come in two files, of which the second is only looked at", async () => {
    folder.tour.set["details"] = "set/details.glb";
    await expectIssues("file/missing set.details");
    const dressing = new Document();
    const scene = dressing.createScene();
    scene.addChild(dressing.createNode("SHELF"));
    const save = async () => folder.write("set/details.glb", await new NodeIO().writeBinary(dressing));
    await save();
    folder.tour.set["layers"] = [{ id: "dressing", nodes: "SHELF" }];
    await expectIssues();
    scene.addChild(dressing.createNode("WALK_attic"));
    await save();
    await expectIssues("model/details-act set.details");
  });

  it("must stay within the budget", async () => {
    await folder.write("set/set.glb", await createModel({ meshes: 101 }));
    await expectIssues("model/over-budget set.model");
  });

  const glb = (json: unknown): Uint8Array => {
    const text = Buffer.from(JSON.stringify(json).padEnd(Math.ceil(JSON.stringify(json).length / 4) * 4));
    const head = Buffer.alloc(20);
    [0x46546c67, 2, 20 + text.length, text.length, 0x4e4f534a].forEach((value, index) =>
      head.writeUInt32LE(value, index * 4),
    );
    return Buffer.concat([head, text]);
  };
  const asset = { version: "2.0" };

  it.each<[string, Uint8Array | string]>([
    ["is no model", "hello"],
    ["is cut off", glb({ asset }).subarray(0, 24)],
    ["has a broken description", glb({ asset }).map((byte, index) => (index === 22 ? 0 : byte))],
    [
      "asks for gigabytes",
      glb({ asset, accessors: [{ componentType: 5126, type: "MAT4", count: 2 ** 31 }] }),
    ],
    ["has a node in a loop", glb({ asset, nodes: [{ children: [1] }, { children: [0] }] })],
    [
      "is nested without end",
      glb({
        asset,
        nodes: Array.from({ length: 20_000 }, (_, index) =>
          index < 19_999 ? { children: [index + 1] } : {},
        ),
      }),
    ],
    [
      "reads beyond its data",
      glb({
        asset,
        accessors: [{ componentType: 5126, type: "VEC3", count: 9, bufferView: 0 }],
        bufferViews: [{ buffer: 0, byteLength: 12 }],
        buffers: [{ byteLength: 12 }],
      }),
    ],
    [
      "has poisoned extras",
      glb(JSON.parse('{"asset":{"version":"2.0"},"extras":{"a":[{"__proto__":{"isAdmin":true}}]}}')),
    ],
  ])("is refused before decoding when it %s", async (_, data) => {
    await folder.write("set/set.glb", data);
    await expectIssues("model/unreadable set.model");
  });

  it("may not lead out of the folder", async () => {
    await folder.write(
      "set/set.glb",
      glb({
        asset,
        buffers: [{ uri: "../../secret.bin", byteLength: 4 }],
        images: [{ uri: "https://elsewhere.example/a.png" }],
      }),
    );
    await expectIssues("model/file-outside set.model", "model/file-outside set.model");
  });
});

describe("footage", () => {
  it("must have every segment, inside the folder", async () => {
    await folder.write(
      "takes/1-1/a/360/index.m3u8",
      "#EXTM3U\n#EXTINF:2,\n0.mp4\n#EXTINF:2,\n1.mp4\n#EXTINF:2,\n../../../../../secret.mp4\n#EXTINF:2,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    );
    await expectIssues(
      "file/missing takes[0].angles[0].src",
      "media/segment-outside takes[0].angles[0].src",
      "media/segment-outside takes[0].angles[0].src",
    );
  });

  it("over plain http is refused in words of its own", async () => {
    await folder.write(
      "takes/1-1/a/360/index.m3u8",
      "#EXTM3U\n#EXTINF:20,\nhttp://media.example.org/0.mp4\n#EXT-X-ENDLIST\n",
    );
    const { report } = await check();
    expect(report.issues).toMatchObject([
      { code: "media/segment-outside", hint: expect.stringContaining("must be https addresses") as string },
    ]);
  });

  it("that lacks a numbered segment is not told to take its neighbour", async () => {
    await folder.write("takes/1-1/a/360/0000.m4s", "x");
    await folder.write(
      "takes/1-1/a/360/index.m3u8",
      "#EXTM3U\n#EXTINF:20,\n0007.m4s\n#EXTINF:20,\n000O.m4s\n#EXT-X-ENDLIST\n",
    );
    const { report } = await check();
    expect(report.issues.map(({ hint }) => hint.startsWith("Did you mean"))).toEqual([false, true]);
  });

  it("is a file, not a folder", async () => {
    folder.tour.takes[0]!.angles[1]!["src"] = "takes/1-1/b";
    await expectIssues("file/unreadable takes[0].angles[1].src");
  });

  it("may not be a link to a file outside", async () => {
    const secret = path.join(path.dirname(folder.path), "hotset-secret.vtt");
    await writeFile(secret, "WEBVTT\n");
    await symlink(secret, path.join(folder.path, "en.vtt"));
    folder.tour.takes[0]!["captions"] = [{ language: "en", src: "en.vtt" }];
    await expectIssues("file/outside takes[0].captions[0].src");
  });

  it("must be a playlist that can be read", async () => {
    await folder.write("takes/1-1/a/main.m3u8", "<html>404</html>");
    await folder.write("takes/1-1/b/360/0.mp4", "not a video at all");
    await expectIssues(
      "media/playlist-invalid takes[0].angles[0].src",
      "media/unreadable takes[0].angles[1].src",
    );
  });

  it("must have ended, unless the take is live", async () => {
    await folder.write("takes/1-1/a/360/index.m3u8", "#EXTM3U\n#EXTINF:20,\n0.mp4\n");
    await expectIssues("media/not-ended takes[0].angles[0].src");
    folder.tour.takes[0]!["live"] = true;
    await expectIssues();
  });

  it("must be as long as the take, all of it, within a frame", async () => {
    await writeFootage(folder, "takes/1-1/b", { frames: 499 });
    await expectIssues();
    await writeFootage(folder, "takes/1-1/b", { frames: 490 });
    await expectIssues("media/duration-differs takes[0].angles[1].src");
    await writeFootage(folder, "takes/1-1/b", {});
    folder.tour.takes[0]!["durationSeconds"] = 21;
    await expectIssues("media/duration-differs takes[0].durationSeconds");
  });

  it("must have the frame rate of the take", async () => {
    await writeFootage(folder, "takes/1-1/b", { framesPerSecond: 24, frames: 480 });
    await expectIssues("media/frame-rate-differs takes[0].angles[1].src");
    await writeFootage(folder, "takes/1-1/b", {});
    folder.tour.takes[0]!["frameRate"] = "24";
    await expectIssues("media/frame-rate-differs takes[0].frameRate");
  });

  it("must have neither sound nor reordered frames in it where an atlas promises sync", async () => {
    await writeFootage(folder, "takes/1-1/a", { sound: true });
    await writeFootage(folder, "takes/1-1/b", { reordered: true });
    const expected = ["media/has-sound takes[0].angles[0].src", "media/reordered takes[0].angles[1].src"];
    await expectIssues(...expected);
    const { atlas: _atlas, ...withoutAtlas } = folder.tour.takes[0]!;
    Object.assign(folder.tour, { takes: [withoutAtlas] });
    await folder.save();
    const { exitCode, found } = await check();
    expect(found).toEqual(expected);
    expect(exitCode).toBe(0);
  });

  it("has an atlas whose picture its columns and rows divide", async () => {
    await writeFootage(folder, "takes/1-1/atlas", { width: 641 });
    await expectIssues("media/atlas-size takes[0].atlas.src");
    // Divided evenly, yet not into the tiles it was made of.
    await writeFootage(folder, "takes/1-1/atlas", { width: 640, height: 360 });
    await expectIssues("media/atlas-shape takes[0].atlas.src");
  });

  it("that lies elsewhere is named, not opened", async () => {
    const src = "https://media.example.org/b/main.m3u8";
    folder.tour.takes[0]!.angles[1]!["src"] = src;
    await folder.save();
    const { exitCode, report } = await check();
    expect(exitCode).toBe(0);
    expect(report.remote).toEqual([src]);
  });

  it("may be one file instead of a playlist", async () => {
    folder.tour.takes[0]!.angles[1]!["src"] = "takes/1-1/b/360/0.mp4";
    await expectIssues();
  });
});

describe("captions and pictures", () => {
  it("must be what they say they are", async () => {
    folder.tour.takes[0]!["captions"] = [
      { language: "en", src: "en.vtt" },
      { language: "fr", src: "fr.vtt" },
    ];
    folder.tour["brand"] = { logo: "logo.svg", poster: "poster.png" };
    folder.tour["people"] = [{ id: "gaffer", name: "Ada Ohm", portrait: "ada.jpg" }];
    await folder.write("en.vtt", "WEBVTT - Small Stage\n\n1\n00:01.000 --> 00:02.500\nHello.\n");
    await folder.write("fr.vtt", "1\n00:00:01,000 --> 00:00:02,500\nBonjour.\n");
    await folder.write("logo.svg", '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>');
    await folder.write("poster.png", Buffer.from("\u00ff\u00d8\u00ff\u00e0", "latin1"));
    await folder.write("ada.jpg", "<html>");
    await expectIssues(
      "captions/not-webvtt takes[0].captions[1].src",
      "file/wrong-ending brand.poster",
      "file/not-a-picture people[0].portrait",
    );
    await folder.write("fr.vtt", "WEBVTT\n\n00:00:01,000 --> 00:00:02,500\nBonjour.\n");
    await folder.write("poster.png", Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"));
    await folder.write("ada.jpg", "");
    await expectIssues("captions/cue-invalid takes[0].captions[1].src", "file/empty people[0].portrait");
  });
});
