/** The demo tour by keyboard alone: the focus is always somewhere, is seen there, and comes back to where it was. */
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { chooseText } from "../../src/tour/text.ts";
import { putHandOnKeyboard, type KeyboardHand } from "./harness/keyboard-hand.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const address = inject("demoAddress");
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

const button = (name: string | RegExp) => visitor.page.getByRole("button", { name, exact: true });
const row = (title: string) =>
  visitor.page
    .getByRole("navigation", { name: "Call sheet" })
    .getByRole("button", { name: title, exact: true });

async function arrive(query = "", viewport = WIDE): Promise<void> {
  visitor = await visit(address + query, { viewport });
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
});
