import { describe, expect, inject, it } from "vitest";
import { GUIDED_STOPS, makeGuidedTour } from "./harness/guided-tour.ts";
import { openFromCallSheet } from "./harness/open-from-call-sheet.ts";
import { useServedTour } from "./harness/served-tour.ts";
import { readTourFacts } from "./harness/tour-facts.ts";
import type { Visitor } from "./harness/visitor.ts";

/** A route goes on only while its stops are really seen: on a slow machine ninety seconds may be some minutes. */
const DEMO_AT_MOST_MS = 540_000;

describe("a guided tour", () => {
  const tour = useServedTour(makeGuidedTour);
  let visitor: Visitor;

  const press = (name: string) => visitor.page.getByRole("button", { name, exact: true }).click();
  const see = (words: string) => visitor.page.getByText(words, { exact: true }).first().waitFor();
  const untilAt = (hotspot: string) => visitor.until((now, id: string) => now.hotspot === id, hotspot);
  const enter = async (query = "") => {
    visitor = await tour.visit(query);
    await visitor.until((now) => now.phase === "ready");
  };
  /** The patient route, at one of its stops, with its footage playing where it has some. */
  const goTo = async (stop: number) => {
    await enter("?route=patient");
    await untilAt(GUIDED_STOPS[0]);
    for (const hotspot of GUIDED_STOPS.slice(1, stop + 1)) {
      await press("Next stop");
      await untilAt(hotspot);
    }
    if (GUIDED_STOPS[stop] === "moment")
      await visitor.until((now) => now.take !== null && now.take.playing && now.take.timeSeconds > 12.2);
    await visitor.page.getByText(`Stop ${stop + 1} of 3`).waitFor();
  };
  /** Waits until the eye stands still: over several looks, since a slow machine draws few frames. */
  const stand = async () => {
    let before = await visitor.snapshot();
    for (let same = 0; same < 5;) {
      await visitor.page.waitForTimeout(250);
      const now = await visitor.snapshot();
      same = JSON.stringify(now.view) === JSON.stringify(before.view) ? same + 1 : 0;
      before = now;
    }
    return before;
  };
  const look = async () => {
    const { mouse } = visitor.page;
    await mouse.move(400, 120);
    await mouse.down();
    await mouse.move(330, 130, { steps: 4 });
    await mouse.up();
  };

  it("is taken from the slate, and goes from the first stop to its end without a touch", async () => {
    await enter();
    await press("Take the tour: The hurried one");
    for (const [index, hotspot] of GUIDED_STOPS.entries()) {
      await untilAt(hotspot);
      await see(`This is told at: ${hotspot}.`);
      await visitor.page.getByText(`Stop ${index + 1} of 3`).waitFor();
    }
    const card = visitor.page.getByRole("dialog", { name: "That was “The hurried one”" });
    await card.waitFor();
    await card.getByRole("button", { name: "The patient one" }).waitFor();
    await card.getByRole("button", { name: "Once more" }).click();
    await card.waitFor({ state: "detached" });
    await untilAt(GUIDED_STOPS[0]);
    await card.waitFor();
    await press("Walk freely");
    const free = await visitor.until((now) => now.hotspot === null);
    expect(free.take).toBeNull();
  });

  it("is offered behind the slate, and not again once it was put away", async () => {
    await enter();
    await press("Enter");
    const offer = visitor.page.getByRole("complementary", { name: "The hurried one" });
    await offer.waitFor();
    await offer.getByRole("button", { name: "Not now" }).click();
    await offer.waitFor({ state: "detached" });
    await openFromCallSheet(visitor.page, "The corner");
    await untilAt("corner");
    await press("Close");
    await visitor.until((now) => now.hotspot === null);
    expect(await offer.count()).toBe(0);
  });

  it("is held by one key with its footage, and goes on by it", async () => {
    await goTo(1);
    await visitor.page.locator("body").evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await visitor.page.keyboard.press("Space");
    const held = await visitor.until((now) => now.take?.playing === false);
    await see("Paused");
    await visitor.page.keyboard.press("Space");
    await visitor.until(
      (now, seconds: number) => now.take?.playing === true && now.take.timeSeconds > seconds,
      held.take!.timeSeconds,
    );
    await press("Previous stop");
    await untilAt(GUIDED_STOPS[0]);
    await press("End the tour");
    await visitor.until((now) => now.hotspot === null);
    await visitor.page.getByRole("button", { name: "End the tour" }).waitFor({ state: "detached" });
  });

  it.each<[string, number, () => Promise<void>]>([
    ["looking around", 0, look],
    [
      "choosing another camera and time",
      1,
      async () => {
        await visitor.page.keyboard.press("1");
        await visitor.page.keyboard.press("l");
        await visitor.until((now) => now.take?.angle === "1" && now.take.timeSeconds > 20);
      },
    ],
    ["opening something else", 2, () => openFromCallSheet(visitor.page, "Angle 2 at 12 s")],
  ])("gives way to %s, and comes back to stop, place and time", async (_, stop, act) => {
    await goTo(stop);
    const before = await stand();
    await act();
    await see("You took over");
    await press("Go on with the tour");
    const pressedMs = Date.now();
    await visitor.page.getByRole("button", { name: "Pause the tour" }).waitFor();
    await untilAt(GUIDED_STOPS[stop]!);
    if (before.take !== null) {
      const back = await visitor.until(
        (now) => now.take !== null && now.take.playing && now.take.angle === "2" && now.take.timeSeconds < 60,
      );
      expect(back.take?.id).toBe(before.take.id);
      await press("Pause the tour");
      const { take } = await visitor.until((now) => now.take?.playing === false);
      expect(take!.timeSeconds).toBeGreaterThan(before.take.timeSeconds - 0.1);
      // The ten seconds that were skipped are not in it.
      const passedSeconds = (Date.now() - pressedMs) / 1000;
      expect(take!.timeSeconds).toBeLessThan(before.take.timeSeconds + 5 + passedSeconds);
    } else await visitor.until((now) => now.take === null);
    const after = await stand();
    for (const axis of [0, 1, 2] as const)
      expect(after.view.positionMetres[axis]).toBeCloseTo(before.view.positionMetres[axis], 2);
    expect(after.view.headingDegrees).toBeCloseTo(before.view.headingDegrees, 1);
    await visitor.page.getByText(`Stop ${stop + 1} of 3`).waitFor();
  });

  it(
    "shows the whole demo in as long as it says, without a touch",
    async () => {
      const demo = inject("demoAddress");
      const { tour: demoTour } = await readTourFacts(new URL("scenes/low-tide/tour.json", demo).href);
      const { id, stops } = demoTour.routes[0]!;
      visitor = await tour.visit(`${demo}?route=${id}`, { timeoutMs: DEMO_AT_MOST_MS });
      const begunMs = Date.now();
      for (const { hotspot } of stops) await untilAt(hotspot);
      await visitor.page.getByRole("button", { name: "Walk freely" }).waitFor();
      const dwellSeconds = stops.reduce((sum, stop) => sum + (stop.dwellSeconds ?? 0), 0);
      expect((Date.now() - begunMs) / 1000).toBeGreaterThan(dwellSeconds - 5);
    },
    DEMO_AT_MOST_MS + 60_000,
  );
});
