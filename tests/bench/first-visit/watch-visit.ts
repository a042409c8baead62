import type { Browser, BrowserContextOptions, CDPSession } from "playwright";
import { countBytes, type BytesByKind } from "./count-bytes.ts";

export const LINE = { megabitsPerSecond: 10, latencyMs: 40 } as const;
export const SLOWED_TIMES = 4;
const PATIENCE_MS = 240_000;
const BYTES_PER_MEGABIT = 1e6 / 8;

/** What a visitor waits for, in their order; the last one from their press on. */
export const STEPS = ["words", "poster", "slate", "walkable", "take"] as const;
export type Step = (typeof STEPS)[number];

export interface Moment {
  readonly step: Step;
  /** Since the navigation; `take`: since the press. */
  readonly seconds: number;
  /** All that had come until then. */
  readonly bytes: BytesByKind;
}

export type Visit = readonly Moment[];

export interface Screen {
  readonly name: string;
  readonly context: BrowserContextOptions;
}

/** Notes, in the page, the first frame in which each thing was there. Plain text: it runs before anything of the page. */
const WATCHER = `
  globalThis.seenSteps = {};
  globalThis.pressedMs = null;
  const isThere = {
    words: () => performance.getEntriesByName("first-contentful-paint").length > 0,
    poster: () => { const img = document.querySelector("#arrival img, .hs-stage-poster"); return img !== null && img.complete && img.naturalWidth > 0; },
    slate: () => document.querySelector(".hs-slate") !== null,
    walkable: () => globalThis.hotset?.snapshot().phase === "ready",
    take: () => globalThis.pressedMs !== null && globalThis.hotset.snapshot().take?.focus.state === "locked",
  };
  requestAnimationFrame(function look(nowMs) {
    for (const [step, test] of Object.entries(isThere))
      if (!(step in seenSteps) && test())
        seenSteps[step] = step === "words" ? performance.getEntriesByName("first-contentful-paint")[0].startTime : performance.now();
    requestAnimationFrame(look);
  });
`;

/** Comes to the tour for the first time, claps the slate as soon as the set can be walked, and opens the first take. */
export async function watchVisit(browser: Browser, address: string, screen: Screen): Promise<Visit> {
  const context = await browser.newContext({ locale: "en", ...screen.context });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(WATCHER);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await slowDown(devtools);
  const bytesUntil = await countBytes(devtools);
  const seconds = new Map<Step, number>();
  const until = async (step: Step) => {
    const seen = await page.waitForFunction(
      (name) => (globalThis as unknown as { seenSteps: Record<string, number> }).seenSteps[name],
      step,
      { polling: 30 },
    );
    seconds.set(step, Number(await seen.jsonValue()) / 1000);
  };
  await page.goto(address, { waitUntil: "commit" });
  for (const step of STEPS.slice(0, -1)) await until(step);
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("navigation", { name: "Call sheet" });
  const pressedMs = await sheet
    .getByRole("button")
    .first()
    .evaluate((row: HTMLElement) => {
      const now = performance.now();
      Object.assign(globalThis, { pressedMs: now });
      row.click();
      return now;
    });
  await until("take");
  const visit = STEPS.map((step) => {
    const at = seconds.get(step) ?? Number.NaN;
    return { step, seconds: step === "take" ? at - pressedMs / 1000 : at, bytes: bytesUntil(at) };
  });
  await context.close();
  return visit;
}

async function slowDown(devtools: CDPSession): Promise<void> {
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LINE.latencyMs,
    downloadThroughput: LINE.megabitsPerSecond * BYTES_PER_MEGABIT,
    uploadThroughput: (LINE.megabitsPerSecond / 2) * BYTES_PER_MEGABIT,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED_TIMES });
}
