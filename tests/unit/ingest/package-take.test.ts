import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findTool } from "../../../src/ingest/find-tool.ts";
import { packageTake, type PackagedTake, type PackageTakeOptions } from "../../../src/ingest/package-take.ts";
import { probeMedia } from "../../../src/ingest/probe-media.ts";
import { readRendition } from "../../../src/ingest/prove-rendition.ts";
import { runFfmpeg } from "../../../src/ingest/run-tool.ts";
import type { FrameRate } from "../../../src/tour/frame-rate.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hotset-take-"));
const inFolder = (...parts: string[]): string => path.join(folder, ...parts);
const RATE: FrameRate = { numerator: 24_000, denominator: 1001, framesPerSecond: 24_000 / 1001 };
const FRAMES = 60;
const options: PackageTakeOptions = {
  folder: inFolder("take"),
  angles: [
    { id: "phone", file: inFolder("phone.mp4") },
    { id: "film", file: inFolder("film.mov"), startSeconds: 0.4 },
  ],
  sounds: [{ id: "mix", file: inFolder("phone.mp4") }],
  frameRate: "23.976",
  durationSeconds: 2.5025,
  heights: [180, 90],
  encoding: { preset: "ultrafast" },
};
let take: PackagedTake;

beforeAll(async () => {
  // A phone: 30 fps with frames missing, B-frames, sound with priming. A camera: 25 fps, 4:3, shorter than the take.
  const picture = ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30:duration=3"];
  const clicks = ["-f", "lavfi", "-i", "aevalsrc='if(lt(mod(t,1),0.004),0.8,0)':s=44100:d=3"];
  const uneven = [
    "-vf",
    "select='not(eq(mod(n,7),3))'",
    "-fps_mode",
    "vfr",
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-bf",
    "3",
    "-c:a",
    "aac",
  ];
  await runFfmpeg([...picture, ...clicks, ...uneven, inFolder("phone.mp4")]);
  await runFfmpeg([
    "-f",
    "lavfi",
    "-i",
    "testsrc2=size=240x180:rate=25:duration=2",
    "-c:v",
    "mjpeg",
    inFolder("film.mov"),
  ]);
  take = await packageTake(options);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a take packaged from two unlike files", () => {
  it("has the same frames, key frames and timestamps in every rendition", async () => {
    for (const name of ["phone/180", "phone/90", "film/180", "film/90", "atlas/540"]) {
      const truth = await readRendition(inFolder("take", name, "index.m3u8"), {
        frameRate: RATE,
        frames: FRAMES,
      });
      expect(truth, name).toMatchObject({
        frames: FRAMES,
        keyFrames: [0, 24, 48],
        startSeconds: 0,
        inOrder: true,
      });
      expect(truth.worstTimestampErrorSeconds, name).toBeLessThan(0.001);
    }
  });

  it("offers the first picture of every segment by itself, for a time bar", async () => {
    expect(readFileSync(inFolder("take/atlas/main.m3u8"), "utf8")).toContain('URI="540/iframes.m3u8"');
    expect(readFileSync(inFolder("take/phone/main.m3u8"), "utf8")).toContain('URI="90/iframes.m3u8"');
    const playlist = readFileSync(inFolder("take/atlas/540/iframes.m3u8"), "utf8");
    expect(playlist).toContain("#EXT-X-I-FRAMES-ONLY");
    const ranges = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)@0\n(\S+)/g)];
    expect(ranges).toHaveLength(2);
    for (const [index, [, bytes = "", name = ""]] of ranges.entries()) {
      const segment = readFileSync(inFolder("take/atlas/540", name));
      expect(Number(bytes)).toBeLessThan(segment.length);
      const parts = [readFileSync(inFolder("take/atlas/540/init.mp4")), segment.subarray(0, Number(bytes))];
      writeFileSync(inFolder("iframe.mp4"), Buffer.concat(parts));
      const picture = inFolder(`iframe-${index}.png`);
      await runFfmpeg(["-i", inFolder("iframe.mp4"), "-frames:v", "1", picture]);
      expect((await probeMedia(picture)).video).not.toBeNull();
    }
  });

  it("keeps sound out of the pictures and pictures out of the sound", async () => {
    for (const { src } of take.angles) expect((await probeMedia(inFolder("take", src))).sound).toBeNull();
    expect((await probeMedia(inFolder("take", "atlas/main.m3u8"))).sound).toBeNull();
    const sound = await probeMedia(inFolder("take", "sound/main.m3u8"));
    expect(sound.video).toBeNull();
    expect(sound.sound?.startSeconds).toBe(0);
  });

  it("has each click at its take time, read without the help of an edit list", async () => {
    const raw = inFolder("clicks.raw");
    // The segments as plain bytes, so that nothing but the timestamps in them places the samples.
    const parts = ["init.mp4", "0000.m4s", "0001.m4s"].map((name) =>
      readFileSync(inFolder("take/sound/aac", name)),
    );
    writeFileSync(inFolder("sound.mp4"), Buffer.concat(parts));
    await runFfmpeg(["-ignore_editlist", "1", "-i", inFolder("sound.mp4"), "-f", "f32le", "-ac", "1", raw]);
    const bytes = readFileSync(raw);
    const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    for (const second of [1, 2]) {
      const around = samples.subarray(second * 48_000 - 4800, second * 48_000 + 4800);
      const first = around.findIndex((value) => Math.abs(value) > 0.3);
      expect(Math.abs(first - 4800) / 48).toBeLessThan(1);
    }
  });

  it("describes itself in its master playlists", () => {
    const angle = readFileSync(inFolder("take/phone/main.m3u8"), "utf8");
    expect(angle).toMatch(
      /CODECS="avc1\.[0-9a-f]{6}",RESOLUTION=320x180,FRAME-RATE=23\.976\n180\/index\.m3u8/,
    );
    expect(angle).toContain("RESOLUTION=160x90");
    expect(readFileSync(inFolder("take/sound/main.m3u8"), "utf8")).toContain('CODECS="mp4a.40.2"');
    expect(take).toMatchObject({
      frames: FRAMES,
      frameRate: "24000/1001",
      atlas: { columns: 2, rows: 1, tiles: ["phone", "film"] },
    });
  });

  it("is not made again until input or options change", async () => {
    const again = await packageTake(options);
    expect(again.steps.map(({ skipped }) => skipped)).toEqual([true, true, true, true]);
    expect(again.atlas).toEqual(take.atlas);
  });
});

describe("tools", () => {
  it("are missing with a name, the command that installs them and exit code 3", () => {
    expect(() => findTool("ffprobe", { PATH: "" })).toThrow(
      expect.objectContaining({
        code: "ingest/tool-missing",
        exitCode: 3,
        hint: expect.stringContaining("install") as string,
      }),
    );
  });

  it("fail with their last words", async () => {
    await expect(runFfmpeg(["-i", inFolder("nothing.mov"), inFolder("x.mp4")])).rejects.toMatchObject({
      code: "ingest/tool-failed",
      hint: expect.stringContaining("nothing.mov") as string,
    });
    await expect(probeMedia(inFolder("clicks.raw"))).rejects.toMatchObject({
      code: "ingest/media-unreadable",
    });
  });
});
