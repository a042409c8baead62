/** States of light: what is open and when in its take changes the set, read from pixels. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DARK_WALLS, LIT_WALLS, makeLitTour } from "./harness/lit-tour.ts";
import { openFromCallSheet } from "./harness/open-from-call-sheet.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const NEAR = 6;
const PATIENCE_MS = 90_000;

describe("a set with states of light", () => {
  let server: Served;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await serve("serve", await makeLitTour(), "--port", "0");
    visitor = await visit(server.address);
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.getByRole("button", { name: "Enter", exact: true }).click();
  });
  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
  });

  /** Share of the screen that has one of the colours, for each. */
  async function readShares(colours: typeof LIT_WALLS): Promise<number[]> {
    const { data } = await sharp(await visitor.page.screenshot({ caret: "initial" }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const counts = colours.map(() => 0);
    for (let at = 0; at < data.length; at += 3) {
      const index = colours.findIndex((colour) =>
        colour.every((value, channel) => Math.abs((data[at + channel] ?? -99) - value) <= NEAR),
      );
      if (index >= 0) counts[index]! += 1;
    }
    return counts.map((count) => count / (data.length / 3));
  }

  async function expectLight(light: "on" | "out"): Promise<void> {
    const [seen, unseen] = light === "on" ? [LIT_WALLS, DARK_WALLS] : [DARK_WALLS, LIT_WALLS];
    await expect
      .poll(async () => Math.min(...(await readShares(seen))), { timeout: PATIENCE_MS })
      .toBeGreaterThan(0.03);
    expect(Math.max(...(await readShares(unseen)))).toBeLessThan(0.01);
  }

  const open = (title: string) => openFromCallSheet(visitor.page, title);
  const close = async () => {
    await visitor.page.keyboard.press("Escape");
    await visitor.until((now) => now.hotspot === null && now.take === null);
  };

  it("shows the model's own colours at first", () => expectLight("on"));

  it("goes dark with a take that is opened in the dark, and is as before when it is closed", async () => {
    await open("In the dark");
    await visitor.until((now) => (now.take?.timeSeconds ?? 0) >= 6);
    await expectLight("out");
    await close();
    await expectLight("on");
  });

  it("stays light in a take that is opened in the light, and goes dark at its cue", async () => {
    await open("In the light");
    await visitor.until((now) => (now.take?.timeSeconds ?? 0) >= 1);
    await visitor.page.getByRole("button", { name: "Pause", exact: true }).click();
    const paused = await visitor.until((now) => now.take?.playing === false);
    if ((paused.take?.timeSeconds ?? 9) < 5) await expectLight("on");
    await visitor.page.keyboard.press("l");
    await visitor.until((now) => (now.take?.timeSeconds ?? 0) > 10);
    await expectLight("out");
    for (let press = 0; press < 2; press += 1) await visitor.page.keyboard.press("j");
    await visitor.until((now) => (now.take?.timeSeconds ?? 9) < 5);
    await expectLight("on");
    await close();
  });

  it("takes the light that a hotspot asks for while it is open", async () => {
    await open("A note on darkness");
    await expectLight("out");
    await close();
    await expectLight("on");
  });

  it("says nothing in the console", () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
  });
});
