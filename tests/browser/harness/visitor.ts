/** A visitor in real Chromium, and the watch kept over what the page says and fetches. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright";
import { findBrowser } from "../../prepare/find-browser.ts";
import type { Snapshot } from "../../../src/session/snapshot-format.ts";

/** Software WebGL, no connections of Chromium's own, sound without a gesture. */
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--autoplay-policy=no-user-gesture-required",
];

/** The one warning of a dependency that is tolerated, by its exact beginning: fiber 9 still makes a THREE.Clock. */
const TOLERATED = [
  "THREE.THREE.Clock: This module has been deprecated",
  "THREE.Clock: This module has been deprecated",
];

const POLL_INTERVAL_MS = 50;

export interface Visitor {
  readonly page: Page;
  /** Warnings and errors of the console, and uncaught errors; must stay empty. */
  readonly complaints: string[];
  /** Requests that left the origins the test serves. */
  readonly strayRequests: string[];
  snapshot(): Promise<Snapshot>;
  /** Waits until the snapshot satisfies the condition, which runs in the page and sees only its arguments. */
  until<Argument extends string | number | null>(
    condition: (snapshot: Snapshot, argument: Argument) => boolean,
    argument?: Argument,
  ): Promise<Snapshot>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** Script that runs before the page's own. */
  readonly initScript?: string;
  /** Further flags for Chromium. */
  readonly flags?: readonly string[];
  /** Until when a visit waits for the page to load and for stated events. */
  readonly timeoutMs?: number;
}

/** A question that a navigation swept away is asked again of the new page. */
function unlessLoadedAgain(cause: unknown): false {
  if (/context was destroyed/i.test(String(cause))) return false;
  throw cause;
}

export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("Chromium is missing; npm test installs it or names the command that does.");
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}

/** Opens a browser of its own at the address; everything on localhost and 127.0.0.1 counts as ours. */
export async function visit(address: string, options: VisitOptions = {}): Promise<Visitor> {
  const { initScript, flags, timeoutMs = 120_000, ...contextOptions } = options;
  const browser = await launchBrowser(flags);
  const context = await browser.newContext({ viewport: { width: 800, height: 450 }, ...contextOptions });
  context.setDefaultTimeout(timeoutMs);
  if (initScript) await context.addInitScript(initScript);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    const complaint = message.type() === "warning" || message.type() === "error";
    if (complaint && !TOLERATED.some((known) => text.startsWith(known)))
      complaints.push(`${message.type()}: ${text}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const ours = !/^(https?|wss?):$/.test(protocol) || hostname === "localhost" || hostname === "127.0.0.1";
    if (!ours) strayRequests.push(request.url());
  });
  await page.goto(address);
  const snapshot = () => page.evaluate(() => window.hotset.snapshot());
  return {
    page,
    complaints,
    strayRequests,
    snapshot,
    async until(condition, argument) {
      // Asked from here, not from inside the page: a strict Content-Security-Policy forbids evaluating there.
      // A page that is just being loaded again has no snapshot yet.
      const question = `"hotset" in window && (${condition.toString()})(window.hotset.snapshot(), ${JSON.stringify(argument ?? null)})`;
      const deadline = Date.now() + timeoutMs;
      while (!(await page.evaluate<boolean>(question).catch(unlessLoadedAgain))) {
        if (Date.now() > deadline) {
          throw new Error(
            `Waited ${timeoutMs} ms for ${condition.toString()}\n${JSON.stringify(await snapshot())}`,
          );
        }
        await page.waitForTimeout(POLL_INTERVAL_MS);
      }
      return snapshot();
    },
    close: () => browser.close(),
  };
}
