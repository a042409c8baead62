/**
 * Writes public/webxr-input-profiles: the controller and hand models that the headset shows, taken from the package
 * @webxr-input-profiles/assets (MIT, (c) 2019 Amazon) and made small enough to travel with every built tour.
 * Run: `npx tsx assets/webxr-input-profiles/make.ts`
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeIO } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import { textureCompress } from "@gltf-transform/functions";
import sharp from "sharp";

/** What headsets name first, or among their fallbacks; every other controller is shown as the generic one. */
const PROFILES = [
  "meta-quest-touch-plus",
  "meta-quest-touch-pro",
  "oculus-touch-v3",
  "generic-trigger-squeeze-thumbstick",
  "generic-hand",
];

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(import.meta.url);
const from = dirname(require.resolve("@webxr-input-profiles/assets/package.json"));
const to = join(root, "public/webxr-input-profiles");
const io = new NodeIO().registerExtensions(ALL_EXTENSIONS);

await rm(to, { recursive: true, force: true });
for (const profile of PROFILES) {
  const source = join(from, "dist/profiles", profile);
  await mkdir(join(to, profile), { recursive: true });
  for (const file of await readdir(source)) {
    if (!file.endsWith(".glb")) {
      await copyFile(join(source, file), join(to, profile, file));
      continue;
    }
    // Geometry stays as it is: the nodes that move buttons are empty, and any tidying would remove them.
    const model = await io.read(join(source, file));
    await model.transform(textureCompress({ encoder: sharp, targetFormat: "webp", resize: [512, 512] }));
    await io.write(join(to, profile, file), model);
  }
}
const list = Object.fromEntries(PROFILES.map((profile) => [profile, { path: `${profile}/profile.json` }]));
await writeFile(join(to, "profilesList.json"), `${JSON.stringify(list, null, 2)}\n`);
await writeFile(join(to, "LICENSE.md"), await readFile(join(from, "LICENSE.md")));
