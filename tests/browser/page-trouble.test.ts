/** What a visitor reads, and what still works, when the page itself is in trouble. Takes in trouble: faults.test.ts. */
import type { Page } from "playwright";
import { afterEach, describe, expect, inject, it } from "vitest";
import { visit, type Visitor, type VisitOptions } from "./harness/visitor.ts";

const address = inject("demoAddress");
/** The browser's own words about what a test broke. */
const BROKEN = /Failed to load resource|net::ERR|CONTEXT_LOST|Context Lost|webglcontext/i;

let visitor: Visitor | undefined;
afterEach(async () => {
  const complaints = visitor?.complaints.filter((complaint) => !BROKEN.test(complaint));
  await visitor?.close();
  visitor = undefined;
  expect(complaints).toEqual([]);
});

async function arrive(query = "", options: VisitOptions = {}, prepare?: (page: Page) => Promise<unknown>) {
  visitor = await visit("about:blank", options);
  await prepare?.(visitor.page);
  await visitor.page.goto(address + query);
  return visitor;
}
const told = (words: RegExp) => visitor!.page.getByText(words).first().waitFor({ timeout: 60_000 });

/** The flat way to watch is there, and plays. */
async function expectTheatre({ page, until }: Visitor): Promise<void> {
  await page.keyboard.press("Enter");
  await page.locator(".hs-take-list button").first().click();
  await until(({ take }) => take?.playing === true && take.timeSeconds > 0.2);
  expect(await page.getByRole("img", { name: "Picture", exact: true }).isVisible()).toBe(true);
}

const answer = (pattern: string, body: string | null) => (page: Page) =>
  page.route(pattern, (route) => (body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body })));

describe("a set that does not come", () => {
  it.each([
    ["missing", null, /The set could not be opened/],
    ["no model at all", "<html>Not here</html>", /The set could not be opened/],
    [
      "absurdly heavy",
      JSON.stringify({
        asset: { version: "2.0" },
        accessors: [{ count: 2 ** 31, componentType: 5126, type: "MAT4" }],
      }),
      /This set is too heavy to be opened here/,
    ],
  ])("%s: told, and the takes play in the theatre", async (_name, body, words) => {
    const here = await arrive("", {}, answer("**/set.glb", body));
    await told(words);
    await expectTheatre(here);
  });

  it("code that is missing: told, and the takes play in the theatre", async () => {
    const here = await arrive("", {}, answer("**/mount-scene-*.js", null));
    await told(/The set could not be opened/);
    await expectTheatre(here);
  });
});

describe("a picture that the device takes away", () => {
  /** The handle must be had before: a lost context gives none. */
  const grasp = ({ page }: Visitor) =>
    page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>("#stage canvas")?.getContext("webgl2");
      Reflect.set(globalThis, "graspedContext", context?.getExtension("WEBGL_lose_context"));
    });
  const lose = ({ page }: Visitor) => page.evaluate<void>("graspedContext.loseContext()");
  const restore = ({ page }: Visitor) => page.evaluate<void>("graspedContext.restoreContext()");

  it("comes back twice; the third time the theatre takes over, in words", async () => {
    const here = await arrive();
    await here.until(({ phase }) => phase === "ready");
    await grasp(here);
    for (let time = 1; time <= 2; time += 1) {
      await lose(here);
      await told(/took the picture of the set away\. It is being put back/);
      await restore(here);
      await here.page.getByText(/It is being put back/).waitFor({ state: "detached" });
      const { stats } = await here.snapshot();
      expect(stats.contextLosses).toBe(time);
      await here.until(({ stats: now }) => now.drawCalls > 10);
    }
    await lose(here);
    await told(/took the picture of the set away too often/);
    await expectTheatre(here);
    expect(await here.page.locator("#stage canvas").count()).toBe(0);
  });
});

describe("a page that lacks something", () => {
  it("no storage: everything works, and nothing is said", async () => {
    const here = await arrive("?hotspot=backs", {
      initScript: `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("No.", "SecurityError"); } });`,
    });
    await here.until(({ phase, hotspot }) => phase === "ready" && hotspot === "backs");
    await here.page.locator(".hs-settings-tool").click();
    await here.page.getByRole("combobox", { name: "Language" }).selectOption("fr");
    await expect.poll(() => here.page.getAttribute("html", "lang")).toBe("fr");
    expect(await here.page.locator(".hs-notice").count()).toBe(0);
  });

  it("no network before the tour came: told, with a way to try again", async () => {
    const here = await arrive("", {}, (page) => page.route("**/tour.json", (route) => route.abort()));
    await told(/The tour could not be fetched/);
    await here.page.unroute("**/tour.json");
    await here.page.getByRole("button", { name: "Try again" }).click();
    await here.until(({ phase }) => phase === "ready");
  });

  it("a part of the page that is missing: told, and the rest goes on", async () => {
    const here = await arrive("", {}, answer("**/assets/opened-*.js", null));
    await told(/A part of the page did not load/);
    await here.until(({ phase }) => phase === "ready");
    await here.page.getByRole("navigation", { name: "Call sheet" }).waitFor();
  });

  it("not even the first code: the page says so by itself", async () => {
    await arrive("", {}, answer("**/assets/index-*.js", null));
    await told(/Still on the way\. If nothing comes, check the connection and reload the page/);
  });
});
