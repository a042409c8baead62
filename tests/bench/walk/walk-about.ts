import type { Page } from "playwright";
import { openFromCallSheet } from "../../browser/harness/open-from-call-sheet.ts";
import type { Visitor } from "../../browser/harness/visitor.ts";

/**
 * Everything is prepared to be drawn, and nothing is: on a machine without a graphics card drawing would be all that is seen.
 * The page believes that there is one, since without it uploads of pictures are its own work, too. And each frame notes how long the page's code took for it. Plain text: it runs before anything of the page.
 */
export const STUBS = `
  for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced", "texSubImage2D", "clear"])
    WebGL2RenderingContext.prototype[name] = () => {};
  const { getParameter } = WebGL2RenderingContext.prototype;
  const UNMASKED_RENDERER = 0x9246;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === UNMASKED_RENDERER ? "A graphics card" : getParameter.call(this, name);
  };
  globalThis.frameScripts = [];
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  let frame = { atMs: -1, tookMs: 0 };
  globalThis.requestAnimationFrame = (callback) => ask((atMs) => {
    if (atMs !== frame.atMs) {
      if (frame.atMs >= 0) globalThis.frameScripts.push(frame.tookMs);
      frame = { atMs, tookMs: 0 };
    }
    const begunMs = performance.now();
    callback(atMs);
    frame.tookMs += performance.now() - begunMs;
  });
`;

/** Milliseconds of the page's own code in a frame. */
export interface FrameFigures {
  readonly what: string;
  readonly frames: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** A round through the set: keys and how long they are held, milliseconds. */
const ROUND: readonly (readonly [key: string, heldMs: number])[] = [
  ["w", 2500],
  ["q", 700],
  ["w", 1500],
  ["d", 900],
  ["e", 1400],
  ["s", 1500],
  ["a", 900],
  ["ArrowUp", 1200],
  ["ArrowLeft", 900],
];

export async function walkAbout(page: Page, seconds: number): Promise<void> {
  const endMs = Date.now() + seconds * 1000;
  while (Date.now() < endMs)
    for (const [key, heldMs] of ROUND) {
      await page.keyboard.down(key);
      await page.waitForTimeout(heldMs);
      await page.keyboard.up(key);
    }
}

export async function measureFrames(
  what: string,
  page: Page,
  act: () => Promise<void>,
): Promise<FrameFigures> {
  await page.evaluate("globalThis.frameScripts.length = 0");
  await act();
  const took = (await page.evaluate<number[]>("globalThis.frameScripts")).toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN) * 100) / 100;
  return { what, frames: took.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Opens the first place with a take and leaves it open; or every place of the call sheet, and closes each again. */
export async function openPlaces(visitor: Visitor, which: "take" | "all"): Promise<void> {
  const { page } = visitor;
  const titles = await page
    .getByRole("navigation", { name: "Call sheet" })
    .locator(".hs-row-title")
    .allInnerTexts();
  for (const title of which === "take" ? titles.slice(0, 1) : titles) {
    await openFromCallSheet(page, title);
    const { hotspot } = await visitor.until((now) => now.hotspot !== null);
    if (which === "take") {
      await visitor.until((now) => now.take?.focus.state === "locked");
      return;
    }
    await page.keyboard.press("Escape");
    await visitor.until((now, open: string | null) => now.hotspot !== open, hotspot);
  }
}
