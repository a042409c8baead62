import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chooseText } from "../../src/tour/text.ts";
import { arrive, lookThroughAll, openTake, switchByKeys, watchInTheatre } from "./harness/main-path.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const address = inject("demoAddress");

describe("the demo tour, as npm start serves it", () => {
  let facts: TourFacts;
  let visitor: Visitor;

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
    visitor = await visit(address);
  });
  afterAll(() => visitor?.close());

  it("is ready, lists every hotspot and is entered by clapping the slate", async () => {
    expect(facts.hotspotTitles.length).toBeGreaterThanOrEqual(6);
    await arrive(visitor, facts);
  });

  it("walks on the floor that came with the set, and bakes none", async () => {
    const fetched = await visitor.page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(fetched.filter((name) => name.endsWith("/set.floor.json"))).toHaveLength(1);
    expect(fetched.filter((name) => name.includes("bake-worker"))).toEqual([]);
    const [x, y, z] = (await visitor.snapshot()).view.positionMetres;
    const [startX = 0, , startZ = 0] = facts.tour.set.startPositionMetres ?? [];
    expect(Math.hypot(x - startX, z - startZ)).toBeLessThan(0.5);
    expect(Math.abs(y)).toBeLessThan(0.02);
  });

  it("plays five angles in step when the take is opened", async () => {
    await openTake(visitor, facts);
    const { take } = await visitor.snapshot();
    expect(take?.angles).toHaveLength(5);
    expect(take?.atlas).toBe(true);
    for (const angle of take?.angles ?? [])
      expect(Math.abs(angle.errorFrames ?? Infinity)).toBeLessThanOrEqual(1);
    const readTiles = () =>
      visitor.page
        .getByRole("radiogroup", { name: "Angles" })
        .locator("canvas")
        .evaluateAll((tiles: HTMLCanvasElement[]) => tiles.map((tile) => tile.toDataURL()));
    const before = await readTiles();
    expect(new Set(before).size).toBe(5);
    await expect
      .poll(async () => (await readTiles()).filter((tile, index) => tile === before[index]), {
        timeout: 60_000,
      })
      .toEqual([]);
  });

  it("switches by the keys 1 to 5 and 0", () => switchByKeys(visitor, facts));
  it("looks through all five cameras and comes back", () => lookThroughAll(visitor, facts));
  it("shows the large picture in the theatre", () => watchInTheatre(visitor));

  it("closes the take and gives its players back", async () => {
    await visitor.page.getByRole("button", { name: "Close", exact: true }).first().click();
    const closed = await visitor.until((now) => now.take === null);
    expect(closed.hotspot).toBeNull();
  });

  it("offers every route on the call sheet, and begins the one that was chosen", async () => {
    const last = facts.tour.routes.at(-1);
    expect(facts.tour.routes.length).toBeGreaterThanOrEqual(2);
    // In a window this small the sheet was put away when the take was opened.
    await visitor.page.keyboard.press("o");
    for (const route of facts.tour.routes)
      await visitor.page
        .getByRole("button", { name: chooseText(route.title, ["en"]), exact: true })
        .waitFor();
    await visitor.page.getByRole("button", { name: chooseText(last?.title, ["en"]) }).click();
    const started = await visitor.until((now) => now.hotspot !== null);
    expect(started.hotspot).toBe(last?.stops[0]?.hotspot);
  });

  it("said nothing in the console and asked no other host", () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
  });
});
