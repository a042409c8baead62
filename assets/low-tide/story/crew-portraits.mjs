/** node story/crew-portraits.mjs: portraits as drawn by portraits.py, cleaned of the last grain, for the web. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sharp } from "./typeset.mjs";

const from = fileURLToPath(new URL("../.cache/story/portraits", import.meta.url));
const to = fileURLToPath(new URL("../../../scenes/low-tide/people", import.meta.url));
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((file) => file.endsWith(".png"))) {
  // Non-local means keeps the knitting and takes the noise of few samples.
  const clean = execFileSync(
    "ffmpeg",
    [
      "-v",
      "error",
      "-i",
      `${from}/${name}`,
      "-vf",
      "format=gbrp,nlmeans=s=2.2:p=5:r=9",
      "-f",
      "image2pipe",
      "-c:v",
      "png",
      "-",
    ],
    { maxBuffer: 1 << 26 },
  );
  await sharp(clean)
    .webp({ quality: 84 })
    .toFile(`${to}/${name.replace(".png", ".webp")}`);
}
