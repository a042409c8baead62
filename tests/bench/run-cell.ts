import type { Cell, CellFigures } from "./cell.ts";
import { driveContestant, type CellOrder } from "./drive-contestant.ts";
import { FRAME_RATE } from "./footage/make-bench-footage.ts";
import { measureCell } from "./measure-cell.ts";
import { openBrowser, type BenchBrowser } from "./open-browser.ts";
import { FIRST_ANGLE, SEEK_TO_SECONDS } from "./plan.ts";

/** Nobody takes a third of it; a contestant that hangs must not keep the others from their turn. */
const LIMIT_MS = 480_000;

/** Everything that is measured of one contestant, in a browser of its own. A failure is part of the result. */
export async function runCell(order: CellOrder): Promise<Cell> {
  const { contestant, take, server } = order;
  const browser = await openBrowser(`${server.address}bench.html`);
  const base = { contestant, angles: take.angles.length, at: new Date().toISOString() };
  try {
    const figures = await withinLimit(measure(order, browser));
    return { ...base, figures, failure: null, complaints: [...new Set(browser.complaints)] };
  } catch (error) {
    const failure = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { ...base, figures: null, failure, complaints: [...new Set(browser.complaints)] };
  } finally {
    server.release();
    await browser.close();
  }
}

async function measure(order: CellOrder, browser: BenchBrowser): Promise<CellFigures | null> {
  const { contestant, take, plan } = order;
  const seen = await driveContestant(order, browser);
  if (seen === null) return null;
  return measureCell(seen, {
    angles: take.angles.length,
    frameRate: FRAME_RATE,
    unannounced: plan.switches,
    seekToSeconds: SEEK_TO_SECONDS,
    stalledAngle: FIRST_ANGLE,
    ownPlayers: contestant !== "hotset-atlas" && contestant !== "hotset-codecs",
  });
}

async function withinLimit<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
