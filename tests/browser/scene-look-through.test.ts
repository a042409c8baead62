/** Looking through a lens: set and footage lie over each other, read from pixels. */
import type { Page } from "playwright";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeMarkedTour, MARKS_AT } from "./harness/marked-tour.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The stage alone: bars at the edges of the page keep clear of it. */
async function shoot(page: Page): Promise<Pixels> {
  const clip = await page.locator("#stage").boundingBox();
  const { data, info } = await sharp(await page.screenshot({ caret: "initial", ...(clip && { clip }) }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function isMagenta({ data }: Pixels, pixel: number): boolean {
  const [red = 0, green = 255, blue = 0] = data.subarray(pixel * 3, pixel * 3 + 3);
  return red > 150 && blue > 150 && green < 90;
}

/** Middle of the magenta mark in each quarter of the picture, pixels; null where there is none. */
function findMarks(pixels: Pixels): ({ x: number; y: number } | null)[] {
  const sums = [0, 1, 2, 3].map(() => ({ x: 0, y: 0, count: 0 }));
  for (let pixel = 0; pixel < pixels.width * pixels.height; pixel += 1) {
    if (!isMagenta(pixels, pixel)) continue;
    const [x, y] = [pixel % pixels.width, Math.floor(pixel / pixels.width)];
    const sum = sums[(x > pixels.width / 2 ? 1 : 0) + (y > pixels.height / 2 ? 2 : 0)]!;
    sum.x += x + 0.5;
    sum.y += y + 0.5;
    sum.count += 1;
  }
  return sums.map(({ x, y, count }) => (count > 0 ? { x: x / count, y: y / count } : null));
}

/** The rectangle in which two pictures differ much: where the footage lies. Edges with one pixel's accuracy. */
function findFootage(a: Pixels, b: Pixels) {
  const columns = Array.from({ length: a.width }, () => 0);
  const rows = Array.from({ length: a.height }, () => 0);
  for (let pixel = 0; pixel < a.width * a.height; pixel += 1) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs(a.data[pixel * 3 + channel]! - b.data[pixel * 3 + channel]!) > 24,
    );
    if (!differs) continue;
    columns[pixel % a.width]! += 1;
    rows[Math.floor(pixel / a.width)]! += 1;
  }
  const some = (counts: number[]) => ({
    from: counts.findIndex((count) => count > 4),
    to: counts.findLastIndex((count) => count > 4) + 1,
  });
  return { x: some(columns), y: some(rows) };
}

describe("looking through a camera that moves", () => {
  let server: Served;
  let visitor: Visitor;

  beforeAll(async () => {
    server = await serve("serve", await makeMarkedTour(), "--port", "0");
    visitor = await visit(server.address);
    await visitor.until((now) => now.phase === "ready");
    const { page } = visitor;
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.getByRole("button", { name: "The take", exact: true }).first().click();
    await visitor.until((now) => now.take !== null && now.take.focus.state === "locked");
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await visitor.until((now) => now.take?.playing === false);
    await page.getByRole("button", { name: "Look through", exact: true }).click();
    await visitor.until((now) => now.view.mode === "look-through");
    // Only the picture is of interest; the interface above it keeps its keys.
    await page.locator("#page").evaluate((element) => (element.style.visibility = "hidden"));
  });
  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
  });

  /** With X held the footage is taken away: both pictures of the same frame. */
  async function shootBoth(page: Page): Promise<{ footage: Pixels; bare: Pixels }> {
    await page.keyboard.down("x");
    await expect
      .poll(async () => findMarks(await shoot(page)).every((mark) => mark !== null), { timeout: 60_000 })
      .toBe(true);
    const bare = await shoot(page);
    await page.keyboard.up("x");
    await expect
      .poll(async () => findMarks(await shoot(page)).some((mark) => mark !== null), { timeout: 60_000 })
      .toBe(false);
    return { footage: await shoot(page), bare };
  }

  it.each([
    [960, 540],
    [420, 760],
  ])(
    "lays the footage over the set to a hundredth of its width, in a window of %d x %d",
    async (width, height) => {
      const { page } = visitor;
      await page.setViewportSize({ width, height });
      const { footage, bare } = await shootBoth(page);
      const { x, y } = findFootage(footage, bare);
      const pictureWidth = x.to - x.from;
      expect(pictureWidth / (y.to - y.from)).toBeCloseTo(16 / 9, 1);
      expect(x.from).toBeGreaterThan(0);
      expect(y.from).toBeGreaterThan(0);
      for (const [index, mark] of findMarks(bare).entries()) {
        const side = { x: index % 2 === 0 ? -1 : 1, y: index < 2 ? -1 : 1 };
        const expected = {
          x: (x.from + x.to) / 2 + (side.x * MARKS_AT * pictureWidth) / 2,
          y: (y.from + y.to) / 2 + (side.y * MARKS_AT * (y.to - y.from)) / 2,
        };
        expect(Math.abs(mark!.x - expected.x)).toBeLessThan(pictureWidth / 100);
        expect(Math.abs(mark!.y - expected.y)).toBeLessThan(pictureWidth / 100);
      }
    },
  );

  it("follows the camera to wherever it is at another time of the take", async () => {
    const { page } = visitor;
    const before = (await visitor.snapshot()).view.positionMetres[0];
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("l");
    const after = await visitor.until(
      (now) => (now.take?.timeSeconds ?? 0) > 25 && now.view.positionMetres[0] > -0.4,
    );
    expect(after.view.positionMetres[0]).toBeGreaterThan(before + 0.5);
    const { bare } = await shootBoth(page);
    expect(findMarks(bare).every((mark) => mark !== null)).toBe(true);
  });

  it("says nothing in the console", () => {
    expect(visitor.complaints).toEqual([]);
  });
});
