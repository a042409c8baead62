import { CODED_TAKE } from "../../fixtures/footage/make-coded-footage.ts";
import { readCode } from "../../fixtures/footage/read-code.ts";
import { visit, type Visitor, type VisitOptions } from "./visitor.ts";

/** A visitor of the coded take in the flat layout, where all pictures are canvases of the page. */
export interface Theatre extends Visitor {
  /** Numbers read from the pixels of the large picture and of every angle's small one; null: not to be read. */
  frames(): Promise<{ focus: number | null; tiles: (number | null)[] }>;
  /** All slips of paper that are on the screen. */
  slips(): Promise<string[]>;
  /** Seconds until a slip with these words was on the screen. */
  untilTold(words: RegExp): Promise<number>;
  untilNotTold(words: RegExp): Promise<void>;
  /** Waits until the small pictures of all others went on by so many frames. */
  untilOthersPlayed(frames: number, except?: number): Promise<void>;
  untilLocked(angle: string): Promise<void>;
  /** Waits until the small picture of the second angle has come to this frame. */
  untilFrame(frame: number): Promise<void>;
  /** Goes back to the start, and plays, if the take has come so far that it might end meanwhile. */
  windBackAfter(seconds: number): Promise<void>;
}

export interface TheatreOptions extends VisitOptions {
  /** Opens the take there, standing still; absent: it plays from its start. */
  readonly atSeconds?: number;
  /** Default: the coded take, from its first angle. */
  readonly take?: string;
}

const AT_MOST_MS = 120_000;

export async function visitTheatre(site: string, options: TheatreOptions = {}): Promise<Theatre> {
  const { atSeconds, take: taken, ...visitOptions } = options;
  const time = atSeconds === undefined ? "" : `&t=${atSeconds}`;
  const what = taken === undefined ? `take=${CODED_TAKE}&angle=1` : `take=${taken}`;
  const address = `${site}?${what}&layout=theatre${time}`;
  const visitor = await visit(address, { timeoutMs: AT_MOST_MS, ...visitOptions });
  const { page } = visitor;

  const frames = async () => {
    const found = await page.evaluate<{ angle: number; frame: number }[]>(`(() => {
      const readCode = ${readCode.toString()};
      const canvases = [...document.querySelectorAll(".hs-theatre canvas, [role=radio] canvas")];
      return canvases.map((canvas) => {
        const copy = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        copy.canvas.width = 160;
        copy.canvas.height = 90;
        if (canvas.width > 0) copy.drawImage(canvas, 0, 0, 160, 90);
        return readCode(copy.getImageData(0, 0, 160, 90));
      });
    })()`);
    const [focus, ...tiles] = found.map((code) => code?.frame ?? null);
    return { focus: focus ?? null, tiles };
  };
  const slips = () => page.locator(".hs-notice").allInnerTexts();
  const until = async (what: string, isSo: () => Promise<boolean>) => {
    const begunMs = Date.now();
    while (!(await isSo())) {
      if (Date.now() - begunMs > AT_MOST_MS) {
        const seen = JSON.stringify([await slips(), (await visitor.snapshot()).take]);
        throw new Error(`Waited ${AT_MOST_MS} ms until ${what}: ${seen}`);
      }
      await page.waitForTimeout(50);
    }
    return (Date.now() - begunMs) / 1000;
  };
  const isTold = async (words: RegExp) => (await slips()).some((slip) => words.test(slip));

  return {
    ...visitor,
    frames,
    slips,
    untilTold: (words) => until(`${words} was told`, () => isTold(words)),
    untilNotTold: async (words) =>
      void (await until(`${words} was told no more`, async () => !(await isTold(words)))),
    async untilOthersPlayed(count, except) {
      const { tiles: before } = await frames();
      await until(`the others played ${count} frames`, async () => {
        const { tiles } = await frames();
        return tiles.every(
          (frame, index) => index === except || (frame ?? 0) >= Math.min(1499, (before[index] ?? 0) + count),
        );
      });
    },
    untilLocked: async (angle) =>
      void (await until(`angle ${angle} was locked`, async () => {
        const { take } = await visitor.snapshot();
        return take?.focus.angle === angle && take.focus.state === "locked";
      })),
    untilFrame: async (frame) =>
      void (await until(`frame ${frame}`, async () => ((await frames()).tiles[1] ?? 0) >= frame)),
    async windBackAfter(seconds) {
      const { take } = await visitor.snapshot();
      if (take === null || take.timeSeconds < seconds) return;
      await page.getByRole("slider", { name: "Time", exact: true }).focus();
      await page.keyboard.press("Home");
      await until("the start", async () => ((await visitor.snapshot()).take?.timeSeconds ?? 99) < seconds);
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      if (!take.playing) await page.keyboard.press("k");
    },
  };
}
