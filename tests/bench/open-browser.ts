import type { Page } from "playwright";
import { launchBrowser } from "../browser/harness/visitor.ts";

/** A browser of its own for one contestant. */
export interface BenchBrowser {
  readonly page: Page;
  readonly version: string;
  /** Errors of the console and uncaught ones. */
  readonly complaints: string[];
  /** Seconds of processor time that all processes of the browser have taken. */
  cpuSeconds(): Promise<number>;
  close(): Promise<void>;
}

export async function openBrowser(address: string): Promise<BenchBrowser> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 800, height: 450 } });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => "bench" in window);
  const session = await browser.newBrowserCDPSession();
  return {
    page,
    version: browser.version(),
    complaints,
    async cpuSeconds() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    close: () => browser.close(),
  };
}
