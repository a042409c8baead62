import type { Locator, Page } from "playwright";
import { afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor, type VisitOptions } from "./harness/visitor.ts";

const address = inject("demoAddress");
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** A browser that has no WebGL to give. */
const WITHOUT_WEBGL = `{
  const ask = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return /webgl/.test(kind) ? null : ask.call(this, kind, ...rest);
  };
}`;
/** Counts the arrow keys that come as far as the walk through the set listens for them. */
const COUNT_WALKING_KEYS = `window.walkingKeys = 0;
  addEventListener("keydown", ({ key }) => { if (key.startsWith("Arrow")) window.walkingKeys += 1; });`;

const button = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true });
const callSheet = (page: Page) => page.getByRole("navigation", { name: "Call sheet", exact: true });
/** Large enough that the call sheet stays beside what it opened. */
const WIDE = { width: 960, height: 540 };
const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);

describe("the interface around the set", () => {
  let facts: TourFacts;
  let visitor: Visitor | undefined;

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
  });
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });

  async function arrive(options: VisitOptions = {}): Promise<{ visitor: Visitor; page: Page }> {
    visitor = await visit(address, options);
    await visitor.until((now) => now.phase !== "loading");
    return { visitor, page: visitor.page };
  }

  it("is used from the slate to the last frame with the keyboard alone", async () => {
    const { visitor: here, page } = await arrive({ initScript: COUNT_WALKING_KEYS, viewport: WIDE });
    const { title, take } = facts.takeHotspot;

    await page.keyboard.press("Tab");
    expect(await button(page, "Enter").count(), "Tab only moves on").toBe(1);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press("x");
    await button(page, "Enter").waitFor({ state: "detached" });

    const row = button(callSheet(page), title);
    await row.focus();
    await page.keyboard.press("Enter");
    await here.until((now) => now.take !== null && now.take.playing);

    await button(page, "Pause").focus();
    await page.keyboard.press("Space");
    await here.until((now) => now.take?.playing === false);
    await button(page, "Play").waitFor();

    const time = page.getByRole("slider", { name: "Time", exact: true });
    await time.focus();
    await page.keyboard.press("Home");
    await here.until((now) => now.take !== null && now.take.timeSeconds < 0.1);
    await page.keyboard.press("ArrowRight");
    await here.until((now) => now.take !== null && now.take.timeSeconds > 0.9 && now.take.timeSeconds < 1.1);
    await page.waitForFunction(
      () => document.querySelector("[aria-label=Time]")?.getAttribute("aria-valuetext") === "00:00:01:00",
    );

    const looping = (pressed: string) =>
      page.locator(`[aria-label=Loop][aria-pressed=${pressed}]`).waitFor({ state: "attached" });
    await page.keyboard.press("i");
    await looping("mixed");
    await page.keyboard.press("ArrowRight");
    await here.until((now) => (now.take?.timeSeconds ?? 0) > 1.9);
    await page.keyboard.press("i");
    await looping("true");
    await page.keyboard.press("i");
    await looping("false");

    const radios = page.getByRole("radiogroup", { name: "Angles", exact: true }).getByRole("radio");
    expect(await radios.count()).toBe(take.angles.length);
    await page.keyboard.press("1");
    await radios.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await radios.nth(1).isChecked()).toBe(true);
    expect(await isFocused(radios.nth(1))).toBe(true);
    expect((await here.snapshot()).take?.angle).toBe(take.angles[1]?.id);
    const walkingKeys = await page.evaluate("window.walkingKeys");
    expect(walkingKeys, "arrows of sliders and choices do not walk").toBe(0);

    await page.keyboard.press("Escape");
    await here.until((now) => now.take === null);
    expect(await isFocused(row), "the keyboard is back where it came from").toBe(true);
    expect(here.complaints).toEqual([]);
  });

  it("names every angle and moves a picture in each, in both layouts", async () => {
    const { visitor: here, page } = await arrive({ viewport: WIDE });
    const { title, take } = facts.takeHotspot;
    await button(callSheet(page), title).click();
    await here.until((now) => now.take !== null && now.take.angles.every(({ state }) => state !== "loading"));
    const group = page.getByRole("radiogroup", { name: "Angles", exact: true });
    for (const layout of ["set", "theatre"] as const) {
      if (layout === "theatre") await page.keyboard.press("t");
      const pictures = page.getByLabel("Picture", { exact: true });
      await expect.poll(() => pictures.count(), { timeout: 60_000 }).toBe(layout === "theatre" ? 1 : 0);
      for (const angle of take.angles) {
        const canvas = group
          .getByRole("radio", { name: facts.angleLabel(angle), exact: true })
          .locator("canvas");
        await expect.poll(() => canvas.evaluate(isPainted), { timeout: 60_000 }).toBe(true);
      }
    }
  });

  it("shares an address that can be copied by hand where the browser refuses to", async () => {
    const { page } = await arrive({
      initScript: `Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new Error("refused")) } });`,
    });
    await button(page, "Share").click();
    const card = page.getByRole("dialog");
    await card.waitFor();
    const shown = await card.getByRole("textbox", { name: "Address" }).inputValue();
    expect(new URL(shown).origin).toBe(new URL(address).origin);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
  });

  it("can be touched on a phone, and puts the call sheet away when something was opened", async () => {
    const { visitor: here, page } = await arrive(PHONE);
    await button(page, "Enter").tap();
    await button(callSheet(page), facts.takeHotspot.title).tap();
    await here.until((now) => now.take !== null);
    await callSheet(page).waitFor({ state: "detached" });
    await page.getByRole("radiogroup", { name: "Angles", exact: true }).waitFor();
    expect(await page.locator("#page").evaluate(listBadTargets)).toEqual([]);
    await button(page, "Close").tap();
    await here.until((now) => now.take === null);
  });

  it("writes nothing smaller than 14 px", async () => {
    const { page } = await arrive();
    await button(callSheet(page), facts.takeHotspot.title).click();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await page.locator("#page").evaluate(listSmallText)).toEqual([]);
  });

  it("is a theatre, and says why, where there is no WebGL", async () => {
    const { visitor: here, page } = await arrive({ initScript: WITHOUT_WEBGL });
    await page.getByText("This browser cannot draw the set.").waitFor();
    await button(page, "Enter").click();
    const { take } = facts.takeHotspot;
    await page.getByRole("region", { name: "Choose a take to watch" }).getByRole("button").first().click();
    await here.until((now) => now.take !== null);
    expect(facts.tour.takes[0]?.id ?? take.id).toBe((await here.snapshot()).take?.id);
    await page.getByLabel("Picture", { exact: true }).waitFor();
  });
});

/** Runs in the page: a decoded frame is neither empty nor one flat colour. */
function isPainted(canvas: HTMLElement | SVGElement): boolean {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let least = 255;
  let most = 0;
  for (let index = 0; index < data.length; index += 4) {
    least = Math.min(least, data[index] ?? 255);
    most = Math.max(most, data[index] ?? 0);
  }
  return most - least > 8;
}

/** Runs in the page: what a finger would miss. Chapters are as wide as they are long in time. */
function listBadTargets(page: HTMLElement | SVGElement): string[] {
  return [...page.querySelectorAll("button, select, input")]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.height < 43.5 || (box.width < 43.5 && !element.closest("ol")))
    .map(
      ({ element, box }) =>
        `${element.getAttribute("aria-label") ?? element.textContent} ${box.width}x${box.height}`,
    );
}

/** Runs in the page. */
function listSmallText(page: HTMLElement | SVGElement): string[] {
  return [...page.querySelectorAll("*")]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    )
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 14)
    .map((element) => element.textContent);
}
