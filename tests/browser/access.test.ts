/** What a machine can tell of WCAG 2.2 AA, on every screen, at both sizes, in a language of each direction. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
  rules: {
    // The set is a canvas: its words lie on pictures, and axe cannot see those.
    "color-contrast": { enabled: true },
  },
};

let served: Served;
beforeAll(async () => {
  served = await serve("start", "--port", "0");
});
afterAll(() => served.stop());

async function findViolations({ page }: Visitor): Promise<string[]> {
  await page.evaluate(AXE);
  // What is still coming in is half transparent.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  );
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(RULES)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

type Step = readonly [name: string, open: (visitor: Visitor) => Promise<unknown>];

const press = (name: string) => (visitor: Visitor) => visitor.page.keyboard.press(name);
const shown = (selector: string) => (visitor: Visitor) =>
  visitor.page.locator(selector).first().waitFor({ state: "visible" });
const inTurn =
  (...steps: ((visitor: Visitor) => Promise<unknown>)[]) =>
  async (visitor: Visitor) => {
    for (const step of steps) await step(visitor);
  };
const click = (selector: string) => (visitor: Visitor) => visitor.page.locator(selector).first().click();
/** By the call sheet, which makes room on a phone. */
const openHotspot = (id: string, area: string) => async (visitor: Visitor) => {
  const row = visitor.page.locator(`[data-hotspot="${id}"]`);
  if (!(await row.isVisible())) await visitor.page.keyboard.press("o");
  await row.click();
  await shown(area)(visitor);
};

/** The buttons beside the search: the floor plan, the crew. */
const look = (which: number) => (visitor: Visitor) =>
  visitor.page.locator(".hs-finder-crew").nth(which).click();
const search = (words: string) => (visitor: Visitor) => visitor.page.getByRole("searchbox").fill(words);
const arrange = (which: number) => async (visitor: Visitor) => {
  await visitor.page.locator(".hs-arrangements button").nth(which).click();
  await visitor.until(
    (now, id: string) => now.take?.arrangement === id,
    ["single", "pip", "two", "quad"][which] ?? "",
  );
};

const STEPS: readonly Step[] = [
  ["slate", shown(".hs-slate")],
  ["call sheet", inTurn(press("Enter"), shown(".hs-call-sheet"))],
  ["crew list", inTurn(look(1), shown(".hs-crew-list"))],
  ["floor plan", inTurn(look(0), shown(".hs-plan svg"))],
  ["nothing found", inTurn(look(0), search("qqqq"), shown(".hs-finder-all"))],
  ["settings", inTurn(search(""), click(".hs-tools .hs-settings-tool"), shown(".hs-settings"))],
  ["help", inTurn(press("Escape"), press("?"), shown(".hs-help"))],
  ["share", inTurn(press("Escape"), press("u"), shown(".hs-share"))],
  ["image", inTurn(press("Escape"), openHotspot("backing", ".hs-panel"))],
  ["compare", openHotspot("two-states", ".hs-panel")],
  ["page", openHotspot("script", ".hs-panel")],
  ["model", openHotspot("lantern", ".hs-panel")],
  ["clip", openHotspot("making-of", ".hs-panel")],
  ["note", openHotspot("backs", ".hs-panel")],
  ["take in the set", inTurn(openHotspot("match", ".hs-dock"), press("c"))],
  ["strip", inTurn(click(".hs-strip-tool"), shown(".hs-strip"))],
  [
    "transcript",
    inTurn(click(".hs-strip-tool"), click(".hs-about:not(.hs-strip-tool)"), shown(".hs-transcript")),
  ],
  ["how captions look", inTurn(press("Escape"), click(".hs-more button"), shown(".hs-more-paper"))],
  ["theatre", inTurn(press("Escape"), press("t"), shown(".hs-theatre canvas"))],
  ["one picture within another", arrange(1)],
  ["two pictures", arrange(2)],
  ["four pictures", arrange(3)],
  ["takes", inTurn(press("Escape"), press("Escape"), shown(".hs-take-list"))],
];

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
/** A window of 1280 by 1024 at 400 %. */
const ENLARGED = { width: 320, height: 256 };

describe.each([
  ["en", DESK],
  ["ar", PHONE],
  ["de", ENLARGED],
] as const)("in %s, %o", (language, viewport) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit(`${served.address}?lang=${language}`, { viewport });
    await visitor.until(({ phase }) => phase === "ready");
  });
  afterAll(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it.each(STEPS)("axe finds nothing: %s", async (_name, open) => {
    await open(visitor);
    expect(await visitor.page.getAttribute("html", "lang")).toBe(language);
    expect(await findViolations(visitor)).toEqual([]);
    // Nothing has to be scrolled sideways to be read (WCAG 1.4.10).
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(
      1,
    );
  });

  it("axe finds nothing where the tour is missing", async () => {
    const lost = await visit(`${served.address}?tour=/scenes/nowhere/tour.json&lang=${language}`, {
      viewport,
    });
    await lost.until(({ phase }) => phase === "failed");
    await shown(".hs-failed")(lost);
    expect(await findViolations(lost)).toEqual([]);
    await lost.close();
  });
});
