import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openFromCallSheet } from "./harness/open-from-call-sheet.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { chooseText } from "../../src/tour/text.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

/** Each viewer of a hotspot, on the demo, by the call sheet and the keyboard. */
describe("the viewers", () => {
  const address = inject("demoAddress");
  let facts: TourFacts;
  let visitor: Visitor;

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
  });
  beforeEach(async () => {
    visitor = await visit(`${address}?lang=en`, {
      viewport: { width: 1000, height: 700 },
      reducedMotion: "reduce",
    });
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.keyboard.press("Enter");
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
    await visitor.close();
  });

  /** Opens the first hotspot of a kind. */
  const open = async (kind: string) => {
    const hotspot = facts.tour.hotspots.find(({ opens }) => opens.kind === kind);
    const name = chooseText(hotspot!.title, ["en"]);
    await openFromCallSheet(visitor.page, name);
    await visitor.until((now, id: string) => now.hotspot === id, hotspot!.id);
    return { hotspot: hotspot!, name, panel: visitor.page.getByRole("complementary", { name }) };
  };
  const close = async () => {
    await visitor.page.keyboard.press("Escape");
    await visitor.until((now) => now.hotspot === null);
  };
  const scaleOf = (picture: string) =>
    visitor.page.locator(picture).evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

  it.each(["image", "page"])(
    "looks closely at a picture, by keys, and comes back to where it was: %s",
    async (kind) => {
      const { panel } = await open(kind);
      const enlarge = panel.getByRole("button", { name: "Look closely" });
      await enlarge.focus();
      await visitor.page.keyboard.press("Enter");
      const large = visitor.page.locator("dialog.hs-closer");
      await large.waitFor();
      expect(await scaleOf(".hs-closer-frame img")).toBe(1);
      await visitor.page.keyboard.press("+");
      await expect.poll(() => scaleOf(".hs-closer-frame img")).toBeGreaterThan(1.2);
      const places = () =>
        visitor.page.locator(".hs-closer-frame img").evaluate((img) => img.getBoundingClientRect().left);
      const before = await places();
      await visitor.page.keyboard.press("ArrowRight");
      await expect.poll(places).toBeLessThan(before);
      await visitor.page.keyboard.press("0");
      await expect.poll(() => scaleOf(".hs-closer-frame img")).toBe(1);
      if (kind === "page") expect(await large.getByRole("region").innerText()).toContain("42");
      await visitor.page.keyboard.press("Escape");
      await large.waitFor({ state: "detached" });
      await expect.poll(() => enlarge.evaluate((button) => button === document.activeElement)).toBe(true);
      await close();
    },
  );

  it("compares two pictures by arrow keys", async () => {
    const { panel } = await open("compare");
    const edge = panel.getByRole("slider");
    const pressed = async (key: string) => {
      await edge.press(key);
      return Number(await edge.inputValue());
    };
    const middle = Number(await edge.inputValue());
    expect(await pressed("ArrowRight")).toBeGreaterThan(middle);
    expect(await pressed("Home")).toBe(0);
    expect(await pressed("End")).toBe(100);
    await close();
  });

  it("turns a model by drag and by keys, and gives its picture back when it is closed", async () => {
    const canvases = () => visitor.page.locator("canvas").count();
    const before = await canvases();
    const { panel, name } = await open("model");
    const stand = panel.getByRole("img", { name });
    await stand.locator("canvas").waitFor();
    const picture = async () => (await stand.screenshot()).toString("base64");
    let last = await picture();
    // Nothing turns by itself where less motion is asked for: what changes was turned.
    await expect
      .poll(async () => {
        const now = await picture();
        const isStill = now === last;
        last = now;
        return isStill;
      })
      .toBe(true);
    await stand.press("ArrowLeft");
    await expect.poll(async () => (await picture()) !== last).toBe(true);
    const box = (await stand.boundingBox())!;
    const { mouse } = visitor.page;
    last = await picture();
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 90, box.y + box.height / 2, { steps: 3 });
    await mouse.up();
    await expect.poll(async () => (await picture()) !== last).toBe(true);
    await close();
    await expect.poll(canvases).toBe(before);
  });

  it("opens and closes a model again and again without running out of pictures", async () => {
    for (let times = 0; times < 20; times++) {
      const { panel } = await open("model");
      await panel.locator(".hs-turntable canvas").waitFor();
      await close();
    }
    // A browser takes the oldest context away when there are too many: it would have been the set's.
    const { stats } = await visitor.snapshot();
    expect(stats.contextLosses).toBe(0);
  });

  it("plays a clip with captions in the visitor's language, and says what its pictures are", async () => {
    const { panel } = await open("clip");
    const video = panel.locator("video");
    await expect.poll(() => video.evaluate((clip: HTMLVideoElement) => clip.readyState)).toBeGreaterThan(0);
    const shown = await video.evaluate((clip: HTMLVideoElement) =>
      [...clip.textTracks].filter(({ mode }) => mode === "showing").map(({ language }) => language),
    );
    expect(shown).toEqual(["en"]);
    await panel.getByText("Composite").first().waitFor();
    await video.evaluate((clip: HTMLVideoElement) => clip.play());
    await expect.poll(() => video.evaluate((clip: HTMLVideoElement) => clip.currentTime)).toBeGreaterThan(0);
    await close();
  });

  it.each([
    ["after it played", true],
    ["at once", false],
  ])("lets go of a clip that was closed %s", async (_when, played) => {
    const { panel } = await open("clip");
    await panel.locator("video").evaluate((clip: HTMLVideoElement, plays) => {
      Reflect.set(globalThis, "closedClip", new WeakRef(clip));
      return plays ? clip.play() : undefined;
    }, played);
    await close();
    const devtools = await visitor.page.context().newCDPSession(visitor.page);
    await expect
      .poll(async () => {
        await devtools.send("HeapProfiler.collectGarbage");
        return visitor.page.evaluate<boolean>("closedClip.deref() === undefined");
      })
      .toBe(true);
  });

  it("reads a note", async () => {
    const { panel, hotspot } = await open("note");
    const [first] = chooseText(hotspot.text, ["en"]).split("\n");
    expect(await panel.innerText()).toContain(first);
    await close();
  });
});
