/** Walking through a set by keys, clicks and requests, read from the pose of the visitor. */
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { measureContrast } from "./harness/canvas-pixels.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

/** The coded room: 12 x 10 m between its walls, a table of 1.2 x 0.8 m in the middle. */
const WALL = { x: 5.95, z: 4.95 };
const TABLE = { x: 0.6, z: 0.4 };
/** A visitor's shoulders keep this far from what is in the way, less the fineness of the baked floor. */
const SHOULDER_METRES = 0.15;

/** Settles after so many of the page's frames. */
async function countFrames(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
}

describe("walking through a set", () => {
  let server: Served;
  let visitor: Visitor;
  const position = async () => (await visitor.snapshot()).view.positionMetres;

  beforeAll(async () => {
    server = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
    visitor = await visit(server.address);
    await visitor.until((now) => now.phase === "ready");
    await visitor.page.getByRole("button", { name: "Enter", exact: true }).click();
  });
  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
  });

  /** Holds a key until the visitor gets no further. */
  async function pushUntilStill(key: string): Promise<readonly [number, number, number]> {
    await visitor.page.keyboard.down(key);
    let last = await position();
    await expect.poll(async () => (await position()).some((value, axis) => value !== last[axis])).toBe(true);
    await expect
      .poll(
        async () => {
          const now = await position();
          const moved = Math.hypot(now[0] - last[0], now[2] - last[2]);
          last = now;
          return moved;
        },
        { interval: 700, timeout: 90_000 },
      )
      .toBe(0);
    await visitor.page.keyboard.up(key);
    return last;
  }

  it("begins at the start, with a picture on the canvas", async () => {
    const [x, , z] = await position();
    expect(Math.hypot(x, z - 3.8)).toBeLessThan(0.1);
    expect(await measureContrast(visitor.page.locator("canvas").first())).toBeGreaterThan(4);
  });

  it("walks around the table to the floor that was clicked", async () => {
    // Labels would take the press; they are gone with the next frame that is drawn.
    await visitor.page.keyboard.press("b");
    await visitor.page.evaluate(countFrames, 4);
    // Straight ahead and a little above the table's top edge lies the floor behind it.
    const canvas = visitor.page.locator("canvas").first();
    const box = (await canvas.boundingBox())!;
    await visitor.page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.62);
    const way: (readonly [number, number, number])[] = [];
    await expect
      .poll(
        async () => {
          const now = await position();
          way.push(now);
          return now[2];
        },
        { interval: 60, timeout: 60_000 },
      )
      .toBeLessThan(-0.5);
    await visitor.page.keyboard.press("b");
    for (const [x, , z] of way)
      expect(Math.abs(x) < TABLE.x + SHOULDER_METRES && Math.abs(z) < TABLE.z + SHOULDER_METRES).toBe(false);
  });

  it("goes where the keys say and ends before the wall, however long they are held", async () => {
    const [x, , z] = await pushUntilStill("a");
    expect(x).toBeLessThan(-4);
    expect(x).toBeGreaterThan(-WALL.x + SHOULDER_METRES);
    expect(Math.abs(z)).toBeLessThan(WALL.z);
    const [, , back] = await pushUntilStill("s");
    expect(back).toBeLessThan(WALL.z - SHOULDER_METRES);
    expect(back).toBeGreaterThan(3);
  });

  it("looks around by dragging, and zooms by the wheel without scrolling the page", async () => {
    const before = (await visitor.snapshot()).view.headingDegrees;
    await visitor.page.mouse.move(480, 200);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(600, 200, { steps: 4 });
    await visitor.page.mouse.up();
    await visitor.until((now) => now.view.headingDegrees !== 0);
    expect((await visitor.snapshot()).view.headingDegrees - before).toBeGreaterThan(5);
    await visitor.page.mouse.wheel(0, 200);
    expect(await visitor.page.evaluate(() => scrollY)).toBe(0);
  });

  it("goes up to the overview and comes back to exactly where it was left", async () => {
    const before = (await visitor.snapshot()).view;
    await visitor.page.getByRole("button", { name: "Overview", exact: true }).click();
    const above = await visitor.until((now) => now.view.mode === "overview");
    expect(above.view.positionMetres[1]).toBeGreaterThan(2);
    await visitor.page.getByRole("button", { name: "Overview", exact: true }).click();
    const after = await visitor.until((now) => now.view.mode === "walk");
    expect(after.view.positionMetres).toEqual(before.positionMetres);
    expect(after.view.headingDegrees).toBe(before.headingDegrees);
  });

  it("stands two steps before a hotspot that was opened, looking at it", async () => {
    const sheet = visitor.page.getByRole("navigation", { name: "Call sheet", exact: true });
    await sheet.getByRole("button", { name: "The coded take", exact: true }).click();
    // The eye flies there: what counts is where it arrives.
    const arrived = await visitor.until(({ hotspot, view }) => {
      const [dx, dz] = [-2.2 - view.positionMetres[0], -4.6 - view.positionMetres[2]];
      const bearingDegrees = (Math.atan2(-dx, -dz) * 180) / Math.PI;
      const looksAtIt = Math.abs(bearingDegrees - view.headingDegrees) < 5;
      return hotspot === "take" && Math.hypot(dx, dz) < 2.6 && looksAtIt;
    });
    expect(arrived.view.mode).toBe("walk");
  });

  it("rests while the theatre is open", async () => {
    await visitor.page.keyboard.press("t");
    await visitor.until((now) => now.take?.layout === "theatre");
    const { stats } = await visitor.snapshot();
    await visitor.page.keyboard.press("t");
    const back = await visitor.until((now) => now.take?.layout === "set" && now.stats.drawCalls > 0);
    expect(back.stats.contextLosses).toBe(stats.contextLosses);
  });

  it("says nothing in the console and asks no other host", () => {
    expect(visitor.complaints).toEqual([]);
    expect(visitor.strayRequests).toEqual([]);
  });
});
