import { symlink } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  HostError,
  PortError,
  startStaticServer,
  type RunningServer,
} from "../../../src/cli/static-server.ts";
import { createScratchFolder } from "./scratch-folder.ts";

let server: RunningServer;
let root: string;

beforeAll(async () => {
  root = await createScratchFolder({
    "secret.txt": "outside",
    "tours/a/tour.json": "{}",
    "tours/a/main.m3u8": "#EXTM3U",
    "tours/a/0001.m4s": "0123456789",
    "tours/a/set.glb": "glTF",
    "tours/a/en.vtt": "WEBVTT",
    "tours/a/take #1.mp4": "film",
    "tours/a/.notes": "hidden",
    "viewer/app.js": "1",
    "embed/embed.js": "embed",
    "embed/embed.js.map": "map",
    "viewer/index.html": "from disk",
  });
  await symlink(join(root, "secret.txt"), join(root, "tours/a/leak.jpg"));
  await symlink(root, join(root, "tours/a/up"));
  await symlink(join(root, "tours/a/0001.m4s"), join(root, "tours/a/first.m4s"));
  server = await startStaticServer({
    mounts: [
      { prefix: "/", folder: join(root, "viewer") },
      { prefix: "/scenes/", folder: join(root, "tours") },
      { prefix: "/embed.js", folder: join(root, "embed") },
    ],
    pages: new Map([["/", async () => "<p>made</p>"]]),
    port: 0,
    host: null,
  });
});
afterAll(() => server.close());

/** A request whose path is sent exactly as written; `fetch` would tidy it first. */
function askRaw(path: string, method = "GET"): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: server.port, host: "127.0.0.1", path, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, server.url), { headers });

describe("the static server", () => {
  it.each([
    ["scenes/a/main.m3u8", "application/vnd.apple.mpegurl"],
    ["scenes/a/0001.m4s", "video/iso.segment"],
    ["scenes/a/set.glb", "model/gltf-binary"],
    ["scenes/a/en.vtt", "text/vtt; charset=utf-8"],
    ["scenes/a/tour.json", "application/json; charset=utf-8"],
    ["app.js", "text/javascript; charset=utf-8"],
  ])("names the kind of %s", async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each([
    ["bytes=2-4", "234"],
    ["bytes=7-", "789"],
    ["bytes=-2", "89"],
    ["bytes=0-0", "0"],
  ])("answers the range %s", async (range, body) => {
    const response = await get("scenes/a/0001.m4s", { Range: range });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe(body);
  });

  it("says when a range lies beyond the file", async () => {
    expect((await get("scenes/a/0001.m4s", { Range: "bytes=20-" })).status).toBe(416);
  });

  it("is asked each time, and answers 304 while nothing changed", async () => {
    const first = await get("app.js");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await get("app.js", {
      "If-None-Match": first.headers.get("etag") ?? "",
      "Cache-Control": "max-age=0",
    });
    expect(again.status).toBe(304);
  });

  it("finds names that must be encoded", async () => {
    expect(await (await get("scenes/a/take%20%231.mp4")).text()).toBe("film");
  });

  it("follows a link that stays in the folder", async () => {
    expect(await (await get("scenes/a/first.m4s")).text()).toBe("0123456789");
  });

  it("serves one file of a folder without the others", async () => {
    expect(await (await get("embed.js?v=1")).text()).toBe("embed");
    expect((await get("embed.js.map")).status).toBe(404);
  });

  it("serves the made page instead of the one on disk", async () => {
    expect(await (await get("/")).text()).toBe("<p>made</p>");
    expect(await (await get("/?tour=x")).text()).toBe("<p>made</p>");
  });

  it.each([
    "/scenes/../secret.txt",
    "/scenes/%2e%2e/secret.txt",
    "/scenes/..%2fsecret.txt",
    "/scenes/a/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/../secret.txt",
    "/..\\secret.txt",
    "/scenes/%",
    "/scenes/a/.notes",
    "/scenes/a/leak.jpg",
    "/scenes/a/up/secret.txt",
    "/scenes/a/up/",
    "/scenes/a",
    "/scenes/a/",
    "/scenes/",
    "/nothing",
  ])("gives nothing away at %s", async (path) => {
    const { status, body } = await askRaw(path);
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toContain("outside");
    expect(body).not.toContain("0001.m4s");
    expect(body.length).toBeGreaterThan(5);
  });

  it("only reads", async () => {
    expect((await askRaw("/app.js", "DELETE")).status).toBe(405);
  });

  it("refuses a port that is taken, and finds another when none was asked for", async () => {
    const options = { mounts: [{ prefix: "/", folder: root }], host: null };
    await expect(startStaticServer({ ...options, port: server.port })).rejects.toThrow(PortError);
    const [one, two] = [
      await startStaticServer({ ...options, port: null }),
      await startStaticServer({ ...options, port: null }),
    ];
    expect(two.port).toBeGreaterThan(one.port);
    await Promise.all([one.close(), two.close()]);
  });

  it("refuses an address that is not this machine's", async () => {
    // Kept for documentation by RFC 5737: nobody has it.
    const options = { mounts: [{ prefix: "/", folder: root }], host: "192.0.2.1", port: 0 };
    await expect(startStaticServer(options)).rejects.toThrow(HostError);
  });
});
