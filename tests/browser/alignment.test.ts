/** Look through: edges of footage and set lie over each other, for every camera at five times of the demo's take. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fitLens } from "../../src/scene/view/fit-lens.ts";
import { measureShift, type GreyPicture, type Shift } from "./harness/measure-shift.ts";
import { readTourFacts, type TourFacts } from "./harness/tour-facts.ts";
import { visit, type Visitor } from "./harness/visitor.ts";

const address = inject("demoAddress");
/** When, as shares of the take. */
const MOMENTS = [0.12, 0.3, 0.5, 0.7, 0.9];
/** Share of the picture's width by which edges may part. */
const MOST = 0.01;
const PICTURE_ASPECT = 16 / 9;
/** As the viewer draws it: share of the window that the picture takes. */
const FRAME_SHARE = 0.94;
/** Pictures are compared at this width: finer than a hundredth, coarser than grain. */
const COMPARED_WIDTH = 336;
/** Pictures that differ by less, in levels of grey, are the same. */
const SAME = 0.5;
const PATIENCE_MS = 120_000;
/** For all the pictures, on a machine that has other things to do. */
const WHOLE_MS = 900_000;

interface Measured {
  readonly camera: string;
  readonly seconds: number;
  readonly shift: Shift | null;
}

/** Twenty-five pairs of pictures take minutes without a GPU: `npm run measure` asks for them, every other run goes without. */
const isAsked = process.env["HOTSET_MEASURE"] === "1";

describe.runIf(isAsked)("looking through the cameras of the demo", () => {
  let facts: TourFacts;
  let visitor: Visitor;
  const measured: Measured[] = [];
  let bareOfTheFirst: GreyPicture | null = null;
  /** What was seen last, as it was photographed. */
  let shown: Buffer | null = null;

  beforeAll(async () => {
    facts = await readTourFacts(new URL("scenes/low-tide/tour.json", address).href);
    const { take } = facts.takeHotspot;
    const opened = new URL(address);
    // An address opens its take at rest: nothing here depends on how fast the machine plays.
    opened.searchParams.set("take", take.id);
    opened.searchParams.set("angle", take.angles[0]?.id ?? "");
    opened.searchParams.set("t", String((take.durationSeconds ?? 0) * 0.05));
    visitor = await visit(opened.href, {
      viewport: { width: 960, height: 540 },
      // Taking the footage away is a cut, not a fade.
      reducedMotion: "reduce",
      timeoutMs: PATIENCE_MS,
    });
    await visitor.until((now) => now.phase === "ready");
    const { page } = visitor;
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await visitor.until((now) => now.take !== null && !now.take.playing && now.take.focus.state === "locked");
    // Strips of tape are in the set only.
    await page.keyboard.press("b");
  });
  afterAll(() => visitor?.close());

  /** The picture within the lens' frame, of what is on the screen now. */
  async function shoot(): Promise<Buffer> {
    const canvas = await visitor.page.locator("#stage canvas").boundingBox();
    if (!canvas) throw new Error("There is no set on the page.");
    const fit = fitLens(40, PICTURE_ASPECT, canvas.width / canvas.height, FRAME_SHARE);
    const [width, height] = [canvas.width * fit.halfWidth, canvas.height * fit.halfHeight];
    const clip = {
      x: canvas.x + (canvas.width - width) / 2,
      y: canvas.y + (canvas.height - height) / 2,
      width,
      height,
    };
    return visitor.page.screenshot({ clip, caret: "initial" });
  }

  /**
   * Waits until what is seen is another picture than the last one and stands still: the first frames after a seek or a
   * change of camera still show what was there before.
   */
  async function shootNext(): Promise<GreyPicture> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let last = await shoot(); ;) {
      const next = await shoot();
      if (next.equals(last) && !(shown && next.equals(shown))) {
        shown = next;
        return readGrey(next);
      }
      last = next;
      if (Date.now() > deadline) throw new Error("The picture did not come to rest, or stayed the same.");
    }
  }

  const showInterface = (visible: boolean) =>
    visitor.page.locator("#page").evaluate((element, isShown) => {
      element.style.visibility = isShown ? "" : "hidden";
    }, visible);

  async function seek(seconds: number): Promise<void> {
    await showInterface(true);
    const slider = visitor.page.getByRole("slider", { name: "Time", exact: true });
    await slider.fill(String(seconds));
    // Keys pressed in an input belong to it.
    await slider.blur();
    await visitor.until(
      (now, wanted: number) =>
        now.take?.focus.state === "locked" && Math.abs(now.take.timeSeconds - wanted) < 0.1,
      seconds,
    );
    await showInterface(false);
  }

  async function measure(camera: string, seconds: number): Promise<Measured> {
    const { page } = visitor;
    const footage = await shootNext();
    await page.keyboard.down("x");
    const bare = await shootNext();
    await page.keyboard.up("x");
    // What went and came back with the key was the footage, and nothing else.
    const again = await shootNext();
    expect(meanDifference(footage, again), `camera ${camera} at ${seconds} s`).toBeLessThan(SAME);
    expect(meanDifference(footage, bare), `camera ${camera} at ${seconds} s`).toBeGreaterThan(SAME);
    bareOfTheFirst ??= bare;
    return { camera, seconds, shift: measureShift(footage, bare) };
  }

  it(
    "lays footage over the set to a hundredth of its width, at five times each, the moving one included",
    async () => {
      const { page } = visitor;
      const { take } = facts.takeHotspot;
      const duration = take.durationSeconds ?? 0;
      const angles = take.angles.filter((angle) => angle.camera !== undefined);
      await page.getByRole("button", { name: "Look through", exact: true }).click();
      await visitor.until((now) => now.view.mode === "look-through");
      await showInterface(false);
      await shootNext();
      for (const share of MOMENTS) {
        await seek(duration * share);
        // Round and back again, so that a seek never comes together with another camera.
        const order = MOMENTS.indexOf(share) % 2 === 0 ? angles : angles.toReversed();
        for (const [index, angle] of order.entries()) {
          if (index > 0) await page.keyboard.press(String(take.angles.indexOf(angle) + 1));
          await visitor.until(
            (now, id: string) => now.take?.angle === id && now.take.focus.state === "locked",
            angle.id,
          );
          measured.push(await measure(angle.camera ?? "", duration * share));
        }
      }
      console.table(
        measured.map(({ camera, seconds, shift }) => ({
          camera,
          seconds: Number(seconds.toFixed(2)),
          patches: shift?.patches ?? 0,
          "median %": shift ? Number((shift.median * 100).toFixed(2)) : null,
          "80th %": shift ? Number((shift.eightieth * 100).toFixed(2)) : null,
        })),
      );
      expect(measured).toHaveLength(angles.length * MOMENTS.length);
      for (const { camera, seconds, shift } of measured) {
        const where = `camera ${camera} at ${seconds} s`;
        expect(shift, `${where}: too little is alike to be compared`).not.toBeNull();
        expect(shift!.median, where).toBeLessThanOrEqual(MOST);
        expect(shift!.eightieth, where).toBeLessThanOrEqual(MOST);
      }
    },
    WHOLE_MS,
  );

  it.each([
    [7, 0],
    [0, 7],
    [-4, 4],
  ])("would notice a picture that lies %d, %d pixels off", (across, down) => {
    expect(bareOfTheFirst).not.toBeNull();
    const shift = measureShift(bareOfTheFirst!, move(bareOfTheFirst!, across, down));
    expect(shift?.median).toBeGreaterThan(MOST);
    expect(shift?.median).toBeCloseTo(Math.hypot(across, down) / COMPARED_WIDTH, 2);
    expect(measureShift(bareOfTheFirst!, bareOfTheFirst!)?.eightieth).toBe(0);
  });
});

async function readGrey(png: Buffer): Promise<GreyPicture> {
  const { data, info } = await sharp(png)
    .resize(COMPARED_WIDTH, Math.round(COMPARED_WIDTH / PICTURE_ASPECT), { fit: "fill" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, values: Float32Array.from(data) };
}

/** Levels of grey. */
function meanDifference(a: GreyPicture, b: GreyPicture): number {
  return a.values.reduce((sum, value, at) => sum + Math.abs(value - b.values[at]!), 0) / a.values.length;
}

function move({ width, height, values }: GreyPicture, across: number, down: number): GreyPicture {
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const moved = values.map((_, at) => {
    const [x, y] = [(at % width) - across, Math.floor(at / width) - down];
    return values[clamp(y, height - 1) * width + clamp(x, width - 1)]!;
  });
  return { width, height, values: moved };
}
