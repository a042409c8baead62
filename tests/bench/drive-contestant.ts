import type { Take } from "../../src/tour/tour-schema.ts";
import type { ContestantId } from "./contestants.ts";
import { FRAME_RATE, TAKE_SECONDS } from "./footage/make-bench-footage.ts";
import { machineSeconds, ownSeconds } from "./machine-time.ts";
import type { BenchBrowser } from "./open-browser.ts";
import * as plan from "./plan.ts";
import type { Counts, Watched, WatchedStall, WatchedSwitch } from "./seen-frame.ts";
import { RELEASE_PATH, type FootageServer } from "./serve-footage.ts";

export interface CellOrder {
  readonly contestant: ContestantId;
  readonly take: Take;
  /** Address of the take's tour.json, would it have one: sources are relative to it. */
  readonly footage: string;
  readonly plan: plan.Plan;
  readonly server: FootageServer;
}

/** Everything that was seen of one contestant. */
export interface Observation {
  /** Take time at which it was opened. */
  readonly startSeconds: number;
  readonly openSeconds: number;
  readonly start: Watched;
  readonly steady: Watched;
  readonly seek: Watched;
  readonly pause: Watched;
  readonly resume: Watched;
  readonly double: Watched;
  readonly switches: readonly WatchedSwitch[];
  readonly stall: WatchedStall;
  readonly longStall: WatchedStall;
  /** Of all processes of the browser in the steady part. */
  readonly cpuSeconds: number;
  /** Of everything else on the machine meanwhile, the bench itself left out. */
  readonly foreignCpuSeconds: number;
  /** Media sent until the end of the steady part. */
  readonly bytes: number;
  readonly beforeSteady: Counts;
  readonly afterSteady: Counts;
  readonly atEnd: Counts;
}

/** What is left of the take when the steady part ends, should the start take its time. */
const END_MARGIN_SECONDS = 1.5;
const PAUSE_SECONDS = 1.5;
const SEGMENT_SECONDS = 2;
/** A player may stop a little before its last picture. */
const STALL_EARLY_FRAMES = 3;
/** The take is left for its beginning before it could end under a switch. */
const SWITCH_MARGIN_SECONDS = 8;
const SWITCH_FROM_SECONDS = 2;

/** Asks one contestant for everything in the plan and watches; null: this build or browser does not have it. */
export async function driveContestant(order: CellOrder, browser: BenchBrowser): Promise<Observation | null> {
  const { page } = browser;
  const { server, plan: wanted } = order;
  const startSeconds = TAKE_SECONDS - wanted.steadySeconds - wanted.startSeconds - END_MARGIN_SECONDS;
  const counts = () => page.evaluate(() => window.bench.counts());
  const bytesBefore = server.bytesSent;
  const openSeconds = await open(order, browser, startSeconds);
  if (openSeconds === null) return null;
  const start = await page.evaluate((seconds) => window.bench.play(seconds), wanted.startSeconds);
  const beforeSteady = await counts();
  const cpuBefore = await browser.cpuSeconds();
  const machineBefore = machineSeconds() - ownSeconds();
  const steady = await page.evaluate((seconds) => window.bench.watch(seconds), wanted.steadySeconds);
  const machineAfter = machineSeconds() - ownSeconds();
  const cpuSeconds = (await browser.cpuSeconds()) - cpuBefore;
  const afterSteady = await counts();
  const bytes = server.bytesSent - bytesBefore;
  console.log("    start, steady");

  const seek = await seekTo(browser, plan.SEEK_TO_SECONDS, wanted.seekSeconds);
  const pause = await page.evaluate((seconds) => window.bench.pause(seconds), PAUSE_SECONDS);
  const resume = await page.evaluate((seconds) => window.bench.play(seconds), wanted.resumeSeconds);
  const double = await page.evaluate((seconds) => window.bench.setRate(2, seconds), wanted.doubleSeconds);
  await page.evaluate(() => window.bench.setRate(1, 1));
  console.log("    seek, pause, resume, double speed");
  const switches = await switchAround(order, browser);
  console.log("    switches");
  const stall = await starve(order, browser, wanted.starveSeconds);
  const longStall = await starve(order, browser, wanted.longStarveSeconds);
  console.log("    stalls");
  return {
    startSeconds,
    openSeconds,
    start,
    steady,
    seek,
    pause,
    resume,
    double,
    switches,
    stall,
    longStall,
    cpuSeconds,
    foreignCpuSeconds: Math.max(0, machineAfter - machineBefore - cpuSeconds),
    bytes,
    beforeSteady,
    afterSteady,
    atEnd: await counts(),
  };
}

function open(order: CellOrder, { page }: BenchBrowser, startSeconds: number): Promise<number | null> {
  return page.evaluate(
    ([contestant, take, footage, at, angle]) => window.bench.open(contestant, take, footage, at, angle),
    [
      order.contestant,
      JSON.stringify(order.take),
      order.footage,
      startSeconds,
      `${plan.FIRST_ANGLE}`,
    ] as const,
  );
}

function seekTo({ page }: BenchBrowser, toSeconds: number, watchSeconds: number): Promise<Watched> {
  return page.evaluate(([to, seconds]) => window.bench.seek(to, seconds), [toSeconds, watchSeconds] as const);
}

async function switchAround(order: CellOrder, browser: BenchBrowser): Promise<WatchedSwitch[]> {
  const { switches, announcedSwitches } = order.plan;
  const seen: WatchedSwitch[] = [];
  let from = `${plan.FIRST_ANGLE}`;
  let lastFrame = Infinity;
  const targets = plan.planSwitches(order.take.angles.length, switches + announcedSwitches);
  for (const [index, to] of targets.entries()) {
    if (lastFrame > (TAKE_SECONDS - SWITCH_MARGIN_SECONDS) * FRAME_RATE)
      await seekTo(browser, SWITCH_FROM_SECONDS, 3);
    const watched = await browser.page.evaluate(
      ([angle, cap, before]) => window.bench.switchTo(angle, cap, before),
      [to, plan.SWITCH_CAP_SECONDS, index < switches ? 0 : plan.ANNOUNCED_SECONDS] as const,
    );
    seen.push({ ...watched, from });
    from = to;
    lastFrame = watched.frames.at(-1)?.large?.frame ?? 0;
  }
  return seen;
}

async function starve(order: CellOrder, browser: BenchBrowser, starveSeconds: number): Promise<WatchedStall> {
  const { server, plan: wanted } = order;
  server.hold({ angle: plan.FIRST_ANGLE, fromSegment: plan.STALL_AT_SECONDS / SEGMENT_SECONDS });
  await open(order, browser, plan.STALL_OPEN_SECONDS);
  return browser.page.evaluate(
    ([angle, frame, starve, after, release]) => window.bench.stall(angle, frame, starve, after, release),
    [
      plan.FIRST_ANGLE,
      plan.STALL_AT_SECONDS * FRAME_RATE - STALL_EARLY_FRAMES,
      starveSeconds,
      wanted.afterStallSeconds,
      `/${RELEASE_PATH}`,
    ] as const,
  );
}
