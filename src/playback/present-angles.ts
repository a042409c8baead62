import { frameAtSeconds, secondsAtFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Cast } from "./cast.ts";
import { chooseTogether, covers, type Span } from "./choose-together.ts";
import type { Feed } from "./feed.ts";
import { spanOf, type NumberedFrame } from "./frame-ring.ts";

export type Phase = "seeking" | "resting" | "running";

/** Chooses what every player of a take without an atlas shows in one rendered frame. */
export interface AnglePresenter {
  /**
   * @param favourite Angle that is large.
   * @param phase `seeking`: what is on the screen stays until all have landed.
   */
  present(favourite: string, timeSeconds: number, nowMs: number, phase: Phase): void;
  /** Take frame that is shown together; null: none yet. */
  shownFrame(): number | null;
  /** Number to give to a frame on the screen: the common one when it is the right picture of that time. */
  numberOf(frame: NumberedFrame): number;
  /** True when an angle's player shows moving pictures. */
  isIn(feed: Feed): boolean;
  forget(): void;
}

/** Frames of the take for which the others wait for one that is late, and rendered frames on a page that renders slowly. */
const PATIENCE_FRAMES = 1.5;
const PATIENCE_COUNT = 2;
const ROUNDING_SECONDS = 0.002;

export function createAnglePresenter(cast: () => Cast, frameRate: FrameRate): AnglePresenter {
  const frameSeconds = secondsAtFrame(1, frameRate);
  let shownSeconds: number | null = null;
  let left: ReadonlySet<string> = new Set();
  let waitingSinceMs: number | null = null;
  let waitingCount = 0;

  const isIn = (feed: Feed) =>
    !feed.isStill && feed.follower.state !== "joining" && feed.frames.newest() !== null;
  const waitIsOver = (nowMs: number, phase: Phase) => {
    if (phase !== "running") return phase === "resting";
    if (waitingSinceMs === null) return false;
    return (
      waitingCount >= PATIENCE_COUNT && (nowMs - waitingSinceMs) / 1000 >= PATIENCE_FRAMES * frameSeconds
    );
  };
  const show = (feed: Feed, frame: NumberedFrame | null) => {
    if (frame !== null && frame !== feed.frames.shown()) feed.frames.show(frame);
  };

  return {
    present(favourite, timeSeconds, nowMs, phase) {
      const feeds = cast().angles;
      for (const feed of feeds) feed.pull();
      const members = feeds.filter(
        (feed) =>
          feed.trouble === null && !feed.isOutside(timeSeconds) && !feed.isStill && isExpected(feed, phase),
      );
      const players = new Map<string, readonly Span[]>(
        members.map((feed) => [feed.angle ?? "", feed.frames.all().map(spanOf)]),
      );
      const before = shownSeconds;
      const together = chooseTogether({
        players,
        left,
        shownSeconds,
        mayLeave: waitIsOver(nowMs, phase),
        favourite,
      });
      left = together.left;
      shownSeconds = together.timeSeconds ?? shownSeconds;
      const isWaiting = together.timeSeconds === null && hasNewer(players, before);
      waitingSinceMs = isWaiting ? (waitingSinceMs ?? nowMs) : null;
      waitingCount = isWaiting ? waitingCount + 1 : 0;
      for (const feed of feeds) {
        // What a joining player has is the picture it will start with, and after a seek nobody goes first.
        const hasNothing = feed.frames.shown() === null;
        if (
          !hasNothing &&
          (feed.follower.state === "joining" || (phase === "seeking" && together.timeSeconds === null))
        )
          continue;
        show(
          feed,
          shownSeconds === null || feed.isStill ? feed.frames.newest() : nearest(feed, shownSeconds),
        );
      }
    },
    shownFrame: () =>
      shownSeconds === null ? null : frameAtSeconds(shownSeconds + ROUNDING_SECONDS, frameRate),
    numberOf: (frame) =>
      shownSeconds !== null && covers(spanOf(frame), shownSeconds)
        ? frameAtSeconds(shownSeconds + ROUNDING_SECONDS, frameRate)
        : frame.number,
    isIn,
    forget() {
      shownSeconds = null;
      left = new Set();
      waitingSinceMs = null;
      waitingCount = 0;
    },
  };

  /** While all move to another place, those that have not landed are waited for, too. */
  function isExpected(feed: Feed, phase: Phase): boolean {
    return phase === "running" ? isIn(feed) : feed.follower.state !== "joining";
  }
}

function hasNewer(players: ReadonlyMap<string, readonly Span[]>, shownSeconds: number | null): boolean {
  return [...players.values()].some((spans) =>
    spans.some(({ startSeconds }) => shownSeconds === null || startSeconds > shownSeconds + ROUNDING_SECONDS),
  );
}

/** The picture of a time, or the nearest there is. */
function nearest(feed: Feed, timeSeconds: number): NumberedFrame | null {
  const shown = feed.frames.shown();
  if (shown !== null && covers(spanOf(shown), timeSeconds)) return shown;
  let best: NumberedFrame | null = null;
  for (const frame of feed.frames.all()) {
    if (covers(spanOf(frame), timeSeconds)) return frame;
    const isNearer =
      best === null ||
      Math.abs(frame.startSeconds - timeSeconds) <= Math.abs(best.startSeconds - timeSeconds);
    if (isNearer) best = frame;
  }
  return best;
}
