/** The demo tour by keyboard alone: the focus is always somewhere, is seen there, and comes back to where it was. */
import type { Locator } from "playwright";
import sharp from "sharp";
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { chooseText } from "../../src/tour/text.ts";
import type { Hotspot } from "../../src/tour/tour-schema.ts";
import { measureContrast } from "./harness/canvas-pixels.ts";
import { readHotspotPlaces, seeFrom } from "./harness/hotspot-places.ts";
import { putHandOnKeyboard, type KeyboardHand } from "./harness/keyboard-hand.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor, type VisitOptions } from "./harness/visitor.ts";

const address = inject("demoAddress");
/** Of a visitor on the page. */
const EYE_METRES = 1.65;
const PATIENCE = { timeout: 60_000 };
/** Large enough that the call sheet stays beside what it opened. */
const WIDE = { width: 960, height: 540 };

let facts: TourFacts;
let visitor: Visitor;
let hand: KeyboardHand;

beforeAll(async () => {
  facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
});
afterEach(async () => {
  await visitor.close();
  expect(hand.faults).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  expect(visitor.strayRequests).toEqual([]);
});

/** Of every pixel of what is on the screen. */
async function measureColours(shown: Locator): Promise<Buffer> {
  return sharp(await shown.screenshot())
    .removeAlpha()
    .resize(160, 120, { fit: "fill" })
    .raw()
    .toBuffer();
}

/** Mean over all pixels and channels, 0 to 255. */
function measureDifference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;
}

const button = (name: string | RegExp) => visitor.page.getByRole("button", { name, exact: true });
const row = (title: string) =>
  visitor.page
    .getByRole("navigation", { name: "Call sheet" })
    .getByRole("button", { name: title, exact: true });

async function arrive(query = "", options: VisitOptions = {}): Promise<void> {
  visitor = await visit(address + query, { viewport: WIDE, ...options });
  hand = putHandOnKeyboard(visitor.page);
  await visitor.until((now) => now.phase === "ready");
}

describe("with the keyboard alone", () => {
  it("everything on the call sheet is opened, gone through, and closed again", async () => {
    await arrive();
    await hand.tabTo(button("Enter"));
    await hand.press("Enter");
    for (const { id, title, opens } of facts.tour.hotspots) {
      const name = chooseText(title, ["en"]);
      await hand.tabTo(row(name));
      await hand.press("Enter");
      await visitor.until((now, wanted: string | null) => now.hotspot === wanted, id);
      if (opens.kind === "take") {
        await hand.untilOn(row(name));
      } else {
        await visitor.page.getByRole("complementary", { name, exact: true }).waitFor();
        await hand.tabTo(button("Close"));
      }
      await hand.press("Escape");
      await visitor.until((now) => now.hotspot === null && now.take === null);
      await hand.untilOn(row(name));
    }
  });

  it("a take is played, switched, read, followed to the screen, and shared", async () => {
    await arrive();
    const { title, take } = facts.takeHotspot;
    const { page } = visitor;
    await hand.tabTo(row(title));
    await hand.press("Enter");
    await visitor.until((now) => now.take?.playing === true && now.take.focus.state === "locked");

    await hand.tabTo(button("Pause"));
    await hand.press("Space");
    await visitor.until((now) => now.take?.playing === false);
    await hand.untilOn(button("Play"));

    await hand.press("1");
    await visitor.until((now, id: string | null) => now.take?.angle === id, take.angles[0]!.id);
    const radios = page.getByRole("radiogroup", { name: "Angles" }).getByRole("radio");
    await hand.tabTo(radios.first(), "Shift+Tab");
    await hand.press("ArrowRight");
    await visitor.until((now, id: string | null) => now.take?.angle === id, take.angles[1]!.id);
    await hand.untilOn(radios.nth(1));

    const time = page.getByRole("slider", { name: "Time", exact: true });
    await hand.tabTo(time);
    await hand.press("Home");
    await visitor.until((now) => now.take?.timeSeconds === 0);

    await hand.tabTo(button("Captions"));
    await hand.press("Enter");
    await page.waitForURL(/cc=en/);
    await hand.tabTo(button("More"));
    await hand.press("Enter");
    const language = page.getByRole("combobox", { name: "Caption language", exact: true });
    await hand.tabTo(language);
    await hand.press("ArrowDown");
    await page.waitForURL(/cc=fr/);
    await hand.press("Escape");
    await hand.untilOn(button("More"));

    await hand.tabTo(button("Transcript"), "Shift+Tab");
    await hand.press("Enter");
    const lines = page.getByRole("complementary", { name: "Transcript" }).getByRole("listitem");
    await lines.first().waitFor();
    await hand.tabTo(lines.first().getByRole("button"), "Shift+Tab");
    await hand.press("ArrowDown");
    const second = lines.nth(1).getByRole("button");
    await hand.untilOn(second);
    const [minutes, seconds] = (await second.locator("time").innerText()).split(":").map(Number);
    await hand.press("Enter");
    await visitor.until(
      (now, from: number) => Math.floor(now.take?.timeSeconds ?? -1) === from,
      minutes! * 60 + seconds!,
    );
    await hand.press("Escape");
    await expect.poll(() => lines.count(), PATIENCE).toBe(0);
    await hand.untilOn(button("Transcript"));

    await hand.tabTo(button("Script to screen"), "Shift+Tab");
    await hand.press("Enter");
    const strip = page.getByRole("region", { name: "Script to screen" });
    const next = strip.getByRole("button", { name: "Next moment" });
    await hand.tabTo(next, "Shift+Tab");
    const beats = take.beats ?? [];
    const moments = beats.map(({ title }) => chooseText(title, ["en"]));
    const first = moments.indexOf(await strip.getByRole("heading").first().innerText());
    expect(first).toBeGreaterThanOrEqual(0);
    for (const { atSeconds, title } of beats.slice(first + 1)) {
      await hand.press("Enter");
      // What is pressed next counts from where the take has come to stand.
      await visitor.until(
        (now, at: number) => now.take?.focus.state === "locked" && Math.abs(now.take.timeSeconds - at) < 0.1,
        atSeconds,
      );
      await strip.getByRole("heading", { name: chooseText(title, ["en"]), exact: true }).waitFor();
    }
    await expect.poll(() => next.getAttribute("aria-disabled"), PATIENCE).toBe("true");
    await hand.untilOn(next);
    await hand.press("Escape");
    await expect.poll(() => strip.count(), PATIENCE).toBe(0);
    await hand.untilOn(button("Script to screen"));

    await hand.press("t");
    await visitor.until((now) => now.take?.layout === "theatre");
    const arrangements = page.getByRole("radiogroup", { name: "Arrangement" }).getByRole("radio");
    await hand.tabTo(arrangements.first(), "Shift+Tab");
    await hand.press("ArrowRight");
    await visitor.until((now) => now.take?.arrangement === "pip");
    await hand.untilOn(arrangements.nth(1));
    await hand.press("t");
    await visitor.until((now) => now.take?.layout === "set");
    await hand.untilOn(button("Theatre"));

    await hand.press("u");
    const shared = page.getByRole("textbox", { name: "Address" });
    await hand.untilOn(shared);
    const copied = new URL(await shared.inputValue()).searchParams;
    expect(copied.get("hotspot")).toBe(facts.takeHotspot.hotspot.id);
    expect(copied.get("angle")).toBe(take.angles[1]!.id);
    expect(copied.get("cc")).toBe("fr");
    expect(Number(copied.get("t"))).toBeCloseTo((await visitor.snapshot()).take!.timeSeconds, 4);
    await hand.tabTo(page.getByRole("dialog").getByRole("button", { name: "Done" }));
    await hand.press("Enter");
    await hand.untilOn(button("Theatre"));

    await hand.press("Escape");
    await visitor.until((now) => now.take === null);
  });

  it("pictures are gone into, a model is turned, two states are compared", async () => {
    await arrive("", { reducedMotion: "reduce" });
    const { page } = visitor;
    const open = async (kind: Hotspot["opens"]["kind"]) => {
      const found = facts.tour.hotspots.find(({ opens }) => opens.kind === kind)!;
      const name = chooseText(found.title, ["en"]);
      await hand.tabTo(row(name));
      await hand.press("Enter");
      return page.getByRole("complementary", { name, exact: true });
    };
    const close = async () => {
      await hand.press("Escape");
      await visitor.until((now) => now.hotspot === null);
    };

    const paper = await open("image");
    const closely = paper.getByRole("button", { name: /Look closely/ });
    await hand.tabTo(closely);
    await hand.press("Enter");
    const large = page.getByRole("dialog");
    const transform = () => large.locator("img").evaluate((image) => image.style.transform);
    await large.waitFor();
    await hand.press("+", "+");
    await expect.poll(transform).toBe("translate(0px, 0px) scale(2.25)");
    await hand.press("ArrowRight");
    await expect.poll(transform).toBe("translate(-60px, 0px) scale(2.25)");
    const smaller = large.getByRole("button", { name: "Smaller" });
    await hand.tabTo(smaller);
    await hand.press("Enter", "Enter");
    await expect.poll(transform).toBe("translate(0px, 0px) scale(1)");
    await hand.untilOn(smaller);
    await hand.press("Escape");
    await hand.untilOn(closely);
    await close();

    const edge = (await open("compare")).getByRole("slider");
    await hand.tabTo(edge);
    await hand.press("ArrowRight", "ArrowRight");
    await expect.poll(() => edge.getAttribute("aria-valuetext")).toContain("52");
    await close();

    const model = (await open("model")).getByRole("img");
    await hand.tabTo(model);
    await expect.poll(() => measureContrast(model), PATIENCE).toBeGreaterThan(4);
    const before = await measureColours(model);
    await hand.press("ArrowRight", "ArrowRight", "ArrowRight");
    await expect
      .poll(async () => measureDifference(before, await measureColours(model)), PATIENCE)
      .toBeGreaterThan(1);
    await close();

    await hand.tabTo(button("Settings"), "Shift+Tab");
    await hand.press("Enter");
    const settings = page.getByRole("dialog", { name: "Settings" });
    const labels = settings.getByRole("checkbox", { name: "Labels in the set" });
    await hand.tabTo(labels);
    const shown = await labels.isChecked();
    await hand.press("Space");
    expect(await labels.isChecked()).toBe(!shown);
    await hand.tabTo(settings.getByRole("button", { name: "All keys", exact: true }));
    await hand.press("Enter");
    const help = page.getByRole("dialog").filter({ has: page.locator("kbd") });
    await hand.untilOn(help.getByRole("heading").first());
    await hand.press("Escape");
    await expect.poll(() => help.count(), PATIENCE).toBe(0);
    await hand.untilOn(button("Settings"));
  });

  it("what is in view is named in order of distance, and opened from there", async () => {
    await arrive("", { viewport: { width: 800, height: 450 } });
    const { page } = visitor;
    const mirror = page.getByRole("region", { name: "In view" });
    await mirror.getByRole("button").first().waitFor();
    const { view } = await visitor.snapshot();
    const [x, y, z] = view.positionMetres;
    const eye = { ...view, positionMetres: [x, y + EYE_METRES, z] as const };

    const told = (await mirror.getByRole("button").allInnerTexts()).map((line) => {
      const [, name, metres] = /^(.*), (?:to the left|ahead|to the right), (\d+) metres?$/.exec(line) ?? [];
      return { name, metres: Number(metres) };
    });
    expect(told.map(({ metres }) => metres)).toEqual(
      told.map(({ metres }) => metres).toSorted((a, b) => a - b),
    );
    for (const [hotspot, place] of readHotspotPlaces(facts.tour, "scenes/low-tide/set/set.glb")) {
      const name = chooseText(hotspot.title, ["en"]);
      const { distanceMetres, offDegrees } = seeFrom(eye, place);
      const line = told.find((one) => one.name === name);
      // Well inside the picture it is named, well outside it is not.
      if (offDegrees < 20) expect(line, name).toBeDefined();
      if (offDegrees > 60) expect(line, name).toBeUndefined();
      if (line !== undefined) expect(Math.abs(line.metres - distanceMetres), name).toBeLessThanOrEqual(0.6);
    }

    const isPaper = ({ opens }: Hotspot) => opens.kind !== "take";
    const papers = facts.tour.hotspots.filter(isPaper).map(({ title }) => chooseText(title, ["en"]));
    const nearest = told.find(({ name }) => name !== undefined && papers.includes(name))!.name!;
    const line = mirror.getByRole("button", { name: new RegExp(`^${nearest}, `) });
    await hand.tabTo(line);
    await hand.press("Enter");
    await hand.untilOn(
      page.getByRole("complementary", { name: nearest, exact: true }).getByRole("heading").first(),
    );
    await hand.press("Escape");
    await visitor.until((now) => now.hotspot === null);
    await hand.untilOn(line.or(row(nearest)).first());
  });
});
