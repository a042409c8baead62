/** A plain file server for the render page and a Chromium that has it open. */
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const here = fileURLToPath(new URL("..", import.meta.url));
const root = path.resolve(here, "../..");
const PLACES = { "/three/": `${root}/node_modules/three/`, "/render/": `${here}render/`, "/set/": `${root}/scenes/low-tide/set/`, "/pictures/": `${here}.cache/pictures/` };
const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".png": "image/png", ".glb": "model/gltf-binary" };
const FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** @returns the page, ready to draw, and a way to close everything. */
export async function openPage({ width = 1280, height = 720, query = "" } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const place = Object.keys(PLACES).find((prefix) => pathname.startsWith(prefix));
    const file = place && path.join(PLACES[place], pathname.slice(place.length));
    if (!file || !file.startsWith(PLACES[place]) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ ...(existsSync("/usr/bin/chromium") ? { executablePath: "/usr/bin/chromium" } : {}), args: FLAGS });
  const page = await browser.newPage({ viewport: { width, height } });
  page.on("console", (message) => message.type() === "error" && console.error(message.text()));
  page.on("pageerror", (error) => console.error(error));
  const states = existsSync(`${here}.cache/pictures`) ? readdirSync(`${here}.cache/pictures`).map((name) => name.replace(".png", "")) : [];
  await page.goto(`http://127.0.0.1:${server.address().port}/render/page.html?w=${width}&h=${height}&states=${states.join(",")}&${query}`);
  await page.waitForFunction("window.ready === true", null, { timeout: 180_000 });
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
