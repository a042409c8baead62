/**
 * Takes the pictures of the demo by which its look is judged, and the two of the README:
 *
 *     npx tsx assets/pictures/take-pictures.ts <folder> [--readme]
 *
 * entry, set, backs (behind the flats), theatre, look-through, phone. With --readme `set` and `look-through` are also
 * written to docs/pictures as WebP.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { serve } from "../../tests/browser/harness/serve.ts";
import { visit, type Visitor } from "../../tests/browser/harness/visitor.ts";

const [folder = "", option] = process.argv.slice(2);
if (!folder) throw new TypeError("Name the folder for the pictures.");
mkdirSync(folder, { recursive: true });

const WIDE = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const TAKE = "take=42a-3&angle=a&t=24";

/** Address parameters, window and what to wait for of each picture. */
const PICTURES: readonly {
  readonly name: string;
  readonly query: string;
  readonly window: { readonly width: number; readonly height: number };
  readonly enter: boolean;
  readonly focus: boolean;
}[] = [
  { name: "entry", query: "", window: WIDE, enter: false, focus: false },
  { name: "set", query: "", window: WIDE, enter: true, focus: false },
  { name: "backs", query: "view=-5.2,0,-3.2,-70,4", window: WIDE, enter: true, focus: false },
  { name: "theatre", query: `${TAKE}&layout=theatre&cc=en`, window: WIDE, enter: true, focus: true },
  { name: "look-through", query: `${TAKE}&view=0,0,4,0,0,through:a`, window: WIDE, enter: true, focus: true },
  { name: "phone", query: TAKE, window: PHONE, enter: true, focus: true },
];

async function stand(visitor: Visitor, picture: (typeof PICTURES)[number]): Promise<void> {
  await visitor.until((now) => now.phase === "ready");
  if (picture.enter) await visitor.page.getByRole("button", { name: "Enter", exact: true }).click();
  if (picture.focus) await visitor.until((now) => now.take?.focus.state === "locked");
  await visitor.until((now) => now.stats.drawCalls > 0 || now.take?.layout === "theatre");
  // The slate leaves and the eye arrives; pictures are for people, no test depends on this.
  await visitor.page.waitForTimeout(4000);
}

const demo = await serve("start", "--port", "0");
try {
  for (const picture of PICTURES) {
    const visitor = await visit(`${demo.address}?${picture.query}`, { viewport: picture.window });
    try {
      await stand(visitor, picture);
      const png = await visitor.page.screenshot({ path: join(folder, `${picture.name}.png`) });
      console.log(picture.name, visitor.complaints.length === 0 ? "" : visitor.complaints);
      if (option !== "--readme" || !["set", "look-through"].includes(picture.name)) continue;
      mkdirSync("docs/pictures", { recursive: true });
      await sharp(png).webp({ quality: 82 }).toFile(`docs/pictures/${picture.name}.webp`);
    } finally {
      await visitor.close();
    }
  }
} finally {
  await demo.stop();
}
