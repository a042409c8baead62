import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { visit, type Visitor } from "./harness/visitor.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { openTake } from "./harness/main-path.ts";

const address = inject("demoAddress");

describe("the address", () => {
  let facts: TourFacts;
  const visitors: Visitor[] = [];
  const open = async (url: string) => {
    const visitor = await visit(url);
    visitors.push(visitor);
    await visitor.until((now) => now.phase === "ready");
    return visitor;
  };

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
  });
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close();
  });

  it("restores hotspot, take, angle, time to the frame, layout and view", async () => {
    const first = await open(address);
    await openTake(first, facts);
    const { take } = facts.takeHotspot;
    const second = take.angles[1]!;
    await first.page.keyboard.press("2");
    await first.page.keyboard.press("c");
    await first.page.getByRole("button", { name: "Pause", exact: true }).click();
    const paused = await first.until((now) => now.take?.playing === false);
    await first.page.waitForURL(
      (url) => url.searchParams.get("t") === String(Math.round(paused.take!.timeSeconds * 1e6) / 1e6),
    );
    const copied = first.page.url();
    const seen = await first.snapshot();
    await first.close();

    const again = await open(copied);
    const restored = await again.until((now) => now.take?.focus.state === "locked");
    expect(restored.hotspot).toBe(seen.hotspot);
    expect(restored.take).toMatchObject({ id: take.id, angle: second.id, playing: false, layout: "set" });
    const frame = (seconds: number) => Math.floor(seconds * Number(take.frameRate) + 1e-6);
    expect(frame(restored.take!.timeSeconds)).toBe(frame(seen.take!.timeSeconds));
    for (const axis of [0, 1, 2] as const) {
      expect(restored.view.positionMetres[axis]).toBeCloseTo(seen.view.positionMetres[axis], 2);
    }
    expect(restored.view.headingDegrees).toBeCloseTo(seen.view.headingDegrees, 1);
    expect(
      await again.page.getByRole("button", { name: "Captions", exact: true }).getAttribute("aria-pressed"),
    ).toBe("true");
    await again.close();
  });

  it("goes back to what was open before, a press for each, and forward again", async () => {
    const visitor = await open(`${address}?layout=theatre`);
    const [one, two] = facts.hotspotTitles;
    const sheet = visitor.page.getByRole("navigation", { name: "Call sheet" });
    await sheet.getByRole("button", { name: one!, exact: true }).click();
    const first = await visitor.until((now) => now.hotspot !== null);
    // In a window as small as the test's the sheet has made room.
    if (!(await sheet.isVisible())) await visitor.page.keyboard.press("o");
    await sheet.getByRole("button", { name: two!, exact: true }).click();
    const second = await visitor.until((now, id: string | null) => now.hotspot !== id, first.hotspot);
    for (const [move, hotspot] of [
      ["goBack", first.hotspot],
      ["goBack", null],
      ["goForward", first.hotspot],
      ["goForward", second.hotspot],
    ] as const) {
      await visitor.page[move]();
      await visitor.until((now, id: string | null) => now.hotspot === id, hotspot);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it("explains a tour that is not there, within the page", async () => {
    const visitor = await visit(`${address}?tour=/scenes/nowhere/tour.json`);
    visitors.push(visitor);
    const failed = await visitor.until((now) => now.phase === "failed");
    expect(failed.error?.code).toBe("tour/not-found");
    await visitor.page.getByRole("alert").first().waitFor();
    await visitor.close();
  });
});
