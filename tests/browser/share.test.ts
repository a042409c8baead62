import { readFileSync } from "node:fs";
import { generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeGuidedTour } from "./harness/guided-tour.ts";
import { useServedTour } from "./harness/served-tour.ts";
import type { Visitor } from "./harness/visitor.ts";

describe("sharing", () => {
  const tour = useServedTour(makeGuidedTour);
  let visitor: Visitor;

  const open = async (query: string, initScript = "") => {
    visitor = await tour.visit(query, { initScript, acceptDownloads: true });
    await visitor.until((now) => now.phase === "ready");
    if (query.includes("take="))
      await visitor.until((now) => now.take?.focus.state === "locked" && !now.take.playing);
    await visitor.page.getByRole("button", { name: "Share", exact: true }).click();
    return visitor.page.getByRole("dialog");
  };

  it.each([
    ["the set", "?take=coded&angle=1&t=8"],
    ["the theatre", "?take=coded&angle=1&t=8&layout=theatre"],
  ])("gives a still of %s away, with its slate", async (_, query) => {
    const card = await open(query);
    const download = visitor.page.waitForEvent("download");
    await card.getByRole("link", { name: "Download PNG" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Coded-footage-4-angles-1-1-00-00-08-00\.png$/);
    const png = readFileSync(await file.path());
    const { width, height } = await sharp(png).metadata();
    expect(width).toBe(1600);
    const pictureHeight = height - 184;
    // Neither the picture nor the slate is a blank canvas.
    for (const [top, tall] of [
      [0, pictureHeight],
      [pictureHeight, 184],
    ] as const) {
      const part = await sharp(png).extract({ left: 0, top, width: 1600, height: tall }).png().toBuffer();
      const { channels } = await sharp(part).stats();
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(8);
    }
  });

  it("writes the address as a code with its quiet zone, and leaves for the headset only when asked to", async () => {
    const card = await open("?layout=theatre");
    const address = await card.getByRole("textbox", { name: "Address" }).inputValue();
    const code = generate(address);
    const drawn = card.locator("svg.hs-qr");
    await drawn.waitFor();
    expect(await drawn.locator("path").getAttribute("d")).toBe(toSvgPath(code));
    const side = code.size + 8;
    expect(await drawn.getAttribute("viewBox")).toBe(`-4 -4 ${side} ${side}`);
    const launch = await card.getByRole("link", { name: "Open in headset" }).getAttribute("href");
    expect(launch).toBe(`https://www.oculus.com/open_url/?url=${encodeURIComponent(address)}`);
    expect(await card.getByRole("button", { name: "Send with another app" }).count()).toBe(0);
  });

  it("hands the address to the system's share sheet where there is one, from a frame that of the tour itself", async () => {
    const card = await open(
      "?embed=1&hotspot=corner",
      "navigator.share = async (data) => { window.given = data; };",
    );
    await card.getByRole("button", { name: "Send with another app" }).click();
    const given = await visitor.page.evaluate<{ url: string; title: string }>("window.given");
    expect(given.title).toBe("Coded footage, 4 angles");
    expect(new URL(given.url).searchParams.get("hotspot")).toBe("corner");
    expect(new URL(given.url).searchParams.has("embed")).toBe(false);
  });
});
