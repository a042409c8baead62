import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RELEASE_PATH, serveFootage, type FootageServer } from "../../bench/serve-footage.ts";

const SEGMENT_BYTES = 4000;
const folder = mkdtempSync(join(tmpdir(), "hotset-served-"));
let server: FootageServer;

beforeAll(async () => {
  for (const angle of ["1", "2"]) {
    mkdirSync(join(folder, "footage", "720", angle, "720"), { recursive: true });
    for (const segment of ["0003", "0004"])
      writeFileSync(
        join(folder, "footage", "720", angle, "720", `${segment}.m4s`),
        Buffer.alloc(SEGMENT_BYTES),
      );
  }
  mkdirSync(join(folder, "page"));
  writeFileSync(join(folder, "page", "bench.html"), "the page");
  server = await serveFootage(join(folder, "page"), join(folder, "footage"));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const addressOf = (angle: number, segment: string) =>
  `${server.address}footage/720/${angle}/720/${segment}.m4s`;
const sizeOf = async (response: Response) => (await response.arrayBuffer()).byteLength;

describe("the bench's server", () => {
  it("sends page and footage, and counts media only", async () => {
    expect(await (await fetch(`${server.address}bench.html`)).text()).toBe("the page");
    const before = server.bytesSent;
    expect(await sizeOf(await fetch(addressOf(1, "0003")))).toBe(SEGMENT_BYTES);
    expect((await fetch(`${server.address}footage/none.m4s`)).status).toBe(404);
    expect(server.bytesSent - before).toBe(SEGMENT_BYTES);
  });

  it("lets a withheld segment begin and ends it when it is released", async () => {
    server.hold({ angle: 2, fromSegment: 4 });
    expect(await sizeOf(await fetch(addressOf(1, "0004")))).toBe(SEGMENT_BYTES);
    expect(await sizeOf(await fetch(addressOf(2, "0003")))).toBe(SEGMENT_BYTES);
    const held = await fetch(addressOf(2, "0004"));
    expect(held.status).toBe(200);
    let isDone = false;
    const size = sizeOf(held).then((bytes) => {
      isDone = true;
      return bytes;
    });
    await fetch(addressOf(1, "0003"));
    expect(isDone).toBe(false);
    await fetch(`${server.address}${RELEASE_PATH}`, { method: "POST" });
    expect(await size).toBe(SEGMENT_BYTES);
    expect(await sizeOf(await fetch(addressOf(2, "0004")))).toBe(SEGMENT_BYTES);
  });
});
