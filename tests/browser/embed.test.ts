import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Page } from "playwright";
import type { HotsetTourElement } from "../../src/embed/element/hotset-tour-element.ts";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { servePlainly } from "./harness/plain-server.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const run = promisify(execFile);

/** What a host page keeps for this test: each event with its detail, in order. */
interface HostPage extends Window {
  heard: { name: string; detail: Record<string, unknown> }[];
  tour: HotsetTourElement;
}

const EVENTS = [
  "ready",
  "hotspot-opened",
  "hotspot-closed",
  "play",
  "pause",
  "time",
  "angle-changed",
  "error",
];

const hostHtml = (
  site: string,
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8" />
<title>Studio page</title><link rel="icon" href="data:," /></head><body><h1>Our film</h1>
<script>
  window.heard = [];
  document.addEventListener("DOMContentLoaded", () => {
    window.tour = document.querySelector("hotset-tour");
    for (const name of ${JSON.stringify(EVENTS)})
      window.tour.addEventListener(name, (event) => window.heard.push({ name, detail: event.detail }));
  });
</script>
<script type="module" src="${site}embed.js"></script>
${body}</body></html>`;

describe("a built site in another page", () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof servePlainly>>;
  let host: Awaited<ReturnType<typeof servePlainly>>;
  let siteAddress: string;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    const tourFolder = dirname(await makeCodedFootage(4));
    folder = await mkdtemp(join(tmpdir(), "hotset-embed-"));
    const out = join(folder, "site/some/folder");
    await run(process.execPath, ["src/cli/hotset.mjs", "build", tourFolder, "--out", out]);
    site = await servePlainly(join(folder, "site"));
    siteAddress = new URL("some/folder/", site.address).href;
    await mkdir(join(folder, "host"));
    host = await servePlainly(join(folder, "host"));
  });
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close();
    await Promise.all([site.stop(), host.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** A page of another origin (another port) with this body. */
  async function openHost(body: string, embedFrom = siteAddress): Promise<Page> {
    const name = `page-${visitors.length}.html`;
    await writeFile(join(folder, "host", name), hostHtml(embedFrom, body));
    const visitor = await visit(new URL(name, host.address).href);
    visitors.push(visitor);
    return visitor.page;
  }
  const untilHeard = (page: Page, name: string) =>
    page.waitForFunction(
      (wanted) => (window as unknown as HostPage).heard.some((event) => event.name === wanted),
      name,
      { polling: 50 },
    );
  const codeOf = (page: Page, call: string) =>
    page.evaluate<string>(`tour.${call}.then(() => "resolved", (error) => error.code)`);

  it("opens itself from any plain web server, below any folder", async () => {
    const visitor = await visit(siteAddress);
    visitors.push(visitor);
    const ready = await visitor.until((now) => now.phase !== "loading");
    expect(ready).toMatchObject({ phase: "ready", tour: "coded-4" });
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
    await visitor.close();
  });

  it("is driven by method and tells what happens", async () => {
    const page = await openHost(
      `<hotset-tour src="${siteAddress}tour/tour.json" layout="theatre"></hotset-tour>`,
    );
    await untilHeard(page, "ready");
    expect(await codeOf(page, "ready()")).toBe("resolved");
    expect(
      await page.evaluate(
        () => document.querySelector("hotset-tour")?.shadowRoot?.querySelector("iframe")?.allow,
      ),
    ).toContain("xr-spatial-tracking");

    expect(await codeOf(page, "open('take')")).toBe("resolved");
    expect(await codeOf(page, "play()")).toBe("resolved");
    await untilHeard(page, "time");
    const playing = await page.evaluate(() => (window as unknown as HostPage).tour.snapshot());
    expect(playing).toMatchObject({
      tour: "coded-4",
      hotspot: "take",
      take: { id: "coded", playing: true, layout: "theatre" },
    });
    expect(await codeOf(page, "selectAngle('3')")).toBe("resolved");
    expect(await codeOf(page, "pause()")).toBe("resolved");
    expect(await codeOf(page, "seek(12)")).toBe("resolved");
    const paused = await page.evaluate(() => (window as unknown as HostPage).tour.snapshot());
    expect(paused.take).toMatchObject({ playing: false, angle: "3" });
    expect(paused.take?.timeSeconds).toBeCloseTo(12, 0);
    expect(await codeOf(page, "close()")).toBe("resolved");

    expect(await codeOf(page, "open('nowhere')")).toBe("embed/hotspot-unknown");
    expect(await codeOf(page, "play()")).toBe("embed/take-closed");
    expect(await codeOf(page, "seek('soon')")).toBe("embed/argument-invalid");
    const heard = await page.evaluate(() => (window as unknown as HostPage).heard);
    expect(heard.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "ready",
        "hotspot-opened",
        "play",
        "time",
        "angle-changed",
        "pause",
        "hotspot-closed",
      ]),
    );
    expect(heard.find(({ name }) => name === "hotspot-opened")?.detail).toEqual({ hotspot: "take" });
    expect(heard.filter(({ name }) => name === "error")).toEqual([]);
    expect(visitors.at(-1)?.complaints).toEqual([]);
  });

  it("asks the page for access when the server refuses footage, and plays with what it gives", async () => {
    const page = await openHost(
      `<hotset-tour src="${siteAddress}tour/tour.json" layout="theatre"></hotset-tour>`,
    );
    let refused = 0;
    await page.route(/\.(m4s|mp4)(\?|$)/, (route) => {
      if (new URL(route.request().url()).searchParams.get("token") === "new") return route.continue();
      refused += 1;
      return route.fulfill({ status: 403 });
    });
    await page.evaluate(() => {
      const { tour } = window as unknown as HostPage;
      tour.authorize = async () => ({ query: { token: "new" } });
    });
    expect(await codeOf(page, "open('take')")).toBe("resolved");
    await page.waitForFunction(() =>
      (window as unknown as HostPage).heard.some(({ detail }) => Number(detail["timeSeconds"]) > 0.5),
    );
    expect(refused).toBeGreaterThan(0);
    const heard = await page.evaluate(() => (window as unknown as HostPage).heard);
    expect(heard.filter(({ name }) => name === "error")).toEqual([]);
  });

  it("ignores messages from a wrong origin or window, even with the right nonce", async () => {
    await writeFile(join(folder, "host/liar.html"), "<!doctype html><title>Liar</title>");
    const page = await openHost(
      `<script>addEventListener("message", ({ data }) => data.said && heard.push({ name: data.said, detail: {} }));</script>
       <hotset-tour src="${siteAddress}tour/tour.json" layout="theatre"></hotset-tour>
       <iframe src="${siteAddress}oembed.json" width="10" height="10"></iframe>`,
    );
    await untilHeard(page, "ready");
    const nonce = await page.evaluate(() => {
      const frame = document.querySelector("hotset-tour")?.shadowRoot?.querySelector("iframe");
      return new URLSearchParams(new URL(frame?.src ?? "").hash.slice(1)).get("hotset-embed");
    });
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    /** An announcement of a version that would end the connection if it were believed, then a word that all was delivered. */
    const lie = (said: string) => ({ said, forged: { hotset: "embed-announcement", version: 99, nonce } });

    // Right origin, wrong window: a sibling frame of the viewer's own origin. It also speaks to the viewer itself.
    const sibling = page.frames().find((frame) => frame.url().endsWith("oembed.json"));
    await sibling?.evaluate(({ forged, said }) => {
      for (let index = 0; index < window.parent.length; index++) {
        const channel = new MessageChannel();
        channel.port1.addEventListener("message", () => window.parent.postMessage({ said: "answered" }, "*"));
        channel.port1.start();
        const hello = { ...forged, hotset: "embed-hello", version: 1 };
        window.parent[index]?.postMessage(hello, "*", [channel.port2]);
      }
      window.parent.postMessage(forged, "*");
      window.parent.postMessage({ said }, "*");
    }, lie("sibling"));
    await untilHeard(page, "sibling");
    expect(await codeOf(page, "open('corner')")).toBe("resolved");

    // Right window, wrong origin: something else took the viewer's place in its frame.
    const { forged, said } = lie("liar");
    const viewer = page.frames().find((frame) => frame.url().includes("embed=1"));
    await viewer?.goto(new URL("liar.html", host.address).href);
    await viewer?.evaluate(
      (messages) => messages.forEach((message) => window.parent.postMessage(message, "*")),
      [forged, { said }],
    );
    await untilHeard(page, "liar");
    const heard = await page.evaluate(() => (window as unknown as HostPage).heard.map(({ name }) => name));
    expect(heard).not.toContain("answered");
    expect(heard).not.toContain("error");
    expect(heard.filter((name) => name === "hotspot-opened")).toHaveLength(1);
  });

  it("waits as a poster until it is pressed", async () => {
    const page = await openHost(
      `<hotset-tour src="${siteAddress}tour/tour.json" autoload="press" layout="theatre"></hotset-tour>`,
    );
    const button = page.getByRole("button", { name: "Open the set tour" });
    await button.waitFor();
    await page.getByText("Coded footage, 4 angles").waitFor();
    expect(page.frames()).toHaveLength(1);
    await button.click();
    await untilHeard(page, "ready");
    expect(await button.isVisible()).toBe(false);
  });

  it("does not load before it comes near", async () => {
    const page = await openHost(
      `<div style="height: 4000px"></div><hotset-tour src="${siteAddress}tour/tour.json"></hotset-tour>`,
    );
    await page.waitForFunction(() => customElements.get("hotset-tour") !== undefined);
    // The observer answers within two frames of the page's own drawing.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(page.frames()).toHaveLength(1);
    await page.locator("hotset-tour").scrollIntoViewIfNeeded();
    await untilHeard(page, "ready");
  });

  it("a server of many tours also shows one that lies on another host", async () => {
    const page = await openHost(
      `<hotset-tour src="${siteAddress}tour/tour.json" hotspot="corner" layout="theatre"></hotset-tour>`,
      inject("demoAddress"),
    );
    await untilHeard(page, "ready");
    const snapshot = await page.evaluate(() => (window as unknown as HostPage).tour.snapshot());
    expect(snapshot).toMatchObject({ tour: "coded-4", hotspot: "corner" });
    expect(visitors.at(-1)?.complaints).toEqual([]);
  });

  it("says in words and by code why a tour cannot be shown", async () => {
    const other = await openHost(
      `<hotset-tour src="${siteAddress}tour/another.json" layout="theatre"></hotset-tour>`,
    );
    await untilHeard(other, "error");
    expect(await codeOf(other, "ready()")).toBe("embed/tour-not-of-this-site");
    await other.getByText("The set tour did not open.").waitFor();

    const invalid = await openHost(`<hotset-tour src="javascript:alert(1)"></hotset-tour>`);
    await untilHeard(invalid, "error");
    expect(await codeOf(invalid, "play()")).toBe("embed/src-invalid");
  });

  it.each(["", 'autoload="press"', 'autoload="now"'])(
    "a src that is no address never throws into the host page (%s)",
    async (autoload) => {
      const page = await openHost(`<hotset-tour src="javascript:alert(1)" ${autoload}></hotset-tour>`);
      await untilHeard(page, "error");
      await page.getByText("src is not the http or https address of a tour.json.").waitFor();
      expect(await page.evaluate(() => (window as unknown as HostPage).heard)).toMatchObject([
        { name: "error", detail: { code: "embed/src-invalid", subject: "javascript:alert(1)", fatal: true } },
      ]);
      expect(await codeOf(page, "ready()")).toBe("embed/src-invalid");
      // A press tries once more, and says the same.
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByText("src is not the http or https address of a tour.json.").waitFor();
      expect(visitors.at(-1)?.complaints).toEqual([]);
    },
  );

  it("a missing or empty src opens the site's own tour, also when pressed", async () => {
    const page = await openHost(`<hotset-tour src="" autoload="press" layout="theatre"></hotset-tour>`);
    await page.getByRole("button", { name: "Open the set tour" }).click();
    await untilHeard(page, "ready");
    expect(visitors.at(-1)?.complaints).toEqual([]);
  });
});
