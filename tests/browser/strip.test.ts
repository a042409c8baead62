/** A moment's way from the script to the screen, on the demo's own take. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "./harness/serve.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

let served: Served;
let visitor: Visitor;

beforeAll(async () => {
  served = await serve("start", "--port", "0");
});
afterAll(() => served.stop());
afterEach(async () => {
  await visitor.close();
  expect(visitor.complaints).toEqual([]);
});

const strip = () => visitor.page.getByRole("region", { name: "Script to screen" });
const press = (name: string | RegExp) => visitor.page.getByRole("button", { name }).click();
const moment = (title: string) => strip().getByRole("heading", { name: title }).waitFor();

describe("the strip from script to screen", () => {
  it("goes with the take, and leads to place, take and picture", async () => {
    visitor = await visit(`${served.address}?take=42a-3&t=23&angle=d`);
    await visitor.until(({ take }) => take?.focus.state === "locked");
    await press("Script to screen");
    await moment("Match two");
    expect(await strip().getByRole("listitem").allInnerTexts()).toMatchObject([
      expect.stringContaining("A MATCH. His face from below"),
      expect.stringMatching(/storyboard/i),
      expect.stringContaining("The lantern, in your hand"),
      expect.stringContaining("Camera B"),
      expect.stringMatching(/film/i),
    ]);
    for (const picture of await strip().getByRole("img").all())
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);

    await press("Previous moment");
    await moment("Match one");
    await visitor.until(({ take }) => Math.abs((take?.timeSeconds ?? 0) - 21.42) < 0.05);

    const before = (await visitor.snapshot()).view;
    await press(/^Go there: Two matches/);
    await visitor.until(
      ({ view }, x) => Math.hypot(view.positionMetres[0] - (x ?? 0)) > 0.2,
      before.positionMetres[0],
    );

    await press("Next moment");
    await moment("Match two");
    await press(/^Play the take from here, Camera B/);
    await visitor.until(({ take }) => take?.playing === true && take.angle === "b" && take.timeSeconds > 23);

    await visitor.page.keyboard.press("Escape");
    await expect.poll(() => strip().count()).toBe(0);
    expect((await visitor.snapshot()).take?.id).toBe("42a-3");
  });
});
