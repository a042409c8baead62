/** What the time bar shows before one goes there, read from pixels. */
import { dirname } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CODED_SECONDS, makeCodedFootage } from "../fixtures/footage/make-coded-footage.ts";
import { readCode } from "../fixtures/footage/read-code.ts";
import { serve, type Served } from "./harness/serve.ts";
import { visitTheatre, type Theatre } from "./harness/theatre.ts";

/** Frames from one key frame to the next. */
const KEY_FRAMES = 50;
const FRAME_RATE = 25;

let served: Served;
let theatre: Theatre;

beforeAll(async () => {
  served = await serve("serve", dirname(await makeCodedFootage(4)), "--port", "0");
});
afterAll(() => served.stop());
afterEach(async () => {
  await theatre.close();
  expect(theatre.complaints).toEqual([]);
});

const timeBar = () => theatre.page.getByRole("slider", { name: "Time", exact: true });

/** What the print over the time bar shows; null: there is none, or nothing to be read. */
const readPreview = () =>
  theatre.page.evaluate<{ angle: number; frame: number; words: string } | null>(`(() => {
    const readCode = ${readCode.toString()};
    const card = document.querySelector(".hs-scrub");
    const canvas = card?.querySelector("canvas");
    if (!card?.checkVisibility() || !canvas?.checkVisibility()) return null;
    const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    copy.canvas.width = 160;
    copy.canvas.height = 90;
    copy.drawImage(canvas, 0, 0, 160, 90);
    const code = readCode(copy.getImageData(0, 0, 160, 90));
    return code === null ? null : { ...code, words: card.textContent };
  })()`);

/** Waits for the desk, which comes up with the take, to rest. */
async function hover(seconds: number): Promise<void> {
  const box = await timeBar().boundingBox();
  if (box === null) throw new Error("There is no time bar.");
  const x = 3 + ((box.width - 6) * seconds) / CODED_SECONDS;
  await timeBar().hover({ position: { x, y: box.height / 2 } });
}
const keyFrameAt = (seconds: number) => Math.floor((seconds * FRAME_RATE) / KEY_FRAMES) * KEY_FRAMES;
const expectPreview = (angle: number, frame: number) =>
  expect.poll(readPreview, { timeout: 60_000 }).toMatchObject({ angle, frame });
describe("the time bar", () => {
  it("shows the chosen angle's picture of the time under the pointer, and moves nothing", async () => {
    theatre = await visitTheatre(served.address, { atSeconds: 5 });
    await theatre.untilLocked("1");
    for (const seconds of [21, 47, 3]) {
      await hover(seconds);
      await expectPreview(1, keyFrameAt(seconds));
    }
    expect((await readPreview())?.words).toMatch(/^00:00:0[23]:\d\d$/);
    expect((await theatre.frames()).focus).toBe(5 * FRAME_RATE);
    await theatre.page.keyboard.press("3");
    await theatre.untilLocked("3");
    await hover(31);
    await expectPreview(3, keyFrameAt(31));
    await theatre.page.mouse.move(5, 5);
    await expect.poll(readPreview, { timeout: 60_000 }).toBeNull();
  });

  it("asks again for a picture that did not come, while the pointer rests", async () => {
    theatre = await visitTheatre(served.address, { atSeconds: 5 });
    await theatre.untilLocked("1");
    let refused = 0;
    await theatre.page.route("**/iframes.m3u8", async (route) => {
      refused += 1;
      await (refused > 1 ? route.continue() : route.fulfill({ body: "<html>" }));
    });
    await hover(21);
    await expectPreview(1, keyFrameAt(21));
    expect(refused).toBe(2);
  });

  it("shows it while it is dragged, and where keys lead", async () => {
    theatre = await visitTheatre(served.address, { atSeconds: 5 });
    await theatre.untilLocked("1");
    await hover(5);
    await expectPreview(1, keyFrameAt(5));
    await theatre.page.mouse.down();
    await hover(33);
    await expectPreview(1, keyFrameAt(33));
    await theatre.page.mouse.up();
    await theatre.page.mouse.move(5, 5);
    await expect.poll(readPreview, { timeout: 60_000 }).toBeNull();
    await timeBar().focus();
    // Again and again, as a held key does: the print goes when the keys have rested.
    await expect
      .poll(
        async () => {
          await theatre.page.keyboard.press("End");
          return readPreview();
        },
        { timeout: 60_000 },
      )
      .toMatchObject({ angle: 1, frame: (CODED_SECONDS - 2) * FRAME_RATE });
  });
});
