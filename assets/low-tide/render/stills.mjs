/**
 * Stills for a look by eye: node render/stills.mjs <folder> <name[@seconds]>... [--bare] [--size 960x540]
 * Names: A to E (cameras), START, LEFT, BACKS, NORTH, HEADS, VILLAGE, TABLE, WESTIN, EASTIN.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { lightAt } from "../performance/light.mjs";
import { LOOKS } from "./looks.mjs";
import { openPage } from "./open-page.mjs";

const VIEWS = {
  START: { at: [-1.2, 1.7, 4.4], aim: [-0.6, 1.3, -2], fov: 58 },
  LEFT: { at: [-1.2, 1.7, 4.4], aim: [-3.6, 1.4, 1.4], fov: 58 },
  RIGHT: { at: [0.6, 1.7, 4.9], aim: [3.2, 1.1, 0.8], fov: 58 },
  BACKS: { at: [-5.6, 1.7, -5.2], aim: [-2.6, 1.4, -2.2], fov: 62 },
  NORTH: { at: [3.6, 1.7, -5.7], aim: [-1.5, 1.4, -5.3], fov: 62 },
  HEADS: { at: [2.9, 1.7, 2.1], aim: [4.4, 1.0, 0.8], fov: 50 },
  VILLAGE: { at: [-1.9, 1.7, 3.7], aim: [-3.95, 1.2, 1.5], fov: 58 },
  TABLE: { at: [0.6, 1.7, -0.9], aim: [-0.7, 0.9, -2.3], fov: 50 },
  WESTIN: { at: [0.5, 1.6, -1.6], aim: [-2.6, 1.1, -3.2], fov: 55 },
  EASTIN: { at: [-0.6, 1.6, -1.2], aim: [2.6, 1.2, -2.8], fov: 60 },
  FACE: { at: [-0.6, 1.25, -1.9], aim: [-0.65, 1.2, -2.9], fov: 34 },
  STAND: { at: [0.4, 1.3, -0.6], aim: [-0.65, 0.95, -2.76], fov: 46 },
};
const [folder, ...rest] = process.argv.slice(2);
const bare = rest.includes("--bare");
const size = rest.includes("--size") ? rest[rest.indexOf("--size") + 1].split("x").map(Number) : [960, 540];
const names = rest.filter((word) => /^[A-Z]+(@[\d.]+)?$/.test(word));
mkdirSync(folder, { recursive: true });
const { page, close } = await openPage({ width: size[0], height: size[1] });
for (const name of names) {
  const [view, at = "5"] = name.split("@");
  const seconds = Number(at);
  const target = VIEWS[view] ?? { camera: `CAM_${view}` };
  const look = bare || VIEWS[view] ? null : LOOKS[view](seconds);
  const started = Date.now();
  await page.evaluate(([v, s, l, k]) => window.draw(v, s, l, k, true), [target, seconds + 0.01, lightAt(seconds), look]);
  const png = await page.locator("canvas").screenshot();
  writeFileSync(`${folder}/${name.replace("@", "-")}.png`, png);
  console.log(name, `${Date.now() - started} ms`);
}
await close();
