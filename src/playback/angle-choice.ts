import { chooseCutAngle, chooseNextCut } from "../tour/choose-cut-angle.ts";
import { frameAtSeconds, nearestFrame, type FrameRate } from "../tour/frame-rate.ts";
import type { Take } from "../tour/tour-schema.ts";
import type { Cast } from "./cast.ts";
import type { Clock } from "./clock.ts";
import type { Feed } from "./feed.ts";
import type { PlaybackAdapters } from "./media-player.ts";
import type { Transport } from "./transport.ts";

/** Which angle is large, which is likely next, and that both have players. */
export interface AngleChoice {
  readonly angle: string;
  readonly followingCut: boolean;
  /** Pictures of this feed are expected now; not of a spare that waits. */
  isWanted(feed: Feed): boolean;
  /** True for a spare that stands where it is likely to be needed. */
  isSpare(feed: Feed): boolean;
  switchTo(angle: string): void;
  setFollowingCut(follow: boolean): void;
  /** Switches to the angle of the cut at a take time, when the cut is followed. */
  followCut(timeSeconds: number): void;
  warm(angle: string): void;
  setFocusHeight(pixels: number): void;
  /** Engages players again, after some were lost. */
  assign(): void;
  tick(): void;
}

export interface AngleChoiceOptions {
  readonly take: Take;
  readonly startAngle: string;
  readonly followingCut: boolean;
  readonly frameRate: FrameRate;
  readonly clock: Clock;
  readonly adapters: PlaybackAdapters;
  readonly cast: Cast;
  readonly transport: () => Transport;
  /** Angles that cannot be played now. */
  readonly isInTrouble: (angle: string) => boolean;
  readonly onSwitch: (angle: string) => void;
}

const WARM_FOR_MS = 15_000;
/** A spare for the visitor's next choice stands this far ahead of the clock. */
const WARM_AHEAD_SECONDS = 2;
/** The spare for the cut stands at its very frame, from so long before. */
const WARM_CUT_SECONDS = 6;

export function createAngleChoice(options: AngleChoiceOptions): AngleChoice {
  const { take, frameRate, clock, adapters, cast, transport } = options;
  let angle = options.startAngle;
  let followingCut = options.followingCut;
  let spare: { angle: string; untilMs: number } | null = null;
  let focusHeight = 1080;

  const assign = () => {
    // Without an atlas a player that cannot play is better used for another angle.
    const ids = take.angles.map(({ id }) => id);
    const others = cast.atlas === null ? [...ids.filter((id) => !options.isInTrouble(id)), ...ids] : [];
    const wanted = [angle, ...(spare === null ? [] : [spare.angle]), ...others];
    cast.assign(wanted, frameAtSeconds(clock.timeSeconds(), frameRate));
    cast.setFocusHeight(angle, focusHeight);
  };
  const warmAt = (next: string, frame: number) => {
    spare = { angle: next, untilMs: adapters.now() + WARM_FOR_MS };
    if (cast.feed(next) === null) assign();
    cast.feed(next)?.park(frame);
  };
  const frameAhead = () => {
    const aheadSeconds = transport().mode === "running" ? WARM_AHEAD_SECONDS * clock.rate : 0;
    return frameAtSeconds(clock.timeSeconds() + aheadSeconds, frameRate);
  };
  const warmForCut = (): boolean => {
    const next = followingCut ? chooseNextCut(take, clock.timeSeconds()) : null;
    if (next === null || next.angle === angle) return false;
    const isNear = next.atSeconds - clock.timeSeconds() < WARM_CUT_SECONDS * clock.rate;
    if (isNear && spare?.angle !== next.angle) warmAt(next.angle, nearestFrame(next.atSeconds, frameRate));
    return true;
  };

  const choice: AngleChoice = {
    get angle() {
      return angle;
    },
    get followingCut() {
      return followingCut;
    },
    isWanted: (feed) =>
      cast.atlas === null || feed.angle === null || feed.angle === angle || feed.angle === spare?.angle,
    isSpare: (feed) => cast.atlas !== null && feed.angle !== null && feed.angle !== angle,
    switchTo(next) {
      if (next === angle) return;
      const isRunning = transport().mode === "running";
      const wasOn = cast.feed(next) !== null;
      if (cast.atlas !== null && isRunning) cast.feed(angle)?.follower.rest();
      angle = next;
      if (spare?.angle === next) spare = null;
      assign();
      const feed = cast.feed(next);
      // Without an atlas those who are on play already.
      if (feed !== null && (cast.atlas !== null || !wasOn)) {
        if (isRunning) feed.follower.join();
        else feed.park(transport().targetFrame);
      }
      options.onSwitch(next);
    },
    setFollowingCut(follow) {
      followingCut = follow && chooseCutAngle(take, 0) !== null;
    },
    followCut(timeSeconds) {
      const next = followingCut ? chooseCutAngle(take, timeSeconds) : null;
      if (next !== null) choice.switchTo(next);
    },
    warm(next) {
      if (next !== angle && cast.atlas !== null) warmAt(next, frameAhead());
    },
    setFocusHeight(pixels) {
      focusHeight = pixels;
      cast.setFocusHeight(angle, pixels);
    },
    assign,
    tick() {
      if (spare !== null && adapters.now() > spare.untilMs) spare = null;
      if (cast.atlas === null || transport().mode !== "running" || warmForCut() || spare === null) return;
      const feed = cast.feed(spare.angle);
      // When the clock has passed a waiting spare, it moves on.
      if (feed !== null && !feed.player.media.seeking && feed.standsAtSeconds() < clock.timeSeconds()) {
        feed.park(frameAhead());
      }
    },
  };
  return choice;
}
