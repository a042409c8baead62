/** The demo tour by keyboard alone: the focus is always somewhere, is seen there, and comes back to where it was. */
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { chooseText } from "../../src/tour/text.ts";
import type { Hotspot } from "../../src/tour/tour-schema.ts";
import { readHotspotPlaces, seeFrom } from "./harness/hotspot-places.ts";
import { putHandOnKeyboard, type KeyboardHand } from "./harness/keyboard-hand.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor, type VisitOptions } from "./harness/visitor.ts";

const address = inject("demoAddress");
/** Large enough that the call sheet stays beside what it opened. */
/** Of a visitor on the page. */
const EYE_METRES = 1.65;
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
