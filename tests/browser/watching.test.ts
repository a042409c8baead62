/** How a take is watched in the theatre: arrangements read from pixels, transcript, captions, sound, small screens. */
import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { readCode } from "../fixtures/footage/read-code.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visitTheatre, type Theatre } from "./harness/theatre.ts";

const FRAME_RATE = 25;
const PATIENCE = { timeout: 60_000 };

let served: Served;
let theatre: Theatre;

beforeAll(async () => {
  served = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
});
afterAll(() => served.stop());
afterEach(async () => {
  await theatre.close();
  expect(theatre.complaints).toEqual([]);
  expect(theatre.strayRequests).toEqual([]);
});

interface Seen {
  /** The large picture first, then those beside it. */
  readonly pictures: ({ angle: number; frame: number } | null)[];
  readonly strip: ({ angle: number; frame: number } | null)[];
}

/** What all canvases show within one rendered frame. */
const see = () =>
  theatre.page.evaluate<Seen>(`(() => {
    const readCode = ${readCode.toString()};
    const read = (selector) => [...document.querySelectorAll(selector)].map((canvas) => {
      const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      copy.canvas.width = 160;
      copy.canvas.height = 90;
      if (canvas.width > 0) copy.drawImage(canvas, 0, 0, 160, 90);
      return readCode(copy.getImageData(0, 0, 160, 90));
    });
    return { pictures: read(".hs-theatre canvas"), strip: read(".hs-angles canvas") };
  })()`);
const seenAngles = async () => (await see()).pictures.map((code) => code?.angle);
const button = (name: string) => theatre.page.getByRole("button", { name, exact: true });
const arrange = (name: string) => theatre.page.getByRole("radio", { name, exact: true }).click();

describe("the theatre", () => {
  it("arranges its pictures in one, two or four places, all of one frame, and keeps what was chosen", async () => {
    theatre = await visitTheatre(served.address, { viewport: { width: 1200, height: 700 }, atSeconds: 10 });
    await theatre.untilLocked("1");
    for (const [name, angles] of [
      ["Picture in picture", [1, 2]],
      ["Two pictures", [1, 2]],
      ["Four pictures", [1, 2, 3, 4]],
      ["One picture", [1]],
    ] as const) {
      await arrange(name);
      await expect.poll(seenAngles, PATIENCE).toEqual(angles);
      const { pictures, strip } = await see();
      expect([...pictures, ...strip].map((code) => code?.frame)).toEqual(
        Array.from({ length: angles.length + 4 }, () => 10 * FRAME_RATE),
      );
    }
  });

  it("plays all places in step, and lets a small picture change places with the large one", async () => {
    theatre = await visitTheatre(served.address, { viewport: { width: 1200, height: 700 } });
    await theatre.untilLocked("1");
    await arrange("Four pictures");
    await expect.poll(seenAngles, PATIENCE).toEqual([1, 2, 3, 4]);
    await theatre.windBackAfter(40);
    for (let look = 0; look < 10; look += 1) {
      const { pictures, strip } = await see();
      const tiles = [...pictures.slice(1), ...strip].map((code) => code?.frame ?? -1);
      expect(new Set(tiles).size).toBe(1);
      expect(Math.abs((pictures[0]?.frame ?? -99) - (tiles[0] ?? 0))).toBeLessThanOrEqual(1);
      await theatre.untilOthersPlayed(2);
    }
    await button("Show Angle 3 large").click();
    await theatre.untilLocked("3");
    await expect.poll(seenAngles, PATIENCE).toEqual([3, 2, 1, 4]);
    await theatre.page.waitForURL(/layout=theatre-quad/);
    await theatre.page.reload();
    await theatre.until(({ take }) => take?.arrangement === "quad" && take.angle === "3");
  });

  it("sends the inset to another corner by key and by drag, and neither presses it", async () => {
    theatre = await visitTheatre(served.address, { viewport: { width: 1200, height: 700 }, atSeconds: 10 });
    await theatre.untilLocked("1");
    await arrange("Picture in picture");
    const inset = button("Show Angle 2 large");
    const corner = async () => {
      const [box, area] = [
        await inset.boundingBox(),
        await theatre.page.locator(".hs-pictures").boundingBox(),
      ];
      if (box === null || area === null) throw new Error("There is no inset.");
      const isRight = box.x + box.width / 2 > area.x + area.width / 2;
      const isBottom = box.y + box.height / 2 > area.y + area.height / 2;
      return `${isBottom ? "bottom" : "top"} ${isRight ? "right" : "left"}`;
    };
    expect(await corner()).toBe("bottom right");
    await inset.focus();
    await theatre.page.keyboard.press("ArrowUp");
    await theatre.page.keyboard.press("ArrowLeft");
    expect(await corner()).toBe("top left");
    const box = (await inset.boundingBox())!;
    await theatre.page.mouse.move(box.x + 20, box.y + 20);
    await theatre.page.mouse.down();
    await theatre.page.mouse.move(box.x + 200, box.y + 60, { steps: 4 });
    await theatre.page.mouse.move(box.x + 700, box.y + 80, { steps: 4 });
    await theatre.page.mouse.up();
    await expect.poll(corner, PATIENCE).toBe("top right");
    expect((await theatre.snapshot()).take?.angle).toBe("1");
    await theatre.page.keyboard.press("Enter");
    await theatre.untilLocked("2");
  });

  it("leaves the cut for an angle, says so, and goes back to it", async () => {
    theatre = await visitTheatre(served.address, { atSeconds: 7 });
    await theatre.untilLocked("1");
    const cut = button("Cut");
    expect(await cut.getAttribute("aria-pressed")).toBe("false");
    expect(await cut.getAttribute("title")).toMatch(/back to the cut/);
    await cut.click();
    await theatre.until(({ take }) => take?.followingCut === true && take.angle === "2");
    expect(await cut.getAttribute("aria-pressed")).toBe("true");
    await theatre.page.keyboard.press("4");
    await theatre.until(({ take }) => take?.followingCut === false && take.angle === "4");
    expect(await theatre.page.locator(".hs-angle:has(.hs-angle-cut)").getAttribute("aria-label")).toBe(
      "Angle 2",
    );
  });
});

describe("the transcript", () => {
  it("marks what is said now, is searched, and leads there", async () => {
    theatre = await visitTheatre(served.address, { viewport: { width: 1200, height: 700 }, atSeconds: 22 });
    await theatre.untilLocked("1");
    await button("Transcript").click();
    const paper = theatre.page.getByRole("complementary", { name: "Transcript" });
    await expect
      .poll(() => paper.locator("[aria-current=true]").innerText(), PATIENCE)
      .toContain("Caption 5");
    await paper.getByRole("searchbox").fill("CAPTION 1");
    await expect.poll(() => paper.getByRole("status").innerText(), PATIENCE).toBe("1 of 4");
    await theatre.page.keyboard.press("Enter");
    await theatre.page.keyboard.press("Enter");
    await expect.poll(() => paper.getByRole("status").innerText(), PATIENCE).toBe("3 of 4");
    expect(await paper.locator("[data-looked-at=true]").innerText()).toContain("Caption 11");
    await paper.getByRole("button", { name: /Caption 11/ }).press("Enter");
    await theatre.until(({ take }) => take?.timeSeconds === 50);
    await expect
      .poll(() => paper.locator("[aria-current=true]").innerText(), PATIENCE)
      .toContain("Caption 11");
    await expect.poll(async () => (await theatre.frames()).focus, PATIENCE).toBe(50 * FRAME_RATE);
    await theatre.page.keyboard.press("Escape");
    await expect.poll(() => paper.count(), PATIENCE).toBe(0);
    expect((await theatre.snapshot()).take).not.toBeNull();
  });
});

describe("captions", () => {
  it("look as was chosen, also at the next visit", async () => {
    theatre = await visitTheatre(served.address, { viewport: { width: 1200, height: 700 }, atSeconds: 22 });
    await theatre.untilLocked("1");
    const line = theatre.page.locator(".hs-main > .hs-caption");
    const size = () => line.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    await theatre.page.keyboard.press("c");
    const before = await size();
    await button("More").click();
    await theatre.page.getByText("How captions look").click();
    await theatre.page.getByLabel("Size", { exact: true }).selectOption("Largest");
    await theatre.page.getByLabel("Place", { exact: true }).selectOption("Top");
    await expect.poll(size, PATIENCE).toBeGreaterThan(before * 1.5);
    await theatre.page.keyboard.press("Escape");
    expect(await theatre.page.getByRole("group", { name: "More" }).count()).toBe(0);
    await theatre.page.waitForURL(/cc=en/);
    await theatre.page.reload();
    await expect.poll(size, PATIENCE).toBeGreaterThan(before * 1.5);
    expect(await line.getAttribute("data-position")).toBe("top");
  });
});

describe("the sound", () => {
  it("is chosen while the take plays, in mono, and the pictures stay in step", async () => {
    theatre = await visitTheatre(inject("demoAddress"), {
      viewport: { width: 1200, height: 700 },
      take: "42a-3",
    });
    await theatre.until(({ take }) => take?.focus.state === "locked" && take.playing);
    await button("More").click();
    const effects = theatre.page.waitForResponse(/sound-effects\/.*\.m4s/);
    const before = (await theatre.snapshot()).take!;
    await theatre.page.getByLabel("Sound", { exact: true }).selectOption("Effects, close");
    await theatre.page.getByLabel(/^Mono/).check();
    expect((await effects).ok()).toBe(true);
    // It plays on, and small and large pictures are found together again.
    await theatre.until(
      ({ take }, from) =>
        take?.playing === true &&
        take.timeSeconds > (from ?? 0) + 3 &&
        take.focus.state === "locked" &&
        Math.abs(take.focus.errorFrames ?? 99) <= 1,
      before.timeSeconds,
    );
  });
});

describe("on a phone", () => {
  it("every control is reached, and every target is large enough", async () => {
    theatre = await visitTheatre(served.address, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      atSeconds: 22,
    });
    await theatre.untilLocked("1");
    await button("More").tap();
    const more = theatre.page.getByRole("group", { name: "More" });
    await more.getByRole("button", { name: "Next frame" }).tap();
    await expect.poll(async () => (await theatre.frames()).focus, PATIENCE).toBe(22 * FRAME_RATE + 1);
    await more.getByRole("button", { name: "Loop" }).tap();
    await more.getByRole("combobox", { name: "Speed" }).selectOption("0.5");
    await theatre.until(({ take }) => take?.rate === 0.5);
    for (const control of await more.getByRole("button").all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button("More").tap();
    const chapter = theatre.page
      .getByRole("list", { name: "Chapters" })
      .getByRole("button", { name: "From 40 s" });
    expect((await chapter.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await chapter.tap();
    await theatre.until(({ take }) => take?.timeSeconds === 40);
    await expect.poll(() => theatre.page.locator(".hs-chapter-now").innerText(), PATIENCE).toBe("From 40 s");
  });
});

describe("the device", () => {
  it("says what plays and is obeyed, and its screen stays on meanwhile", async () => {
    theatre = await visitTheatre(served.address, {
      atSeconds: 22,
      initScript: `
        window.asked = {};
        MediaSession.prototype.setActionHandler = function (action, handler) { window.asked[action] = handler; };
        window.locks = 0;
        const request = async () => {
          window.locks += 1;
          return { release: async () => { window.locks -= 1; } };
        };
        Object.defineProperty(navigator, "wakeLock", { value: { request } });`,
    });
    await theatre.untilLocked("1");
    const told = () =>
      theatre.page.evaluate(() => [
        navigator.mediaSession.metadata?.title,
        navigator.mediaSession.metadata?.artist,
        navigator.mediaSession.playbackState,
      ]);
    const locks = () => theatre.page.evaluate("window.locks");
    expect(await told()).toEqual(["Coded", "1 / T1 / A001", "paused"]);
    expect(await locks()).toBe(0);
    await theatre.page.evaluate("window.asked.nexttrack({})");
    await theatre.until(({ take }) => take?.timeSeconds === 40);
    await theatre.page.evaluate("window.asked.play({})");
    await theatre.until(({ take }) => take?.playing === true);
    await expect.poll(async () => (await told())[2], PATIENCE).toBe("playing");
    await expect.poll(locks, PATIENCE).toBe(1);
    await theatre.page.evaluate("window.asked.pause({})");
    await expect.poll(locks, PATIENCE).toBe(0);
    await button("Close").click();
    await theatre.until(({ take }) => take === null);
    await expect.poll(() => theatre.page.evaluate("window.asked.play"), PATIENCE).toBeNull();
  });
});
